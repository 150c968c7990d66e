import type { BotCommand } from 'grammy/types'
import type { Method } from './methods.ts'
import { isObject, json, type Kind, type Params, string } from './parameters.ts'
import { badRequest } from './refusals.ts'
import { roomOf } from './rooms.ts'
import type { Profile, World } from './world.ts'

const scoped: Record<string, Kind> = { scope: 'json', language_code: 'string' }

const setMyCommands: Method = {
  kinds: { ...scoped, commands: 'json' },
  run: (world, params) => {
    const given = json(params, 'commands')
    if (given === undefined) throw badRequest('parameter "commands" is required')
    if (!Array.isArray(given)) throw badRequest('expected an Array of BotCommand')
    if (given.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH')
    world.commands.set(commandKey(world, params), given.map(readCommand))
    return true
  },
}

const getMyCommands: Method = { kinds: scoped, run: (world, params) => world.commands.get(commandKey(world, params)) ?? [] }

const deleteMyCommands: Method = {
  kinds: scoped,
  run: (world, params) => {
    world.commands.delete(commandKey(world, params))
    return true
  },
}

const readCommand = (given: unknown): BotCommand => {
  if (!isObject(given)) throw badRequest("can't parse BotCommand: expected an Object")
  for (const field of ['command', 'description']) {
    if (typeof given[field] !== 'string') throw badRequest(`can't parse BotCommand: Can't find field "${field}"`)
  }
  const command = String(given.command).trim().replace(/^\//, '')
  const description = String(given.description).trim()
  if (command === '') throw badRequest('command must be non-empty')
  if (command.length > 32) throw badRequest('command length must not exceed 32')
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID')
  if (description === '') throw badRequest('command description must be non-empty')
  if (description.length > 256) throw badRequest('command description length must not exceed 256')
  return { command, description }
}

const everyone = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']
const inOneChat = ['chat', 'chat_administrators', 'chat_member']

/** `default`, `all_private_chats/fr`, `chat:-100…/fr`, `chat_member:-100…:7…`: the scope, then the language if there is one. */
const commandKey = (world: World, params: Params): string => {
  const scope = json(params, 'scope') ?? { type: 'default' }
  if (!isObject(scope)) throw badRequest("can't parse BotCommandScope: expected an Object")
  const type = String(scope.type)
  const language = string(params, 'language_code')
  if (language !== undefined && !/^[a-z]{2}$/.test(language)) throw badRequest('invalid language code specified')
  const after = language === undefined ? '' : `/${language}`
  if (everyone.includes(type)) return type + after
  if (!inOneChat.includes(type)) throw badRequest("can't parse BotCommandScope: unsupported type specified")
  const room = roomOf(world, { values: { chat_id: String(scope.chat_id ?? '') }, files: params.files }, 'read')
  return [type, room.chat.id, ...(type === 'chat_member' ? [scope.user_id] : [])].join(':') + after
}

const setter = (field: string, shelf: keyof Profile, most: number): Method => ({
  kinds: { [field]: 'string', language_code: 'string' },
  run: (world, params) => {
    const value = string(params, field) ?? ''
    if (value.length > most) throw badRequest(`${field.replaceAll('_', ' ')} is too long`)
    world.profile[shelf][string(params, 'language_code') ?? ''] = value
    return true
  },
})

export const profileMethods: Record<string, Method> = {
  getMe: { kinds: {}, run: (world) => world.bot },
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  setMyName: setter('name', 'names', 64),
  setMyDescription: setter('description', 'descriptions', 512),
  setMyShortDescription: setter('short_description', 'shortDescriptions', 120),
}
