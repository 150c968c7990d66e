import type { Section } from '../core/digests/choose.ts'
import type { Line } from '../core/digests/line.ts'
import type { View, views } from '../core/views.ts'
import { longest, posts, several } from './gallery-posts.ts'

type Data<V extends View> = Parameters<(typeof views)[V]>[0]

const quartier = 'Belleville'
const id = 'x-belleville'
const day = '2026-11-26'
const { drill, sofa, cat, party, bike, ladder, huge } = posts
const line = (post: Line['post'], more: Partial<Line> = {}): Line => ({ post, seats: null, over: null, ...more })
const event = { ...party, start: '2026-11-26T19:00', end: null, place: 'square Alban-Satragne' }
const pages = (sections: readonly (readonly [Section, number])[]) =>
  sections.map(([section, count]) => ({ section, lines: several(count).map((post) => line(post)) }))
const nobody = { thanks: { count: 0, some: [] }, newcomers: { count: 0, names: [] }, notices: [] }
const plain = { quartier, id, day, weekly: false, intro: null, more: 0, ...nobody }
const { id: _id, intro: _intro, ...mine } = plain
const month = { helped: 0, returned: 0, gave: 0, attended: 0, thanked: 0, joined: 0 }

export const digestCases = {
  digest: {
    'one post': { ...plain, sections: pages([['new', 1]]) },
    'every section, twelve posts and more': {
      ...plain,
      intro: 'Ce matin, Belleville prête, donne et se retrouve autour d’une galette.',
      sections: pages([
        ['urgent', 2],
        ['today', 2],
        ['new', 4],
        ['week', 2],
        ['open', 2],
      ]),
      more: 7,
    },
    'events with their places, one of them cancelled': {
      ...plain,
      sections: [
        {
          section: 'today',
          lines: [
            line(event, { seats: { left: 3 } }),
            line({ ...event, title: 'loto', start: '2026-11-26T15:00' }, { seats: { left: 0 } }),
            line({ ...event, title: 'lecture', start: '2026-11-26T17:30' }, { over: 'cancelled' }),
          ],
        },
        {
          section: 'week',
          lines: [
            line({ ...event, title: 'nettoyage du canal', start: '2026-11-28T10:00' }, { seats: { coming: 8 } }),
            line({ ...event, title: 'chorale', start: '2026-11-29T18:00' }, { seats: { coming: 1 } }),
            line({ ...event, title: 'atelier vélo', start: '2026-11-30T18:00' }, { seats: { left: 1 } }),
          ],
        },
      ],
    },
    'later in the day: taken, done, over': {
      ...plain,
      sections: [
        {
          section: 'new',
          lines: [
            line({ ...sofa, state: 'promised' }, { over: 'promised' }),
            line({ ...bike, state: 'closed' }, { over: 'done' }),
            line(ladder, { over: 'ended' }),
            line(drill),
          ],
        },
      ],
    },
    'thanks, newcomers, rounds': {
      ...plain,
      sections: [{ section: 'new', lines: [line(drill)] }],
      notices: [
        { about: 'round', kind: 'heat', wanted: 3 },
        { about: 'round-over', kind: 'cold', visits: 38, volunteers: 22 },
      ],
      thanks: {
        count: 3,
        some: [
          { name: 'Paul', title: 'perceuse' },
          { name: null, title: 'garder mon chat' },
        ],
      },
      newcomers: { count: 4, names: ['Inès', 'Noé'] },
    },
    'what came of events': {
      ...plain,
      sections: [{ section: 'new', lines: [line(drill)] }],
      thanks: { count: 12, some: [] },
      results: [
        { title: 'nettoyage du square', words: '12 sacs ramassés', came: 8 },
        { title: 'apéro', words: 'On a bien ri', came: 0 },
      ],
    },
    'one of each, unnamed': {
      ...plain,
      sections: [{ section: 'new', lines: [line(drill)] }],
      notices: [
        { about: 'round', kind: 'flood', wanted: 0 },
        { about: 'round-over', kind: 'outage', visits: 1, volunteers: 1 },
      ],
      thanks: { count: 1, some: [{ name: null, title: 'perceuse' }] },
      newcomers: { count: 1, names: [] },
    },
    'a week’s': {
      ...plain,
      weekly: true,
      sections: pages([
        ['new', 3],
        ['week', 2],
      ]),
      thanks: { count: 12, some: [] },
      newcomers: { count: 3, names: [] },
    },
    'twelve of the longest titles': {
      ...plain,
      quartier: longest.quartier,
      id: longest.quartierId,
      day: '2027-01-01',
      sections: [{ section: 'new', lines: Array.from({ length: 12 }, () => line({ ...huge, place: 'la cour' }, { over: 'promised' })) }],
      more: 1,
      notices: [
        { about: 'round', kind: 'outage', wanted: 12 },
        { about: 'round-over', kind: 'flood', visits: 380, volunteers: 220 },
      ],
      thanks: {
        count: 30,
        some: [
          { name: longest.name, title: longest.title },
          { name: longest.name, title: longest.title },
        ],
      },
      newcomers: { count: 40, names: [longest.name, longest.name, longest.name, longest.name] },
    },
  },
  privateDigest: {
    'what one comes to, what waits, what fits': {
      ...mine,
      sections: [
        {
          section: 'yours',
          lines: [line(event, { seats: { left: 3 } }), line(drill, { waiting: 2 }), line(sofa, { waiting: 1 })],
        },
        { section: 'fits', lines: [line(cat)] },
        { section: 'new', lines: [line(bike)] },
      ],
      thanks: { count: 2, some: [] },
    },
    'a week’s': { ...mine, weekly: true, sections: pages([['week', 2]]), newcomers: { count: 2, names: ['Inès', 'Noé'] } },
  },
  monthPicture: {
    usual: { quartier, month: '2026-11', done: { helped: 12, returned: 5, gave: 9, attended: 34, thanked: 21, joined: 3 } },
    'one of each': { quartier, month: '2026-04', done: { helped: 1, returned: 1, gave: 1, attended: 1, thanked: 1, joined: 1 } },
    'of some there was none': { quartier: longest.quartier, month: '2027-01', done: { ...month, gave: 2, thanked: 1 } },
  },
  journal: {
    'none yet': { quartier, every: 'never', weekday: 1, channel: null },
    'every day': { quartier, every: 'day', weekday: 1, channel: null },
    'every week, for an organiser': { quartier, every: 'week', weekday: 5, channel: { weekday: null } },
    'an organiser’s quartier, weekly': { quartier: longest.quartier, every: 'week', weekday: 1, channel: { weekday: 4 } },
  },
} satisfies { readonly [V in View]?: Readonly<Record<string, Data<V>>> }
