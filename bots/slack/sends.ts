import type { Card } from '../../core/chat/card.ts'
import type { Adapter, Beside, Destination, Failure, Outcome, Sent } from '../adapter.ts'
import { bounded } from './bounded.ts'
import { type Drawn, encode } from './encode.ts'
import { errorNameOf, failureOf, isTokenError } from './failure.ts'
import { found } from './find.ts'
import { homeRef, published } from './home.ts'
import { partsOf } from './ids.ts'
import { ephemeral, replied } from './reply.ts'
import { idApart, isApart, makeUploads, UploadRefused } from './uploads.ts'
import { outcome, type Workspace } from './workspaces.ts'

type Parts = {
  apiUrl: string
  workspaceOf: (team: string) => Promise<Workspace | null>
  now: () => Date
  refusedToken: (team: string) => void
}
type Sends = Pick<Adapter, 'send' | 'edit' | 'isAdmin'> & {
  link: NonNullable<Adapter['link']>
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

  /** Before the message itself: what fails here is tried again, and what it has shown already is not shown twice. */
  const begun = async (bring: () => Promise<string>): Promise<Outcome<string>> => {
    try {
      return { ok: await bring() }
    } catch (error) {
      if (error instanceof UploadRefused)
        return { failure: error.status >= 500 ? { kind: 'down', maybe: false } : { kind: 'refused', why: `upload ${error.status}` } }
      if (isTokenError(error)) throw error
      const failure = failureOf(error)
      return { failure: failure.kind === 'down' ? { kind: 'down', maybe: false } : failure }
    }
  }

  /** A picture is a part of the message; another file stands before it. `about` is the message. */
  const bring = async (where: Where, to: Destination, about: string, beside: Beside, again?: true): Promise<string> => {
    if (!('name' in beside)) return await uploads.pictureOf(where.workspace, beside, again)
    return await uploads.share(where.workspace, beside, { channel: await channelOf(where, to), thread: threadOf(to) }, about)
  }

  /** Shows the card by `call`; a picture that Slack refuses is waited for while it is new, and brought anew when it is old. */
  const shown = async (
    where: Where,
    to: Destination,
    about: string,
    card: Card,
    beside: Beside | null,
    stands: string | null,
    call: (drawn: Drawn, file: string | null) => Promise<Outcome<Sent>>,
  ): Promise<Outcome<Sent>> => {
    const keeps = beside === null || (beside.ref !== null && beside.ref === stands)
    const draw = async (again?: true): Promise<Outcome<Sent>> => {
      const file: Outcome<string | null> =
        beside === null || (keeps && !again) ? { ok: stands } : await begun(() => bring(where, to, about, beside, again))
      if ('failure' in file) return file
      const picture = isApart(file.ok) ? null : file.ok
      try {
        return await call(encode(card, picture, 'message'), file.ok)
      } catch (error) {
        if (picture === null || errorNameOf(error) !== 'invalid_blocks') throw error
        if (uploads.isFresh(picture)) return { failure: { kind: 'wait', seconds: 2 } }
        if (again) throw error
        /** Somebody deleted the file at Slack. */
        return beside ? await draw(true) : await call(encode(card, null, 'message'), null)
      }
    }
    return await draw()
  }

  /** On the page beside the chat no file can stand: a drawing or a document goes to the chat. */
  const onHome = async (
    where: Where,
    to: Destination,
    about: string,
    card: Card,
    beside: Beside | null,
    stands: string | null,
  ): Promise<Outcome<Sent>> => {
    const { file } = card
    if (!file || !beside || (beside.ref !== null && beside.ref === stands)) return await published(where.workspace, where.id, card, stands)
    const shared = await begun(() => bring(where, to, about, { ...beside, name: file.name, type: file.type }))
    return 'failure' in shared ? shared : await published(where.workspace, where.id, card, shared.ok)
  }

  /** What another file has taken the place of is out of date. */
  const dropOld = async ({ workspace }: Where, old: string | null, { photo }: Sent): Promise<void> => {
    if (isApart(old) && old !== photo) await outcome(() => workspace.bulk.files.delete({ file: idApart(old) }))
  }

  const post = async (where: Where, to: Destination, { blocks, notice }: Drawn, once: string, file: string | null): Promise<string> => {
    const channel = await channelOf(where, to)
    const { chat } = where.workspace.bulk
    const message = {
      channel,
      blocks,
      text: notice,
      mrkdwn: false as const,
      unfurl_links: false,
      unfurl_media: false,
      metadata: { event_type: 'palier', event_payload: { once, ...(isApart(file) ? { file } : {}) } },
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
    send: (to, card, beside, once) =>
      about(to.chat, async (where) => {
        if (to.topic === homeRef) return await onHome(where, to, once, card, beside, null)
        return await shown(where, to, once, card, beside, null, async (drawn, file) => {
          /** Beside words that only one person sees there is no place for a file: both go to their chat. */
          if (to.reply && !isApart(file) && (await replied(to.reply, apiUrl, drawn, false))) return { ok: { ref: ephemeral, photo: file } }
          return { ok: { ref: await post(where, to, drawn, once, file), photo: file } }
        })
      }),
    edit: (to, ref, card, beside, stands) =>
      about(to.chat, async (where) => {
        if (to.topic === homeRef) return await onHome(where, to, ref, card, beside, stands)
        if (ref === homeRef || (ref === ephemeral && !to.reply)) return missing
        return await shown(where, to, ref, card, beside, stands, async (drawn, file) => {
          if (ref === ephemeral) return to.reply && (await replied(to.reply, apiUrl, drawn, true)) ? { ok: { ref, photo: file } } : missing
          const channel = await channelOf(where, to)
          await where.workspace.bulk.chat.update({ channel, ts: ref, blocks: drawn.blocks, text: drawn.notice })
          await dropOld(where, stands, { ref, photo: file })
          return { ok: { ref, photo: file } }
        })
      }),
    find: (to, once) =>
      about(to.chat, async (where) =>
        to.topic === homeRef ? { ok: null } : { ok: await found(where.workspace, await channelOf(where, to), threadOf(to), once) },
      ),
    /** Slack has no link that carries anything into a private chat: this one shows the message in its channel, to who may be there. */
    link: async (_open, standing) => {
      if (!standing) return { ok: null }
      return await about(standing.chat, async ({ workspace, id }) => {
        const { permalink } = await workspace.bulk.chat.getPermalink({ channel: id, message_ts: standing.ref })
        return { ok: permalink ?? null }
      })
    },
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
