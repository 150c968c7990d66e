import { refusal } from './refusals.ts'
import { type Channel, freshId, type Json, seconds, type Team, type World } from './world.ts'

/** `wait`: so many messages that show it are still refused, for Slack is processing it. */
export type StoredFile = {
  id: string
  team_id: string
  user: string
  name: string
  title: string
  mimetype: string
  filetype: string
  bytes: Buffer
  created: number
  state: 'announced' | 'uploaded' | 'complete'
  wait: number
}

const mimes: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  pdf: 'application/pdf',
  txt: 'text/plain',
  ics: 'text/calendar',
  csv: 'text/csv',
}

export const addFile = (world: World, team: Team, user: string, name: string, bytes: Buffer): StoredFile => {
  const file: StoredFile = {
    id: freshId(world, 'F'),
    team_id: team.id,
    user,
    name,
    title: name,
    ...kindOf(name, bytes),
    bytes,
    created: seconds(world),
    state: 'complete',
    wait: 0,
  }
  world.files.set(file.id, file)
  return file
}

/** Slack looks at the bytes of a picture, else at the name. */
export const kindOf = (name: string, bytes: Buffer): { mimetype: string; filetype: string } => {
  const dot = name.lastIndexOf('.')
  const extension = dot === -1 ? 'binary' : name.slice(dot + 1).toLowerCase()
  const filetype = pictureType(bytes) ?? (extension === 'jpeg' ? 'jpg' : extension)
  return { filetype, mimetype: mimes[filetype] ?? 'application/octet-stream' }
}

export const pictureType = (bytes: Buffer): 'png' | 'jpg' | undefined => {
  if (bytes.subarray(0, 4).toString('latin1') === '\x89PNG') return 'png'
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'jpg' : undefined
}

/** Width and height, of a PNG or JPEG. */
const sizeOf = (bytes: Buffer): [number, number] => {
  if (pictureType(bytes) === 'png' && bytes.length >= 24) return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    // Start of frame, in any of its variants; C4, C8 and CC are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
    }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return [1, 1]
}

/** A file as events and files.info describe it. The large thumbnails exist only for a picture that is larger. */
export const fileJson = (world: World, file: StoredFile): Json => {
  const { id, name, title, mimetype, filetype, user, created, team_id } = file
  const place = `${world.origin}/files-pri/${team_id}-${id}`
  return {
    id,
    created,
    timestamp: created,
    name,
    title,
    mimetype,
    filetype,
    pretty_type: filetype.toUpperCase(),
    user,
    user_team: team_id,
    editable: false,
    size: file.bytes.length,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: false,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${place}/${encodeURIComponent(name)}`,
    url_private_download: `${place}/download/${encodeURIComponent(name)}`,
    media_display_type: 'unknown',
    permalink: `${world.origin}/files/${user}/${id}/${encodeURIComponent(name)}`,
    permalink_public: '',
    is_starred: false,
    has_rich_preview: false,
    file_access: 'visible',
    ...sharesOf(world, file),
    ...(mimetype.startsWith('image/') && thumbnails(world, file)),
  }
}

/** Where messages carry it. */
const sharesOf = (world: World, { id }: StoredFile): Json => {
  const places = [...world.channels.values()].flatMap((channel) => {
    const found = channel.messages.filter(({ files }) => files.includes(id)).map(({ ts }) => ({ ts }))
    return found.length > 0 ? [{ channel, found }] : []
  })
  const some = (wanted: boolean): Json =>
    Object.fromEntries(places.filter(({ channel }) => isPublic(channel) === wanted).map(({ channel, found }) => [channel.id, found]))
  return places.length > 0 ? { shares: { public: some(true), private: some(false) } } : {}
}
const isPublic = (channel: Channel): boolean => channel.im === undefined && !channel.is_private

const thumbnails = (world: World, file: StoredFile): Json => {
  const [width, height] = sizeOf(file.bytes)
  const made: Json = { original_w: width, original_h: height }
  for (const size of [64, 80, 160, 360, 480, 720, 800, 960, 1024]) {
    if (size > 360 && Math.max(width, height) < size) break
    const scale = Math.min(1, size / Math.max(width, height))
    made[`thumb_${size}`] = `${world.origin}/files-tmb/${file.team_id}-${file.id}-${size}/${encodeURIComponent(file.name)}`
    if (size < 360) continue
    made[`thumb_${size}_w`] = Math.round(width * scale)
    made[`thumb_${size}_h`] = Math.round(height * scale)
  }
  return made
}

/** Where a download's URL leads; a thumbnail has the bytes of the whole picture here. */
export const fileAt = (world: World, path: string): StoredFile | undefined =>
  world.files.get(/^\/files-(?:pri|tmb)\/T\w+-(F\w+)(?:-\d+)?\//.exec(path)?.[1] ?? '')

/** For a short while after its upload Slack still processes a file, and refuses a block that shows it. */
export const isReady = (world: World, team: Team, id: string): boolean => {
  const file = world.files.get(id)
  if (!file || file.team_id !== team.id || file.state !== 'complete' || !pictureType(file.bytes)) return false
  if (file.wait === 0) return true
  file.wait -= 1
  return false
}

export const ownFile = (world: World, team: Team, id: unknown): StoredFile => {
  const file = world.files.get(String(id))
  if (!file || file.team_id !== team.id) throw refusal('file_not_found')
  return file
}
