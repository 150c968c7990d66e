import { z } from 'zod'
import { readWhen } from '../reader/read.ts'
import { firstNameOf } from '../residents/first-name.ts'
import { nameMax } from '../residents/resident.ts'
import { addDays, addHours, dayOf, type Wall } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { askDays, consents, type Listed, listedMax } from './listed.ts'
import { sayListed } from './visit-list.ts'

const today = /^(?:aujourd.?hui|ce (?:matin|soir|midi)|today|this (?:morning|evening))\b/i
const daysBefore: readonly (readonly [RegExp, number])[] = [
  [/^(?:avant.hier|the day before yesterday)\b/i, 2],
  [/^(?:hier|yesterday)\b/i, 1],
]
const weekday = /^(?:lun|mar|mercre|jeu|vendre|same)di|^dimanche|^(?:mon|tues|wednes|thurs|fri|satur|sun)day/i
/** How long ago somebody may have agreed. */
const consentDays = 60

/** The day on which they agreed: not to come, and not long past. */
const consentDay = (words: string, wall: Wall): Wall | null => {
  const [text, now] = [words.trim(), dayOf(wall)]
  const ago = daysBefore.find(([said]) => said.test(text))?.[1]
  const said = today.test(text)
    ? now
    : ago === undefined
      ? (dayOnly(text) ?? dayOf(readWhen(text, { now: wall })?.start ?? ''))
      : addDays(now, -ago)
  if (!said) return null
  /** « lundi », said of what was, is read as the next one. */
  const day = said > now && weekday.test(text) ? addDays(said, -7) : said
  return day <= now && day >= addDays(now, -consentDays) ? day : null
}
const dayOnly = (text: string): Wall | null => (/^\d{4}-\d{2}-\d{2}/.test(text) ? text.slice(0, 10) : null)

/** « Inscrire quelqu’un »: with their consent, asked in person, noted how and when. Only a first name. */
export const listOther = useCase({
  who: 'resident',
  intent: z.object({ consent: z.enum(consents), name: z.string().min(1).max(nameMax), on: z.string().length(10) }),
  read: async (db, _intent, { who }) => ({ mine: await db.listedBy(who?.id ?? '') }),
  doors: {
    form: {
      title: (t) => t.visit.otherTitle(),
      ask: 'all',
      fields: {
        /** The name comes last: of what is written beside it nothing is kept, not even until the next question. */
        on: { kind: 'line', label: (t) => t.visit.otherOn(), hint: (t) => t.visit.otherOnHint() },
        name: { kind: 'line', label: (t) => t.visit.otherName(), hint: (t) => t.visit.otherNameHint() },
      },
      parse: ({ on = '', name }, ids, wall) => {
        const day = consentDay(on, wall)
        if (!day) return { again: 'on' }
        const first = name === undefined ? null : firstNameOf(name)
        if (name !== undefined && !first) return { again: 'name' }
        return { intent: { ...ids, name: first ?? '', on: day } }
      },
      refuse: ({ mine }: { mine: readonly Listed[] }, { who }) =>
        mine.length < listedMax ? null : say(to.resident(who.id), 'listFull', { n: listedMax }),
      question: (_facts, field, _turn, again) => say(to.here, 'listOtherAsked', { field: field === 'name' ? 'name' : 'on', again }),
    },
  },
  decide: ({ mine }, { consent, name, on }, { who, now, ids: [id = ''] }) => {
    if (mine.length >= listedMax) return { say: [say(to.resident(who.id), 'listFull', { n: listedMax })], talk: null }
    const made: Listed = {
      id,
      quartier: who.quartier,
      name,
      resident: null,
      by: who.id,
      consent,
      consentOn: on,
      how: 'visit',
      hour: 'any',
      wish: '',
      at: now,
      keep: false,
      askAt: addHours(now, askDays * 24),
      asked: false,
    }
    return { save: { listed: [made] }, say: sayListed(made, 'new'), talk: null }
  },
})
