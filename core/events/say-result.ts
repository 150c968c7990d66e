import { type Say, say, to } from '../views.ts'
import type { NamedResult } from './result.ts'
import type { ResultView } from './result-views.ts'
import { tallyOf } from './seats.ts'
import type { WholeDate } from './with-date.ts'

/** What came of a date, as cards show it, by whoever told it, or in whose name: how many came is a number. */
export const resultView = ({ found, date, all }: WholeDate, { words, photo, name }: NamedResult): ResultView => ({
  date: date.id,
  title: found.post.title,
  author: found.post.behalf ?? name,
  words,
  photo,
  came: Math.max(0, (date.came ?? tallyOf(all).coming) - (date.absent ?? 0)),
})

/** One message in the channel, edited. `removed`: its photo was taken away. */
export const sayResult = (facts: WholeDate, result: NamedResult, removed: boolean): Say =>
  say(to.posts(facts.found.post.quartier), 'resultCard', { ...resultView(facts, result), removed }, { key: `result:${result.date}` })
