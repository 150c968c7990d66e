import type { About } from '../core/chat/views.ts'
import { ways } from '../core/joining/way.ts'
import type { View, views } from '../core/views.ts'
import { associationGallery } from './gallery-associations.ts'
import { calendarGallery, datesGallery } from './gallery-dates.ts'
import { deliveryCases } from './gallery-deliveries.ts'
import { deskGallery } from './gallery-desk.ts'
import { digestCases } from './gallery-digests.ts'
import { eventGallery } from './gallery-events.ts'
import { lending } from './gallery-lending.ts'
import { lineGallery } from './gallery-line.ts'
import { loanGallery } from './gallery-loans.ts'
import { movingGallery } from './gallery-moving.ts'
import { newEventGallery } from './gallery-new-event.ts'
import { placingGallery } from './gallery-placing.ts'
import { posterGallery } from './gallery-poster.ts'
import { ids, longest, posts, several } from './gallery-posts.ts'
import { promiseGallery } from './gallery-promise.ts'
import { provingGallery } from './gallery-proving.ts'
import { relayGallery } from './gallery-relay.ts'
import { roundGallery } from './gallery-rounds.ts'
import { salesGallery, seriesGallery } from './gallery-series.ts'
import { thingGallery } from './gallery-things.ts'
import { tipGallery } from './gallery-tips.ts'
import { togetherGallery } from './gallery-together.ts'
import { verifyingGallery } from './gallery-verifying.ts'

export type Data<V extends View> = Parameters<(typeof views)[V]>[0]
/** Every view with the cases that a designer wants to see, by name. A view that is missing here does not compile. */
export type Gallery = { readonly [V in View]: Readonly<Record<string, Data<V>>> }

const { answer, other, third, loan } = ids
const { drill, bike, cat, sofa, party, huge, hugePhoto } = posts
const quartier = 'Belleville'
const words = 'Bonjour ! Je peux passer samedi matin vers 10 h, si cela vous va. Merci beaucoup !'
const longWords = `${'Je peux vous aider samedi, dimanche ou même lundi soir si besoin. '.repeat(15)}Merci !`.slice(0, 1000)
const usual = { title: drill.title, name: 'Paul', author: 'Léa' }
const long = { title: longest.title, name: longest.name, author: longest.name }
const draft = { post: drill, question: null, alternatives: [], doubt: null, note: null, replaces: false }
const step = { post: drill, wall: '2026-11-25T10:00', again: false }
const helpful = { say: 'helped', n: 12 } as const
const saidOf = (n: number) =>
  ({
    id: `${'answer'}${String(n).padStart(10, '0')}`,
    name: `Voisin${n}`,
    words,
    state: 'waiting',
    yes: false,
    about: [helpful],
    may: 'choose',
  }) as const
const about = (it: About) => ({ about: it, name: null })

const newcomer = { name: 'Léa', quartier, ways, rules: null, opensAt: null }

export const gallery: Gallery = {
  ...associationGallery,
  ...movingGallery,
  ...deskGallery,
  ...provingGallery,
  ...verifyingGallery,
  ...placingGallery,
  ...eventGallery,
  ...togetherGallery,
  ...thingGallery,
  ...newEventGallery,
  ...lineGallery,
  ...datesGallery,
  ...calendarGallery,
  answerQuestion: {
    usual: { ...usual, form: 'answer-post', ids: { post: drill.id } },
    'longest names': { ...long, form: 'reply-answer', ids: { answer } },
  },
  answerSent: { usual, 'longest names': long },
  answerCame: {
    'the first words, to choose': { ...usual, answer, words, photo: null, first: true, may: 'choose' },
    'later, without a sound': { ...usual, answer, words, photo: null, first: false, may: 'choose', silent: true },
    'later, nothing to choose': { ...usual, answer, words, photo: null, first: false, may: null },
    'to thank, with a photo': { ...usual, answer, words, photo: 'photo-answer', first: false, may: 'thank' },
    'a photo without words': { ...usual, answer, words: '', photo: 'photo-answer', first: true, may: null },
    'as long as can be': { ...long, answer, words: longWords, photo: null, first: true, may: 'choose' },
    'as long as can be, with a photo': { ...long, answer, words: longWords, photo: 'photo-answer', first: true, may: 'choose' },
  },
  ...relayGallery,
  blocked: {
    usual: { name: 'Paul', answer, undone: false },
    'after all not': { name: 'Inès', answer, undone: true },
    'longest name': { name: longest.name, answer, undone: false },
  },
  reportQuestion: { usual: { answer, name: 'Paul' }, 'longest name': { answer, name: longest.name } },
  reportSent: { usual: { answer, name: 'Paul', told: true }, 'nobody to tell': { answer, name: longest.name, told: false } },
  reported: {
    usual: { reporter: 'Léa', about: 'Paul', title: drill.title, words },
    'as long as can be': { reporter: longest.name, about: longest.name, title: longest.title, words: longWords },
  },
  answerOwn: { usual: { title: drill.title, post: drill.id }, 'longest title': { title: longest.title, post: huge.id } },
  answerTooLate: {
    over: { ...usual, promised: false, join: null },
    promised: { ...usual, promised: true, join: null },
    'promised, with a line': { ...usual, promised: true, join: sofa.id },
    'longest names': { ...long, promised: true, join: huge.id },
  },
  answerChosen: {
    usual: { ...usual, answer, leave: false },
    'may give up': { ...usual, answer, leave: true },
    'for a loan': { ...usual, answer, leave: false, loan: { id: loan, start: '2026-11-28T09:00', end: '2026-11-29T20:00', lends: false } },
    'longest names': { ...long, answer, leave: true },
  },
  answerDeclined: {
    promised: { ...usual, why: 'promised', join: null },
    'promised, with a line': { ...usual, why: 'promised', join: sofa.id },
    done: { ...usual, why: 'done', join: null },
    withdrawn: { ...usual, why: 'withdrawn', join: null },
    expired: { ...usual, author: 'Inès', why: 'expired', join: null },
    reopened: { ...usual, why: 'reopened', join: null },
    'longest names': { ...long, why: 'expired', join: null },
  },
  postPromised: {
    'others answered too': { post: posts.promised, name: 'Paul', answer, others: true },
    'nobody else answered': { post: posts.promised, name: 'Paul', answer, others: false },
    'for a loan': {
      post: posts.promised,
      name: 'Paul',
      answer,
      others: false,
      loan: { id: loan, start: '2026-11-28T10:00', end: '2026-11-28T18:00' },
    },
    'longest names': { post: { ...huge, state: 'promised' }, name: longest.name, answer, others: true },
  },
  answerList: {
    none: { title: drill.title, post: drill.id, first: 1, answers: [], page: 0, more: 0 },
    'one chosen, one told, one to thank': {
      title: drill.title,
      post: drill.id,
      first: 1,
      answers: [
        { id: answer, name: 'Paul', words, state: 'chosen', yes: true, about: [{ say: 'new', n: 0 }], may: null },
        { id: other, name: 'Inès', words: 'Moi aussi', state: 'declined', yes: false, about: [], may: null },
        { id: third, name: 'Noé', words: longWords, state: 'waiting', yes: false, about: [], may: 'thank' },
      ],
      page: 0,
      more: 0,
    },
    'a line, asked from its head, two of one name': {
      title: sofa.title,
      post: sofa.id,
      first: 1,
      answers: [
        {
          id: answer,
          name: 'Paul',
          words: '',
          state: 'offered',
          yes: true,
          about: [
            { say: 'helped', n: 12 },
            { say: 'lends', n: 3 },
          ],
          may: 'choose',
        },
        { id: other, name: 'Inès', words: '', state: 'waiting', yes: true, about: [], may: 'choose' },
        { id: third, name: 'Inès', words: 'Il est toujours là ?', state: 'waiting', yes: false, about: [], may: 'choose' },
      ],
      page: 0,
      more: 0,
    },
    'as many as are shown, in the middle': {
      title: longest.title,
      post: huge.id,
      first: 86,
      answers: Array.from({ length: 5 }, (_, n) => ({ ...saidOf(n), name: longest.name, words: longWords })),
      page: 17,
      more: 3,
    },
    'one more': { title: drill.title, post: drill.id, first: 1, answers: [saidOf(1)], page: 0, more: 1 },
    'who asks for it without a word': {
      title: drill.title,
      post: drill.id,
      first: 1,
      answers: [{ ...saidOf(1), words: '' }],
      page: 0,
      more: 0,
    },
  },
  ...lending,
  ...roundGallery,
  ...loanGallery,
  ...posterGallery,
  ...promiseGallery,

  chat: {
    hello: about('hello'),
    'hello to someone': { about: 'hello', name: 'Léa' },
    thanks: about('thanks'),
    abuse: about('abuse'),
    unknown: about('unknown'),
    resume: about('resume'),
    stale: about('stale'),
    voice: about('voice'),
    unheard: about('unheard'),
    document: about('document'),
    other: about('other'),
    place: about('place'),
    command: about('command'),
    'come privately': about('come-privately'),
  },
  cancelled: { something: { nothing: false }, nothing: { nothing: true } },
  trouble: { usual: {} },
  noPhoto: { usual: {} },

  ...deliveryCases,

  ...digestCases,

  postDraft: {
    usual: draft,
    'with price, place and photo': { ...draft, post: { ...bike, state: 'draft' } },
    'the kind is asked': {
      ...draft,
      question: 'kind',
      alternatives: [
        { kind: 'gift', direction: 'offer' },
        { kind: 'sale', direction: 'offer' },
      ],
    },
    'could stand in the name of an association': { ...draft, as: null, speaks: [{ id: answer, name: 'Amicale des Tilleuls' }] },
    'stands in the name of an association': {
      ...draft,
      post: { ...drill, author: 'Amicale des Tilleuls' },
      as: answer,
      speaks: [{ id: answer, name: 'Amicale des Tilleuls' }],
    },
    'the title is asked': { ...draft, post: posts.untitled, question: 'title' },
    'the date is asked': { ...draft, post: { ...party, start: null, end: null }, question: 'when' },
    'the price is asked': { ...draft, post: { ...bike, price: null, photo: null }, question: 'price' },
    'two dates may be meant': {
      ...draft,
      post: { ...party, photo: null },
      question: 'doubt',
      doubt: { field: 'when', other: { start: '2026-12-05T19:00', end: null } },
    },
    'two prices may be meant': { ...draft, post: { ...bike, photo: null }, question: 'doubt', doubt: { field: 'price', other: null } },
    corrected: { ...draft, note: 'changed' },
    'changed meanwhile': { ...draft, note: 'outdated' },
    'corrects a published post': { ...draft, replaces: true },
    'what is there already': { ...draft, post: posts.ladder, there: [{ ...drill, title: 'échelle double' }, bike, sofa] },
    'what is looked for already': { ...draft, there: [posts.ladder] },
    'as long as can be, with a photo': { ...draft, post: { ...hugePhoto, rev: 1234 } },
    'as long as can be, with what is there': {
      ...draft,
      post: { ...huge, rev: 1234 },
      there: [huge, { ...huge, id: hugePhoto.id }, { ...huge, id: drill.id }],
    },
  },
  draftDropped: { usual, untitled: { title: '' }, 'longest title': long },
  photoAlone: { usual: {} },
  editPick: { usual: { ...step, field: null } },
  editQuestion: {
    title: { ...step, field: 'title' },
    sort: { ...step, field: 'sort' },
    when: { ...step, field: 'when' },
    'when, on a Sunday': { ...step, field: 'when', wall: '2026-11-29T10:00' },
    price: { ...step, field: 'price' },
    place: { ...step, field: 'place' },
    'not understood': { ...step, field: 'when', again: true },
  },
  postCard: {
    'a loan for a weekend': { post: drill },
    'a sale, with a photo': { post: bike },
    'a favour for a week': { post: cat },
    'a gift between two hours': { post: sofa },
    'a party over midnight': { post: party },
    'a question, now and then': { post: posts.baker },
    'a request until a day': { post: posts.ladder },
    'a request at a great price': { post: posts.stroller },
    'free of date, price and place': { post: { ...sofa, start: null, end: null } },
    promised: { post: posts.promised },
    done: { post: posts.done },
    withdrawn: { post: posts.withdrawn },
    expired: { post: posts.expired },
    'as long as can be': { post: huge },
    'as long as can be, with a photo': { post: hugePhoto },
  },
  postPublished: {
    usual: { post: drill, quartier, changed: false, hasChannel: true },
    'with a photo': { post: bike, quartier, changed: false, hasChannel: true },
    'no channel': { post: drill, quartier, changed: false, hasChannel: false },
    changed: { post: drill, quartier, changed: true, hasChannel: true },
    'longest names': { post: huge, quartier: longest.quartier, changed: false, hasChannel: true },
  },
  postMine: {
    'no answer': { post: drill, answers: 0 },
    'one answer': { post: drill, answers: 1 },
    'many answers, with a photo': { post: bike, answers: 12 },
    promised: { post: posts.promised, answers: 2 },
    'as long as can be': { post: hugePhoto, answers: 100 },
  },
  postShown: { open: { post: bike }, promised: { post: posts.promised }, done: { post: posts.done }, 'as long as can be': { post: huge } },
  postClosed: {
    done: { post: posts.done, toThank: null },
    'done, someone to thank': { post: posts.done, toThank: { answer, name: 'Paul' } },
    withdrawn: { post: posts.withdrawn, toThank: null },
    'longest names': { post: { ...huge, state: 'closed', outcome: 'done' }, toThank: { answer, name: longest.name } },
  },
  postGone: { usual: {} },
  postCheck: { usual: { post: drill }, 'longest title': { post: huge } },
  postKept: { usual: { post: drill, days: 14 } },
  postExpired: { usual: { post: posts.expired }, 'longest title': { post: huge } },
  closeWhich: {
    none: { posts: [], outcome: 'done' },
    'one, done': { posts: [drill], outcome: 'done' },
    'one, withdrawn': { posts: [huge], outcome: 'withdrawn' },
    'which one': { posts: [drill, bike, huge], outcome: 'done' },
    'which of twelve': { posts: several(12), outcome: 'withdrawn' },
  },
  postList: {
    empty: { quartier, posts: [], page: 0, more: false },
    'one page': { quartier, posts: [drill, bike, cat], page: 0, more: false },
    'the first of several': { quartier, posts: several(6), page: 0, more: true },
    'in the middle': { quartier, posts: several(6), page: 7, more: true },
    'the last': { quartier, posts: [posts.baker], page: 200, more: false },
    'twelve, longest': { quartier: longest.quartier, posts: several(12, { title: longest.title }), page: 1, more: true },
  },
  myPosts: { none: { posts: [] }, some: { posts: [drill, bike, posts.promised, huge] }, twelve: { posts: several(12) } },

  ...seriesGallery,
  ...salesGallery,

  suggestion: {
    'a request for what was offered': {
      post: posts.ladder,
      yours: { ...drill, title: 'échelle double' },
      why: { link: 'same', dates: false },
    },
    'an offer of what is sought, with a photo': {
      post: bike,
      yours: { ...posts.stroller, title: 'bicyclette' },
      why: { link: 'like', dates: true },
    },
    'as long as can be': { post: huge, yours: { ...huge, direction: 'offer' }, why: { link: 'wider', dates: true } },
  },
  suggestionDeclined: { usual: { title: drill.title }, 'longest title': { title: longest.title } },
  postsFound: {
    none: { quartier, asked: 'vélo', when: null, posts: [], drafted: false },
    'none, a draft follows': { quartier, asked: 'vélo', when: null, posts: [], drafted: true },
    'none that day': { quartier, asked: '', when: { start: '2026-11-28', end: '2026-11-29', vague: null }, posts: [], drafted: false },
    some: { quartier, asked: 'vélo', when: null, posts: [bike], drafted: false },
    'some that day': {
      quartier,
      asked: '',
      when: { start: '2026-11-28', end: '2026-11-29', vague: null },
      posts: [party, drill],
      drafted: false,
    },
    'a thing on a day': {
      quartier,
      asked: 'perceuse',
      when: { start: '2026-11-28', end: '2026-11-28', vague: null },
      posts: [drill],
      drafted: false,
    },
    'six, longest': {
      quartier: longest.quartier,
      asked: longest.title,
      when: null,
      posts: several(6, { title: longest.title }),
      drafted: false,
    },
  },

  channelGreeting: { usual: {} },
  quartierSet: {
    new: { id: 'x-belleville', name: quartier, minute: 480, isNew: true, forum: false },
    'new, in a forum': { id: 'x-belleville', name: quartier, minute: 480, isNew: true, forum: true },
    already: { id: 'x-belleville', name: quartier, minute: 480, isNew: false, forum: false },
    'longest name': { id: longest.quartierId, name: longest.quartier, minute: 480, isNew: true, forum: true },
  },
  quartierAdminsOnly: { usual: {} },
  quartierUsage: { usual: {} },
  quartierTaken: { usual: { name: quartier } },
  topicsSet: { posts: { which: 'posts' }, digest: { which: 'digest' }, both: { which: 'both' }, none: { which: 'none' } },
  channelClosed: { usual: { name: quartier }, 'longest name': { name: longest.quartier } },
  channelRefused: { usual: { name: quartier, what: 'not enough rights to send text messages to the chat' } },

  askName: {
    usual: { quartier, id: 'x-belleville', again: false },
    'whose name the platform shows': { quartier, id: 'x-belleville', again: false, known: 'Camille', elsewhere: true },
    again: { quartier, id: longest.quartierId, again: true },
    'longest names': { quartier: longest.quartier, id: longest.quartierId, again: false, known: longest.name, elsewhere: true },
  },
  welcome: {
    neighbour: { ...newcomer, as: 'neighbour' },
    guest: { ...newcomer, as: 'guest' },
    'with rules': { ...newcomer, as: 'guest', rules: 'Pas de démarchage. On se dit bonjour dans l’escalier.' },
    founder: { ...newcomer, as: 'founder', opensAt: 5 },
    'not open yet': { ...newcomer, as: 'guest', opensAt: 5 },
    'longest names': {
      ...newcomer,
      name: longest.name,
      quartier: longest.quartier,
      as: 'guest',
      rules: 'Pas de démarchage. '.repeat(26).trim(),
    },
  },
  welcomeBack: { usual: { name: 'Léa', quartier, organiser: false }, 'an organiser': { name: 'Léa', quartier, organiser: true } },
  help: { usual: { quartier } },
  settings: {
    usual: {
      language: 'fr',
      quiet: '21-8',
      model: null,
      suggestions: true,
      urgent: false,
      named: false,
      platforms: ['telegram'],
      others: [],
    },
    'English, never quiet': {
      language: 'en',
      quiet: 'none',
      model: null,
      suggestions: false,
      urgent: true,
      named: true,
      platforms: ['discord', 'slack', 'telegram'],
      others: ['discord', 'slack'],
    },
    'a model may read': {
      language: 'fr',
      quiet: '21-8',
      model: true,
      suggestions: true,
      urgent: true,
      named: true,
      platforms: ['telegram'],
      others: [],
    },
    'no model may read': {
      language: 'fr',
      quiet: '21-8',
      model: false,
      suggestions: true,
      urgent: false,
      named: false,
      platforms: ['telegram'],
      others: [],
    },
  },
  home: {
    'nothing under way': { name: 'Léa', quartier, posts: [], more: 0, organises: null },
    'a guest': { name: 'Léa', quartier, posts: [], more: 0, organises: null, guest: true },
    'an organiser with posts': {
      name: 'Léa',
      quartier,
      known: [helpful, { say: 'lends', n: 4 }],
      posts: [drill, posts.promised],
      more: 0,
      organises: ['telegram', 'slack'],
    },
    'as much as can be': {
      name: longest.name,
      quartier: longest.quartier,
      posts: several(5, { title: longest.title }),
      more: 3,
      organises: [],
    },
  },
  linkAsk: { usual: {} },
  linkCode: { usual: { code: 'K7M4QX2P', minutes: 10 } },
  linkWrong: { usual: {} },
  linkAlready: { usual: {} },
  linkBusy: { usual: {} },
  linkWaiting: { usual: {} },
  linkConfirm: { usual: { code: 'K7M4QX2P', platform: 'discord' } },
  linkRefused: { usual: {} },
  linked: { usual: { platform: 'slack' } },
  linkedHere: { usual: { name: 'Léa' } },
  unlinked: { usual: { platform: 'telegram' } },
  unlinkNone: { usual: {} },

  ...tipGallery,
}
