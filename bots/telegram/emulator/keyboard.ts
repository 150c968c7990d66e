import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types'
import { checkLink } from './links.ts'
import { isObject, json, type Params } from './parameters.ts'
import { badRequest } from './refusals.ts'
import type { Room } from './world.ts'

/** What stands under a message: inline buttons, or the labels of a reply keyboard. */
export type Markup = { inline?: InlineKeyboardMarkup; labels: string[] }

export const readMarkup = (params: Params, room: Room): Markup => {
  const given = json(params, 'reply_markup')
  if (given === undefined) return { labels: [] }
  if (!isObject(given)) throw badRequest('object expected as reply markup')
  if (given.keyboard !== undefined) return { labels: grid(given.keyboard, 'field "keyboard" must be an Array of Arrays').flat().map(label) }
  if (given.inline_keyboard === undefined) return { labels: [] }
  const rows = grid(given.inline_keyboard, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    .map((row) => row.map((button) => readButton(button, room)))
    .filter((row) => row.length > 0)
  if (rows.flat().length > 100) throw badRequest('reply markup is too long')
  return rows.length > 0 ? { inline: { inline_keyboard: rows }, labels: [] } : { labels: [] }
}

/** An edit keeps no reply keyboard, and without inline buttons it takes away those that stood there. */
export const readInlineMarkup = (params: Params, room: Room): InlineKeyboardMarkup | undefined => {
  const given = json(params, 'reply_markup')
  if (isObject(given) && given.inline_keyboard === undefined) throw badRequest('inline keyboard expected')
  return readMarkup(params, room).inline
}

const grid = (given: unknown, why: string): unknown[][] => {
  if (!Array.isArray(given) || !given.every((row) => Array.isArray(row))) throw badRequest(why)
  return given
}

const label = (button: unknown): string => {
  const text = isObject(button) ? button.text : button
  if (typeof text !== 'string') throw badRequest('can\'t parse keyboard button: Can\'t find field "text"')
  if (text.trim() === '') throw badRequest('keyboard button text must be non-empty')
  return text
}

const unreadable = (why: string) => badRequest(`can't parse inline keyboard button: ${why}`)

const readButton = (given: unknown, room: Room): InlineKeyboardButton => {
  if (!isObject(given)) throw unreadable('InlineKeyboardButton must be an Object')
  const { text, url, callback_data: data } = given
  if (typeof text !== 'string') throw unreadable('Can\'t find field "text"')
  if (text.trim() === '') throw badRequest('inline keyboard button text must be non-empty')
  const button = { ...given, text }
  if (typeof url === 'string' && url !== '') return { ...button, url: linkOf(url, 'URL') }
  if (typeof data === 'string' && data !== '') {
    if (Buffer.byteLength(data) > 64) throw badRequest('BUTTON_DATA_INVALID')
    return { ...button, callback_data: data }
  }
  if (isObject(given.web_app)) {
    if (room.chat.type !== 'private') throw badRequest('BUTTON_TYPE_INVALID')
    return { ...button, web_app: { url: linkOf(String(given.web_app.url ?? ''), 'Web App URL', true) } }
  }
  const others = [
    'copy_text',
    'login_url',
    'switch_inline_query',
    'switch_inline_query_current_chat',
    'switch_inline_query_chosen_chat',
    'disabled',
  ]
  if (others.some((name) => name in given)) return button as unknown as InlineKeyboardButton
  throw unreadable('Text buttons are unallowed in the inline keyboard')
}

const linkOf = (url: string, name: string, httpsOnly = false): string => {
  const link = checkLink(url, httpsOnly)
  if ('why' in link) throw badRequest(`inline keyboard button ${name} '${url}' is invalid: ${link.why}`)
  return link.url
}
