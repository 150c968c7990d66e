import type { webApi } from '@slack/bolt'
import type { Outcome } from '../adapter.ts'
import { partsOf } from './ids.ts'
import { isPng } from './uploads.ts'
import { callMs, isTheirs, outcome, type Workspace } from './workspaces.ts'

/** A card, or two minutes of speech, needs no more. */
const fileMaxBytes = 5_000_000

type File = NonNullable<webApi.FilesInfoResponse['file']>

/** Where a file of this sort is, and what its bytes must be. */
type Sort = { at: (file: File) => string | undefined; fits: (bytes: Buffer) => boolean }

/** The bytes of a file, by its name: addresses are asked for each time. */
export const download = async (
  workspaceOf: (team: string) => Promise<Workspace | null>,
  apiUrl: string,
  ref: string,
  { at, fits }: Sort,
): Promise<Outcome<Buffer>> => {
  const parts = partsOf(ref)
  const workspace = parts && (await workspaceOf(parts.team))
  if (!workspace) return refused('no such file')
  const found = await outcome(() => workspace.bulk.files.info({ file: parts.id }))
  if ('failure' in found) return found.failure.kind === 'down' ? { failure: { kind: 'down', maybe: false } } : found
  const address = at(found.ok.file ?? {})
  if (!address) return refused('too large, or not what was expected')
  if (!isTheirs(address, apiUrl)) return refused('not at Slack')
  return await fetched(address, workspace.token, fits)
}

const refused = (why: string): Outcome<Buffer> => ({ failure: { kind: 'refused', why } })

/** The picture itself, or a smaller one that Slack made of it: phones take larger ones, and of kinds that nothing else shows (HEIC). */
const addressOf = (file: File): string | undefined => {
  const isShown = file.mimetype === 'image/jpeg' || file.mimetype === 'image/png'
  if (isShown && (file.size ?? 0) <= fileMaxBytes) return file.url_private
  return file.thumb_1024 ?? file.thumb_960 ?? file.thumb_720
}

/** Without the right to a file Slack answers 200, with the page where people sign in. */
const isPage = (bytes: Buffer): boolean => bytes.subarray(0, 64).toString('latin1').trimStart().startsWith('<')

export const picture: Sort = { at: addressOf, fits: (bytes) => (bytes[0] === 0xff && bytes[1] === 0xd8) || isPng(bytes) }
export const sound: Sort = {
  at: (file) => ((file.size ?? 0) <= fileMaxBytes ? file.url_private : undefined),
  fits: (bytes) => !isPage(bytes),
}

/** The address tells nothing secret, the header does: it goes to no other host, and along no redirect. */
const fetched = async (address: string, token: string, fits: Sort['fits']): Promise<Outcome<Buffer>> => {
  try {
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(callMs),
    })
    if (response.status === 429) return { failure: { kind: 'wait', seconds: Number(response.headers.get('retry-after')) || 5 } }
    if (response.status >= 500) return { failure: { kind: 'down', maybe: false } }
    if (!response.ok) return refused(`file ${response.status}`)
    const bytes = Buffer.from(await response.arrayBuffer())
    if (!fits(bytes)) return refused('not what was expected')
    return bytes.length <= fileMaxBytes ? { ok: bytes } : refused('too large')
  } catch {
    /** Whatever broke on the way: it is asked for again, nothing was changed by asking. */
    return { failure: { kind: 'down', maybe: false } }
  }
}
