import { deepLink } from './links.ts'
import type { Method } from './methods.ts'
import { flag, string } from './parameters.ts'
import { badRequest } from './refusals.ts'

export const answerCallbackQuery: Method = {
  kinds: { callback_query_id: 'string', text: 'string', show_alert: 'boolean', url: 'string', cache_time: 'ignored' },
  run: (world, params) => {
    const callback_query_id = string(params, 'callback_query_id') ?? ''
    const asked = world.callbacks.get(callback_query_id)
    if (!asked || asked.toast) throw badRequest('query is too old and response timeout expired or query ID is invalid')
    const text = string(params, 'text') ?? ''
    const url = string(params, 'url')
    if (text.length > 200) throw badRequest('MESSAGE_TOO_LONG')
    if (url !== undefined && !deepLink(url, world.bot.username)) throw badRequest('URL_INVALID')
    asked.toast = { callback_query_id, text, show_alert: flag(params, 'show_alert'), ...(url !== undefined && { url }) }
    return true
  },
}
