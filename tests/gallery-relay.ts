import type { View, views } from '../core/views.ts'
import { ids, longest, posts } from './gallery-posts.ts'

type Cases<V extends View> = Readonly<Record<string, Parameters<(typeof views)[V]>[0]>>

const { answer, other: held } = ids
const { drill, bike, sofa, party, huge, hugePhoto } = posts
const usual = { title: drill.title, name: 'Paul' }
const long = { title: longest.title, name: longest.name }
const toPost = { form: 'answer-post' as const, ids: { post: drill.id } }
const inTalk = { form: 'reply-answer' as const, ids: { answer } }
const place = { lat: 48.8722, lon: 2.3767 }
const without = 'Bonjour ! Je passe samedi, mon … ou …'
const wordsHeld = { name: 'Léa', kind: 'phone' as const, without, held, exchange: null, ...toPost }
const says = { post: bike, held, ...toPost }
const talk = { ...usual, answer, open: true, exchange: true, muted: false, blocks: false }

/** What goes between two neighbours. */
export const relayGallery = {
  placeCame: {
    usual: { ...usual, answer, place },
    'without a sound': { ...usual, answer, place, silent: true },
    'on the other side of the earth, longest names': { ...long, answer, place: { lat: -21.11529, lon: -175.19999 } },
  },
  wordsHeld: {
    'a phone number': wordsHeld,
    'an e-mail address': { ...wordsHeld, kind: 'email' },
    'a link, nothing else': { ...wordsHeld, kind: 'link', without: null },
    'a messenger name, once chosen': { ...wordsHeld, kind: 'handle', exchange: answer, ...inTalk },
    'an account number, beside a photo': { ...wordsHeld, kind: 'iban', without: '' },
    'as long as can be': { ...wordsHeld, ...inTalk, name: longest.name, without: 'Bonjour, voici … '.repeat(60).trim(), exchange: answer },
  },
  postSays: {
    'it is open': { ...says, topic: 'open' },
    price: { ...says, topic: 'price' },
    'a gift is free': { ...says, post: sofa, topic: 'price' },
    place: { ...says, topic: 'place' },
    when: { ...says, post: drill, topic: 'when' },
    hour: { ...says, post: party, topic: 'hour' },
    photo: { ...says, topic: 'photo', ...inTalk },
    'longest names': { ...says, post: { ...huge, author: longest.name }, topic: 'place', ...inTalk },
    'longest, still open': { ...says, post: hugePhoto, topic: 'open' },
  },
  unanswered: { usual: { name: 'Léa', held }, 'longest name': { name: longest.name, held } },
  heldGone: { usual: {} },
  conversation: {
    usual: talk,
    'before both have written': { ...talk, exchange: false },
    'without a sound, and blocked': { ...talk, name: 'Inès', exchange: false, muted: true, blocks: true },
    over: { ...talk, open: false, exchange: false },
    'longest names': { ...talk, ...long, muted: true },
  },
  conversationOver: { usual, 'longest names': long },
  exchangeQuestion: {
    usual: { answer, name: 'Paul', again: false },
    again: { answer, name: 'Paul', again: true },
    'longest name': { answer, name: longest.name, again: true },
  },
  exchangeEarly: { usual: { name: 'Paul', answer }, 'longest name': { name: longest.name, answer } },
  exchangeWaits: { usual: { name: 'Léa', answer }, 'longest name': { name: longest.name, answer } },
  exchangeAsked: { usual: { ...usual, answer }, 'longest names': { ...long, answer } },
  exchanged: {
    usual: { name: 'Paul', detail: '06 12 34 56 78', answer },
    'longest name': { name: longest.name, detail: 'marie-antoinette-josephine@exemple-de-messagerie.fr', answer },
  },
  exchangeLeft: { usual: { name: 'Léa', answer }, 'longest name': { name: longest.name, answer } },
  exchangeNot: { usual: { title: drill.title, answer }, 'longest title': { title: longest.title, answer } },
} satisfies { readonly [V in View]?: Cases<V> }
