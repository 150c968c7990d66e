import { createHash } from 'node:crypto'
import type { Photo } from '../adapter.ts'
import { bounded } from './bounded.ts'
import { callMs, isTheirs, type Workspace } from './workspaces.ts'

export type Uploads = {
  /** The file at Slack that shows this photo. `again`: the one that we remember is no longer good. */
  fileOf(workspace: Workspace, photo: Photo, again?: true): Promise<string>
  /** It was uploaded so short a time ago that Slack may still be processing it. */
  isFresh(file: string): boolean
}

/** Slack refuses blocks that show a file while it is processed: some seconds, says nobody, a minute to be sure. */
const freshMs = 60_000

/** Our own files have a bare name; what residents sent is theirs, and shown to nobody else. */
const ours = /^F[A-Z0-9]+$/

export const makeUploads = (apiUrl: string, now: () => Date): Uploads => {
  /** By workspace and content: trying the same message again uploads nothing. */
  const known = bounded<string>(500)
  const begun = bounded<number>(500)

  const upload = async ({ bulk }: Workspace, bytes: Buffer): Promise<string> => {
    const filename = isPng(bytes) ? 'photo.png' : 'photo.jpg'
    const { upload_url: url = '', file_id: id = '' } = await bulk.files.getUploadURLExternal({ filename, length: bytes.length })
    if (!isTheirs(url, apiUrl)) throw new Error('Slack names an address that is not its own for an upload.')
    const signal = AbortSignal.timeout(callMs)
    const answer = await fetch(url, { method: 'POST', body: new Uint8Array(bytes), redirect: 'error', signal })
    await answer.arrayBuffer()
    if (!answer.ok) throw new UploadRefused(answer.status)
    await bulk.files.completeUploadExternal({ files: [{ id }] })
    begun.set(id, now().getTime())
    return id
  }

  return {
    fileOf: async (workspace, { bytes, ref }, again) => {
      if (!again && ref && ours.test(ref)) return ref
      const key = `${workspace.team}:${createHash('sha256').update(bytes).digest('base64')}`
      const have = again ? undefined : known.get(key)
      if (have) return have
      const file = await upload(workspace, bytes)
      known.set(key, file)
      return file
    },
    isFresh: (file) => now().getTime() - (begun.get(file) ?? Number.NEGATIVE_INFINITY) < freshMs,
  }
}

export class UploadRefused extends Error {
  status: number
  constructor(status: number) {
    super(`an upload was answered ${status}`)
    this.status = status
  }
}

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === '\x89PNG'
