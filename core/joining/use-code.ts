import { z } from 'zod'
import { typed } from '../chat/short-code.ts'
import type { Reads } from '../reads.ts'
import { firstNameOf } from '../residents/first-name.ts'
import type { Resident, Role } from '../residents/resident.ts'
import { type Decision, type PersonTurn, useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { type CodeTries, isTooMany, isUsable, type WholeCode, wrongAgain } from './code.ts'
import { type Entrance, entered, entrance, letsIn } from './enter.ts'
import { refuseGuest } from './refuse-guest.ts'
import { type Vouching, vouching, vouchRefusal } from './sponsor.ts'
import { isStaffKind, makerOrganises } from './staff.ts'
import { type Verifying, verifying } from './verify.ts'

type Turn = PersonTurn<Resident | null>
type Facts = {
  tries: CodeTries | undefined
  whole: WholeCode | undefined
  entrance: Entrance | undefined
  vouching: Vouching | undefined
  roles: readonly Role[]
  standing: Verifying | undefined
}

const codeField = z.string().max(100)

const read = async (db: Reads, { code }: { code: string }, { who, from, now }: Turn): Promise<Facts> => {
  const tries = await db.lockedTries(from.platform, from.id)
  /** While the form asks for it there is none. */
  const asked = code && !isTooMany(tries, now) ? await db.lockedCodeTyped(typed(code)) : undefined
  const kind = asked?.code.kind
  return {
    tries,
    whole: asked,
    entrance: kind && !isStaffKind(kind) && kind !== 'sponsor' ? await entrance(db, asked) : undefined,
    vouching: asked && kind === 'sponsor' && who ? await vouching(db, asked, who, now) : undefined,
    roles: asked && kind && isStaffKind(kind) ? await db.rolesIn(asked.code.quartier) : [],
    standing: asked && who ? await verifying(db, who.id) : undefined,
  }
}

/** `byLink`: anybody may send anybody a link, so that of itself it does nothing to whoever is here already. */
const decide = (facts: Facts, code: string, turn: Turn, byLink: boolean): Decision => {
  const { tries, whole } = facts
  const { who, from, now } = turn
  if (isTooMany(tries, now)) return { say: [say(to.here, 'codeWait', {})], talk: null }
  const stands = facts.entrance
    ? letsIn(facts.entrance, now)
    : whole && (whole.code.kind === 'sponsor' || makerOrganises(whole, facts.roles))
  const isGood = whole && isUsable(whole.code, now) && stands
  if (!whole || !isGood)
    return {
      save: { codeTries: [wrongAgain(tries, { platform: from.platform, user: from.id }, now)] },
      say: [say(to.here, 'codeWrong', { joined: who !== null })],
      talk: null,
    }
  return { talk: null, ...(facts.entrance ? enters(facts.entrance, facts, code, turn, byLink) : shows(whole, facts, turn)) }
}

/** What lets people in: a newcomer is asked their name, a guest of that quartier becomes a neighbour. */
const enters = (it: Entrance, { standing }: Facts, typedCode: string, { who, now, from }: Turn, byLink: boolean): Decision => {
  const { code, maker, quartier } = it
  const card = { quartier: quartier.name, id: quartier.id }
  const by = code.kind === 'household' ? maker.name : null
  if (!who || !standing)
    return {
      say: [say(to.here, 'codeOpens', { ...card, code: code.id, by, known: firstNameOf(from.name) })],
      talk: { kind: 'form', form: 'join', ids: { quartier: quartier.id, code: code.id }, values: {}, field: 'name' },
    }
  if (code.by === who.id && code.kind === 'household') return { say: [say(to.here, 'codeOwn', { kind: 'household' })] }
  if (who.quartier !== quartier.id) return { say: [say(to.here, 'codeElsewhere', card)] }
  const isNothingNew = who.standing === 'neighbour' || (by !== null && maker.standing === 'guest')
  if (isNothingNew) return { say: [say(to.here, 'codeAlready', { quartier: quartier.name, standing: who.standing, ways: quartier.ways })] }
  if (byLink) return { say: [say(to.here, 'codeHere', { quartier: quartier.name, code: typed(typedCode), by })] }
  const { save, forget, greeting, told } = entered(it, standing, now)
  return { ...(save ? { save } : {}), ...(forget ? { forget } : {}), say: [...greeting, ...told] }
}

/** What asks a neighbour something: to vouch for a guest, or to help run the quartier. */
const shows = ({ code, maker, quartier }: WholeCode, facts: Facts, { who, now }: Turn): Decision => {
  const { kind } = code
  if (!who) return { say: [say(to.here, 'codeForNeighbours', { quartier: quartier.name, id: quartier.id })] }
  if (who.quartier !== quartier.id) return { say: [say(to.here, 'codeElsewhere', { quartier: quartier.name, id: quartier.id })] }
  if (kind === 'sponsor' && code.by === who.id) return { say: [say(to.here, 'codeOwn', { kind: 'sponsor' })] }
  if (who.standing === 'guest') return { say: [refuseGuest(kind === 'sponsor' ? 'vouch' : 'help', who, quartier)] }
  if (isStaffKind(kind)) {
    const has = facts.roles.some(({ resident, role }) => resident === who.id && role === kind)
    return { say: [say(to.here, has ? 'staffAlready' : 'staffOffer', { role: kind, quartier: quartier.name, code: code.id })] }
  }
  const card = { name: maker.name, quartier: quartier.name }
  const why = facts.vouching ? vouchRefusal(facts.vouching, who, now) : 'over'
  if (why) return { say: [say(to.here, 'vouchCannot', { ...card, why })] }
  return { say: [say(to.here, 'vouchAsked', { ...card, code: code.id }, { key: `vouch:${code.id}`, fresh: true })] }
}

/** /code ABC2DEFG, or the code alone in a message: whatever it is for. */
export const takeCode = useCase({
  who: 'anyone',
  intent: z.object({ code: codeField }),
  doors: {
    press: true,
    command: {
      fr: 'code',
      en: 'code',
      about: (t) => t.verifying.codes.command(),
      place: 'private',
      fields: true,
      parse: (rest) => ({ code: rest }),
    },
    form: {
      title: (t) => t.verifying.codes.title(),
      ask: 'all',
      fields: { code: { kind: 'line', label: (t) => t.verifying.codes.label(), hint: (t) => t.verifying.codes.hint() } },
      parse: ({ code = '' }, ids) => (typed(code) === '' ? { again: 'code' } : { intent: { ...ids, code } }),
      question: (_facts, _field, _turn, again) => say(to.here, 'codeAsked', { again }),
    },
  },
  read,
  decide: (facts, { code }, turn) => decide(facts, code, turn, false),
})

/** What a poster's or a letter's QR code opens: a card, and its button does the rest. */
export const seeCode = useCase({
  who: 'anyone',
  intent: z.object({ code: codeField }),
  doors: { press: true },
  read,
  decide: (facts, { code }, turn) => decide(facts, code, turn, true),
})
