import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import { allowedUpdates } from './decode.ts'
import { failureOf } from './failure.ts'

type Polling = { stop(): Promise<void> }

type Options = {
  mayPoll: () => Promise<boolean>
  after: (ms: number, task: () => void) => () => void
  log: { info(facts: object, message: string): void; warn(facts: object, message: string): void }
}

/** Bot API: the server caps a long poll at 50 s. */
export const pollSeconds = 30
const breathMs = 3000
/** Asking our own database who polls is cheap, and who polled may have just ended. */
const turnMs = 300

/**
 * Our own loop: updates are stored before the next call confirms them. A framework's loop confirms what it is still handling,
 * and can lose or double updates when it stops.
 */
export const poll = (api: Api, take: (updates: readonly Update[]) => Promise<void>, { mayPoll, after, log }: Options): Polling => {
  const abort = new AbortController()
  let wakeUp = (): void => undefined
  const pause = (ms: number): Promise<void> =>
    new Promise((done) => {
      if (abort.signal.aborted) return done()
      const cancel = after(ms, done)
      wakeUp = () => {
        cancel()
        done()
      }
    })

  const run = async (): Promise<void> => {
    let offset: number | undefined
    while (!abort.signal.aborted) {
      try {
        if (!(await mayPoll())) {
          offset = undefined
          await pause(turnMs)
          continue
        }
        const updates = await api.getUpdates(
          { ...(offset === undefined ? {} : { offset }), timeout: pollSeconds, allowed_updates: allowedUpdates },
          abort.signal as never,
        )
        await take(updates)
        const last = updates.at(-1)
        if (last) offset = last.update_id + 1
      } catch (error) {
        if (abort.signal.aborted) return
        await pause(waitAfter(error, log))
      }
    }
  }
  const done = run()
  return {
    stop: async () => {
      abort.abort()
      wakeUp()
      await done
    },
  }
}

const waitAfter = (error: unknown, log: Options['log']): number => {
  if (isConflict(error)) {
    log.warn({}, 'another program polls this Telegram bot: one token, one program')
    return breathMs
  }
  try {
    const failure = failureOf(error)
    log.warn({ failure: failure.kind }, 'Telegram does not give updates; asked again')
    return failure.kind === 'wait' ? failure.seconds * 1000 : breathMs
  } catch {
    /** Not Telegram's: our database did not store them. They are not confirmed and come again. */
    log.warn({}, 'updates could not be stored; asked again')
    return breathMs
  }
}

const isConflict = (error: unknown): boolean => error instanceof Error && 'error_code' in error && error.error_code === 409
