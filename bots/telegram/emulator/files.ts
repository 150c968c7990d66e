import type { File, Message, PhotoSize } from 'grammy/types'
import type { Upload } from './body.ts'
import { dimensions } from './image.ts'
import type { Method } from './methods.ts'
import { type Params, string } from './parameters.ts'
import { badRequest, notEmulated, refusal } from './refusals.ts'
import type { StoredFile, World } from './world.ts'

const folders = { Photo: 'photos', Document: 'documents', Voice: 'voice', Sticker: 'stickers' }
const types: Record<string, string> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  ics: 'text/calendar',
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  ogg: 'audio/ogg',
  webp: 'image/webp',
}

export const keepFile = (world: World, kind: StoredFile['kind'], { name, mime, bytes }: Upload, size = dimensions(bytes)): StoredFile => {
  const number = ++world.last.file
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? 'dat'
  const unnamed = mime === '' || mime === 'application/octet-stream'
  const file: StoredFile = {
    kind,
    file_id: `${kind}-${world.bot.id}-${number}`,
    file_unique_id: `unique-${number}`,
    file_path: `${folders[kind]}/file_${number}.${extension}`,
    name,
    mime: unnamed ? (types[extension] ?? 'application/octet-stream') : mime,
    bytes: Uint8Array.from(bytes),
    width: size?.width ?? 0,
    height: size?.height ?? 0,
  }
  world.files.set(file.file_id, file)
  return file
}

/** The file that a parameter names: an upload, one attached under another name, or a file_id used again. */
export const inputFile = (
  world: World,
  params: Params,
  kind: 'Photo' | 'Document',
  field: string,
  value: unknown,
): StoredFile | undefined => {
  const named = typeof value === 'string' ? value : ''
  const upload = params.files.get(named.startsWith('attach://') ? named.slice(9) : field)
  if (upload && (named === '' || named.startsWith('attach://'))) return keepUpload(world, kind, upload)
  if (named === '' || named.startsWith('attach://')) return undefined
  if (/^https?:\/\//i.test(named)) throw notEmulated('files fetched by URL')
  const known = world.files.get(named)
  if (!known) throw badRequest("wrong remote file identifier specified: can't unserialize it")
  if (known.kind !== kind) throw badRequest(`can't use file of type ${known.kind} as ${kind}`)
  return known
}

const keepUpload = (world: World, kind: 'Photo' | 'Document', upload: Upload): StoredFile => {
  if (upload.bytes.length === 0) throw badRequest('file must be non-empty')
  const most = kind === 'Photo' ? 10 : 50
  if (upload.bytes.length > most * 1024 * 1024) throw refusal(413, 'Request Entity Too Large')
  const size = dimensions(upload.bytes)
  if (kind === 'Photo') checkPicture(size)
  return keepFile(world, kind, upload, size)
}

const checkPicture = (size: { width: number; height: number } | undefined): void => {
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED')
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)]
  if (short === 0 || short + long > 10_000 || long / short > 20) throw badRequest('PHOTO_INVALID_DIMENSIONS')
}

export const photoSize = ({ file_id, file_unique_id, bytes, width, height }: StoredFile): PhotoSize => ({
  file_id,
  file_unique_id,
  width,
  height,
  file_size: bytes.length,
})

/** What a message says of the file that it carries. */
export const contentOf = (file: StoredFile): Partial<Message> => {
  const { file_id, file_unique_id, bytes } = file
  if (file.kind === 'Photo') return { photo: [photoSize(file)] }
  return { document: { file_id, file_unique_id, file_name: file.name, mime_type: file.mime, file_size: bytes.length } }
}

export const getFile: Method = {
  kinds: { file_id: 'string' },
  run: (world, params): File => {
    const file_id = string(params, 'file_id')
    if (file_id === undefined) throw badRequest('file_id not specified')
    const file = world.files.get(file_id)
    if (!file) throw badRequest('invalid file_id')
    if (file.bytes.length > 20 * 1024 * 1024) throw badRequest('file is too big')
    return { file_id, file_unique_id: file.file_unique_id, file_size: file.bytes.length, file_path: file.file_path }
  },
}

export const fileAt = (world: World, path: string): StoredFile | undefined =>
  [...world.files.values()].find((file) => file.file_path === path)
