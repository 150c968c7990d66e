import type { webApi } from '@slack/bolt'
import type { Sent } from '../adapter.ts'
import { errorNameOf } from './failure.ts'
import type { Workspace } from './workspaces.ts'

/** Whether it stands is asked within a minute or two: what came after it is less. */
const latest = 50
/** Slack: a thread is read from its beginning. */
const threadPage = 200
const threadPages = 5

type Message = NonNullable<webApi.ConversationsHistoryResponse['messages']>[number]

/** Our message with this `once` in its metadata, which nobody sees. */
export const found = async ({ bulk }: Workspace, channel: string, thread: string | null, once: string): Promise<Sent | null> => {
  const inThread = thread === null ? null : await inReplies(bulk, channel, thread, once)
  if (inThread) return inThread
  const { messages = [] } = await bulk.conversations.history({ channel, limit: latest, include_all_metadata: true })
  return messages.reduce<Sent | null>((seen, message) => seen ?? sentOf(message, once), null)
}

const inReplies = async (bulk: webApi.WebClient, channel: string, thread: string, once: string): Promise<Sent | null> => {
  let cursor: string | undefined
  try {
    for (let page = 0; page < threadPages; page++) {
      const { messages = [], response_metadata: more } = await bulk.conversations.replies({
        channel,
        ts: thread,
        limit: threadPage,
        include_all_metadata: true,
        ...(cursor ? { cursor } : {}),
      })
      const sent = messages.reduce<Sent | null>((seen, message) => seen ?? sentOf(message as Message, once), null)
      cursor = more?.next_cursor || undefined
      if (sent || !cursor) return sent
    }
  } catch (error) {
    if (errorNameOf(error) !== 'thread_not_found') throw error
  }
  return null
}

const sentOf = ({ ts, metadata, blocks = [] }: Message, once: string): Sent | null => {
  if (!ts || metadata?.event_type !== 'palier') return null
  const about = metadata.event_payload as { once?: unknown; file?: unknown } | undefined
  if (about?.once !== once) return null
  const image = blocks.find(({ type }) => type === 'image') as { slack_file?: { id?: string } } | undefined
  return { ref: ts, photo: image?.slack_file?.id ?? (typeof about.file === 'string' ? about.file : null) }
}
