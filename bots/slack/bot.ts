import type { RequestListener } from 'node:http'
import type { ReceiverEvent } from '@slack/bolt'
import type { CheckForm, DrawForm, SlashCommand } from '../../core/chat/form.ts'
import type { Adapter, Records } from '../adapter.ts'
import { decode } from './decode.ts'
import { download, picture, sound } from './download.ts'
import { makeInstallations } from './installations.ts'
import { makePeople } from './people.ts'
import { httpRoutes, standIn } from './receivers.ts'
import { makeSends } from './sends.ts'
import { makeSockets } from './sockets.ts'
import { type Hear, take } from './take.ts'
import { whoWeAre } from './who.ts'
import { makeWorkspaces } from './workspaces.ts'

export type SlackOptions = {
  /** 'https://slack.com/api/' */
  apiUrl: string
  /** One workspace. Null with oauth. */
  botToken: string | null
  /** With it events come by Socket Mode; without it Slack calls us. */
  appToken: string | null
  signingSecret: string | null
  /** HTTP mode: where the shell's server gives us paths (Node's request listener). */
  mount: ((path: string, listener: RequestListener) => void) | null
  /** Many workspaces. redirectUri is https://HOST/slack/oauth_redirect. */
  oauth: { clientId: string; clientSecret: string; stateSecret: string; redirectUri: string } | null
  records: Records
  commands: readonly SlashCommand[]
  drawForm: DrawForm
  checkForm: CheckForm
  now: () => Date
  after: (ms: number, task: () => void) => () => void
  log: { info(facts: object, message: string): void; warn(facts: object, message: string): void }
}

export const slackAdapter = (options: SlackOptions): Adapter => {
  const { apiUrl, botToken, appToken, signingSecret, mount, oauth, records, commands, now, after, log } = options
  const installations = oauth ? makeInstallations(records, oauth.stateSecret) : null
  let ownTeam: string | null = null
  const workspaceOf = makeWorkspaces(apiUrl, async (team) => {
    if (botToken !== null && team === ownTeam) return botToken
    return (await installations?.tokenOf(team)) ?? null
  })
  const people = makePeople(workspaceOf, now, after)
  const refusedToken = (team: string): void => {
    installations?.forget(team)
    log.warn({}, 'Slack refuses our token; is SLACK_BOT_TOKEN right, or was the app removed?')
  }
  const { noteDirect, ...sends } = makeSends({ apiUrl, workspaceOf, now, refusedToken })

  let hear: Hear | null = null
  const underWay = new Set<Promise<void>>()
  const processEvent = async (event: ReceiverEvent): Promise<void> => {
    if (!hear) throw new Error('stopped: Slack brings it again')
    const taking = take(event, hear, { ...options, people, installations, workspaceOf, noteDirect })
    underWay.add(taking)
    try {
      await taking
    } catch (error) {
      /** Not acknowledged: an event comes again, and who pressed or typed sees Slack's own error. */
      log.warn({}, 'what Slack sent could not be stored')
      throw error
    } finally {
      underWay.delete(taking)
    }
  }
  const app = standIn(processEvent)
  const sockets = appToken === null ? null : makeSockets({ apiUrl, appToken, app, now, after, log })
  let mounted = false

  const mountOnce = (give: NonNullable<SlackOptions['mount']>): void => {
    if (mounted || (appToken !== null && !oauth)) return
    if (!signingSecret) throw new Error('Slack calls us, but cannot prove who it is: set SLACK_SIGNING_SECRET.')
    for (const [path, listener] of httpRoutes({ apiUrl, signingSecret, oauth, store: installations?.store ?? null, app }))
      give(path, listener)
    mounted = true
  }

  return {
    platform: 'slack',
    start: async (store) => {
      if (appToken === null && !mount)
        throw new Error('Slack cannot reach us: set SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET and a public address.')
      if (botToken === null && !oauth)
        throw new Error('No Slack workspace lets us in: set SLACK_BOT_TOKEN, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.')
      hear = store
      if (botToken !== null) {
        const team = await whoWeAre(options, botToken, () => hear !== null)
        if (team === null) return
        ownTeam = team
      }
      if (mount) mountOnce(mount)
      await sockets?.start()
    },
    stop: async () => {
      hear = null
      await Promise.allSettled(underWay)
      await sockets?.stop()
    },
    decode: (raw) => decode(raw, commands),
    ...sends,
    photo: (ref) => download(workspaceOf, apiUrl, ref, picture),
    voice: (ref) => download(workspaceOf, apiUrl, ref, sound),
  }
}
