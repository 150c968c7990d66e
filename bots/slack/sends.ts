import type { Card } from '../../core/chat/card.ts'
import type { Adapter, Destination, Failure, Outcome, Photo, Sent } from '../adapter.ts'
import { bounded } from './bounded.ts'
import { type Drawn, encode } from './encode.ts'
import { errorNameOf, failureOf, isTokenError } from './failure.ts'
import { found } from './find.ts'
import { homeRef, published } from './home.ts'
import { partsOf } from './ids.ts'
import { ephemeral, replied } from './reply.ts'
import { makeUploads, UploadRefused } from './uploads.ts'
import { outcome, type Workspace } from './workspaces.ts'

type Parts = {
  apiUrl: string
  workspaceOf: (team: string) => Promise<Workspace | null>
  now: () => Date
  refusedToken: (team: string) => void
}
type Sends = Pick<Adapter, 'send' | 'edit' | 'isAdmin'> & {
  find: NonNullable<Adapter['find']>
  noteDirect(user: string, channel: string): void
}
type Where = { workspace: Workspace; id: string }

const gone: { failure: Failure } = { failure: { kind: 'gone' } }
const missing: { failure: Failure } = { failure: { kind: 'missing' } }

/** A conversation that began where a message has no name of its own has no thread. */
const threadOf = ({ thread }: Destination): string | null => (thread && /^\d+\.\d+$/.test(thread) ? thread : null)

export const makeSends = ({ apiUrl, workspaceOf, now, refusedToken }: Parts): Sends => {
  const uploads = makeUploads(apiUrl, now)
  /** Slack: chat.update wants the direct message's own id. */
  const direct = bounded<string>(10_000)

  const whereIs = async (chat: string): Promise<Where | null> => {
    const parts = partsOf(chat)
    const workspace = parts && (await workspaceOf(parts.team))
    return workspace ? { workspace, id: parts.id } : null
  }

  /** Calls Slack about a chat; a workspace without us is a chat without us. */
  const about = async <T>(chat: string, call: (where: Where) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const where = await whereIs(chat)
    if (!where) return gone
    const result = await outcome(async () => {
      try {
        return await call(where)
      } catch (error) {
        if (isTokenError(error)) refusedToken(where.workspace.team)
        throw error
      }
    })
    return 'ok' in result ? result.ok : result
  }

  const channelOf = async ({ workspace, id }: Where, { chat, audience }: Destination): Promise<string> => {
    if (audience === 'channel') return id
    const known = direct.get(chat)
    if (known) return known
    const { channel } = await workspace.bulk.conversations.open({ users: id })
    if (!channel?.id) throw new Error('conversations.open names no channel')
    direct.set(chat, channel.id)
    return channel.id
  }

  /** Before the message itself: what fails here has shown nothing to anybody. */
  const withFile = async (where: Where, photo: Photo | null, again?: true): Promise<Outcome<string | null>> => {
    if (!photo) return { ok: null }
    try {
      return { ok: await uploads.fileOf(where.workspace, photo, again) }
    } catch (error) {
      if (error instanceof UploadRefused)
        return { failure: error.status >= 500 ? { kind: 'down', maybe: false } : { kind: 'refused', why: `upload ${error.status}` } }
      if (isTokenError(error)) throw error
      const failure = failureOf(error)
      return { failure: failure.kind === 'down' ? { kind: 'down', maybe: false } : failure }
    }
  }

  /** Shows the card by `call`; a file that Slack refuses is waited for while it is new, and brought anew when it is old. */
  const shown = async (
    where: Where,
    card: Card,
    photo: Photo | null,
    stands: string | null,
    call: (drawn: Drawn, file: string | null) => Promise<Outcome<Sent>>,
  ): Promise<Outcome<Sent>> => {
    const keeps = photo === null || (photo.ref !== null && photo.ref === stands)
    const draw = async (again?: true): Promise<Outcome<Sent>> => {
      const file: Outcome<string | null> = keeps && !again ? { ok: stands } : await withFile(where, photo, again)
      if ('failure' in file) return file
      try {
        return await call(encode(card, file.ok, 'message'), file.ok)
      } catch (error) {
        if (file.ok === null || errorNameOf(error) !== 'invalid_blocks') throw error
        if (uploads.isFresh(file.ok)) return { failure: { kind: 'wait', seconds: 2 } }
        if (again) throw error
        /** Somebody deleted the file at Slack. */
        return photo ? await draw(true) : await call(encode(card, null, 'message'), null)
      }
    }
    return await draw()
  }

  const post = async (where: Where, to: Destination, { blocks, notice }: Drawn, once: string): Promise<string> => {
    const channel = await channelOf(where, to)
    const { chat } = where.workspace.bulk
    const message = {
      channel,
      blocks,
      text: notice,
      mrkdwn: false as const,
      unfurl_links: false,
      unfurl_media: false,
      metadata: { event_type: 'palier', event_payload: { once } },
    }
    const say = async (thread: string | null): Promise<string> => {
      const { ts } = await chat.postMessage(thread ? { ...message, thread_ts: thread, reply_broadcast: true } : message)
      if (!ts) throw new Error('chat.postMessage gives no ts')
      return ts
    }
    try {
      return await say(threadOf(to))
    } catch (error) {
      /** The first message of the conversation was deleted: beside it is better than silence. */
      if (threadOf(to) && errorNameOf(error) === 'thread_not_found') return await say(null)
      throw error
    }
  }

  return {
    noteDirect: (user, channel) => direct.set(user, channel),
    send: (to, card, photo, once) =>
      about(to.chat, async (where) => {
        if (to.topic === homeRef) return await published(where.workspace, where.id, card)
        return await shown(where, card, photo, null, async (drawn, file) => {
          if (to.reply && (await replied(to.reply, apiUrl, drawn, false))) return { ok: { ref: ephemeral, photo: file } }
          return { ok: { ref: await post(where, to, drawn, once), photo: file } }
        })
      }),
    edit: (to, ref, card, photo, stands) =>
      about(to.chat, async (where) => {
        if (to.topic === homeRef) return await published(where.workspace, where.id, card)
        if (ref === homeRef || (ref === ephemeral && !to.reply)) return missing
        return await shown(where, card, photo, stands, async (drawn, file) => {
          if (ref === ephemeral) return to.reply && (await replied(to.reply, apiUrl, drawn, true)) ? { ok: { ref, photo: file } } : missing
          const channel = await channelOf(where, to)
          await where.workspace.bulk.chat.update({ channel, ts: ref, blocks: drawn.blocks, text: drawn.notice })
          return { ok: { ref, photo: file } }
        })
      }),
    find: (to, once) =>
      about(to.chat, async (where) =>
        to.topic === homeRef ? { ok: null } : { ok: await found(where.workspace, await channelOf(where, to), threadOf(to), once) },
      ),
    isAdmin: (chat, user) =>
      about(chat, async ({ workspace, id }) => {
        const parts = partsOf(user)
        if (!parts || parts.team !== workspace.team) return { ok: false }
        const { user: one } = await workspace.bulk.users.info({ user: parts.id })
        if (one?.deleted) return { ok: false }
        if (one?.is_admin || one?.is_owner || one?.is_primary_owner) return { ok: true }
        const { channel } = await workspace.bulk.conversations.info({ channel: id })
        return { ok: channel?.creator === parts.id }
      }),
  }
}
