import { ways } from '../core/joining/way.ts'
import { longest } from './gallery-posts.ts'

const name = 'Belleville'
const rules = 'On se dit bonjour, on rend ce qu’on emprunte, et on prévient quand on a du retard.\nPas de démarchage.'
const longRules = `${'On rend ce qu’on emprunte, propre et à l’heure dite. '.repeat(10)}`.slice(0, 499).trim()
const usualWays = ['approval', 'sponsors', 'poster'] as const
const desk = {
  note: null,
  name,
  language: 'fr' as const,
  minute: 480,
  weekday: null,
  ways: usualWays,
  rules,
  open: true,
  opensAt: 10,
  platforms: ['telegram' as const],
  missing: ['discord' as const],
  organisers: 1,
  moderators: 2,
  neighbours: 42,
  waiting: 0,
}
const everything = {
  ...desk,
  name: longest.quartier,
  language: 'en' as const,
  minute: 1115,
  weekday: 3,
  ways,
  rules: longRules,
  platforms: ['discord' as const, 'slack' as const, 'telegram' as const, 'web' as const],
  missing: [],
  organisers: 12,
  moderators: 12,
  neighbours: 12000,
  waiting: 120,
}
const about = { name, rules, neighbours: 42, ways: usualWays, open: true, associations: [], guest: false, role: null, waiting: 0 }
const counts = {
  neighbours: 42,
  guests: 3,
  open: 12,
  published: 18,
  posted: 41,
  fulfilled: 29,
  answers: 77,
  firstAnswer: 160,
  lent: 4,
  returned: 9,
  dates: 6,
  came: 83,
}
const none = Object.fromEntries(Object.keys(counts).map((it) => [it, 0])) as typeof counts
const weekOf = (n: number, posts: number, answers: number) => ({
  from: new Date(Date.UTC(2026, 8, 3 + 7 * n)).toISOString().slice(0, 10),
  posts,
  answers,
})
const weeks = [2, 3, 5, 4, 1, 0, 3, 6, 8, 7, 5, 9].map((posts, n) => weekOf(n, posts, [1, 4, 6, 9, 2, 0, 1, 8, 15, 12, 6, 13][n] ?? 0))
const guest = (n: number, name: string, way: 'approval' | 'proof' = 'approval') => ({ id: `resident0000000${n}`, name, way })
const notes = ['hour', 'sameDay', 'language', 'rules', 'noRules', 'opensAt', 'opened'] as const

export const deskGallery = {
  desk: {
    usual: desk,
    'somebody waits': { ...desk, waiting: 2 },
    'every week': { ...desk, weekday: 5 },
    'before it opens': { ...desk, open: false, neighbours: 3, waiting: 1, rules: null, moderators: 0, platforms: [] },
    'two organise, one moderates': { ...desk, organisers: 2, moderators: 1 },
    ...Object.fromEntries(notes.map((note) => [`noted: ${note}`, { ...desk, note }])),
    'everything, as long as can be': everything,
  },
  deskChannels: {
    some: { name, platforms: desk.platforms, missing: ['discord' as const, 'slack' as const] },
    none: { name, platforms: [], missing: ['web' as const, 'telegram' as const, 'discord' as const, 'slack' as const] },
    all: { name: longest.quartier, platforms: everything.platforms, missing: [] },
  },
  deskHour: {
    usual: { name, minute: 480, weekday: null },
    'every week, at another hour': { name: longest.quartier, minute: 495, weekday: 5 },
  },
  deskHourQuestion: { usual: { again: false }, again: { again: true } },
  deskWays: {
    usual: { name, ways: usualWays, offered: ways, note: null },
    'without a site': { name, ways: ['open' as const], offered: ways.filter((it) => it !== 'proof'), note: 'saved' as const },
    'the last one': { name: longest.quartier, ways: ['letter' as const], offered: ways, note: 'last' as const },
  },
  deskRules: { none: { name, rules: null }, some: { name, rules }, 'as long as can be': { name: longest.quartier, rules: longRules } },
  deskRulesQuestion: { usual: { again: false }, again: { again: true } },
  deskOpening: {
    'nobody yet': { name, neighbours: 0, opensAt: 10 },
    some: { name, neighbours: 4, opensAt: 10 },
    many: { name: longest.quartier, neighbours: 99, opensAt: 100 },
  },
  aboutQuartier: {
    'to a neighbour': about,
    'to a guest': { ...about, guest: true },
    'a few, not open yet': { ...about, neighbours: null, rules: null, open: false, guest: true },
    'to a moderator': { ...about, role: 'moderator' as const, waiting: 2 },
    'to an organiser': { ...about, role: 'organiser' as const, associations: ['Amicale des Tilleuls', 'Les Vélos de Belleville'] },
    'as long as can be': {
      ...about,
      name: longest.quartier,
      rules: longRules,
      ways,
      associations: Array.from({ length: 5 }, (_, n) => `${'Association des riveraines et riverains de la rue des Tille'}${n}`),
      guest: true,
      role: 'moderator' as const,
      waiting: 120,
    },
  },
  waiting: {
    some: { name, people: [guest(1, 'Camille'), guest(2, 'Inès', 'proof')], more: 0, desk: true },
    'many, to a moderator': {
      name: longest.quartier,
      people: Array.from({ length: 8 }, (_, n) => guest(n, longest.name)),
      more: 112,
      desk: false,
    },
    none: { name, people: [], more: 0, desk: true },
  },
  figures: {
    usual: { name, all: counts, weeks },
    'nothing yet': { name, all: { ...none, firstAnswer: null }, weeks: weeks.map((it) => ({ ...it, posts: 0, answers: 0 })) },
    'a large one': {
      name: longest.quartier,
      all: { ...Object.fromEntries(Object.entries(counts).map(([key, n]) => [key, n * 300])), firstAnswer: 3 * 1440 } as typeof counts,
      weeks: weeks.map((it) => ({ ...it, posts: it.posts * 130, answers: it.answers * 130 })),
    },
    'one of each': {
      name,
      all: {
        ...none,
        neighbours: 1,
        guests: 1,
        open: 1,
        published: 1,
        posted: 1,
        fulfilled: 1,
        answers: 1,
        firstAnswer: 35,
        lent: 1,
        returned: 1,
        dates: 1,
        came: 1,
      },
      weeks: weeks.map((it, n) => ({ ...it, posts: n === 11 ? 1 : 0, answers: n === 11 ? 1 : 0 })),
    },
  },
} as const
