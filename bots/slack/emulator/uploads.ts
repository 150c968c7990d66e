import { addFile, fileJson, kindOf, ownFile } from './files.ts'
import { announceMessage, write } from './messages.ts'
import { given, type Method, required, writable } from './method.ts'
import { refusal } from './refusals.ts'
import { isObject } from './world.ts'

const getUploadURL: Method = {
  kinds: { filename: 'string', length: 'integer', alt_txt: 'ignored', alt_text: 'ignored', snippet_type: 'ignored' },
  scope: 'files:write',
  run: (world, args, team) => {
    required(args, 'filename', 'length')
    const file = addFile(world, team, team.bot.user_id, String(args.filename), Buffer.alloc(0))
    file.state = 'announced'
    return { upload_url: `${world.origin}/upload/v1/${file.id}`, file_id: file.id }
  },
}

/** The files are there from now on; with a channel they are posted in it. */
const completeUpload: Method = {
  kinds: { files: 'json', channel_id: 'string', channels: 'string', initial_comment: 'string', thread_ts: 'string', blocks: 'ignored' },
  scope: 'files:write',
  run: (world, args, team) => {
    if (!Array.isArray(args.files) || args.files.length === 0) throw refusal('invalid_arguments')
    const found = args.files.filter(isObject).map(({ id, title }) => ({ file: ownFile(world, team, id), title }))
    if (found.some(({ file }) => file.state !== 'uploaded')) throw refusal('file_not_found')
    const id = given(args, 'channel_id') ?? given(args, 'channels')
    const channel = id === undefined ? undefined : writable(world, team, id, false)
    for (const { file, title } of found) {
      const changed = { state: 'complete', wait: world.fileProcessing, title: title ?? file.name }
      Object.assign(file, changed, kindOf(file.name, file.bytes))
    }
    const files = found.map(({ file }) => file)
    if (channel) {
      const draft = { user: team.bot.user_id, byBot: true, text: given(args, 'initial_comment') ?? '', thread_ts: given(args, 'thread_ts') }
      announceMessage(world, channel, write(world, channel, { ...draft, files: files.map((file) => file.id) }))
    }
    return { files: files.map((file) => fileJson(world, file)) }
  },
}

const info: Method = {
  kinds: { file: 'string', cursor: 'ignored', limit: 'ignored', count: 'ignored', page: 'ignored' },
  scope: 'files:read',
  run: (world, args, team) => {
    required(args, 'file')
    return { file: fileJson(world, ownFile(world, team, args.file)), comments: [], response_metadata: { next_cursor: '' } }
  },
}

const remove: Method = {
  kinds: { file: 'string' },
  scope: 'files:write',
  run: (world, args, team) => {
    required(args, 'file')
    const file = ownFile(world, team, args.file)
    if (file.user !== team.bot.user_id) throw refusal('cant_delete_file')
    world.files.delete(file.id)
    return {}
  },
}

export const uploadMethods: Record<string, Method> = {
  'files.getUploadURLExternal': getUploadURL,
  'files.completeUploadExternal': completeUpload,
  'files.delete': remove,
  'files.info': info,
}
