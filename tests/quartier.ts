import { makeLog } from '../bots/log.ts'
import { makePalier, type Palier, type Parts } from '../bots/palier.ts'
import type { ReadLevels } from '../bots/vigilance.ts'
import type { Inbound } from '../core/chat/inbound.ts'
import type { Ids } from '../core/chat/press.ts'
import type { Way } from '../core/joining/way.ts'
import { newQuartier } from '../core/quartiers/quartier.ts'
import { transaction } from '../db/connect.ts'
import { save } from '../db/rows.ts'
import type { Model } from '../prompts/model.ts'
import { freshDatabase, type TestDatabase } from './database.ts'
import { bodyOf, type Paper, paper } from './paper.ts'
import { type SimulatedTime, simulatedTime } from './time.ts'

export const quartier = { id: 'x-belleville', name: 'Belleville', channel: 'canal' }

export type Neighbour = {
  id: string
  says(text: string, more?: { key?: string; photo?: string; replyTo?: string }): Promise<void>
  presses(label: string): Promise<void>
  /** Presses a button of the channel. */
  pressesInChannel(label: string): Promise<void>
  command(name: string, rest?: string): Promise<void>
  /** Presses a button that is no longer shown, or was never shown to them. */
  pressesOld(press: string): Promise<void>
  /** Speaks, for so many seconds; the sound lies at the platform under this name. */
  speaks(ref: string, seconds?: number, key?: string): Promise<void>
  /** Sends a file, which lies at the platform under this name. */
  sends(ref: string, more?: { album?: string; bytes?: number; photo?: true; ref?: string }): Promise<void>
  /** Shares a place, in degrees; `replyTo` quotes a message. */
  shares(lat: number, lon: number, more?: { replyTo?: string }): Promise<void>
  /** Sends a form of the platform's own. */
  fills(form: string, ids: Ids, values: Ids): Promise<void>
  sees(): string
  saw(): string[]
  buttons(): string[]
}

export type Story = {
  database: TestDatabase
  time: SimulatedTime
  platform: Paper
  palier: Palier
  /** What was logged as an error; a story that expects one empties it, any other fails at its end. */
  errors: string[]
  /** All that was logged, at its most talkative. */
  lines: string[]
  /** `on`: another platform of the story; `as`: their user id there. */
  neighbour(name: string, more?: { language?: string; joined?: boolean; on?: Paper; as?: string }): Promise<Neighbour>
  channel: { sees(): string; saw(): string[]; count(): number; buttons(): string[] }
  /** Time passes, and what becomes due on the way is done, hour by hour. */
  passes(hours: number): Promise<void>
  ends(): Promise<void>
}

/** A whole quartier: a real database, the real turn and delivery, a platform on paper, simulated time. Wednesday 25 November 2026, 10:00 in Paris. */
export const story = async (
  start = '2026-11-25T09:00:00Z',
  others: readonly Paper[] = [],
  {
    ways = ['open'],
    ...more
  }: {
    model?: Model
    aDay?: number
    site?: string
    levels?: ReadLevels
    ways?: readonly Way[]
    proofs?: NonNullable<Parts['proofs']>
  } = {},
): Promise<Story> => {
  const database = await freshDatabase()
  const time = simulatedTime(start)
  const platform = paper()
  let count = 0
  const errors: string[] = []
  const lines: string[] = []
  const note = (line: string): void => {
    lines.push(line)
    if (line.includes('"level":"error"')) errors.push(line)
  }
  const palier = makePalier({
    sql: database.sql,
    turns: database.sql,
    adapters: [platform, ...others],
    clock: time,
    timers: time,
    ids: () => `id${String(++count).padStart(14, '0')}`,
    log: makeLog('debug', { write: note }),
    presence: { owner: 1, stay: async () => undefined },
    wakeUp: () => () => undefined,
    ...more,
  })
  await database.sql`select pg_advisory_lock(81, 1)`
  await transaction(database.sql, async (tx) => {
    save(tx, {
      quartiers: [
        {
          ...newQuartier({ id: quartier.id, name: quartier.name, zone: 'Europe/Paris' }),
          ways,
          nextDigestAt: new Date('2026-11-26T07:00:00Z'),
          lastDigestAt: new Date(start),
        },
      ],
      channels: [platform, ...others].map((it) => ({
        platform: it.platform,
        chat: quartier.channel,
        quartier: quartier.id,
        postsTopic: null,
        digestTopic: null,
        open: true,
      })),
    })
    return { result: undefined }
  })
  await palier.start()

  const neighbour: Story['neighbour'] = async (name, { language = 'fr', joined = true, on = platform, as = name.toLowerCase() } = {}) => {
    const id = as
    let said = 0
    const hear = async (body: Inbound['body'], key?: string, named?: string): Promise<void> => {
      const ref = named ?? `${id}-${++said}`
      await on.hears({ from: { id, name, language }, place: { kind: 'private', chat: id, topic: null }, ref, body }, key)
      await palier.idle()
    }
    const it: Neighbour = {
      id,
      says: (text, { key, photo, replyTo } = {}) =>
        hear({ kind: 'text', text, photo: photo ? { ref: photo, bytes: 10 } : null, replyTo: replyTo ?? null }, key),
      presses: (label) => hear(bodyOf(on.button(id, label))),
      pressesInChannel: (label) => hear(bodyOf(platform.button(quartier.channel, label))),
      command: (command, rest = '') => hear({ kind: 'command', name: command, rest }),
      pressesOld: (press) => hear({ kind: 'press', press }),
      fills: (form, ids, values) => hear({ kind: 'form', form, ids, values, photo: null }),
      speaks: (ref, seconds = 5, key) => hear({ kind: 'voice', sound: { ref, bytes: 10, seconds }, replyTo: null }, key),
      sends: (ref, { album, bytes = 10, photo, ref: message = ref } = {}) => {
        const file = { ref, bytes, ...(album ? { album } : {}) }
        return hear(
          photo ? { kind: 'text', text: '', photo: file, replyTo: null } : { kind: 'document', document: file },
          undefined,
          message,
        )
      },
      shares: (lat, lon, { replyTo } = {}) => hear({ kind: 'location', point: { lat, lon }, replyTo: replyTo ?? null }),
      sees: () => on.seen(id).at(-1)?.text ?? '',
      saw: () => on.seen(id).map(({ text }) => text),
      buttons: () => (on.seen(id).at(-1)?.card.buttons ?? []).flat().map(({ label }) => label),
    }
    if (joined) {
      await it.command('start')
      await it.says(name)
    }
    return it
  }

  return {
    database,
    time,
    platform,
    palier,
    errors,
    lines,
    neighbour,
    channel: {
      sees: () => platform.seen(quartier.channel).at(-1)?.text ?? '',
      saw: () => platform.seen(quartier.channel).map(({ text }) => text),
      count: () => platform.seen(quartier.channel).length,
      buttons: () => (platform.seen(quartier.channel).at(-1)?.card.buttons ?? []).flat().map(({ label }) => label),
    },
    passes: async (hours) => {
      for (let n = 0; n < hours; n++) {
        time.advance(3_600_000)
        await palier.tick()
        await palier.idle()
      }
    },
    ends: async () => {
      await palier.stop()
      await database.drop()
      if (errors.length > 0) throw new Error(`Logged as errors:\n${errors.join('\n')}`)
    },
  }
}
