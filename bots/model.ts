import { takeCall } from '../db/budget.ts'
import type { Sql } from '../db/connect.ts'
import { type Model, makeModel } from '../prompts/model.ts'
import type { Clock, Timers } from './clock.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'

/** The configured language model; null without OPENAI_API_KEY and OPENAI_MODEL. */
export const configuredModel = (config: Config, sql: Sql, clock: Clock, timers: Timers, log: Log): Model | null => {
  const { OPENAI_API_KEY: apiKey, OPENAI_MODEL: chat, OPENAI_BASE_URL: baseURL, OPENAI_DAILY_CALLS: most } = config
  if (!apiKey || !chat) return null
  const names = { chat, sight: config.OPENAI_VISION === 'on', listen: config.OPENAI_TRANSCRIBE_MODEL, near: config.OPENAI_EMBED_MODEL }
  return makeModel(names, {
    apiKey,
    baseURL,
    now: clock.now,
    timers,
    budget: async () => await takeCall(sql, clock.now(), most),
    log: (facts) => log.warn(facts, 'the language model did not answer; we do without'),
  })
}
