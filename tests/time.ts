import type { Clock, Timers } from '../bots/clock.ts'

/** A clock and timers that move only when a test says so. */
export type SimulatedTime = Clock &
  Timers & { advance(ms: number): void; to(instant: string): void /** Tasks not yet run. */; waiting(): number }

export const simulatedTime = (start: string): SimulatedTime => {
  let now = new Date(start).getTime()
  let tasks: { at: number; task: () => void }[] = []
  const runDue = (): void => {
    for (let due = tasks.filter((it) => it.at <= now); due.length > 0; due = tasks.filter((it) => it.at <= now)) {
      tasks = tasks.filter((it) => it.at > now)
      for (const { task } of due.sort((a, b) => a.at - b.at)) task()
    }
  }
  return {
    now: () => new Date(now),
    after: (ms, task) => {
      const it = { at: now + ms, task }
      tasks.push(it)
      return () => {
        tasks = tasks.filter((other) => other !== it)
      }
    },
    waiting: () => tasks.length,
    advance: (ms) => {
      now += ms
      runDue()
    },
    to: (instant) => {
      now = new Date(instant).getTime()
      runDue()
    },
  }
}
