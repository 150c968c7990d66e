import { createHash } from 'node:crypto'
import type { Photo } from '../adapter.ts'
import { bounded } from './bounded.ts'
import { callMs, isTheirs, type Workspace } from './workspaces.ts'

export type Uploads = {
  /** The picture at Slack that shows this photo. `again`: the one that we remember is no longer good. */
  pictureOf(workspace: Workspace, photo: Photo, again?: true): Promise<string>
  /** It was uploaded so short a time ago that Slack may still be processing it. */
  isFresh(file: string): boolean
  /** A file as a message of its own, once for each `about`; answers what it is called there. */
  share(workspace: Workspace, file: Shared, to: { channel: string; thread: string | null }, about: string): Promise<string>
}

export type Shared = { bytes: Buffer; name: string }

/** What stands beside a message's words and is no part of it. */
const apart = 'd:'
export const isApart = (name: string | null): name is string => name?.startsWith(apart) ?? false
export const idApart = (name: string): string => name.slice(apart.length)

/** Slack refuses blocks that show a file while it is processed: some seconds, says nobody, a minute to be sure. */
const freshMs = 60_000

/** Our own files have a bare name; what residents sent is theirs, and shown to nobody else. */
const ours = /^F[A-Z0-9]+$/

export const makeUploads = (apiUrl: string, now: () => Date): Uploads => {
  /** By workspace and content: trying the same message again uploads nothing. */
  const known = bounded<string>(500)
  const begun = bounded<number>(500)

  /** What was sent for a message, whether or not Slack has shown it yet. */
  const sent = bounded<string>(500)

  /** Nobody sees it before the upload is completed. */
  const upload = async ({ bulk }: Workspace, { bytes, name: filename }: Shared): Promise<string> => {
    const { upload_url: url = '', file_id: id = '' } = await bulk.files.getUploadURLExternal({ filename, length: bytes.length })
    if (!isTheirs(url, apiUrl)) throw new Error('Slack names an address that is not its own for an upload.')
    const signal = AbortSignal.timeout(callMs)
    const answer = await fetch(url, { method: 'POST', body: new Uint8Array(bytes), redirect: 'error', signal })
    await answer.arrayBuffer()
    if (!answer.ok) throw new UploadRefused(answer.status)
    return id
  }

  return {
    pictureOf: async (workspace, { bytes, ref }, again) => {
      if (!again && ref && ours.test(ref)) return ref
      const key = `${workspace.team}:${hashOf(bytes)}`
      const have = again ? undefined : known.get(key)
      if (have) return have
      const file = await upload(workspace, { bytes, name: isPng(bytes) ? 'photo.png' : 'photo.jpg' })
      await workspace.bulk.files.completeUploadExternal({ files: [{ id: file }] })
      begun.set(file, now().getTime())
      known.set(key, file)
      return file
    },
    share: async (workspace, file, { channel, thread }, about) => {
      const key = `${workspace.team}:${channel}:${about}:${hashOf(file.bytes)}`
      const before = sent.get(key)
      if (before && (await isShown(workspace, before))) return `${apart}${before}`
      const id = before ?? (await upload(workspace, file))
      sent.set(key, id)
      const files: [{ id: string; title: string }] = [{ id, title: file.name }]
      await workspace.bulk.files.completeUploadExternal({ files, channel_id: channel, ...(thread ? { thread_ts: thread } : {}) })
      return `${apart}${id}`
    },
    isFresh: (file) => now().getTime() - (begun.get(file) ?? Number.NEGATIVE_INFINITY) < freshMs,
  }
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64')

/** Slack says in which conversations a file was shown. One that was uploaded and not completed is none yet. */
const isShown = async ({ bulk }: Workspace, file: string): Promise<boolean> => {
  const { shares } = (await bulk.files.info({ file })).file ?? {}
  return Object.keys({ ...shares?.public, ...shares?.private }).length > 0
}

export class UploadRefused extends Error {
  status: number
  constructor(status: number) {
    super(`an upload was answered ${status}`)
    this.status = status
  }
}

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === '\x89PNG'
