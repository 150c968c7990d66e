import type { Drawn } from '../../bots/telegram/encode.ts'
import type { Rule } from './rules.ts'

export type TelegramMessage = Drawn & { beside: 'photo' | 'nothing' }

const api = 'https://core.telegram.org/bots/api'
const parameterOf = (url: string): string => new URL(url).searchParams.get('start') ?? ''

export const telegramRules: readonly Rule<TelegramMessage>[] = [
  {
    limit: 'characters of a text',
    source: `${api}#sendmessage`,
    max: 4096,
    takes: (it) => (it.beside === 'nothing' ? [it.text.length] : []),
  },
  {
    limit: 'characters of a caption',
    source: `${api}#sendphoto`,
    max: 1024,
    takes: (it) => (it.beside === 'photo' ? [it.text.length] : []),
  },
  {
    limit: 'texts without a character',
    source: `${api}#sendmessage`,
    max: 0,
    takes: (it) => (it.beside === 'nothing' ? [Number(it.text.trim() === '')] : []),
  },
  {
    limit: 'marks outside of the text',
    source: `${api}#messageentity`,
    max: 0,
    takes: (it) => [it.entities.filter(({ offset, length }) => offset < 0 || length < 1 || offset + length > it.text.length).length],
  },
  {
    limit: 'bytes of callback_data',
    source: `${api}#inlinekeyboardbutton`,
    max: 64,
    takes: (it) => it.buttons.flat().flatMap((button) => ('callback_data' in button ? [Buffer.byteLength(button.callback_data)] : [])),
  },
  {
    limit: 'characters of a start parameter',
    source: 'https://core.telegram.org/bots/features#deep-linking',
    max: 64,
    takes: (it) => it.buttons.flat().flatMap((button) => ('url' in button ? [parameterOf(button.url).length] : [])),
  },
  {
    limit: 'buttons without words',
    source: `${api}#inlinekeyboardbutton`,
    max: 0,
    takes: (it) => [it.buttons.flat().filter(({ text }) => text.trim() === '').length],
  },
  /** Telegram's own pages do not say these two; its users measured them. */
  { limit: 'buttons of a message', source: 'https://limits.tginfo.me/en', max: 100, takes: (it) => [it.buttons.flat().length] },
  { limit: 'buttons of a row', source: 'https://limits.tginfo.me/en', max: 8, takes: (it) => it.buttons.map(({ length }) => length) },
]
