import { type Method, required } from './method.ts'
import { refusal } from './refusals.ts'
import { openTicket } from './sockets.ts'
import { type Json, seconds, type Team, type World } from './world.ts'

const test: Method = {
  kinds: {},
  run: (world, _args, team) => ({
    url: `${world.origin}/`,
    team: team.name,
    user: 'palier',
    team_id: team.id,
    user_id: team.bot.user_id,
    bot_id: team.bot.id,
    is_enterprise_install: false,
  }),
}

const botAsUser = (world: World, team: Team): Json => ({
  id: team.bot.user_id,
  team_id: team.id,
  name: 'palier',
  deleted: !team.installed,
  real_name: 'Palier',
  is_bot: true,
  is_app_user: false,
  is_admin: false,
  is_owner: false,
  updated: seconds(world),
  profile: { real_name: 'Palier', display_name: '', bot_id: team.bot.id, api_app_id: world.app.id, team: team.id },
})

const userInfo: Method = {
  kinds: { user: 'string', include_locale: 'boolean' },
  scope: 'users:read',
  run: (world, args, team) => {
    required(args, 'user')
    if (args.user === team.bot.user_id) return { user: botAsUser(world, team) }
    const user = world.people.get(String(args.user))
    if (!user || user.team_id !== team.id) throw refusal('user_not_found')
    const { id, team_id, name, real_name, deleted, is_admin, is_owner, locale } = user
    const [first_name = '', ...rest] = real_name.split(' ')
    const profile = { real_name, real_name_normalized: real_name, display_name: name, first_name, last_name: rest.join(' '), team: team_id }
    const about = { id, team_id, name, deleted, profile, is_bot: false, is_app_user: false, updated: seconds(world) }
    // A deactivated person has neither rights nor a time zone.
    if (deleted) return { user: about }
    const rights = { is_admin, is_owner, is_primary_owner: false, is_restricted: false, is_ultra_restricted: false }
    const zone = { tz: 'Europe/Paris', tz_label: 'Central European Time', tz_offset: 3600 }
    return { user: { ...about, ...rights, ...zone, color: '9f69e7', real_name, ...(args.include_locale === true && { locale }) } }
  },
}

const teamInfo: Method = {
  kinds: { team: 'string', domain: 'ignored' },
  scope: 'team:read',
  run: (_world, args, team) => {
    if (args.team !== undefined && args.team !== team.id) throw refusal('team_not_found')
    const icon = { image_default: true, image_68: '' }
    return { team: { id: team.id, name: team.name, domain: team.domain, email_domain: '', icon, url: `https://${team.domain}.slack.com/` } }
  },
}

const botInfo: Method = {
  kinds: { bot: 'string', team_id: 'ignored' },
  scope: 'users:read',
  run: (world, args, team) => {
    if (args.bot !== team.bot.id) throw refusal('bot_not_found')
    const { id, user_id } = team.bot
    return { bot: { id, user_id, app_id: world.app.id, deleted: false, name: 'Palier', updated: seconds(world), icons: {} } }
  },
}

const openConnection: Method = { kinds: {}, token: 'app', run: (world) => ({ url: openTicket(world) }) }

/** The end of an installation: the code that the person brought back is exchanged for the bot's token. */
const access: Method = {
  kinds: { code: 'string', client_id: 'string', client_secret: 'string', redirect_uri: 'string', grant_type: 'ignored' },
  token: 'none',
  run: (world, args, _team, authorization) => {
    const basic = Buffer.from(/^Basic (.+)$/.exec(authorization)?.[1] ?? '', 'base64').toString()
    const [id = args.client_id, secret = args.client_secret] = basic === '' ? [] : basic.split(':')
    if (id !== world.app.clientId) throw refusal('invalid_client_id')
    if (secret !== world.app.clientSecret) throw refusal('bad_client_secret')
    const code = world.codes.get(String(args.code))
    if (!code) throw refusal('invalid_code')
    if (code.used) throw refusal('code_already_used')
    if (code.redirect !== '' && args.redirect_uri !== undefined && args.redirect_uri !== code.redirect) throw refusal('bad_redirect_uri')
    const team = world.teams.get(code.team)
    if (!team) throw refusal('invalid_code')
    code.used = true
    team.installed = true
    return {
      app_id: world.app.id,
      authed_user: { id: code.user },
      scope: code.scope,
      token_type: 'bot',
      access_token: team.token,
      bot_user_id: team.bot.user_id,
      team: { id: team.id, name: team.name },
      enterprise: null,
      is_enterprise_install: false,
    }
  },
}

export const accountMethods: Record<string, Method> = {
  'auth.test': test,
  'users.info': userInfo,
  'team.info': teamInfo,
  'bots.info': botInfo,
  'apps.connections.open': openConnection,
  'oauth.v2.access': access,
}
