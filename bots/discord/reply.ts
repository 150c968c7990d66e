import { msOf } from './snowflake.ts'
import { ephemeralFlag, type Interaction } from './wire.ts'

/** How an answer goes back to exactly this act: the interaction, its token, and the message only they see whose button it was. */
export type Reply = { id: string; token: string; pressed: string | null }

/** "Interaction tokens are valid for 15 minutes" (Developer Docs, Receiving and Responding): half of one is left for the way. */
const lifeMs = 14.5 * 60_000

export const isOnlyTheirs = ({ message }: Interaction): boolean => message !== undefined && (message.flags & ephemeralFlag) !== 0

export const replyTo = (it: Interaction): string => `${it.id}|${it.token}|${isOnlyTheirs(it) ? (it.message?.id ?? '') : ''}`

/** Null when there is none, or it is too old to be of use. */
export const liveReply = (reply: string | null, now: Date): Reply | null => {
  const [id = '', token = '', pressed = ''] = reply?.split('|') ?? []
  if (!token || !/^\d+$/.test(id) || now.getTime() - msOf(id) >= lifeMs) return null
  return { id, token, pressed: pressed || null }
}
