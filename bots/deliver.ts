import type { Platform } from '../core/chat/inbound.ts'
import type { Intent } from '../core/index.ts'
import { afterQuiet } from '../core/time.ts'
import type { View } from '../core/views.ts'
import type { Sql } from '../db/connect.ts'
import { isAway } from '../db/errors.ts'
import {
  abandoned,
  claim,
  type Delivered,
  delivered,
  ended,
  held as heldBack,
  type Leaving,
  nextDue,
  postponed,
  sleeping,
  waiting,
} from '../db/outbox.ts'
import type { Adapter, Failure } from './adapter.ts'
import { failedAside } from './aside.ts'
import { type Attempt, attempt } from './attempt.ts'
import type { Clock, Timers } from './clock.ts'
import { gather } from './gather.ts'
import { errorFacts, type Log } from './log.ts'
import { attemptsMax, backoffMs } from './patience.ts'

export type DeliverParts = {
  sql: Sql
  /** For marks that a crash may lose: an unmarked message is sent again, or settled. */
  turns: Sql
  adapter: Adapter
  clock: Clock
  timers: Timers
  log: Log
  /** This process's advisory lock. */
  owner: number
  /** Runs a system turn: what the domain must know of a delivery. */
  tell: (intent: Intent) => Promise<void>
}

export type Delivery = {
  /** The adapter has begun: before, nothing is sent (Telegram's links need the bot's name). */
  open(): void
  /** Looks for what is due. */
  wake(): void
  /** Sends what this process has claimed. */
  send(row: Leaving): void
  /** Resolves when nothing that is due is left, and nothing is under way. */
  idle(): Promise<void>
  /** Finishes what is under way and sends nothing more. */
  stop(): Promise<void>
}

const atOnce = 32
const erases: readonly string[] = ['visitErased', 'participantsErased'] satisfies View[]
/** Other processes' messages, and what became due, are looked for this often. */
const pollMs = 1000

/** Sends what waits for one platform: heads of queues, side by side; each settled before the next of its queue. */
export const makeDelivery = (parts: DeliverParts): Delivery => {
  const { sql, adapter, clock, timers, log } = parts
  const platform: Platform = adapter.platform
  let isOpen = false
  const held: Leaving[] = []
  let underWay = 0
  let claiming = false
  /** True while the outbox may hold something that is due: only then is it asked. */
  let more = false
  let stopping = false
  let cancelPoll = (): void => undefined
  const waiters: (() => void)[] = []
  const marks = gather((all: readonly Delivered[]) => delivered(parts.turns, all, clock.now()))

  const wake = (): void => {
    more = true
    pump()
  }

  const pump = (): void => {
    if (!isOpen || claiming || stopping || !more || underWay >= atOnce) {
      settle()
      return
    }
    claiming = true
    claim(sql, platform, parts.owner, atOnce - underWay, clock.now())
      .then((rows) => {
        /** What follows a message under way can be claimed only when that one is settled. */
        if (rows.length === 0 && underWay === 0) more = false
        for (const row of rows) send(row)
        return rows.length
      })
      .catch((error: unknown) => {
        log.error({ platform, ...errorFacts(error) }, 'the outbox could not be read; it is tried again')
        more = false
        return 0
      })
      .then((found) => {
        claiming = false
        if (found > 0 || underWay === 0) pump()
      })
  }

  const send = (row: Leaving): void => {
    if (!isOpen) {
      held.push(row)
      return
    }
    underWay++
    void sendOne(row).finally(() => {
      underWay--
      pump()
    })
  }

  const settle = (): void => {
    if (underWay > 0 || claiming || (more && isOpen && !stopping)) return
    for (const done of waiters.splice(0)) done()
    cancelPoll()
    if (!stopping) cancelPoll = timers.after(pollMs, wake)
  }
  const settled = (): Promise<void> =>
    underWay > 0 || claiming || (more && isOpen && !stopping) ? new Promise((done) => waiters.push(done)) : Promise.resolve()

  const sendOne = async (row: Leaving): Promise<void> => {
    const now = clock.now()
    const woken = row.quiet ? afterQuiet(now, row.quiet, row.quiet.zone) : now
    if (woken > now) return await persist(row, () => sleeping(sql, row, woken))
    /** What erases is no message by itself. */
    if (erases.includes(row.view) && row.ref === null) return await persist(row, () => ended(sql, row.id, 'dead', 'nothing stands there'))
    let outcome: Awaited<ReturnType<typeof attempt>>
    try {
      outcome = await attempt(parts, row)
    } catch (error) {
      if (isAway(error)) return await persist(row, () => postponed(sql, row.id, clock.now(), 'database away'))
      log.error({ platform, outbox: row.id, view: row.view, ...errorFacts(error) }, 'a message could not be made; it is set aside')
      return await persist(row, () => ended(sql, row.id, 'dead', 'could not be made'))
    }
    await persist(row, () => settleOutcome(parts, row, outcome, marks))
  }

  /** What happened outside must be written: while the database is away we go on trying. A kill in between is settled by `recover`. */
  const persist = async (row: Leaving, write: () => Promise<void>): Promise<void> => {
    for (;;) {
      try {
        return await write()
      } catch (error) {
        log.error({ platform, ...errorFacts(error) }, 'what became of a message could not be written')
        if (stopping) return
        if (!isAway(error)) return await ended(sql, row.id, 'dead', 'could not be written')
        await new Promise<void>((done) => timers.after(pollMs, done))
      }
    }
  }

  const open = (): void => {
    isOpen = true
    for (const row of held.splice(0)) send(row)
    pump()
  }

  return {
    open,
    wake,
    send,
    idle: async () => {
      for (;;) {
        await settled()
        const due = await nextDue(sql, platform)
        if (!due || due > clock.now() || stopping) return
        wake()
      }
    },
    stop: async () => {
      stopping = true
      cancelPoll()
      await settled()
    },
  }
}

const settleOutcome = async (
  parts: DeliverParts,
  row: Leaving,
  outcome: Attempt,
  mark: (all: readonly Delivered[]) => Promise<void>,
): Promise<void> => {
  if ('ok' in outcome) {
    const { ref, photo: photoRef } = outcome.ok
    await mark([{ id: row.id, platform: row.platform, chat: row.chat, key: row.key, ref, photo: outcome.photo, photoRef }])
    return
  }
  if (outcome.aside) return await failedAside(parts, row, outcome.failure)
  await failedSend(parts, row, outcome.failure, parts.adapter.find !== undefined && !outcome.blind)
}

/** `canTell`: the platform can be asked later whether the message stands there. */
const failedSend = async (parts: DeliverParts, row: Leaving, failure: Failure, canTell: boolean): Promise<void> => {
  const { sql, clock, log, tell } = parts
  const later = (ms: number): Date => new Date(clock.now().getTime() + ms)
  const facts = { platform: row.platform, outbox: row.id, view: row.view, failure: failure.kind }
  const report = (outcome: 'refused' | 'unknown', why: string): Promise<void> =>
    tell({ do: 'report-delivery', platform: row.platform, chat: row.chat, key: row.key ?? '', outcome, why: why.slice(0, 200) })
  switch (failure.kind) {
    case 'wait':
      log.info({ ...facts, seconds: failure.seconds }, 'the platform asks to wait')
      return await waiting(sql, row, later(failure.seconds * 1000))
    case 'gone':
      log.info(facts, 'nobody there any more')
      await ended(sql, row.id, 'dead', 'gone')
      await abandoned(sql, row.platform, row.chat)
      return await tell({ do: 'chat-gone', platform: row.platform, chat: row.chat, how: 'gone' })
    case 'closed':
      log.info(facts, 'they take no private messages; it waits until they act')
      await heldBack(sql, row)
      return await tell({ do: 'chat-gone', platform: row.platform, chat: row.chat, how: 'closed' })
    case 'moved':
      /** First the new address, on this row too; only then may it be claimed again. */
      await tell({ do: 'chat-moved', platform: row.platform, chat: row.chat, to: failure.to })
      return await postponed(sql, row.id, clock.now(), 'moved')
    case 'refused':
    case 'forbidden':
    case 'missing': {
      const why = failure.kind === 'missing' ? 'missing' : failure.why
      if (!row.unknown) log.warn({ ...facts, why }, 'the platform refused a message')
      await ended(sql, row.id, 'dead', why)
      if (row.audience === 'channel' && !row.unknown) await report('refused', why)
      return
    }
    case 'down': {
      const isEdit = row.ref !== null && !row.fresh
      if (failure.maybe && row.audience === 'channel' && !isEdit && !canTell) {
        log.warn(facts, 'a channel message may or may not have arrived; it is not repeated')
        await ended(sql, row.id, 'unknown', 'the answer was lost')
        return await report('unknown', '')
      }
      if (row.attempts >= attemptsMax) {
        log.error(facts, 'given up after a day')
        await ended(sql, row.id, 'dead', 'unreachable')
        if (row.audience === 'channel') await report('refused', 'unreachable')
        return
      }
      log.info({ ...facts, attempts: row.attempts }, 'the platform did not answer; tried again later')
      return await postponed(sql, row.id, later(backoffMs(row.attempts)), 'down', failure.maybe && !isEdit)
    }
    default:
      failure satisfies never
  }
}
