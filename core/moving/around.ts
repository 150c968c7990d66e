import { z } from 'zod'
import { oneLine } from '../chat/text.ts'
import { ownDraft } from '../posts/life.ts'
import { pageSize } from '../posts/list-posts.ts'
import { viewOf } from '../posts/post-view.ts'
import { gone, sayDraft } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { followedBy, mayGoAround } from '../posts/visible.ts'
import { quartierNameMax } from '../quartiers/quartier.ts'
import type { Reads } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import { useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import { departmentOf, followedMost, nearbyMost, nearest } from './nearest.ts'
import type { Named } from './reads.ts'

/** How many quartiers of a name are shown. */
const namedMost = 6

type Around = { followed: readonly Named[]; nearby: readonly Named[] }

const aroundFacts = async (db: Reads, who: Resident): Promise<Around> => {
  const followed = await db.lockedFollowed(who.id)
  const mine = await db.areasOf(who.quartier)
  const all = await db.quartiersIn([...new Set(mine.map(departmentOf))])
  const others = all.filter(({ id }) => id !== who.quartier && !followed.some((it) => it.id === id))
  return { followed, nearby: nearest(mine, others, nearbyMost) }
}

type Note = 'followed' | 'left' | 'full' | null

const sayAround = ({ followed, nearby }: Around, who: Resident, quartier: string, note: { what: Note; name: string } | null = null): Say =>
  say(
    to.resident(who.id),
    'around',
    { quartier, followed, nearby, most: followedMost, note: note?.what ?? null, name: note?.name ?? '' },
    { key: 'around', ...(note ? {} : { fresh: true as const }) },
  )

/** /alentour: the neighbouring quartiers that one follows, and those nearby that one could. */
export const around = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: { press: true, command: { fr: 'alentour', en: 'around', about: (t) => t.moving.aroundCommand(), place: 'private' } },
  read: (db, _intent, { who }) => aroundFacts(db, who),
  decide: (facts, _intent, { who, quartier }) => ({ say: [sayAround(facts, who, quartier.name)] }),
})

/** Following a neighbouring quartier: one sees what its neighbours show around, and nothing else. */
export const followAround = useCase({
  who: 'resident',
  intent: z.object({ quartier: id, on: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { quartier }, { who }) => ({ facts: await aroundFacts(db, who), wanted: await db.quartier(quartier) }),
  decide: ({ facts, wanted }, { on }, { who, quartier }) => {
    if (!wanted?.open || wanted.id === who.quartier) return { say: [sayAround(facts, who, quartier.name)] }
    const it = { id: wanted.id, name: wanted.name }
    const row = { resident: who.id, quartier: it.id }
    const follows = facts.followed.some(({ id }) => id === it.id)
    if (on === 'no') {
      const after = { ...facts, followed: facts.followed.filter(({ id }) => id !== it.id) }
      return {
        ...(follows ? { forget: { follows: [row] } } : {}),
        say: [sayAround(after, who, quartier.name, { what: 'left', name: it.name })],
      }
    }
    if (!follows && facts.followed.length >= followedMost)
      return { say: [sayAround(facts, who, quartier.name, { what: 'full', name: it.name })] }
    const after = follows ? facts : { followed: [...facts.followed, it], nearby: facts.nearby.filter(({ id }) => id !== it.id) }
    return {
      save: { follows: follows ? [] : [row] },
      say: [sayAround(after, who, quartier.name, { what: 'followed', name: it.name })],
    }
  },
})

/** « Chercher un quartier », by its name: also one that an organiser drew, which lies on no map. */
export const findAround = useCase({
  who: 'resident',
  intent: z.object({ name: z.string().min(2).max(quartierNameMax) }),
  read: async (db, { name }) => ({ found: name ? await db.quartiersNamed(name, namedMost + 1) : [] }),
  doors: {
    form: {
      title: (t) => t.moving.find(),
      ask: 'all',
      fields: { name: { kind: 'line', label: (t) => t.moving.findLabel() } },
      parse: ({ name = '' }, ids) => {
        const words = oneLine(name, quartierNameMax)
        return words.length >= 2 ? { intent: { ...ids, name: words } } : { again: 'name' }
      },
      question: (_facts, _field, _turn, again) => say(to.here, 'aroundFind', { again }),
    },
  },
  decide: ({ found }, { name }, { who }) => ({
    say: [
      say(
        to.resident(who.id),
        'aroundFound',
        { name, found: found.filter(({ id }) => id !== who.quartier).slice(0, namedMost) },
        { key: 'around-found', fresh: true },
      ),
    ],
    talk: null,
  }),
})

/** All that the followed quartiers show around, a page at a time. */
export const aroundPosts = useCase({
  who: 'resident',
  intent: z.object({ page: z.coerce.number().int().min(0).max(200) }),
  doors: { press: true },
  read: async (db, { page }, { who }) => ({ posts: await db.aroundPosts(followedBy(who), pageSize + 1, page * pageSize) }),
  decide: ({ posts }, { page }, { who }) => ({
    say: [
      say(
        to.resident(who.id),
        'aroundList',
        {
          posts: posts.slice(0, pageSize).map(({ post, author, from }) => viewOf(post, author, from)),
          page,
          more: posts.length > pageSize,
        },
        { key: 'around-posts', ...(page === 0 ? { fresh: true as const } : {}) },
      ),
    ],
  }),
})

/** « Montrer aussi alentour », « Seulement dans le quartier », on a draft. */
export const showAround = useCase({
  who: 'resident',
  intent: z.object({ post: id, on: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { post }) => ({ post: (await db.lockedPost(post))?.post }),
  decide: ({ post }, { on }, { who, now }) => {
    const own = ownDraft(post, who.id)
    if (!own || !mayGoAround(own)) return { say: [gone(who.id)] }
    const draft = { ...own, around: on === 'yes', rev: own.rev + 1, changedAt: now }
    return {
      save: { posts: [draft] },
      say: [sayDraft(draft, who, { note: 'changed' })],
      talk: { kind: 'draft', post: draft.id, question: null },
    }
  },
})
