import { ChannelType, GuildScheduledEventEntityType, GuildScheduledEventPrivacyLevel, GuildScheduledEventStatus } from 'discord.js'
import { z } from 'zod'
import { type Card, type Scheduled, wordsOf } from '../../core/chat/card.ts'
import { cut, storable } from '../../core/chat/text.ts'
import type { Destination, Outcome, Sent } from '../adapter.ts'
import { besideFailureOf } from './failure.ts'
import { markdown } from './markdown.ts'
import type { Sending } from './send.ts'

/** Developer Docs, Guild Scheduled Event: what a name, a description and a location hold. */
const nameMax = 100
const descriptionMax = 1000
const placeMax = 100

const channelShape = z.object({ guild_id: z.string().optional(), type: z.number() })
const eventShape = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  creator_id: z.string().nullish(),
  status: z.number(),
  scheduled_start_time: z.string(),
  scheduled_end_time: z.string().nullish(),
  entity_metadata: z.object({ location: z.string().nullish() }).nullish(),
})
type Standing = z.infer<typeof eventShape>
const { Scheduled: planned, Active: begun, Completed: over, Canceled: off } = GuildScheduledEventStatus

const none: Sent = { ref: '', photo: null }
const isSame = (one: string | null | undefined, two: string): boolean => Date.parse(one ?? '') === Date.parse(two)

/**
 * The server's own scheduled event of a card. Discord knows no key for these, so the server's list is read first: ours is the one that leads
 * to the channel's card. What has begun cannot be moved, nor take other times, and what is over cannot be changed: its next date is a new one.
 */
export const schedule = async (
  it: Sending,
  { chat }: Destination,
  card: Card,
  { name, at }: Scheduled,
  stands: { ref: string | null; card: string | null },
): Promise<Outcome<Sent>> => {
  const { ask } = it.calls
  const now = it.now().getTime()
  try {
    const { guild_id: guild, type } = await ask({ method: 'GET', path: `/channels/${chat}` }, channelShape)
    if (guild === undefined || (type !== ChannelType.GuildText && type !== ChannelType.GuildAnnouncement)) return { ok: none }
    const path = `/guilds/${guild}/scheduled-events` as const
    const link = stands.card ? `https://discord.com/channels/${guild}/${chat}/${stands.card}` : ''
    const { bot } = await it.identity()
    const wanted = {
      name: cut(storable(name), nameMax),
      description: `${markdown(wordsOf(card), descriptionMax - link.length - 1)}\n${link}`.trim(),
      ...(at ? { entity_metadata: { location: cut(storable(at.place), placeMax) } } : {}),
    }
    const isOurs = ({ creator_id, description, ...one }: Standing): boolean =>
      creator_id === bot &&
      (link ? description?.endsWith(link) === true : one.name === wanted.name && isSame(one.scheduled_start_time, at?.start ?? ''))
    const live = (await ask({ method: 'GET', path }, z.array(eventShape))).filter(({ status }) => status === planned || status === begun)
    const found = live.find(({ id }) => id === stands.ref) ?? live.find(isOurs)
    const change = async (id: string, body: object): Promise<Sent> => {
      await ask({ method: 'PATCH', path: `${path}/${id}`, body }, z.object({}))
      return { ref: id, photo: null }
    }

    if (!at) return { ok: found ? await change(found.id, { status: found.status === planned ? off : over }) : none }
    const times = { scheduled_start_time: at.start, scheduled_end_time: at.end }
    const hasBegun = Date.parse(at.start) <= now
    if (found?.status === begun && !isSame(found.scheduled_start_time, at.start)) await change(found.id, { status: over })
    else if (found) {
      const stays =
        found.name === wanted.name &&
        found.description === wanted.description &&
        isSame(found.scheduled_start_time, at.start) &&
        (found.status === begun || isSame(found.scheduled_end_time, at.end)) &&
        found.entity_metadata?.location === wanted.entity_metadata?.location
      if (stays) return { ok: { ref: found.id, photo: null } }
      return { ok: await change(found.id, { ...wanted, ...(found.status === begun ? {} : times) }) }
    }
    /** Discord takes nothing that has begun. */
    if (hasBegun) return { ok: none }
    const body = {
      ...wanted,
      ...times,
      entity_type: GuildScheduledEventEntityType.External,
      privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
    }
    return { ok: { ref: (await ask({ method: 'POST', path, body }, z.object({ id: z.string() }))).id, photo: null } }
  } catch (error) {
    return { failure: besideFailureOf(error) }
  }
}
