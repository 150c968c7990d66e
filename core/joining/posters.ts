import { z } from 'zod'
import { codeOf } from '../chat/short-code.ts'
import { id } from '../posts/schema.ts'
import type { Channel, Quartier } from '../quartiers/quartier.ts'
import type { Reads } from '../reads.ts'
import { organisersAmong } from '../residents/resident.ts'
import { wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import { type Code, hoursOf, newCode } from './code.ts'
import { joiningGone } from './gone.ts'
import { homesIn, homesMost, labelIn, labelMax } from './label.ts'

/** Posters that one quartier may have hanging, and how many one screen shows. */
const postersMost = 200
const pageSize = 6

export const organisesIn = async (db: Reads, quartier: string, who: string): Promise<boolean> =>
  organisersAmong(await db.rolesIn(quartier)).includes(who)

/** The platforms on which newcomers find the quartier. */
export const platformsOf = (channels: readonly Channel[]): Channel['platform'][] => [...new Set(channels.map(({ platform }) => platform))]

/** The posters of the quartier's buildings, for its organisers. */
export const showPosters = useCase({
  who: 'resident',
  intent: z.object({ page: z.coerce.number().int().min(0).max(100).optional() }),
  doors: { press: true },
  read: async (db, { page = 0 }, { who, now }) => {
    const organises = await organisesIn(db, who.quartier, who.id)
    return {
      organises,
      posters: organises ? await db.postersIn(who.quartier, now, pageSize + 1, page * pageSize) : [],
      letters: organises ? await db.letterCount(who.quartier, now) : 0,
    }
  },
  decide: ({ organises, posters, letters }, { page = 0 }, { who, quartier }) =>
    organises
      ? {
          say: [
            say(
              to.resident(who.id),
              'posters',
              {
                quartier: quartier.name,
                posters: posters.slice(0, pageSize).map(({ id, label, used, most, until }) => ({
                  id,
                  label,
                  used,
                  most,
                  until: wallOf(until, quartier.zone),
                })),
                letters,
                page,
                more: posters.length > pageSize,
                isWay: quartier.ways.includes('poster') || quartier.ways.includes('letter'),
              },
              { key: 'posters', ...(page === 0 ? { fresh: true as const } : {}) },
            ),
          ],
        }
      : { say: [joiningGone(who.id)] },
})

type Making = { organises: boolean; same: Code | undefined; count: number; channels: readonly Channel[] }

const sayPoster = (made: Code, quartier: Quartier, channels: readonly Channel[], who: string): Say =>
  say(to.resident(who), 'posterMade', {
    language: quartier.language,
    days: hoursOf.poster / 24,
    homes: made.most,
    poster: {
      quartier: quartier.name,
      label: made.label,
      until: wallOf(made.until, quartier.zone),
      code: made.code ?? '',
      platforms: platformsOf(channels),
    },
  })

/** « Nouvelle affiche »: one a building, under a name that is no address. */
export const newPoster = useCase({
  who: 'resident',
  intent: z.object({ label: z.string().min(1).max(labelMax), homes: z.coerce.number().int().min(1).max(homesMost) }),
  doors: {
    form: {
      title: (t) => t.verifying.posters.formTitle(),
      ask: 'all',
      fields: {
        label: { kind: 'line', label: (t) => t.verifying.posters.labelName(), hint: (t) => t.verifying.posters.labelHint() },
        homes: { kind: 'line', label: (t) => t.verifying.posters.homesName(), hint: (t) => t.verifying.posters.homesHint() },
      },
      parse: ({ label, homes }, ids) => {
        const named = labelIn(label ?? '')
        if (label === undefined || named === null) return { again: 'label' }
        const count = homesIn(homes ?? '')
        if (count === null) return { again: 'homes' }
        return { intent: { ...ids, label: named, homes: count } }
      },
      refuse: ({ organises }: Making, { who }) => (organises ? null : joiningGone(who.id)),
      question: (_facts, field, _turn, again) => say(to.here, 'posterQuestion', { field: field === 'homes' ? 'homes' : 'label', again }),
    },
  },
  read: async (db, { label }, { who, now }): Promise<Making> => {
    const quartier = who?.quartier ?? ''
    return {
      organises: who ? await organisesIn(db, quartier, who.id) : false,
      same: label ? await db.lockedPoster(quartier, label) : undefined,
      count: await db.posterCount(quartier, now),
      channels: await db.channelsOf(quartier),
    }
  },
  decide: ({ organises, same, count, channels }, { label, homes }, { who, now, quartier, ids: [one = '', two = ''] }) => {
    if (!organises || labelIn(label) !== label) return { say: [joiningGone(who.id)], talk: null }
    if (same && same.until > now) return { say: [say(to.resident(who.id), 'posterTaken', { id: same.id, label: same.label })], talk: null }
    if (count >= postersMost) return { say: [say(to.resident(who.id), 'posterMany', { most: postersMost })], talk: null }
    const made = newCode({ id: one, code: codeOf(two), kind: 'poster', quartier: quartier.id, by: who.id, label, most: homes }, now)
    return {
      /** The old one first: two of a name never hang at once. */
      save: { codes: [...(same ? [{ ...same, revoked: true }] : []), made] },
      say: [sayPoster(made, quartier, channels, who.id)],
      talk: null,
    }
  },
})

/** The poster was lost, or torn off, or its code went around: another for the same building, and the first ends. */
export const replacePoster = useCase({
  who: 'resident',
  intent: z.object({ code: id }),
  doors: { press: true },
  read: async (db, { code }, { who }) => ({
    whole: await db.lockedCode(code),
    organises: await organisesIn(db, who.quartier, who.id),
    channels: await db.channelsOf(who.quartier),
  }),
  decide: ({ whole, organises, channels }, _intent, { who, now, quartier, ids: [one = '', two = ''] }) => {
    const old = whole?.code
    if (!organises || old?.quartier !== who.quartier || old.kind !== 'poster' || old.revoked) return { say: [joiningGone(who.id)] }
    const { label, most, quartier: here } = old
    const made = newCode({ id: one, code: codeOf(two), kind: 'poster', quartier: here, by: who.id, label, most }, now)
    return { save: { codes: [{ ...old, revoked: true }, made] }, say: [sayPoster(made, quartier, channels, who.id)] }
  },
})

/** « Annuler »: by the quartier's organisers. Whoever has joined by it stays. */
export const revokeCode = useCase({
  who: 'resident',
  intent: z.object({ code: id, sure: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { code }, { who }) => ({
    whole: await db.lockedCode(code),
    organises: await organisesIn(db, who.quartier, who.id),
  }),
  decide: ({ whole, organises }, { sure }, { who }) => {
    const code = whole?.code
    if (!organises || code?.quartier !== who.quartier || code.kind !== 'poster' || code.revoked) return { say: [joiningGone(who.id)] }
    const card = { id: code.id, label: code.label, used: code.used }
    if (sure === 'no') return { say: [say(to.resident(who.id), 'posterRevoke', card, { key: 'posters' })] }
    return { save: { codes: [{ ...code, revoked: true }] }, say: [say(to.resident(who.id), 'posterRevoked', card, { key: 'posters' })] }
  },
})
