import { z } from 'zod'
import { oneLine } from '../chat/text.ts'
import { areaName } from '../placing/area-name.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { Reads } from '../reads.ts'
import { organisersAmong, type Resident } from '../residents/resident.ts'
import { type PersonTurn, useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import { communeSaid } from './commune-said.ts'

/** So many areas one quartier may be made of, beside its own. */
const areasMost = 20
/** So many communes a postcode may mean that a card still asks which. */
const meantMost = 12
const saidMax = 100

type Turn = Pick<PersonTurn<Resident>, 'who' | 'quartier'>
type Facts = { organises: boolean; areas: readonly string[] }

/** The quartier comes locked: areas are counted before one is added. */
const facts = async (db: Reads, who: Resident | null): Promise<Facts> => {
  if (!who) return { organises: false, areas: [] }
  await db.lockedQuartier(who.quartier)
  return { organises: organisersAmong(await db.rolesIn(who.quartier)).includes(who.id), areas: await db.areasOf(who.quartier) }
}

const shownOf = (areas: readonly string[], own: string) =>
  areas.filter((it) => it !== own).map((area) => ({ area, name: areaName(area) ?? area }))

type Note = 'added' | 'removed' | 'taken' | 'full' | 'here'

const sayGroup = ({ areas }: Facts, { who, quartier }: Turn, note: { what: Note; name: string } | null = null): Say =>
  say(
    to.resident(who.id),
    'group',
    {
      quartier: quartier.name,
      areas: shownOf(areas, quartier.id),
      most: areasMost,
      note: note?.what ?? null,
      name: note?.name ?? '',
    },
    { key: 'group', ...(note?.what === 'removed' ? {} : { fresh: true as const }) },
  )

/** The communes that are one quartier together, for its organisers. */
export const group = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: { press: true },
  read: (db, _intent, { who }) => facts(db, who),
  decide: (it, _intent, turn) => ({ say: [it.organises ? sayGroup(it, turn) : gone(turn.who.id)] }),
})

/** « Ajouter une commune »: by its postcode and its name, shown back before it is added. */
export const groupCommune = useCase({
  who: 'resident',
  intent: z.object({ words: z.string().min(1).max(saidMax) }),
  read: async (db, _intent, { who }) => await facts(db, who),
  doors: {
    form: {
      title: (t) => t.moving.addCommune(),
      ask: 'all',
      fields: { words: { kind: 'line', label: (t) => t.moving.communeLabel(), hint: (t) => t.moving.communeHint() } },
      parse: ({ words = '' }, ids) => {
        const said = oneLine(words, saidMax)
        return communeSaid(said).length > 0 ? { intent: { ...ids, words: said } } : { again: 'words' }
      },
      refuse: ({ organises }: Facts, { who }) => (organises ? null : gone(who.id)),
      question: (_facts, _field, _turn, again) => say(to.here, 'groupAsk', { again }),
    },
  },
  decide: ({ organises }, { words }, { who }) => ({
    say: [
      organises
        ? say(to.resident(who.id), 'groupWhich', { communes: communeSaid(words).slice(0, meantMost) }, { key: 'group-which', fresh: true })
        : gone(who.id),
    ],
    talk: null,
  }),
})

/** A commune is part of the quartier from now on, or no more. One that is a quartier already, or part of another, is not taken. */
export const groupArea = useCase({
  who: 'resident',
  intent: z.object({ area: id, on: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { area }, { who }) => ({ ...(await facts(db, who)), taken: await db.areaTaken(area) }),
  decide: ({ organises, areas, taken }, { area, on }, turn) => {
    const { who, quartier } = turn
    const name = areaName(area)
    if (!organises || (on === 'yes' && name === null)) return { say: [gone(who.id)] }
    const it = { what: 'added' as Note, name: name ?? area }
    const row = { area, quartier: quartier.id }
    const isMine = taken?.quartier === quartier.id
    if (on === 'no') {
      if (!isMine || !taken.grouped) return { say: [sayGroup({ organises, areas }, turn)] }
      const rest = areas.filter((other) => other !== area)
      return { forget: { areas: [row] }, say: [sayGroup({ organises, areas: rest }, turn, { ...it, what: 'removed' })] }
    }
    const others = areas.filter((other) => other !== quartier.id)
    const why: Note | null = isMine ? 'here' : taken ? 'taken' : others.length >= areasMost ? 'full' : null
    if (why) return { say: [sayGroup({ organises, areas }, turn, { ...it, what: why })] }
    return { save: { areas: [row] }, say: [sayGroup({ organises, areas: [...areas, area].sort() }, turn, it)] }
  },
})
