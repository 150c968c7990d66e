import type { ThingView } from '../core/events/thing.ts'
import type { DateView } from '../core/events/views.ts'
import { longest, posts } from './gallery-posts.ts'

const { party } = posts
const date = `${party.id}-20261128`
const { title } = party

const thing = (n: number, label: string, held: number, wanted: number): ThingView => ({
  id: `things0000000000${n.toString(36)}`,
  label,
  held,
  wanted,
})
export const list = [
  thing(0, 'Chips', 1, 3),
  thing(1, 'jus de fruits', 0, 2),
  thing(2, 'gants', 10, 10),
  thing(3, 'tenir la buvette', 0, 1),
] as const
/** As many as may be, as long as may be. */
export const longList = Array.from({ length: 12 }, (_, n) =>
  thing(n, `Plat ${n + 10} : taboulé aux herbes fraîches, oui`.slice(0, 40), n, 50),
)
const open: DateView = {
  post: { ...party, places: 20 },
  date,
  state: 'planned',
  reason: null,
  tally: { coming: 12, maybe: 3, waiting: 0 },
  free: 8,
  things: list,
}
const full: DateView = { ...open, things: list.map((it) => ({ ...it, held: it.wanted })) }
const card = { ...open, label: 'Chips', yours: [] }
const told = { date, title, author: 'Léa', words: '12 sacs ramassés, et deux vélos sortis du canal', photo: null, came: 11 }
const long = { ...told, title: longest.title, author: longest.name, words: 'Douze sacs ramassés ! '.repeat(10).slice(0, 200) }

export const thingGallery = {
  bringCard: {
    asked: { ...card, news: 'ask' as const },
    'brings something': { ...card, news: 'given' as const, yours: [list[0]] },
    'does something': { ...card, news: 'given' as const, label: 'tenir la buvette', yours: [list[3]] },
    'others were there first': { ...card, news: 'taken' as const, label: 'gants' },
    'brings it no more': { ...card, news: 'left' as const },
    'does it no more': { ...card, news: 'left' as const, label: 'tenir la buvette' },
    'all is found': { ...full, news: 'taken' as const, label: 'Chips', yours: [list[3]] },
    'no list any more': { ...card, things: [], news: 'ask' as const, label: null },
    'as long as can be': { ...card, things: longList, news: 'given' as const, yours: longList.slice(0, 3) },
  },
  thingsAsk: {
    first: { post: party.id, title, stands: '', again: false },
    'to be changed': { post: party.id, title, stands: 'Chips x 3, jus de fruits x 2, tenir la buvette', again: false },
    again: { post: party.id, title, stands: '', again: true },
  },
  thingsSet: {
    usual: { ...open, over: [] },
    'fewer than bring it': { ...open, over: [{ ...list[0], held: 3, wanted: 2 }] },
    'nothing any more': { ...open, things: [], over: [] },
  },
  thingsDropped: {
    one: { post: party.id, title, author: 'Léa', labels: ['jus de fruits'] },
    two: { post: party.id, title, author: 'Léa', labels: ['jus de fruits', 'tenir la buvette'] },
  },
  resultCard: {
    usual: { ...told, removed: false },
    'with a photo': { ...told, photo: 'photo-result', removed: false },
    'its photo taken away': { ...told, removed: true },
    'nobody had said that they come': { ...told, came: 0, removed: false },
    'as long as can be': { ...long, photo: 'photo-result', removed: false },
  },
  resultAsk: {
    first: { date, title, stands: null, photo: false, again: false },
    'the photo came alone': { date, title, stands: null, photo: true, again: false },
    again: { date, title, stands: null, photo: false, again: true },
    'told already': { date, title, stands: told.words, photo: false, again: false },
  },
  resultTold: {
    told: { ...told, news: 'told' as const },
    'with a photo': { ...told, photo: 'photo-result', news: 'told' as const },
    changed: { ...told, news: 'changed' as const },
    shown: { ...told, news: 'shown' as const },
    'without its photo': { ...told, news: 'bare' as const },
  },
  resultSeen: { asked: { ...told, minded: false }, minded: { ...told, minded: true }, 'as long as can be': { ...long, minded: false } },
  resultMinded: { words: { ...told, name: 'Paul' }, photo: { ...told, photo: 'photo-result', name: 'Paul' } },
}
