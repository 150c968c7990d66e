import type { APIModalInteractionResponseCallbackData } from 'discord.js'
import type { Drawn } from '../../bots/discord/encode.ts'
import { blanks, lengths, listOf, type Node, nodes, type Rule, repeats, texts } from './rules.ts'

const components = 'https://docs.discord.com/developers/components/reference'
const message = 'https://docs.discord.com/developers/resources/message'

/** Numbers of the Component Reference. */
const types = { row: 1, button: 2, select: 3, words: 10, gallery: 12, label: 18 } as const
const only = (payload: unknown, type: keyof typeof types): Node[] => nodes(payload).filter((it) => it.type === types[type])
const all = (payload: unknown): Node[] => nodes(payload).filter((it) => typeof it.type === 'number')
const inside = (some: readonly Node[], key: string): Node[] => some.flatMap((it) => listOf(it, key).map((inner) => inner as Node))
const counts = (some: readonly Node[], key: string): number[] => some.map((it) => listOf(it, key).length)

const select: readonly Rule<unknown>[] = [
  { limit: 'options of a select', source: `${components}#string-select`, max: 25, takes: (it) => counts(only(it, 'select'), 'options') },
  {
    limit: 'characters of an option',
    source: `${components}#string-select`,
    max: 100,
    takes: (it) => ['label', 'value', 'description'].flatMap((key) => lengths(inside(only(it, 'select'), 'options'), key)),
  },
  {
    limit: 'times that a select has a value',
    source: `${components}#string-select`,
    max: 1,
    takes: (it) => only(it, 'select').flatMap((one) => repeats(texts(inside([one], 'options'), 'value'))),
  },
  { limit: 'characters of a custom_id', source: `${components}#custom-id`, max: 100, takes: (it) => lengths(nodes(it), 'custom_id') },
  {
    limit: 'times that a custom_id is there',
    source: `${components}#custom-id`,
    max: 1,
    takes: (it) => repeats(texts(nodes(it), 'custom_id')),
  },
]

export const discordRules: readonly Rule<Drawn>[] = [
  ...select,
  { limit: 'components of a message', source: `${message}#create-message`, max: 40, takes: (it) => [all(it.components).length] },
  {
    limit: 'characters of all texts',
    source: `${components}#text-display`,
    max: 4000,
    takes: (it) => [lengths(only(it, 'words'), 'content').reduce((sum, length) => sum + length, 0)],
  },
  {
    limit: 'texts without a character',
    source: `${components}#text-display`,
    max: 0,
    takes: (it) => blanks(texts(only(it, 'words'), 'content')),
  },
  { limit: 'characters of a button', source: `${components}#button`, max: 80, takes: (it) => lengths(only(it, 'button'), 'label') },
  { limit: 'buttons without words', source: `${components}#button`, max: 0, takes: (it) => blanks(texts(only(it, 'button'), 'label')) },
  { limit: 'buttons of a row', source: `${components}#action-row`, max: 5, takes: (it) => counts(only(it, 'row'), 'components') },
  {
    limit: 'rows with nothing in them',
    source: `${components}#action-row`,
    max: 0,
    takes: (it) => [only(it, 'row').filter((row) => listOf(row, 'components').length === 0).length],
  },
  { limit: 'pictures of a gallery', source: `${components}#media-gallery`, max: 10, takes: (it) => counts(only(it, 'gallery'), 'items') },
  {
    limit: 'characters that stand for a picture',
    source: `${components}#media-gallery`,
    max: 1024,
    takes: (it) => lengths(inside(only(it, 'gallery'), 'items'), 'description'),
  },
]

export const discordModalRules: readonly Rule<APIModalInteractionResponseCallbackData>[] = [
  ...select,
  {
    limit: 'characters of a title',
    source: 'https://docs.discord.com/developers/interactions/receiving-and-responding#modal',
    max: 45,
    takes: (it) => [it.title.length],
  },
  {
    limit: 'components of a modal',
    source: 'https://docs.discord.com/developers/interactions/receiving-and-responding#modal',
    max: 5,
    takes: (it) => [it.components.length],
  },
  { limit: 'characters of a label', source: `${components}#label`, max: 45, takes: (it) => lengths(only(it, 'label'), 'label') },
  {
    limit: 'characters of a description',
    source: `${components}#label`,
    max: 100,
    takes: (it) => lengths(only(it, 'label'), 'description'),
  },
]
