import { z } from 'zod'
import type { Records } from '../adapter.ts'
import type { Calls } from './calls.ts'
import { outcome } from './failure.ts'
import type { Pauses } from './pauses.ts'
import { idAt } from './snowflake.ts'
import { type Message, message } from './wire.ts'

type Parts = {
  calls: Calls
  records: Records
  pauses: Pauses
  /** Takes what was said to us like what comes by itself; false for what was not. */
  take: (message: Message) => boolean
  log: { info(facts: object, message: string): void; warn(facts: object, message: string): void }
}

const atOnce = 4
/** Discord: one call gives at most 100 messages. */
const pageMax = 100
const breathMs = 3000

/**
 * What was written in private chats since that instant, read back: a session that was lost is not played again. What was heard already
 * has the same key, and is dropped where it is stored. False when it was stopped before it was done.
 */
export const readBack = async ({ calls, records, pauses, take, log }: Parts, since: Date): Promise<boolean> => {
  const channels = (await records.all('dm')).map(({ key }) => key)
  const queue = channels.values()
  let found = 0

  const page = async (channel: string, after: string): Promise<Message[] | null> => {
    while (!pauses.stopped()) {
      const path = `/channels/${channel}/messages` as const
      const query = { after, limit: String(pageMax) }
      const result = await outcome(() => calls.ask({ method: 'GET', path, query }, z.array(message)))
      if ('ok' in result) return result.ok.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
      const { failure } = result
      if (failure.kind === 'down' || failure.kind === 'wait') {
        await pauses.pause(failure.kind === 'wait' ? failure.seconds * 1000 : breathMs)
        continue
      }
      log.info({ failure: failure.kind }, 'a private chat could not be read back')
      if (failure.kind === 'gone') await records.drop('dm', channel)
      return []
    }
    return null
  }

  const worker = async (): Promise<boolean> => {
    for (const channel of queue) {
      for (let after = idAt(since.getTime()); ; ) {
        const messages = await page(channel, after)
        if (!messages) return false
        for (const it of messages) if (take(it)) found++
        const last = messages.at(-1)
        if (!last || messages.length < pageMax) break
        after = last.id
      }
    }
    return true
  }

  const done = await Promise.all(Array.from({ length: Math.min(atOnce, channels.length) }, worker))
  log.info({ chats: channels.length, messages: found }, 'private chats were read back')
  return done.every(Boolean)
}
