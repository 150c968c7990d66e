import { z } from 'zod'
import { detailsIn } from '../answers/contact-details.ts'
import { oneLine } from '../chat/text.ts'
import { organisersAmong } from '../residents/resident.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { type Association, associationAboutMax, associationNameMax, associationsMax, keyOf } from './association.ts'
import { isOfficialName, mixesAlphabets, municipalityName, nameMaxOf } from './official-name.ts'
import { associationGone } from './say-association.ts'

/** A name or words to be read by the quartier: no way to be reached past us stands in them. */
const isPlain = (words: string): boolean => /\p{L}{2}/u.test(words) && detailsIn(words).length === 0
const isName = (words: string): boolean => isPlain(words) && !mixesAlphabets(words)

const kinds = ['association', 'municipality'] as const
const kindIn = (given: string | undefined): Association['kind'] => kinds.find((it) => it === given) ?? 'association'

const namesRead = 500

/** « Inscrire une association »: the quartier's organisers say whether it stands. */
export const registerAssociation = useCase({
  who: 'resident',
  intent: z.object({
    name: z.string().min(2).max(associationNameMax),
    about: z.string().min(1).max(associationAboutMax),
    kind: z.enum(kinds).default('association'),
  }),
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
        /** Asked step by step it is never asked: the town hall has its own button. */
        kind: { kind: 'choice', optional: true, label: (t) => t.association.kindLabel(), choices: (t) => t.association.kinds },
      },
      parse: ({ name = '', about, kind }, ids) => {
        const sort = kindIn(kind || ids.kind)
        const named = oneLine(name, 200)
        if (named.length > nameMaxOf(sort) || !isName(named)) return { again: 'name' }
        const words = oneLine(about ?? '', 400)
        if (about !== undefined && (words.length > associationAboutMax || !isPlain(words))) return { again: 'about' }
        return { intent: { ...ids, name: named, about: words, kind: sort } }
      },
      question: (_facts, field, { talk }, again) => {
        const kind = kindIn(talk?.kind === 'form' ? talk.values.kind || talk.ids.kind : undefined)
        return say(to.here, 'associationQuestion', { field: field === 'about' ? 'about' : 'name', kind, most: nameMaxOf(kind), again })
      },
    },
  },
  decide: ({ all, organisers }, { name: typed, about, kind }, { who, ids: [fresh = ''] }) => {
    const name = kind === 'municipality' ? municipalityName(typed) : typed
    const key = keyOf(name)
    if (!isName(typed) || !isPlain(about) || key === '' || name.length > associationNameMax)
      return { say: [associationGone(who.id)], talk: null }
    const isFull = all.filter(({ contact }) => contact === who.id).length >= associationsMax
    const stands = all.some((it) => it.kind === 'municipality' && it.state === 'open')
    const why =
      kind === 'association' && isOfficialName(name)
        ? 'official'
        : isFull
          ? 'full'
          : kind === 'municipality' && stands
            ? 'second'
            : all.some((it) => it.key === key)
              ? 'taken'
              : null
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
      heir: null,
      kind,
    }
    return {
      save: { associations: [made], associationSpeakers: [{ association: made.id, resident: who.id }] },
      say: [
        say(to.resident(who.id), 'associationProposed', { id: made.id, name, asked: organisers.length > 0 }),
        ...organisers.map((it) =>
          say(
            to.resident(it),
            'associationAsked',
            { id: made.id, name, about, by: who.name, official: kind === 'municipality' },
            { key: `association-ask:${made.id}` },
          ),
        ),
      ],
      talk: null,
    }
  },
})
