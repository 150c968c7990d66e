import type { Platform } from '../core/chat/inbound.ts'
import { proactiveADay } from '../core/deliveries/allowance.ts'
import type { Intent } from '../core/index.ts'
import type { Sql } from '../db/connect.ts'
import { store, waitingLanes } from '../db/inbox.ts'
import { openBucket, recover } from '../db/outbox.ts'
import type { Presence } from '../db/presence.ts'
import { purge } from '../db/purge.ts'
import { reads } from '../db/reads.ts'
import type { Model } from '../prompts/model.ts'
import type { Adapter, RawUpdate } from './adapter.ts'
import type { Clock, Timers } from './clock.ts'
import { makeDelivery } from './deliver.ts'
import { gather } from './gather.ts'
import type { Geocoder } from './geocoder.ts'
import { makeLanes } from './lanes.ts'
import { errorFacts, type Log } from './log.ts'
import { dropLost, uploadTurn } from './proofs/turns.ts'
import { tick } from './schedule.ts'
import { suggestFrom } from './suggest.ts'
import { clockTurn, type TurnParts } from './turn.ts'
import type { ReadLevels } from './vigilance.ts'

export type Parts = {
  sql: Sql
  /** A pool of `redone` commits, for people's turns; see db/connect.ts. */
  turns: Sql
  adapters: readonly Adapter[]
  clock: Clock
  timers: Timers
  ids: () => string
  log: Log
  /** This process's mark in the database, and what takes it again if the database lost it. */
  presence: Pick<Presence, 'owner' | 'stay'>
  /** Wakes the schedule every few seconds; resolves the function that stops it. */
  /** A geocoder, where one is configured. */
  geocoder?: Geocoder
  /** A language model, where one is configured. */
  model?: Model
  /** Where calendars are served, if anywhere. */
  site?: string
  /** What seals proofs of address, and where they are sent and shown; null while there is no such place. */
  proofs?: TurnParts['proofs']
  /** How many messages a day a resident is told unasked; as core/deliveries/allowance.ts has it, unless said. */
  aDay?: number
  wakeUp: (task: () => Promise<void>) => () => void
  /** The official levels of vigilance, where they are configured. */
  levels?: ReadLevels
}

const purgeEveryMs = 3_600_000
const levelsEveryMs = 15 * 60_000

export type Palier = {
  /** A proof of address came by this link; false when the link is worth nothing any more. */
  takeProof(token: string, proof: Buffer): Promise<boolean>
  /** This resident's proof cannot be opened. */
  loseProof(resident: string): Promise<void>
  /** Takes up what waits, then listens. */
  start(): Promise<void>
  /** What is due is done, what dead processes left is taken up. */
  tick(): Promise<void>
  /** Resolves when every update heard was handled and everything due was sent. */
  idle(): Promise<void>
  /** Finishes the turns and sends under way, keeps the rest for the next start. */
  stop(): Promise<void>
}

/** In → turn → out, for all platforms of this process. */
export const makePalier = (parts: Parts): Palier => {
  const { sql, clock, log, timers } = parts
  const adapters = new Map<Platform, Adapter>(parts.adapters.map((it) => [it.platform, it]))
  const turnParts: TurnParts = {
    sql,
    turns: parts.turns,
    adapters,
    ids: parts.ids,
    now: clock.now,
    ...(parts.model ? { model: parts.model } : {}),
    ...(parts.geocoder ? { geocoder: parts.geocoder } : {}),
    ...(parts.site ? { site: parts.site } : {}),
    ...(parts.proofs ? { proofs: parts.proofs } : {}),
    owner: parts.presence.owner,
    aDay: parts.aDay ?? proactiveADay,
    left: ({ direct, platforms }) => {
      for (const it of direct) deliveries.get(it.platform)?.send(it)
      if (direct.length < platforms.length) for (const platform of new Set(platforms)) deliveries.get(platform)?.wake()
    },
  }
  const turn = (intent: Intent): Promise<void> => clockTurn(turnParts, intent)
  const deliveries = new Map(
    parts.adapters.map((adapter) => [
      adapter.platform,
      makeDelivery({ sql, turns: parts.turns, adapter, clock, timers, log, owner: parts.presence.owner, tell: turn }),
    ]),
  )
  /** Platforms that can be asked whether a message stands there. */
  const looking = (): Platform[] => parts.adapters.flatMap((it) => (it.find ? [it.platform] : []))
  const lanes = makeLanes({ ...turnParts, log, timers })
  let stopWaking = (): void => undefined
  let purgedAt = 0
  let levelsAt = 0
  let ticking: Promise<void> | null = null

  /** Resolves once the updates are durable; the turns go on by themselves. */
  const hear = (adapter: Adapter) => {
    const keep = gather(
      async (updates: readonly RawUpdate[]): Promise<void> => lanes.add(await store(sql, adapter.platform, updates, clock.now())),
    )
    return async (updates: readonly RawUpdate[]): Promise<void> => {
      if (updates.length > 0) await keep(updates)
    }
  }

  const takeUp = async (): Promise<void> => {
    await parts.presence.stay()
    for (const { platform, chat, key } of await recover(sql, looking()))
      await turn({ do: 'report-delivery', platform, chat, key: key ?? '', outcome: 'unknown', why: '' })
    lanes.wake(await waitingLanes(sql, 1000))
    for (const delivery of deliveries.values()) delivery.wake()
  }

  /** Each quartier that follows a département hears its levels. */
  const hearLevels = async (): Promise<void> => {
    if (!parts.levels || clock.now().getTime() - levelsAt < levelsEveryMs) return
    levelsAt = clock.now().getTime()
    const levels = await parts.levels()
    if (!levels) return
    for (const { quartier, department } of await reads(sql).watches()) {
      const heard = levels.get(department)
      if (heard) await turn({ do: 'hear-levels', quartier, levels: heard })
    }
  }

  const onTick = async (): Promise<void> => {
    ticking ??= (async () => {
      await takeUp()
      await hearLevels()
      await tick({ sql, clock, log, turn })
      if (clock.now().getTime() - purgedAt > purgeEveryMs) {
        purgedAt = clock.now().getTime()
        await purge(sql, clock.now())
      }
    })().finally(() => {
      ticking = null
    })
    await ticking
  }

  return {
    takeProof: (token, proof) => uploadTurn(turnParts, token, proof),
    loseProof: (resident) => turn({ do: 'forget-proof', resident, why: 'lost' }),
    start: async () => {
      for (const { platform } of parts.adapters) await openBucket(sql, platform, clock.now())
      /** A platform that is away at the start holds up neither the others nor what is due. */
      const starting = Promise.all(
        parts.adapters.map(async (adapter) => {
          await adapter.start(hear(adapter), suggestFrom(sql, adapter.platform))
          deliveries.get(adapter.platform)?.open()
        }),
      )
      starting.catch(() => undefined)
      await onTick()
      await dropLost(turnParts)
      stopWaking = parts.wakeUp(() =>
        onTick().catch((error: unknown) => log.error(errorFacts(error), 'a tick failed; the next one tries again')),
      )
      await starting
    },
    tick: onTick,
    idle: async () => {
      await lanes.idle()
      for (const delivery of deliveries.values()) await delivery.idle()
      await lanes.idle()
    },
    stop: async () => {
      stopWaking()
      for (const adapter of parts.adapters) await adapter.stop()
      await ticking?.catch(() => undefined)
      await lanes.stop()
      for (const delivery of deliveries.values()) await delivery.stop()
    },
  }
}
