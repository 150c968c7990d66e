import type { DrawForm, SlashCommand } from '../../core/chat/form.ts'
import type { Adapter, Records } from '../adapter.ts'
import { administersChannel } from './admin.ts'
import { readBack } from './backfill.ts'
import { calls } from './calls.ts'
import { publish } from './commands.ts'
import { decode } from './decode.ts'
import { dispatches } from './dispatches.ts'
import { directMessages } from './dms.ts'
import { failureOf, isUnauthorized, outcome } from './failure.ts'
import { connect, type Gateway } from './gateway.ts'
import { heardUntil } from './heard-until.ts'
import { makeHearing } from './hearing.ts'
import { type Identity, whoWeAre } from './identity.ts'
import { makePauses, type Pauses } from './pauses.ts'
import { download, isPicture, paperMaxBytes } from './photo.ts'
import { schedule } from './schedule.ts'
import { edit, find, linkTo, type Sending, send } from './send.ts'

export type DiscordOptions = {
  token: string
  /** 'https://discord.com/api' */
  apiRoot: string
  /** How many shards; null: what Discord recommends. */
  shards: number | null
  /** One process holds the gateway: false while another does. */
  mayConnect: () => Promise<boolean>
  records: Records
  commands: readonly SlashCommand[]
  /** The message command « Publier comme annonce ». */
  publishMessage: { fr: string; en: string }
  drawForm: DrawForm
  now: () => Date
  after: (ms: number, task: () => void) => () => void
  log: { info(facts: object, message: string): void; warn(facts: object, message: string): void }
}

/** The same nonce gives the same message for "the past few minutes" (Developer Docs, Create Message): two are counted on. */
const onceMs = 120_000
const breathMs = 3000

export const discordAdapter = (options: DiscordOptions): Adapter => {
  const { token, apiRoot, records, commands, now, after, log } = options
  const api = calls({ token, apiRoot })
  const dms = directMessages(api, records)
  let known: Identity | null = null
  const identity = async (): Promise<Identity> => {
    known ??= await whoWeAre(api)
    return known
  }
  const sending: Sending = { calls: api, dms, identity, now, doubtful: new Set() }
  let pauses: Pauses | null = null
  let finish = async (): Promise<void> => undefined

  const start: Adapter['start'] = async (hear, suggest = async () => []) => {
    const mine = makePauses(after)
    pauses = mine
    const me = await ask(mine, log, identity)
    if (!me) return
    const listed = publish(api, me.application, options).then(
      (told) => log.info({ ...told }, 'the commands are listed'),
      (error: unknown) => log.warn({ failure: failureOf(error).kind }, 'the list of commands was not published'),
    )
    const hearing = makeHearing(hear, mine, log)
    const { on, takeMessage } = dispatches({ ...options, calls: api, dms, hearing, suggest, bot: me.bot })
    let gateway: Gateway | null = null
    const until = heardUntil({
      ...options,
      pulse: () => gateway?.pulse(),
      isBehind: hearing.isBehind,
      readBack: (since) => readBack({ calls: api, records, pauses: mine, take: takeMessage, log }, since),
    })
    gateway = connect({ ...options, pauses: mine, on, up: until.up, down: until.down })
    const connected = gateway
    finish = async () => {
      finish = async () => undefined
      await connected.stop()
      await hearing.finish()
      await until.stop()
      await listed
    }
  }

  return {
    platform: 'discord',
    start,
    stop: async () => {
      pauses?.stop()
      await finish()
    },
    decode: (raw) => decode(raw, commands),
    send: (to, card, beside, once) => send(sending, to, card, beside, once),
    edit: (to, ref, card, beside, stands) => edit(sending, to, ref, card, beside, stands),
    onceMs,
    find: (to, once) => find(sending, to, once),
    schedule: (to, card, scheduled, stands) => schedule(sending, to, card, scheduled, stands),
    link: async (_open, standing) => (standing ? await linkTo(sending, standing) : { ok: null }),
    photo: (ref) => download(ref, apiRoot, isPicture),
    file: (ref) => download(ref, apiRoot, () => true, paperMaxBytes),
    voice: (ref) => download(ref, apiRoot, () => true),
    isAdmin: (chat, user) => outcome(() => administersChannel(api, chat, user)),
  }
}

/** At start Discord may be away, or ask to wait: we go on asking, and say so. Null when nobody wants to know any more. */
const ask = async (pauses: Pauses, log: DiscordOptions['log'], identity: () => Promise<Identity>): Promise<Identity | null> => {
  while (!pauses.stopped()) {
    try {
      return await identity()
    } catch (error) {
      if (isUnauthorized(error)) throw new Error('Discord refuses to begin: the token is wrong. Is DISCORD_TOKEN right?')
      const failure = failureOf(error)
      if (failure.kind === 'refused') throw new Error(`Discord refuses to begin: ${failure.why}. Is DISCORD_TOKEN right?`)
      log.warn({ failure: failure.kind }, 'Discord does not answer yet; is DISCORD_API_ROOT reachable?')
      await pauses.pause(failure.kind === 'wait' ? failure.seconds * 1000 : breathMs)
    }
  }
  return null
}
