import type { Reserved } from '../core/joining/rights.ts'
import type { VouchRefusal } from '../core/joining/sponsor.ts'
import { longest } from './gallery-posts.ts'

const quartier = 'Belleville'
const ways = ['approval', 'sponsors', 'poster', 'letter', 'proof'] as const
const reserved: readonly Reserved[] = ['publish', 'answer', 'borrow', 'come', 'help', 'speak', 'vouch']
const who = { name: 'Camille', quartier }
const long = { name: longest.name, quartier: longest.quartier }
const code = 'ABC2DEFG'
const id = 'code000000000001'
const day = '2026-12-25T10:00'
const label = 'l’immeuble bleu'
const longLabel = 'bâtiment des tilleuls et des lilas, escalier du fond à gauche'.slice(0, 60)
const platforms = ['telegram', 'discord', 'slack', 'web'] as const
const sponsorCode = { quartier, vouched: 0, needed: 2, days: 7 }
const guest = { quartier, ways, neighbour: false, waits: null, vouched: null, again: null }
const poster = { quartier, label, code, until: day, platforms }
const line = { id, label, used: 3, most: 30, until: day }
const posterList = { quartier, letters: 0, page: 0, more: false, isWay: true }
const staffed = { quartier, role: 'moderator' } as const
const roles = ['moderator', 'organiser'] as const
const byRole = <T extends object>(more: T) => Object.fromEntries(roles.map((role) => [role, { quartier, role, ...more }]))
const cannot: readonly VouchRefusal[] = ['own', 'elsewhere', 'over', 'done', 'fresh', 'often']

export const verifyingGallery = {
  forNeighbours: {
    ...Object.fromEntries(reserved.map((what) => [what, { what, quartier, ways }])),
    'one way': { what: 'publish' as const, quartier, ways: ['approval' as const] },
    'no way yet': { what: 'publish' as const, quartier, ways: [] },
    'longest names': { what: 'publish' as const, quartier: longest.quartier, ways },
  },
  become: {
    guest,
    'asked who organises': { ...guest, waits: { way: 'approval' as const, since: '2026-11-24T10:00' } },
    'a proof came': { ...guest, waits: { way: 'proof' as const, since: '2026-11-24T10:00' } },
    'asked sponsors': { ...guest, vouched: 0 },
    'one sponsor': { ...guest, vouched: 1, waits: { way: 'approval' as const, since: '2026-11-24T10:00' } },
    'was refused': { ...guest, again: '2026-12-01T10:00' },
    'asked, and nothing else is left': { ...guest, ways: ['approval' as const], waits: { way: 'approval' as const, since: day } },
    'no way yet': { ...guest, ways: [] },
    neighbour: { ...guest, neighbour: true },
    'longest name': { ...guest, quartier: longest.quartier },
  },
  verified: { open: { ...who, open: true }, 'not open yet': { ...who, open: false }, 'longest names': { ...long, open: true } },
  quartierOpens: { usual: { quartier } },
  applied: {
    usual: { quartier, ways: ['sponsors' as const, 'poster' as const], since: '2026-11-25T10:00' },
    'no other way': { quartier, ways: [], since: '2026-11-25T10:00' },
  },
  nobodyOrganises: { usual: { quartier, ways: ['sponsors' as const] }, 'no other way': { quartier, ways: [] } },
  applicationAsked: {
    usual: { ...who, guest: 'resident00000001', reminds: false },
    again: { ...who, guest: 'resident00000001', reminds: true },
    'longest names': { ...long, guest: 'resident00000001', reminds: false },
  },
  applicationJudged: {
    yes: { ...who, answer: 'yes' as const, by: null },
    'yes, by another': { ...who, answer: 'yes' as const, by: 'Léa' },
    no: { ...who, answer: 'no' as const, by: null },
    'no, by another': { ...who, answer: 'no' as const, by: 'Léa' },
  },
  applicationRefused: { usual: { quartier, ways: ['sponsors' as const], days: 7 }, 'no other way': { quartier, ways: [], days: 7 } },
  applicationWaits: { usual: { quartier, ways: ['sponsors' as const] }, 'no other way': { quartier, ways: [] } },

  sponsorCode: {
    'shown once': { ...sponsorCode, code },
    'still good, one came': { ...sponsorCode, code: null, vouched: 1 },
    'longest name': { ...sponsorCode, quartier: longest.quartier, code },
  },
  sponsorCame: { usual: { quartier, count: 1, needed: 2 } },
  vouchAsked: { usual: { ...who, code: id }, 'longest names': { ...long, code: id } },
  vouched: { 'one more to come': { ...who, missing: 1 }, done: { ...who, missing: 0 } },
  vouchNot: { usual: who },
  vouchCannot: Object.fromEntries(cannot.map((why) => [why, { ...who, why }])),
  joiningGone: { usual: {} },

  codeAsked: { usual: { again: false }, again: { again: true } },
  codeWrong: { 'to a resident': { joined: true }, 'to a newcomer': { joined: false } },
  codeWait: { usual: {} },
  codeOpens: {
    'a poster': { quartier, id: 'x-belleville', code: id, by: null, known: 'Camille' },
    'a household': { quartier, id: 'x-belleville', code: id, by: 'Léa', known: null },
    'longest names': { quartier: longest.quartier, id: 'x-belleville', code: id, by: longest.name, known: longest.name },
  },
  codeHere: { 'a poster': { quartier, code, by: null }, 'a household': { quartier, code, by: 'Léa' } },
  codeOwn: { sponsor: { kind: 'sponsor' as const }, household: { kind: 'household' as const } },
  codeAlready: {
    neighbour: { quartier, standing: 'neighbour' as const, ways },
    guest: { quartier, standing: 'guest' as const, ways },
  },
  codeElsewhere: { usual: { quartier, id: 'x-belleville' } },
  codeForNeighbours: { usual: { quartier, id: 'x-belleville' } },
  codeDied: { usual: { quartier } },
  householdCode: {
    'shown once': { quartier, code, names: [], days: 7 },
    'still good': { quartier, code: null, names: [], days: 7 },
    'others joined': { quartier, code, names: ['Noé', 'Zoé'], days: 7 },
  },
  householdFull: {
    full: { quartier, names: ['Noé', 'Zoé', 'Léo', 'Ana'], why: 'full' as const },
    invited: { quartier, names: [], why: 'invited' as const },
  },
  householdJoined: { usual: { name: 'Noé' }, 'longest name': { name: longest.name } },

  posters: {
    none: { ...posterList, posters: [] },
    some: { ...posterList, posters: [line, { ...line, id: 'code000000000002', label: 'bâtiment B', used: 30 }], letters: 5 },
    'a page of many': {
      ...posterList,
      posters: Array.from({ length: 6 }, (_, n) => ({ ...line, id: `code00000000000${n}`, label: longLabel })),
      page: 1,
      more: true,
    },
    'not a way here': { ...posterList, posters: [], isWay: false },
  },
  posterQuestion: {
    label: { field: 'label' as const, again: false },
    'the label again': { field: 'label' as const, again: true },
    homes: { field: 'homes' as const, again: false },
    'the homes again': { field: 'homes' as const, again: true },
  },
  posterMade: {
    usual: { days: 90, language: 'fr' as const, homes: 30, poster },
    'long, in another language': {
      days: 90,
      language: 'en' as const,
      homes: 200,
      poster: { ...poster, label: longLabel, quartier: longest.quartier },
    },
  },
  posterTaken: { usual: { id, label }, long: { id, label: longLabel } },
  posterMany: { usual: { most: 200 } },
  posterRevoke: { unused: { id, label, used: 0 }, used: { id, label, used: 12 } },
  posterRevoked: { usual: { id, label, used: 3 } },
  lettersAsked: {
    usual: { quartier, out: 0, days: 30, full: false },
    'some are out': { quartier, out: 12, days: 30, full: false },
    full: { quartier, out: 400, days: 30, full: true },
  },
  letters: {
    'one page': {
      language: 'fr' as const,
      days: 30,
      page: 1,
      pages: 1,
      letters: { quartier, codes: Array(8).fill(code), platforms, until: day },
    },
    'the last page of three': {
      language: 'en' as const,
      days: 30,
      page: 3,
      pages: 3,
      letters: { quartier: longest.quartier, codes: [code], platforms, until: day },
    },
  },

  staff: {
    'to an organiser': {
      quartier,
      organises: true,
      staff: [
        { id: 'resident00000001', name: 'Léa', role: 'organiser' as const, self: true },
        { id: 'resident00000002', name: 'Karim', role: 'moderator' as const, self: false },
      ],
    },
    'to a moderator': {
      quartier,
      organises: false,
      staff: [
        { id: 'resident00000001', name: 'Léa', role: 'organiser' as const, self: false },
        { id: 'resident00000002', name: longest.name, role: 'moderator' as const, self: true },
      ],
    },
  },
  staffCode: { ...byRole({ code, hours: 24 }), 'too many': { ...staffed, code: null, hours: 24 } },
  staffOffer: byRole({ code: id }),
  staffAlready: byRole({ code: id }),
  staffJoined: { ...byRole({ who: null }), 'a moderator, to an organiser': { ...staffed, who: 'Karim' } },
  staffLeave: { ...byRole({ id: 'resident00000001', name: null }), another: { ...staffed, id: 'resident00000002', name: 'Karim' } },
  staffLeft: { ...byRole({ name: null }), another: { ...staffed, name: 'Karim' } },
  staffLast: { usual: { quartier } },
}
