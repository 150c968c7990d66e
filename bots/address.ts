import type { Inbound, Platform } from '../core/chat/inbound.ts'
import type { Language } from '../core/residents/resident.ts'
import { afterQuiet } from '../core/time.ts'
import type { Say } from '../core/views.ts'
import type { Person } from '../db/actor.ts'
import type { Fragment, Tx } from '../db/connect.ts'
import { enqueue, type Parcel } from '../db/outbox.ts'
import { openChannels, recipients } from '../db/recipients.ts'
import type { Adapter } from './adapter.ts'

export type Speaking = {
  inbound: Inbound | null
  /** Of the place where the actor speaks. */
  language: Language
  who: string | null
  now: Date
  /** The process that may send at once. */
  owner: number
  adapters: ReadonlyMap<Platform, Adapter>
}

/** Someone heard this recently is awake: their messages do not wait for the morning. */
const awakeMs = 30 * 60_000

/** Finds where each thing is to be said, and makes of it the last statement of the turn. */
export const parcelsOf = async (tx: Tx, says: readonly Say[], at: Speaking): Promise<{ result: Platform[]; last: Fragment | null }> => {
  const ids = [
    ...new Set(says.flatMap(({ to }) => (to.kind === 'resident' && !(to.id === at.who && isPrivate(at.inbound)) ? [to.id] : []))),
  ]
  const quartierIds = [...new Set(says.flatMap(({ to }) => (to.kind === 'quartier' ? [to.id] : [])))]
  const [people, channels] = await Promise.all([recipients(tx, ids), openChannels(tx, quartierIds)])

  const parcels = says.flatMap((it): Parcel[] => {
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
    }
    switch (to.kind) {
      case 'here':
        return at.inbound ? [{ ...what, ...hereOf(at.inbound), language: at.language }] : []
      case 'resident': {
        if (to.id === at.who && isPrivate(at.inbound)) return [{ ...what, ...hereOf(at.inbound), language: newLanguage(says, at) }]
        const reader = people.find(({ account, resident }) => resident.id === to.id && at.adapters.has(account.platform))
        return reader ? [{ ...what, ...privately(reader, to.id === at.who ? at.now : quietUntil(reader, at.now)) }] : []
      }
      case 'quartier':
        return channels
          .filter(({ quartier, platform }) => quartier === to.id && at.adapters.has(platform))
          .map((it) => ({
            ...what,
            platform: it.platform,
            chat: it.chat,
            topic: to.topic === 'digest' ? it.digestTopic : it.postsTopic,
            audience: 'channel',
            language: it.language,
          }))
      case 'chat':
        return at.adapters.has(to.platform)
          ? [{ ...what, platform: to.platform, chat: to.chat, topic: null, audience: 'private', language: at.language }]
          : []
      default:
        return to satisfies never
    }
  })
  return { result: parcels.map(({ platform }) => platform), last: enqueue(tx, parcels, at.now, at.owner) }
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

const privately = (
  { account, resident }: Person,
  dueAt: Date,
): Pick<Parcel, 'platform' | 'chat' | 'topic' | 'audience' | 'language' | 'held' | 'dueAt'> => ({
  platform: account.platform,
  chat: account.chat,
  topic: null,
  audience: 'private',
  language: resident.language,
  held: account.reach === 'closed',
  dueAt,
})

const quietUntil = ({ account, resident, quartier }: Person, now: Date): Date => {
  const awake = account.heardAt && now.getTime() - account.heardAt.getTime() < awakeMs
  return awake ? now : afterQuiet(now, resident.quiet, quartier.zone)
}
