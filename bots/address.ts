import type { Inbound, Platform } from '../core/chat/inbound.ts'
import type { QuietIn } from '../core/deliveries/quiet-in.ts'
import type { Language } from '../core/residents/resident.ts'
import { afterQuiet, dayOf, wallOf } from '../core/time.ts'
import type { Say } from '../core/views.ts'
import type { Person } from '../db/actor.ts'
import { spoke } from '../db/allowances.ts'
import type { Fragment, Tx } from '../db/connect.ts'
import { enqueue, type Parcel } from '../db/outbox.ts'
import { openChannels, recipients } from '../db/recipients.ts'
import type { Adapter } from './adapter.ts'
import { type Planned, withinAllowance } from './allowance.ts'

export type Speaking = {
  inbound: Inbound | null
  /** Of the place where the actor speaks. */
  language: Language
  who: string | null
  now: Date
  /** The process that may send at once. */
  owner: number
  adapters: ReadonlyMap<Platform, Adapter>
  /** How many messages a day a resident is told unasked. */
  aDay: number
}

/** Someone heard this recently is awake: a conversation goes on with them in their quiet hours. */
const awakeMs = 30 * 60_000

/** Finds where and when each thing is to be said, and makes of it the last statement of the turn. */
export const parcelsOf = async (tx: Tx, says: readonly Say[], at: Speaking): Promise<{ result: Platform[]; last: Fragment | null }> => {
  const ids = [
    ...new Set(says.flatMap(({ to }) => (to.kind === 'resident' && !(to.id === at.who && isPrivate(at.inbound)) ? [to.id] : []))),
  ]
  const quartierIds = [...new Set(says.flatMap(({ to }) => (to.kind === 'quartier' ? [to.id] : [])))]
  const [people, channels] = await Promise.all([recipients(tx, ids), openChannels(tx, quartierIds)])

  const planned = says.flatMap((it): Planned[] => {
    const { to } = it
    const what = {
      view: it.view,
      data: it.data,
      key: it.key ?? null,
      fresh: it.fresh ?? false,
      thread: it.thread ?? null,
      reply: null,
      held: false,
      dueAt: at.now,
      quiet: null,
    }
    switch (to.kind) {
      case 'here':
        return at.inbound ? [own({ ...what, ...hereOf(at.inbound), language: at.language })] : []
      case 'resident': {
        if (to.id === at.who && isPrivate(at.inbound)) return [own({ ...what, ...hereOf(at.inbound), language: newLanguage(says, at) })]
        const reader = people.find(({ account, resident }) => resident.id === to.id && at.adapters.has(account.platform))
        if (!reader) return []
        const parcel = { ...what, ...privately(reader) }
        return [to.id === at.who ? own(parcel) : unasked(parcel, it, reader, at)]
      }
      case 'quartier':
        return channels
          .filter(
            ({ quartier, platform }) =>
              quartier === to.id && (to.topic === 'calendar' ? at.adapters.get(platform)?.schedule : at.adapters.has(platform)),
          )
          .map((it) =>
            own({
              ...what,
              platform: it.platform,
              chat: it.chat,
              topic: to.topic === 'digest' ? it.digestTopic : it.postsTopic,
              audience: 'channel',
              language: it.language,
            }),
          )
      case 'chat':
        return at.adapters.has(to.platform)
          ? [own({ ...what, platform: to.platform, chat: to.chat, topic: null, audience: 'private', language: at.language })]
          : []
      default:
        return to satisfies never
    }
  })
  const parcels = await withinAllowance(tx, planned, at.aDay, at.now)
  const threads = at.inbound
    ? [...new Set(says.flatMap(({ to, thread }) => (thread && to.kind === 'resident' && to.id !== at.who ? [thread] : [])))]
    : []
  if (at.who && threads.length > 0) spoke(tx, at.who, threads, at.now)
  return { result: parcels.map(({ platform }) => platform), last: enqueue(tx, parcels, at.now, at.owner) }
}

/** What answers the actor, and what a channel reads, is nobody's surprise. */
const own = (parcel: Parcel): Planned => ({ parcel, unasked: null })

/**
 * What its reader did not just ask for: it waits for the end of their quiet hours and counts against their day. What is urgent passes both
 * for who said so, and what is one’s duty for everybody; for others it is like the rest. What a neighbour says in a conversation reaches who is awake.
 */
const unasked = (parcel: Parcel, { urgent, thread }: Say, reader: Person, { now, inbound }: Speaking): Planned => {
  const { resident, account, quartier } = reader
  if (urgent === 'duty' || (urgent && resident.urgent)) return own(parcel)
  const morning = afterQuiet(now, resident.quiet, quartier.zone)
  const day = (due: Date): string => dayOf(wallOf(due, quartier.zone))
  const quiet: QuietIn | null = resident.quiet && { ...resident.quiet, zone: quartier.zone }
  const spoken = inbound !== null && thread !== undefined
  const awake = spoken && account.heardAt !== null && now.getTime() - account.heardAt.getTime() < awakeMs
  const due = awake ? now : morning
  return {
    parcel: { ...parcel, dueAt: due, quiet: awake ? null : quiet },
    unasked: {
      resident: resident.id,
      day: day(due),
      urgent: urgent === true,
      else: morning > due ? { dueAt: morning, day: day(morning), quiet } : null,
      spoken,
    },
  }
}

const isPrivate = (inbound: Inbound | null): inbound is Inbound => inbound?.place.kind === 'private'

const hereOf = ({ platform, place }: Inbound): Pick<Parcel, 'platform' | 'chat' | 'topic' | 'audience' | 'reply'> => ({
  platform,
  chat: place.chat,
  topic: place.topic,
  audience: place.kind,
  reply: place.reply ?? null,
})

/** A change of language speaks the new one at once. */
const newLanguage = (says: readonly Say[], at: Speaking): Language => {
  const settings = says.find((it) => it.view === 'settings')
  return settings?.view === 'settings' ? settings.data.language : at.language
}

const privately = ({ account, resident }: Person): Pick<Parcel, 'platform' | 'chat' | 'topic' | 'audience' | 'language' | 'held'> => ({
  platform: account.platform,
  chat: account.chat,
  topic: null,
  audience: 'private',
  language: resident.language,
  held: account.reach === 'closed',
})
