import type { Inbound, Platform } from '../core/chat/inbound.ts'
import { typed } from '../core/chat/short-code.ts'
import { type Asked, ask, opened } from '../core/forms.ts'
import { type Intent, type Kind, registry } from '../core/index.ts'
import type { Opened } from '../core/intents.ts'
import { refuseGuest } from '../core/joining/refuse-guest.ts'
import { reservedFor } from '../core/joining/rights.ts'
import { usualZone } from '../core/quartiers/quartier.ts'
import type { Account, Language, Resident } from '../core/residents/resident.ts'
import { wallOf } from '../core/time.ts'
import type { ClockTurn, Decision, PersonTurn } from '../core/use-case.ts'
import { say, to } from '../core/views.ts'
import { type Actor, heardFrom, hearFrom, keepPhoto, quotedKey, saveTalk } from '../db/actor.ts'
import { type Sql, type Tx, transaction } from '../db/connect.ts'
import { claim, type Waiting } from '../db/inbox.ts'
import { type Left, type LeftRow, leftOf, released, settled } from '../db/outbox.ts'
import { reads } from '../db/reads.ts'
import { forget, forgetAccounts, moveChannel, save } from '../db/rows.ts'
import { unsaid } from '../db/unsaid.ts'
import type { Model } from '../prompts/model.ts'
import type { Adapter } from './adapter.ts'
import { parcelsOf } from './address.ts'
import type { Geocoder } from './geocoder.ts'
import { introduced } from './introduce.ts'
import type { Log } from './log.ts'
import { kept, meaningOf } from './meaning.ts'
import { withNearness } from './nearness.ts'
import { askOutside, heard, type Outside } from './outside.ts'
import { proved } from './proofs/proved.ts'
import type { Seal } from './proofs/seal.ts'
import { lookAtSecret, type Secret, SecretFailed, SecretFirst, secretForm, secretMeant } from './secret.ts'

export type TurnParts = {
  sql: Sql
  /** Connections whose commits need not wait for the disk: what they could lose is done again from the inbox. */
  turns: Sql
  adapters: ReadonlyMap<Platform, Adapter>
  ids: () => string
  now: () => Date
  owner: number
  model?: Model
  /** A geocoder, where one is configured. */
  geocoder?: Geocoder
  /** Where calendars are served. */
  site?: string
  /** Seals proofs of address, and where they are sent by a link and shown. Absent: none is taken. */
  proofs?: { seal: Seal; site: () => string | null }
  /** How many messages a day a resident is told unasked. */
  aDay: number
  /** Hears of what a turn left in the outbox. */
  left: (left: Left) => void
}

export const idsATurn = 6

/**
 * One update heard, one transaction, some messages to say. Everything that people do goes through here.
 * False when the update was not ours to take: heard already, or an older one of its lane waits.
 */
export const personTurn = async (parts: TurnParts & { log: Log }, waiting: Waiting): Promise<boolean> => {
  const adapter = parts.adapters.get(waiting.platform)
  const now = parts.now()
  const decoded = adapter ? adapter.decode(waiting.raw) : null
  const inbound = decoded && adapter ? await heard(parts, adapter, decoded) : null
  const asked =
    inbound && adapter
      ? await askOutside(parts, adapter, inbound, now)
      : { admin: false, photo: null, photoFailed: false, understood: null, photoTitle: null }
  const once = (secret: Secret | null) =>
    transaction<readonly Platform[] | null, LeftRow>(parts.turns, async (tx) => {
      if (!inbound) return { result: (await claim(tx, waiting)) ? [] : null }
      const actor = await hearFrom(tx, waiting, inbound.platform, inbound.from.id, now)
      return actor ? await act(tx, inbound, actor, { ...asked, secret }, parts, now) : { result: null }
    })
  const { result: spokenTo, rows } = await once(null).catch(async (error: unknown) => {
    if (!(error instanceof SecretFirst) || !inbound || !adapter) throw error
    return await once(await lookAtSecret(parts, adapter, inbound, error)).catch((cause: unknown) => {
      throw new SecretFailed(cause)
    })
  })
  if (spokenTo) parts.left(leftOf(rows, spokenTo))
  return spokenTo !== null
}

const act = async (
  tx: Tx,
  inbound: Inbound,
  actor: Actor,
  outside: Outside & { secret: Secret | null },
  { ids, ...parts }: TurnParts,
  now: Date,
): ReturnType<typeof parcelsOf> => {
  const { known } = actor
  const language: Language = known?.resident.language ?? (inbound.from.language?.startsWith('en') ? 'en' : 'fr')
  const turn = {
    now,
    ids: Array.from({ length: idsATurn }, ids),
    who: known?.resident ?? null,
    quartier: known?.quartier ?? null,
    language,
    wall: wallOf(now, known?.quartier.zone ?? usualZone),
    from: { ...inbound.from, platform: inbound.platform },
    place: inbound.place,
    admin: outside.admin,
    talk: actor.talk,
    model: parts.model !== undefined,
    site: parts.site ?? null,
    platforms: [...parts.adapters.keys()],
    proofSite: parts.proofs?.site() ?? null,
  } as PersonTurn<Resident | null>
  const form = secretForm(inbound, actor.talk)
  if (form && outside.secret?.form !== form) throw new SecretFirst(form, actor.talk)
  const photoId = outside.photo && !form ? ids() : null
  if (outside.photo && photoId) keepPhoto(tx, { id: photoId, platform: inbound.platform, ...outside.photo }, now)
  const quoted =
    (inbound.body.kind === 'text' || inbound.body.kind === 'location') && inbound.body.replyTo
      ? await quotedKey(tx, inbound.platform, inbound.place.chat, inbound.body.replyTo)
      : null

  const meant =
    form && outside.secret
      ? secretMeant(outside.secret, inbound, actor.talk, known !== null)
      : meaningOf(
          inbound,
          { ...turn, joined: turn.who !== null, understood: outside.understood, photoTitle: outside.photoTitle },
          photoId,
          quoted,
        )
  const needed = meant && meant.do !== 'open-form' ? registry[meant.do].ids : undefined
  const ready = needed ? { ...turn, ids: Array.from({ length: needed }, ids) } : turn
  const decision = meant ? await followed(tx, await decided(tx, meant, ready), turn, ids) : {}
  const resumed = actor.dropped && inbound.body.kind === 'text' ? [say(to.here, 'chat', { about: 'resume', name: null })] : []
  const notes = outside.photoFailed && !form ? [say(to.here, 'noPhoto', {})] : []
  const joined = decision.save?.accounts?.find((it) => it.platform === inbound.platform && it.user === inbound.from.id)
  if (known && !joined && inbound.place.kind === 'private' && inbound.body.kind !== 'removed') awake(tx, known.account, inbound, now)
  const talk = decision.talk === undefined && actor.dropped ? null : decision.talk
  if (talk !== undefined && inbound.place.kind === 'private') await saveTalk(tx, inbound.platform, inbound.from.id, talk, now)
  if (decision.proof && parts.proofs) proved(tx, decision.proof, outside.secret?.proof ?? null, parts.proofs.seal, now)
  return await committed(
    tx,
    { ...decision, say: [...resumed, ...(decision.say ?? []), ...notes] },
    {
      inbound,
      language,
      who: known?.resident.id ?? joined?.resident ?? null,
      now,
      owner: parts.owner,
      adapters: parts.adapters,
      aDay: parts.aDay,
    },
  )
}

/** With what somebody who has just joined came for. */
const followed = async (tx: Tx, decision: Decision, turn: PersonTurn<Resident | null>, ids: () => string): Promise<Decision> => {
  const { next, ...first } = decision
  const meant = next ? kept(next.intent) : null
  if (!next || !meant) return first
  const joined = { ...turn, who: next.who, quartier: next.quartier, talk: null, ids: Array.from({ length: idsATurn }, ids) }
  const second = await decided(tx, meant, joined)
  return {
    ...second,
    save: { ...first.save, ...second.save },
    say: [...(first.say ?? []), ...(second.say ?? [])],
    talk: second.talk ?? null,
  }
}

/** They are awake, and can be told what waited for them. */
const awake = (tx: Tx, account: Account, { platform, place }: Inbound, now: Date): void => {
  heardFrom(tx, account, place.chat, place.reply !== undefined, now)
  if (account.reach === 'closed') released(tx, platform, place.chat, place.reply ?? null, now)
}

/** Reads the facts and decides. Who has not joined is greeted first, whatever they asked. */
const decided = async (tx: Tx, meant: Intent | Opened | Asked, turn: PersonTurn<Resident | null>): Promise<Decision> => {
  const db = reads(tx)
  if (meant.do === 'open-form') {
    const asked = 'values' in meant ? meant : opened(meant)
    if (!turn.who && registry[asked.form].who === 'resident') return await begun(tx, opened(asked), turn)
    const refusal = refused(asked.form, turn)
    if (refusal) return refusal
    return await ask(db, asked, turn)
  }
  const useCase = registry[meant.do]
  if (useCase.who === 'clock') throw new Error(`"${meant.do}" is the clock's, a person cannot ask it`)
  if (useCase.who === 'resident' && !turn.who) return await begun(tx, meant, turn)
  const refusal = refused(meant.do, turn)
  if (refusal) return refusal
  const facts = await useCase.read(db, meant, turn)
  return useCase.decide(facts, meant, turn)
}

/** What is for neighbours is refused to a guest in one place, before anything of it is read. */
const refused = (kind: Kind, { who, quartier }: PersonTurn<Resident | null>): Decision | null => {
  const what = who && reservedFor(who, kind)
  return what && quartier ? { say: [refuseGuest(what, who, quartier)], talk: null } : null
}

/** Who has not joined is asked their name first; what they came for is kept, and done once they are in. */
const begun = async (tx: Tx, meant: Intent | Asked, turn: PersonTurn<Resident | null>): Promise<Decision> => {
  const post = 'ids' in meant ? meant.ids.post : 'post' in meant ? meant.post : undefined
  const quartier = 'quartier' in meant ? meant.quartier : await quartierOfCode(tx, meant)
  const from = typeof post === 'string' ? { post } : typeof quartier === 'string' ? { quartier } : {}
  const start = await decided(tx, { do: 'start', ...from }, turn)
  if (start.talk?.kind !== 'form') return start
  return { ...start, talk: { ...start.talk, ids: { ...start.talk.ids, after: JSON.stringify(meant) } } }
}

/** Who comes with an association's code comes for its quartier. */
const quartierOfCode = async (tx: Tx, meant: Intent | Asked): Promise<string | undefined> =>
  meant.do === 'association' && meant.code ? (await reads(tx).associationOfCode(typed(meant.code)))?.quartier : undefined

/** The clock's turn: the same use cases, nobody in particular. */
export const clockTurn = async (parts: TurnParts, due: Intent): Promise<void> => {
  const intent = await withNearness(parts, await introduced(parts, due))
  const now = parts.now()
  const { result: spokenTo, rows } = await transaction<readonly Platform[], LeftRow>(parts.sql, async (tx) => {
    const useCase = registry[intent.do]
    const turn: ClockTurn = { now, ids: Array.from({ length: idsATurn }, parts.ids) }
    const facts = await useCase.read(reads(tx), intent, turn as never)
    return await committed(tx, useCase.decide(facts, intent, turn as never), fromNobody(parts, null, now))
  })
  parts.left(leftOf(rows, spokenTo))
}

type Where = Parameters<typeof parcelsOf>[2]

/** Said by nobody in particular: the clock, a page, or we ourselves about what somebody sent. */
export const fromNobody = ({ owner, adapters, aDay }: TurnParts, inbound: Inbound | null, now: Date): Where => ({
  inbound,
  language: 'fr',
  who: null,
  now,
  owner,
  adapters,
  aDay,
})

/** Saves what was decided and puts what is to be said into the outbox. */
export const committed = async (tx: Tx, decision: Decision, where: Where): ReturnType<typeof parcelsOf> => {
  if (decision.save) save(tx, decision.save)
  if (decision.forget) forget(tx, decision.forget)
  if (decision.unlink) forgetAccounts(tx, decision.unlink)
  if (decision.move) moveChannel(tx, decision.move)
  if (decision.unsay) unsaid(tx, decision.unsay)
  if (decision.settle) settled(tx, decision.settle)
  return await parcelsOf(tx, decision.say ?? [], where)
}
