import { ComponentType } from 'discord.js'
import * as discord from '../../bots/discord/encode.ts'
import { modalOf as discordModalOf } from '../../bots/discord/modal.ts'
import { drawForm, slashCommands } from '../../bots/doors.ts'
import * as slack from '../../bots/slack/encode.ts'
import { modalOf as slackModalOf } from '../../bots/slack/modal.ts'
import { modalFor } from '../../bots/slack/open.ts'
import * as telegram from '../../bots/telegram/encode.ts'
import * as web from '../../bots/web/encode.ts'
import type { Card } from '../../core/chat/card.ts'
import { pack } from '../../core/chat/press.ts'
import { kinds, registry } from '../../core/index.ts'
import { ids } from '../gallery-posts.ts'
import type { Opened } from './shown.ts'
import type { TelegramMessage } from './telegram-rules.ts'

/** Each card as its platform gets it; what a photo or file is called there is an example. */
export const natively = {
  telegram: (card: Card): TelegramMessage => {
    const beside = card.photo || card.file ? 'photo' : 'nothing'
    return { beside, ...telegram.encode(card, 'palier_bot', beside) }
  },
  discord: (card: Card): discord.Drawn => discord.encode(card, isShown(card) ? 'photo.jpg' : (card.file?.name ?? null), '1024'),
  slack: (card: Card): slack.Drawn => slack.encode(card, isShown(card) ? 'F0PHOTO' : null, 'message'),
  /** Slack shows no file of ours there. */
  slackHome: (card: Card) => ({ type: 'home', blocks: slack.encode(card, null, 'home').blocks }),
  web: (card: Card): web.Drawn =>
    web.encode(card, isShown(card) ? { id: 'photo-1', name: null } : card.file ? { id: 'file-1', name: card.file.name } : null),
}
const isShown = ({ photo, file }: Card): boolean => photo !== undefined || file?.type === 'image/png'

const about: Readonly<Record<string, Opened['ids']>> = {
  'answer-post': { post: 'drill00000000000' },
  'ask-loan': { post: 'drill00000000000' },
  'refuse-loan': { loan: ids.loan },
  'loan-deposit': { loan: ids.loan },
  'loan-period': { answer: ids.answer },
  'edit-post': { post: 'drill00000000000' },
  'reply-answer': { answer: ids.answer },
  'cancel-date': { date: 'party00000000000-20261201' },
  'move-date': { date: 'party00000000000-20261201' },
  appoint: { answer: ids.answer },
  thank: { answer: ids.answer },
  'new-event': {},
  party: { date: 'party00000000000' },
  'set-places': { post: 'party00000000000' },
  absent: { date: 'party00000000000' },
  'set-things': { post: 'party00000000000' },
  'tell-result': { date: 'party00000000000-20261201' },
  report: { answer: ids.answer },
  exchange: { answer: ids.answer },
  'tip-why': { post: 'drill00000000000' },
  'start-round': { kind: 'heat' },
  'list-other': { consent: 'spoken' },
  'wish-listed': { listed: 'listed0000000000' },
  'tell-way': { visit: 'visit00000000000' },
  'new-association': {},
  join: { quartier: 'x-belleville' },
  place: {},
  code: {},
  'new-poster': {},
  'send-proof': {},
  'desk-hour': {},
  'desk-rules': {},
  'find-around': {},
  'group-commune': {},
}

/** Every form, whole, and where one field can be picked each by itself. */
export const forms: readonly Omit<Opened, 'language'>[] = kinds.flatMap((form) => {
  const door = registry[form].doors.form
  if (!door) return []
  const carried = about[form]
  if (!carried) throw new Error(`What a button of "${form}" carries is missing in tests/gallery/natively.ts.`)
  const picked = door.ask === 'pick' ? Object.keys(door.fields) : []
  return [null, ...picked].map((field) => ({ form, field, ids: field ? { ...carried, field } : carried }))
})

const packed = (it: Pick<Opened, 'form' | 'ids'>): string => pack({ form: it.form, ids: it.ids } as Parameters<typeof pack>[0])
const known = <T>(drawn: T | null, form: string): T => {
  if (drawn === null) throw new Error(`"${form}" is drawn as no modal.`)
  return drawn
}

export const asModal = {
  discord: (it: Opened) => known(discordModalOf(packed(it), drawForm, it.language), it.form),
  slack: (it: Opened) => slackModalOf(known(drawForm(it.form, it.field, it.language), it.form), it.form, it.ids),
  /** The shortcut « Publier une annonce », which is no form of ours: its words are heard as if they had been written. */
  slackPost: (language: Opened['language']) =>
    known(modalFor({ type: 'shortcut', callback_id: 'post_new' }, language, { drawForm, commands: slashCommands() }), 'post_new'),
}

/** What the numbers of a Discord component stand for. */
export const componentNamed = (it: Readonly<Record<string, unknown>>): string | null => {
  if (it.type === ComponentType.StringSelect) return 'StringSelect'
  const name = typeof it.type === 'number' ? ComponentType[it.type] : undefined
  if (!name) return null
  const style = it.type === ComponentType.Button ? buttonStyles[Number(it.style)] : undefined
  return style ? `${name}, ${style}` : name
}
const buttonStyles: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger' }
