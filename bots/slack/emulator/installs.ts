import { randomBytes } from 'node:crypto'
import { freshId, type Team, teamOf, type User, type World } from './world.ts'

/** A workspace where the app is not installed yet, unless `installed`. */
export const createTeam = (id: string, name: string, token: string, bot: Team['bot'], installed: boolean): Team => {
  const domain =
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-') || 'equipe'
  return { id, name, domain, token, installed, bot }
}

export const addTeam = (world: World, name: string): Team => {
  const bot = { id: freshId(world, 'B'), user_id: freshId(world, 'U') }
  const team = createTeam(freshId(world, 'T'), name, `xoxb-${randomBytes(12).toString('hex')}`, bot, false)
  world.teams.set(team.id, team)
  return team
}

export type Installed = { code: string; status?: number; page?: string }

/**
 * Somebody adds the app to their workspace. `at` is the app's install page: its link to Slack is followed and approved, and the browser comes
 * back with the code to the redirect URL. Without `at` only the code is made.
 */
export const install = async (world: World, user: User, { id }: { id: string }, at?: string): Promise<Installed> => {
  const team = teamOf(world, id)
  const code = `${world.app.clientId}.${randomBytes(16).toString('hex')}`
  const make = (redirect: string, scope: string) => world.codes.set(code, { team: team.id, user: user.id, redirect, scope, used: false })
  if (at === undefined) {
    make('', world.app.scopes.join(','))
    return { code }
  }
  const begun = await fetch(at, { redirect: 'manual' })
  const html = await begun.text()
  const link = begun.headers.get('location') ?? /href="([^"]*\/oauth\/v2\/authorize[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  if (!link) throw new Error(`${at} leads to no authorize page: ${begun.status} ${html.slice(0, 200)}`)
  const asked = new URL(link).searchParams
  if (asked.get('client_id') !== world.app.clientId) throw new Error(`the install link is for another app: ${asked.get('client_id')}`)
  // Without redirect_uri Slack goes to the first one in the app's settings, here Bolt's own.
  const redirect = asked.get('redirect_uri') ?? new URL('/slack/oauth_redirect', at).href
  make(redirect, asked.get('scope') ?? '')
  const back = new URL(redirect)
  back.searchParams.set('code', code)
  const state = asked.get('state')
  if (state !== null) back.searchParams.set('state', state)
  const cookie = begun.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const done = await fetch(back, { headers: { cookie }, redirect: 'manual' })
  return { code, status: done.status, page: await done.text() }
}
