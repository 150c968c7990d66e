import { memoryRecords } from '../../tests/records.ts'
import { type SimulatedTime, simulatedTime } from '../../tests/time.ts'
import type { Adapter } from '../adapter.ts'
import { drawForm, slashCommands } from '../doors.ts'
import { type SlackOptions, slackAdapter } from './bot.ts'
import { startSlack } from './emulator/start.ts'
import { scopes } from './manifest.ts'

export type Logged = { facts: object; message: string }
export type Tested = {
  slack: Awaited<ReturnType<typeof startSlack>>
  time: SimulatedTime
  adapterWith(more?: Partial<SlackOptions>): Adapter
  logged: Logged[]
}

/** The emulator with an adapter over Socket Mode, in one simulated time. */
export const testSlack = async (): Promise<Tested> => {
  const time = simulatedTime('2026-11-25T09:00:00Z')
  const slack = await startSlack({ now: () => time.now().getTime(), scopes })
  const logged: Logged[] = []
  const note = (facts: object, message: string): void => void logged.push({ facts, message })
  const usual: SlackOptions = {
    apiUrl: slack.root,
    botToken: slack.botToken,
    appToken: slack.appToken,
    signingSecret: slack.signingSecret,
    mount: null,
    oauth: null,
    records: memoryRecords(),
    commands: slashCommands(),
    drawForm,
    checkForm: () => null,
    now: time.now,
    after: time.after,
    log: { info: note, warn: note },
  }
  return { slack, time, logged, adapterWith: (more = {}) => slackAdapter({ ...usual, ...more }) }
}
