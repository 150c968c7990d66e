import { z } from 'zod'
import { isLive } from '../posts/post.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { Reads } from '../reads.ts'
import { type Decision, useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import type { EventDate } from './event.ts'
import { counted, type NamedOrganiser, type Organiser, organiserAfter, organisersMax } from './organiser.ts'
import { sayNamesClosed } from './say-event.ts'
import { erasingList } from './say-participants.ts'
import { sayTogether } from './say-together.ts'
import { isOpen, isThere, readsNames, type WholeDate, type WithDate, withDate } from './with-date.ts'

export type Together = {
  facts: WithDate
  organisers: readonly NamedOrganiser[]
  /** Between whom and the author something is blocked. */
  apart: readonly string[]
}

const together = async (db: Reads, date: string): Promise<Together> => {
  const facts = await withDate(db, date)
  if (!facts) return { facts, organisers: [], apart: [] }
  const organisers = await db.organisersOf(facts.found.post.id)
  const others = [...facts.all.map(({ attendee }) => attendee.resident), ...organisers.map(({ organiser }) => organiser.resident)]
  return { facts, organisers, apart: await db.apartFrom(facts.found.post.author, [...new Set(others)]) }
}

/** The same with the event's coming dates, of which somebody may hold a list of those who come. */
const togetherWithDates = async (db: Reads, date: string) => {
  const it = await together(db, date)
  const planned = it.facts ? await db.eventOf(it.facts.found.post.id, datesMost) : undefined
  return { ...it, dates: planned?.dates ?? [] }
}
const datesMost = 60

/** Only its author chooses with whom. */
const isAuthors = ({ facts }: Together, who: { id: string; quartier: string }): boolean =>
  facts !== null && facts.found.post.author === who.id && facts.found.post.quartier === who.quartier && isLive(facts.found.post)

/** « Organiser à plusieurs »: who does, who was asked, and who could be, among those who come. */
export const askTogether = useCase({
  who: 'resident',
  intent: z.object({ date: id }),
  doors: { press: true },
  read: (db, { date }) => together(db, date),
  decide: (it, _intent, { who, now }) => {
    if (!it.facts || !isAuthors(it, who) || !isOpen(it.facts, now)) return { say: [gone(who.id)] }
    if (!readsNames(it.facts, who.id)) return { say: [sayNamesClosed(it.facts, who.id)] }
    return { say: [sayTogether({ ...it, facts: it.facts })] }
  },
})

/** The author asks one of those who come. */
export const inviteTogether = useCase({
  who: 'resident',
  intent: z.object({ date: id, who: id }),
  doors: { press: true },
  read: (db, { date }) => together(db, date),
  decide: (it, { date, who: asked }, { who, now }): Decision => {
    const { facts, organisers, apart } = it
    if (!facts || !isAuthors(it, who) || !isOpen(facts, now)) return { say: [gone(who.id)] }
    if (!readsNames(facts, who.id)) return { say: [sayNamesClosed(facts, who.id)] }
    const other = facts.all.find(({ attendee }) => attendee.resident === asked && attendee.state === 'coming')
    const before = organisers.find(({ organiser }) => organiser.resident === asked)?.organiser
    const isFull = organisers.filter(counted).length >= organisersMax
    const first: Organiser = { post: facts.found.post.id, resident: asked, state: 'invited' }
    const invited = before ? organiserAfter(before, 'invite', 'author') : first
    /** Whoever may not be asked looks like whoever does not come; the card shows who may. */
    if (!other || asked === who.id || apart.includes(asked) || isFull || !invited) return { say: [sayTogether({ ...it, facts })] }
    return {
      save: { organisers: [invited] },
      say: [
        sayTogether(
          { ...it, facts, organisers: withRow(organisers, { organiser: invited, resident: other.resident }) },
          other.resident.name,
        ),
        say(to.resident(asked), 'togetherInvited', { ...about(facts), date }, { key: `together:${facts.found.post.id}`, fresh: true }),
      ],
    }
  },
})

/** « Oui » or « Non merci »: only then does somebody organise it too. */
export const answerTogether = useCase({
  who: 'resident',
  intent: z.object({ date: id, to: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: (db, { date }) => together(db, date),
  decide: ({ facts, organisers, apart }, { date, to: answer }, { who }): Decision => {
    const mine = organisers.find(({ organiser }) => organiser.resident === who.id)?.organiser
    if (!isThere(facts, who) || !isLive(facts.found.post) || apart.includes(who.id)) return { say: [gone(who.id)] }
    const next = organiserAfter(mine, answer === 'yes' ? 'agree' : 'decline', 'organiser')
    if (!next) return { say: [mine?.state === 'agreed' ? sayMine(facts, date, who.id, 'yes') : gone(who.id)] }
    return {
      save: { organisers: [next] },
      say: [
        sayMine(facts, date, who.id, answer),
        say(
          to.resident(facts.found.post.author),
          'togetherTold',
          { ...about(facts), date, name: who.name, what: answer },
          { key: `together-told:${facts.found.post.id}`, fresh: true },
        ),
      ],
    }
  },
})

/** « Ne plus organiser », with one tap. */
export const leaveTogether = useCase({
  who: 'resident',
  intent: z.object({ date: id }),
  doors: { press: true },
  read: (db, { date }) => togetherWithDates(db, date),
  decide: ({ facts, organisers, dates, apart }, { date }, { who }): Decision => {
    const mine = organisers.find(({ organiser }) => organiser.resident === who.id)?.organiser
    const next = organiserAfter(mine, 'leave', 'organiser')
    if (!facts || !next) return { say: [gone(who.id)] }
    return {
      save: { organisers: [next] },
      say: [
        ...listsOf(dates, who.id),
        sayMine(facts, date, who.id, 'left'),
        ...(apart.includes(who.id)
          ? []
          : [
              say(
                to.resident(facts.found.post.author),
                'togetherTold',
                { ...about(facts), date, name: who.name, what: 'left' },
                { key: `together-told:${facts.found.post.id}`, fresh: true },
              ),
            ]),
      ],
    }
  },
})

/** The author takes back an invitation, or organises without somebody again. */
export const takeBackTogether = useCase({
  who: 'resident',
  intent: z.object({ date: id, who: id }),
  doors: { press: true },
  read: (db, { date }) => togetherWithDates(db, date),
  decide: (it, { date, who: asked }, { who }): Decision => {
    const { facts, organisers, dates, apart } = it
    if (!facts || !isAuthors(it, who)) return { say: [gone(who.id)] }
    const other = organisers.find(({ organiser }) => organiser.resident === asked)
    const next = organiserAfter(other?.organiser, 'takeBack', 'author')
    if (!other || !next) return { say: [sayTogether({ ...it, facts })] }
    const agreed = other.organiser.state === 'agreed'
    return {
      save: { organisers: [next] },
      say: [
        sayTogether({ ...it, facts, organisers: withRow(organisers, { ...other, organiser: next }) }),
        ...(agreed ? listsOf(dates, asked) : []),
        /** An invitation that is taken back is edited where it stands; it is no news. */
        ...(apart.includes(asked)
          ? []
          : [
              say(
                to.resident(asked),
                'togetherMine',
                { ...about(facts), date, what: agreed ? 'ended' : 'withdrawn' },
                { key: `together:${facts.found.post.id}`, ...(agreed ? { fresh: true as const } : {}) },
              ),
            ]),
      ],
    }
  },
})

const about = ({ found, date }: WholeDate) => ({
  title: found.post.title,
  author: found.author,
  start: date.start,
  end: date.end,
  place: date.place,
})

const sayMine = (facts: WholeDate, date: string, who: string, what: 'yes' | 'no' | 'left'): Say =>
  say(to.resident(who), 'togetherMine', { ...about(facts), date, what }, { key: `together:${facts.found.post.id}` })

const withRow = (all: readonly NamedOrganiser[], one: NamedOrganiser): NamedOrganiser[] => [
  ...all.filter(({ organiser }) => organiser.resident !== one.organiser.resident),
  one,
]

/** Who organises no more keeps no list of those who come. */
const listsOf = (dates: readonly EventDate[], who: string): Say[] => dates.map(({ id }) => erasingList(id, who, 'left'))
