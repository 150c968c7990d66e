import { z } from 'zod'
import type { Talk } from '../chat/talk.ts'
import { type Entrance, entered, entrance, letsIn } from '../joining/enter.ts'
import { opening } from '../joining/opening.ts'
import { ways as allWays, type Membership, onTheMap } from '../joining/way.ts'
import type { Quartier } from '../quartiers/quartier.ts'
import { type Decision, type PersonTurn, useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { firstNameOf } from './first-name.ts'
import { nameMax, newcomer, type Resident } from './resident.ts'

/** `neighbours`: of a quartier that is not open yet; where there is none, who comes now founds it. `opened`: by the code that they typed. */
export type JoinFacts = { quartier: Quartier | undefined; neighbours: readonly string[]; opened: Entrance | undefined }

export const joinIntent = z.object({
  quartier: z.string(),
  name: z.string().min(1).max(nameMax),
  /** How they were placed; without it, by the quartier's own link. */
  by: z.enum([...onTheMap, 'code']).optional(),
  /** The id of the code that they typed: it lets them in, if it still does. */
  code: z.string().max(40).optional(),
  /** What they came for, as JSON: it is done once they are in. */
  after: z.string().optional(),
})

/** They tell their first name and are in the quartier: as a guest, unless whoever joins here is a neighbour, or nobody was there before. */
export const join = useCase({
  who: 'anyone',
  intent: joinIntent,
  doors: {
    form: {
      title: (t) => t.resident.joinTitle(),
      ask: 'all',
      fields: { name: { kind: 'line', label: (t) => t.resident.firstName(), known: 'name' } },
      parse: (values, ids) => {
        const name = firstNameOf(values.name ?? '')
        return name ? { intent: { ...ids, name } } : { again: 'name' }
      },
      refuse: ({ quartier }: JoinFacts, { who, quartier: own }) =>
        say(to.here, 'welcomeBack', { name: who.name, quartier: own?.name ?? quartier?.name ?? '', organiser: false }),
      question: ({ quartier }: JoinFacts, _field, { from }, again) =>
        say(to.here, 'askName', { quartier: quartier?.name ?? null, id: quartier?.id ?? '', again, known: firstNameOf(from.name) }),
    },
  },
  read: async (db, { quartier: wanted, code }): Promise<JoinFacts> => {
    const opened = code ? await entrance(db, await db.lockedCode(code)) : undefined
    if (opened) return { quartier: opened.quartier, neighbours: opened.neighbours, opened }
    const quartier = await db.quartier(wanted)
    if (!quartier || quartier.open) return { quartier, neighbours: [], opened }
    const locked = await db.lockedOpening(quartier.id)
    return { quartier: locked, neighbours: locked?.open ? [] : await db.neighboursIn(quartier.id, quartier.opensAt), opened }
  },
  decide: ({ quartier, neighbours, opened }, { name, by, after, code }, turn) => {
    if (turn.who)
      return {
        say: [say(to.here, 'welcomeBack', { name: turn.who.name, quartier: turn.quartier?.name ?? '', organiser: false })],
        talk: null,
      }
    if (!quartier) return { say: [say(to.here, 'placeAsk', { joined: false, quartiers: [] })], talk: placing() }
    const [residentId = ''] = turn.ids
    const guest = newcomer({ id: residentId, name, language: turn.language, quartier: quartier.id, standing: 'guest', joinedAt: turn.now })
    const letIn =
      opened && letsIn(opened, turn.now)
        ? entered(opened, { resident: guest, membership: undefined, application: undefined }, turn.now)
        : null
    const first = !quartier.open && !opened && neighbours.length === 0
    const way = first ? 'founder' : quartier.ways.includes('open') ? 'open' : null
    const membership: Membership = {
      resident: guest.id,
      quartier: quartier.id,
      placedBy: by ?? 'link',
      placedAt: turn.now,
      way,
      verifiedAt: way ? turn.now : null,
      decider: null,
    }
    const who: Resident = letIn?.who ?? (way ? { ...guest, standing: 'neighbour' } : guest)
    const opens = way && !letIn ? opening(quartier, neighbours.length + 1, neighbours) : null
    const isOpen = quartier.open || opens !== null || letIn?.save?.quartiers !== undefined
    return {
      save: {
        ...(opens ? { quartiers: [opens.quartier] } : {}),
        memberships: [membership],
        roles: first ? [{ quartier: quartier.id, resident: who.id, role: 'organiser' }] : [],
        ...letIn?.save,
        residents: [who],
        accounts: [
          { platform: turn.from.platform, user: turn.from.id, resident: who.id, chat: turn.place.chat, reach: 'open', heardAt: turn.now },
        ],
      },
      say: [
        say(to.here, 'welcome', {
          name,
          quartier: quartier.name,
          as: first ? 'founder' : who.standing,
          ways: allWays.filter((it) => quartier.ways.includes(it)),
          rules: quartier.rules,
          opensAt: isOpen ? null : quartier.opensAt,
        }),
        ...(letIn?.told ?? opens?.say ?? []),
        ...(code && !letIn ? [say(to.here, 'codeDied', { quartier: quartier.name })] : []),
      ],
      talk: null,
      ...(after ? { next: { who, quartier, intent: after } } : {}),
    }
  },
})

/** « Je suis Camille »: the first name that the platform shows, taken at one tap. */
export const joinAs = useCase({
  who: 'anyone',
  intent: z.object({}),
  doors: { press: true },
  read: async (db, _intent, turn) => {
    const intent = asked(turn)
    return intent ? await join.read(db, intent, turn) : { quartier: undefined, neighbours: [], opened: undefined }
  },
  decide: (facts, _intent, turn) => {
    const intent = asked(turn)
    if (intent) return join.decide(facts, intent, turn)
    return turn.who
      ? { say: [say(to.here, 'welcomeBack', { name: turn.who.name, quartier: turn.quartier?.name ?? '', organiser: false })] }
      : { say: [say(to.here, 'placeAsk', { joined: false, quartiers: [] })], talk: placing() }
  },
})

const asked = ({ talk, from }: PersonTurn<Resident | null>): z.infer<typeof joinIntent> | null => {
  if (talk?.kind !== 'form' || talk.form !== 'join') return null
  const read = joinIntent.safeParse({ ...talk.ids, name: firstNameOf(from.name) ?? '' })
  return read.success ? read.data : null
}

/** Asks their first name. */
export const askName = (
  quartier: Pick<Quartier, 'id' | 'name'>,
  { from }: Pick<PersonTurn<Resident | null>, 'from'>,
  more: Readonly<Record<string, string>> = {},
  elsewhere = false,
): Decision => ({
  say: [say(to.here, 'askName', { quartier: quartier.name, id: quartier.id, again: false, known: firstNameOf(from.name), elsewhere })],
  talk: { kind: 'form', form: 'join', ids: { quartier: quartier.id, ...more }, values: {}, field: 'name' },
})

/** The next words are where they live. */
export const placing = (ids: Readonly<Record<string, string>> = {}): Talk => ({
  kind: 'form',
  form: 'place',
  ids,
  values: {},
  field: 'address',
})
