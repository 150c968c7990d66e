import { isJson, objectIn, type Upload } from './body.ts'
import { attachmentOf, keepFile } from './files.ts'
import { readLayout } from './layout.ts'
import { length, type Problem, refusal, refuse, wrong } from './refusals.ts'
import { type Attachment, flagsOf, has, type Json, type Message, type Room, type StoredFile, type World } from './world.ts'

export type Content = Pick<Message, 'content' | 'flags' | 'attachments' | 'components' | 'embeds'>

/** Reads a message to send, or what an edit changes in `before`. `ephemeral`: only an answer to an interaction may be. */
export const readContent = (
  world: World,
  room: Room,
  body: unknown,
  files: readonly Upload[],
  { before, ephemeral = false }: { before?: Message; ephemeral?: boolean } = {},
): Content => {
  const given = objectIn(body)
  const flags = flagsFrom(given, before, ephemeral)
  const v2 = has(flags, 'v2')
  const content = given.content === undefined ? (before?.content ?? '') : trimmed(given.content)
  const embeds = given.embeds === undefined ? (before?.embeds ?? []) : listOf(given.embeds)
  refuse([...legacy(given, v2, content, embeds), ...length(content, 0, 2000, ['content']), ...length(embeds, 0, 10, ['embeds'])])
  const stored: StoredFile[] = []
  const attachments = attachmentsFrom(world, room, given, files, before, stored)
  const named = (name: string) => attachments.find((one) => one.filename === name)
  try {
    const components = given.components === undefined ? (before?.components ?? []) : readLayout(given.components, v2, named)
    const said = content !== '' || embeds.length > 0 || attachments.length > 0
    if (v2 ? components.length === 0 : !said && components.length === 0) throw refusal(400, 50006, 'Cannot send an empty message')
    return { content, flags, attachments, components, embeds }
  } catch (problem) {
    for (const file of stored) world.files.delete(file.id)
    throw problem
  }
}

const trimmed = (value: unknown): string => (typeof value === 'string' ? value.trim() : value === null ? '' : String(value))
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : [])

const settable = flagsOf.silent | flagsOf.v2 | 4

const flagsFrom = (given: Json, before: Message | undefined, ephemeral: boolean): number => {
  const asked = typeof given.flags === 'number' ? given.flags : 0
  const kept = (before?.flags ?? 0) & ~flagsOf.loading
  if (before && given.flags !== undefined && has(before.flags, 'v2') && !has(asked, 'v2')) {
    refuse([wrong(['flags'], 'MESSAGE_FLAGS_COMPONENTS_V2_CANNOT_BE_REMOVED', 'IS_COMPONENTS_V2 cannot be removed from a message')])
  }
  if (before) return kept | (asked & (flagsOf.v2 | 4))
  return asked & (settable | (ephemeral ? flagsOf.ephemeral : 0))
}

const legacy = (given: Json, v2: boolean, content: string, embeds: Json[]): Problem[] => {
  if (!v2) return []
  const used: Json = {
    content: content !== '',
    embeds: embeds.length > 0,
    poll: isJson(given.poll),
    sticker_ids: listOf(given.sticker_ids).length > 0,
  }
  return Object.keys(used)
    .filter((name) => used[name])
    .map((name) => {
      const message = `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`
      return wrong([name], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message)
    })
}

/** `attachments` names what is kept, by id, and describes what is uploaded, by the number in files[0]. Absent, all is kept. */
const attachmentsFrom = (
  world: World,
  room: Room,
  given: Json,
  files: readonly Upload[],
  before: Message | undefined,
  stored: StoredFile[],
): Attachment[] => {
  const listed = given.attachments === undefined || given.attachments === null ? undefined : listOf(given.attachments)
  const old = before?.attachments ?? []
  const kept = listed ? old.filter((one) => listed.some((wanted) => String(wanted.id) === one.id)) : old
  const added = files.map((upload) => {
    const number = /^files\[(\d+)\]$/.exec(upload.field)?.[1] ?? upload.field
    const about = listed?.find((one) => String(one.id) === number)
    const name = typeof about?.filename === 'string' ? about.filename : upload.name
    const file = keepFile(world, room.id, { ...upload, name })
    stored.push(file)
    return attachmentOf(world, file, about?.description)
  })
  const all = [...kept, ...added]
  if (all.length > 10) refuse([wrong(['attachments'], 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.')])
  return all
}
