import { z } from 'zod'
import { codeOf, typed } from '../chat/short-code.ts'
import { refuseGuest } from '../joining/refuse-guest.ts'
import { id } from '../posts/schema.ts'
import type { Reads } from '../reads.ts'
import { organisersAmong } from '../residents/resident.ts'
import { addHours } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { codeHours, speakersMax, type WholeAssociation } from './association.ts'
import { associationGone, partOf, sayAssociation } from './say-association.ts'

/** Associations that one screen lists. */
const listedMost = 20

export const organisesIn = async (db: Reads, quartier: string, who: string): Promise<boolean> =>
  organisersAmong(await db.rolesIn(quartier)).includes(who)

/** /association: what one speaks for, and the quartier's others; with a code, to speak for one too. */
export const listAssociations = useCase({
  who: 'resident',
  intent: z.object({ code: z.string().max(100).optional() }),
  doors: {
    press: true,
    command: {
      fr: 'association',
      en: 'association',
      about: (t) => t.association.command(),
      place: 'private',
      rest: { name: (t) => t.commands.linkRest(), about: (t) => t.association.commandCode(), required: false },
      parse: (rest) => (rest ? { code: rest } : {}),
    },
  },
  read: async (db, { code }, { who }) => {
    const opened = code ? await db.associationOfCode(typed(code)) : undefined
    return {
      joined: opened ? await db.lockedAssociation(opened.id, who.id) : undefined,
      all: code ? [] : await db.associationsIn(who.quartier, listedMost),
      followed: code ? [] : await db.followedBy(who.id),
    }
  },
  decide: ({ joined, all, followed }, { code }, { who, now, site, quartier }) => {
    if (!code) {
      const isMine = (it: { id: string; contact: string }): boolean =>
        it.contact === who.id || (who.speaks ?? []).some(({ id }) => id === it.id)
      const shown = all.filter((it) => it.state === 'open' || it.contact === who.id)
      return {
        say: [
          say(to.resident(who.id), 'associations', {
            mine: shown.filter(isMine).map(({ id, name }) => ({ id, name })),
            others: shown.filter((it) => !isMine(it)).map(({ id, name }) => ({ id, name })),
            followed: shown.filter(({ id }) => followed.includes(id)).map(({ name }) => name),
          }),
        ],
      }
    }
    const whole = joined && isJoinable(joined, who.quartier, typed(code), now) ? joined : null
    if (!whole) return { say: [say(to.resident(who.id), 'associationCodeWrong', {})] }
    const { association, speakers } = whole
    if (speakers.some(({ id }) => id === who.id)) return { say: [sayAssociation(whole, who.id, partOf(whole, who.id, false), site)] }
    /** Who speaks for the town hall need not live here. The code is still good once they are a neighbour. */
    if (who.standing === 'guest' && association.kind !== 'municipality') return { say: [refuseGuest('speak', who, quartier)] }
    return {
      save: {
        associations: [{ ...association, code: null, codeUntil: null }],
        associationSpeakers: [{ association: association.id, resident: who.id }],
      },
      say: [
        say(to.resident(who.id), 'associationJoined', { id: association.id, name: association.name, who: null }),
        say(to.resident(association.contact), 'associationJoined', { id: association.id, name: association.name, who: who.name }),
      ],
    }
  },
})

const isJoinable = ({ association, speakers }: WholeAssociation, quartier: string, code: string, now: Date): boolean =>
  association.quartier === quartier &&
  association.state === 'open' &&
  association.code === code &&
  association.codeUntil !== null &&
  association.codeUntil > now &&
  speakers.length < speakersMax

/** One association of the quartier. */
export const showAssociation = useCase({
  who: 'resident',
  intent: z.object({ association: id }),
  doors: { press: true },
  read: async (db, { association }, { who }) => ({
    whole: await db.lockedAssociation(association, who.id),
    organises: await organisesIn(db, who.quartier, who.id),
  }),
  decide: ({ whole, organises }, _intent, { who, site }) => {
    const part = whole ? partOf(whole, who.id, organises) : null
    const isThere = whole?.association.quartier === who.quartier && whole.association.state !== 'closed'
    if (!whole || !isThere || (part === null && whole.association.state !== 'open')) return { say: [associationGone(who.id)] }
    return { say: [sayAssociation(whole, who.id, part, site)] }
  },
})

/** Who registered it lets one neighbour speak for it too: a code, for a day, once. */
export const inviteSpeaker = useCase({
  who: 'resident',
  intent: z.object({ association: id }),
  doors: { press: true },
  read: async (db, { association }, { who }) => ({ whole: await db.lockedAssociation(association, who.id) }),
  decide: ({ whole }, _intent, { who, now, ids: [fresh = ''] }) => {
    if (whole?.association.contact !== who.id || whole.association.state !== 'open') return { say: [associationGone(who.id)] }
    const { association, speakers } = whole
    const code = codeOf(fresh)
    const card = { id: association.id, name: association.name, hours: codeHours }
    if (speakers.length >= speakersMax) return { say: [say(to.resident(who.id), 'associationCode', { ...card, code: null })] }
    return {
      save: { associations: [{ ...association, code, codeUntil: addHours(now, codeHours) }] },
      say: [say(to.resident(who.id), 'associationCode', { ...card, code }, { key: `association-code:${association.id}`, fresh: true })],
    }
  },
})
