import { z } from 'zod'
import { fold } from '../reader/normalise.ts'
import { weekdayOf, weekdays } from '../reader/time/calendar.ts'
import { organisersAmong } from '../residents/resident.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { nextEdition, usualWeekday } from './edition.ts'
import { nextPrivate, noSubscription, type Subscription } from './subscription.ts'

const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** « hebdo vendredi », « quotidien », « jamais », « weekly Friday ». Typed by an organiser it is their quartier's. */
const spelt = (rest: string): object => {
  const { text } = fold(rest)
  const french = new RegExp(`\\b(${weekdays})`).exec(text)?.[1]
  const day = french ? weekdayOf(french) : english.findIndex((name) => text.includes(name)) + 1
  if (day > 0) return { of: 'typed', every: 'week', day }
  if (/hebdo|semaine|week/.test(text)) return { of: 'typed', every: 'week' }
  if (/quotidien|jour|dail|every day/.test(text)) return { of: 'typed', every: 'day' }
  return /jamais|stop|never/.test(text) ? { of: 'me', every: 'never' } : {}
}

/** /journal: whether a resident gets a page of their own, and on which days; for organisers also when the channel gets its page. */
export const journal = useCase({
  who: 'resident',
  intent: z.object({
    of: z.enum(['me', 'channel', 'typed']).optional(),
    every: z.enum(['never', 'day', 'week']).optional(),
    /** 1 is Monday; it means every week. */
    day: z.coerce.number().int().min(1).max(7).optional(),
  }),
  doors: {
    press: true,
    spoken: 'The resident wants the neighbourhood’s morning page in private, or no longer.',
    command: {
      fr: 'journal',
      en: 'journal',
      about: (t) => t.digest.journal.command(),
      place: 'private',
      rest: { name: (t) => t.digest.journal.rest(), about: (t) => t.digest.journal.which(), required: false },
      parse: spelt,
    },
  },
  read: async (db, { every, day, of }, { who }) => {
    const changes = every !== undefined || day !== undefined
    const own = changes ? (await db.lockedSubscriber(who.id))?.subscription : await db.subscriptionOf(who.id)
    const organises = organisersAmong(await db.rolesIn(who.quartier)).includes(who.id)
    const locked = organises && changes && of !== 'me' ? await db.lockedQuartier(who.quartier) : undefined
    return { own, organises, locked, edition: await db.editionOf(who.quartier) }
  },
  decide: ({ own, organises, locked, edition }, { of = 'me', every, day }, { who, now, quartier }) => {
    const wanted = every ?? (day === undefined ? null : 'week')
    const forAll = organises && (of === 'channel' || of === 'typed')
    /** A button of the channel in other hands changes nothing. */
    const mine = wanted !== null && !forAll && of !== 'channel' ? wanted : null
    const before: Subscription = own ?? noSubscription(who.id)
    const changed = mine === null ? before : { ...before, every: mine, weekday: day ?? before.weekday }
    const subscription = mine === null ? before : { ...changed, nextAt: nextPrivate(changed, now, who.quiet, quartier) }

    const weekday =
      forAll && wanted === 'day'
        ? null
        : forAll && wanted === 'week'
          ? (day ?? edition?.weekday ?? usualWeekday)
          : (edition?.weekday ?? null)
    const isMoved = forAll && wanted !== null && wanted !== 'never' && locked !== undefined
    return {
      save: {
        subscriptions: mine === null ? [] : [subscription],
        editions: isMoved ? [{ quartier: locked.id, weekday, month: edition?.month ?? null }] : [],
        quartiers:
          isMoved && locked.nextDigestAt ? [{ ...locked, nextDigestAt: nextEdition(now, locked.digestMinute, locked.zone, weekday) }] : [],
      },
      say: [
        say(
          to.resident(who.id),
          'journal',
          { quartier: quartier.name, every: subscription.every, weekday: subscription.weekday, channel: organises ? { weekday } : null },
          { key: 'journal', ...(wanted === null ? { fresh: true as const } : {}) },
        ),
      ],
    }
  },
})
