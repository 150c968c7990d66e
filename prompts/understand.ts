import { createHash } from 'node:crypto'
import { maxLength } from '../core/reader/normalise.ts'
import type { ReadContext, Understood } from '../core/reader/understood.ts'
import { dayOf } from '../core/time.ts'
import { type ModelAnswer, modelAnswer } from './answer.ts'
import { checked } from './check.ts'
import { complete } from './complete.ts'
import type { Ask } from './endpoint.ts'
import { masked } from './mask.ts'
import { between, readPrompt } from './prompt.ts'

const kept = 500
const tokens = 1_200

const weekday = (day: string): string => new Date(`${day}T00:00:00Z`).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })

/** A second reading by a language model: checked field by field, the offline one wherever it does not hold. Never throws. */
export const understandBy = (ask: Ask, model: string) => {
  const prompt = readPrompt('understand')
  /** Answers by what was asked, the oldest first; no text is kept. */
  const answers = new Map<string, ModelAnswer>()

  const answerTo = async (text: string, now: string): Promise<ModelAnswer | null> => {
    const key = createHash('sha256')
      .update(JSON.stringify([prompt.version, model, dayOf(now), text]))
      .digest('base64')
    const known = answers.get(key)
    if (known) return known
    const answer = await complete(ask, {
      what: 'understood',
      model,
      system: prompt.text,
      user: `Now: ${now}, ${weekday(dayOf(now))}.\n\n${between('message', text)}`,
      answer: modelAnswer,
      tokens,
    })
    if (answer) {
      answers.set(key, answer)
      for (const oldest of answers.keys()) if (answers.size > kept) answers.delete(oldest)
    }
    return answer
  }

  return async (text: string, offline: Understood, { now, names }: ReadContext & { names: readonly string[] }): Promise<Understood> => {
    if (offline.act.value === 'abuse') return offline
    const shown = text.slice(0, maxLength)
    const hidden = masked(shown, names)
    const answer = await answerTo(hidden, now)
    return answer ? checked(answer, { text: shown, masked: hidden, offline, now }) : offline
  }
}
