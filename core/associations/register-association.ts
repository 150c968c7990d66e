import { z } from 'zod'
import { detailsIn } from '../answers/contact-details.ts'
import { oneLine } from '../chat/text.ts'
import { moved } from '../life.ts'
import { associationMoves } from '../lives.ts'
import { id } from '../posts/schema.ts'
import { organisersAmong } from '../residents/resident.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { type Association, associationAboutMax, associationNameMax, associationsMax, keyOf } from './association.ts'
import { associationGone } from './say-association.ts'

/** A name or words to be read by the quartier: no way to be reached past us stands in them. */
const isPlain = (words: string): boolean => /\p{L}{2}/u.test(words) && detailsIn(words).length === 0

const namesRead = 500

/** « Inscrire une association »: the quartier's organisers say whether it stands. */
export const registerAssociation = useCase({
  who: 'resident',
  intent: z.object({ name: z.string().min(2).max(associationNameMax), about: z.string().min(1).max(associationAboutMax) }),
  read: async (db, _intent, { who }) => ({
    all: await db.associationsIn(who?.quartier ?? '', namesRead),
    organisers: organisersAmong(await db.rolesIn(who?.quartier ?? '')),
  }),
  doors: {
    form: {
      title: (t) => t.association.register(),
      ask: 'all',
      fields: {
        name: { kind: 'line', label: (t) => t.association.nameLabel(), hint: (t) => t.association.nameHint() },
        about: { kind: 'line', label: (t) => t.association.aboutLabel(), hint: (t) => t.association.aboutHint() },
      },
      parse: ({ name = '', about }, ids) => {
        const named = oneLine(name, 200)
        if (named.length > associationNameMax || !isPlain(named)) return { again: 'name' }
        const words = oneLine(about ?? '', 400)
        if (about !== undefined && (words.length > associationAboutMax || !isPlain(words))) return { again: 'about' }
        return { intent: { ...ids, name: named, about: words } }
      },
      question: (_facts, field, _turn, again) =>
        say(to.here, 'associationQuestion', { field: field === 'about' ? 'about' : 'name', again }),
    },
  },
  decide: ({ all, organisers }, { name, about }, { who, ids: [fresh = ''] }) => {
    const key = keyOf(name)
    if (!isPlain(name) || !isPlain(about) || key === '') return { say: [associationGone(who.id)], talk: null }
    const isFull = all.filter(({ contact }) => contact === who.id).length >= associationsMax
    const why = isFull ? 'full' : all.some((it) => it.key === key) ? 'taken' : null
    if (why) return { say: [say(to.resident(who.id), 'associationRefused', { name, why })], talk: null }
    const made: Association = {
      id: fresh,
      quartier: who.quartier,
      name,
      key,
      about,
      state: 'proposed',
      contact: who.id,
      code: null,
      codeUntil: null,
      calendar: null,
    }
    return {
      save: { associations: [made], associationSpeakers: [{ association: made.id, resident: who.id }] },
      say: [
        say(to.resident(who.id), 'associationProposed', { id: made.id, name, asked: organisers.length > 0 }),
        ...organisers.map((it) =>
          say(to.resident(it), 'associationAsked', { id: made.id, name, about, by: who.name }, { key: `association-ask:${made.id}` }),
        ),
      ],
      talk: null,
    }
  },
})

/** « Accepter » or « Refuser », by whoever organises the quartier when they press. */
export const judgeAssociation = useCase({
  who: 'resident',
  intent: z.object({ association: id, to: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { association }, { who }) => ({
    whole: await db.lockedAssociation(association),
    organisers: organisersAmong(await db.rolesIn(who.quartier)),
  }),
  decide: ({ whole, organisers }, { to: answer }, { who }) => {
    const organises = organisers.includes(who.id) && whole?.association.quartier === who.quartier
    const state = whole && organises ? moved(associationMoves, whole.association.state, 'accept', 'organiser') : null
    if (!whole || !state) return { say: [associationGone(who.id)] }
    const { association, speakers } = whole
    const said = { id: association.id, name: association.name, answer }
    return {
      ...(answer === 'yes'
        ? { save: { associations: [{ ...association, state }] } }
        : {
            forget: {
              associationSpeakers: speakers.map(({ id }) => ({ association: association.id, resident: id })),
              associations: [association],
            },
          }),
      say: [
        ...[...new Set(organisers)].map((it) =>
          say(
            to.resident(it),
            'associationJudged',
            { ...said, by: it === who.id ? null : who.name },
            { key: `association-ask:${association.id}` },
          ),
        ),
        say(to.resident(association.contact), 'associationAnswered', said),
      ],
    }
  },
})
