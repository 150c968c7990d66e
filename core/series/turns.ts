import { z } from 'zod'
import type { Reads } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import { dayOf, type Wall } from '../time.ts'
import { useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import type { NamedTurn } from './reads.ts'

/** What a list shows at most, of one's own turns and of those for oneself. */
const most = 6

export type Turns = {
  mine: readonly NamedTurn[]
  forMe: readonly NamedTurn[]
  series: readonly { post: string; title: string; author: string }[]
}

export const turnsFor = async (db: Reads, who: Resident, wall: Wall, limit: number = most): Promise<Turns> => {
  const today = dayOf(wall)
  const [mine, forMe, series] = await Promise.all([
    db.turnsOf(who.id, today, limit),
    db.turnsFor(who.id, today, limit),
    db.seriesWith(who.id),
  ])
  return { mine, forMe, series: series.map(({ post, author }) => ({ post: post.id, title: post.title, author })) }
}

export const sayTurns = (who: string, turns: Turns): Say => say(to.resident(who), 'turns', turns, { key: 'turns', fresh: true })

/** « Vos prochains tours », and for who is helped, who comes when. */
export const listTurns = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: {
    press: true,
    command: { fr: 'tours', en: 'turns', about: (t) => t.series.command(), place: 'private' },
  },
  read: async (db, _intent, { who, wall }) => await turnsFor(db, who, wall),
  decide: (turns, _intent, { who }) => ({ say: [sayTurns(who.id, turns)] }),
})
