import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { Resident } from '../residents/resident.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import type { NamedResult } from './result.ts'
import { resultView, sayResult } from './say-result.ts'
import { readTold, type ToldFacts } from './tell-result.ts'
import { isThere, organisersOf, organises, type WholeDate } from './with-date.ts'

type Told = { facts: WholeDate; result: NamedResult }

const toldIn = ({ facts, before }: ToldFacts, who: Resident): Told | null =>
  before && isThere(facts, who) ? { facts, result: before } : null

/** « Cela me gêne », from the channel: a link, so it only asks. */
export const seeResult = useCase({
  who: 'resident',
  intent: z.object({ date: id }),
  doors: { press: true },
  read: (db, { date }) => readTold(db, date),
  decide: (facts, _intent, { who }) => {
    const told = toldIn(facts, who)
    if (!told) return { say: [gone(who.id)] }
    const view = resultView(told.facts, told.result)
    return {
      say: [
        organises(told.facts, who.id)
          ? say(to.resident(who.id), 'resultTold', { ...view, news: 'shown' }, { key: `told:${view.date}`, fresh: true })
          : say(to.resident(who.id), 'resultSeen', { ...view, minded: false }, { key: `told:${view.date}`, fresh: true }),
      ],
    }
  },
})

/** Somebody would rather not be in it: whoever organised is told, once a person, and can take the photo away. */
export const mindResult = useCase({
  who: 'resident',
  intent: z.object({ date: id }),
  doors: { press: true },
  read: (db, { date }) => readTold(db, date),
  decide: (facts, _intent, { who }) => {
    const told = toldIn(facts, who)
    if (!told || organises(told.facts, who.id)) return { say: [gone(who.id)] }
    const view = resultView(told.facts, told.result)
    return {
      say: [
        say(to.resident(who.id), 'resultSeen', { ...view, minded: true }, { key: `told:${view.date}` }),
        ...organisersOf(told.facts).map((other) =>
          say(to.resident(other), 'resultMinded', { ...view, name: who.name }, { key: `mind:${view.date}:${who.id}` }),
        ),
      ],
    }
  },
})

/** « Retirer la photo »: out of the channel, and out of what we keep. */
export const noPhoto = useCase({
  who: 'resident',
  intent: z.object({ date: id }),
  doors: { press: true },
  read: (db, { date }) => readTold(db, date),
  decide: (facts, _intent, { who }) => {
    const told = toldIn(facts, who)
    if (!told || !organises(told.facts, who.id)) return { say: [gone(who.id)] }
    const result = { ...told.result, photo: null }
    const view = resultView(told.facts, result)
    return {
      save: { eventResults: [result] },
      say: [
        ...(told.result.photo ? [sayResult(told.facts, result, true)] : []),
        say(to.resident(who.id), 'resultTold', { ...view, news: 'bare' }, { key: `told:${view.date}`, fresh: true }),
      ],
    }
  },
})
