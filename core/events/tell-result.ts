import { z } from 'zod'
import { oneLine } from '../chat/text.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { read as readWords } from '../reader/read.ts'
import type { Reads } from '../reads.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { mayTell, type NamedResult, resultMax } from './result.ts'
import { resultView, sayResult } from './say-result.ts'
import { organises, type WholeDate, type WithDate, withDate } from './with-date.ts'

export type ToldFacts = { facts: WithDate; before: NamedResult | undefined }
export const readTold = async (db: Reads, date: string): Promise<ToldFacts> => {
  const facts = await withDate(db, date)
  return { facts, before: facts ? await db.resultOf(date) : undefined }
}

/** « Raconter »: what came of a date, in one line and perhaps a photo; one message in the channel, which a second telling corrects. */
export const tellResult = useCase({
  who: 'resident',
  intent: z.object({ date: id, words: z.string().min(1).max(resultMax), photo: id.optional() }),
  read: (db, { date }) => readTold(db, date),
  doors: {
    form: {
      title: (t) => t.results.form.title(),
      ask: 'all',
      fields: { words: { kind: 'line', label: (t) => t.results.form.words(), hint: (t) => t.results.form.hint() } },
      photo: (t) => t.results.photo(),
      parse: ({ words = '' }, ids, wall) => {
        const line = oneLine(words, resultMax + 1)
        const isFit = line !== '' && line.length <= resultMax && readWords(line, { now: wall }).act.value !== 'abuse'
        return isFit ? { intent: { ...ids, words: line } } : { again: 'words' }
      },
      refuse: ({ facts }: ToldFacts, { who, now }) => (mayTellOf(facts, who.id, now) ? null : gone(who.id)),
      question: ({ facts, before }: ToldFacts, _field, { talk }, again) =>
        say(to.here, 'resultAsk', {
          date: facts?.date.id ?? '',
          title: facts?.found.post.title ?? '',
          stands: before?.words ?? null,
          photo: talk?.kind === 'form' && talk.values.photo !== undefined,
          again,
        }),
    },
  },
  decide: ({ facts, before }, { words, photo }, { who, now }) => {
    if (!facts || !mayTellOf(facts, who.id, now)) return { say: [gone(who.id)], talk: null }
    const result: NamedResult = {
      date: facts.date.id,
      words,
      photo: photo ?? before?.photo ?? null,
      by: before?.by ?? who.id,
      name: before?.name ?? who.name,
      at: before?.at ?? now,
    }
    return {
      save: { eventResults: [result] },
      say: [
        sayResult(facts, result, false),
        say(
          to.resident(who.id),
          'resultTold',
          { ...resultView(facts, result), news: before ? 'changed' : 'told' },
          { key: `told:${result.date}`, fresh: true },
        ),
      ],
      talk: null,
    }
  },
})

export const mayTellOf = (facts: WithDate, who: string, now: Date): facts is WholeDate =>
  facts !== null && organises(facts, who) && facts.found.post.state !== 'hidden' && mayTell(facts.date, now)
