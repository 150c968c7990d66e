import { z } from 'zod'
import { oneLine } from '../chat/text.ts'
import { draftsOf, type Reading } from '../posts/draft-post.ts'
import { pageSize } from '../posts/list-posts.ts'
import { titleMax } from '../posts/post.ts'
import { viewOf } from '../posts/post-view.ts'
import { readingsOf } from '../posts/reading.ts'
import { followedBy } from '../posts/visible.ts'
import type { NamedPost } from '../reads.ts'
import type { Wall } from '../time.ts'
import { addressesFor, answeredFirst, isNoAddress } from '../tips/answer-request.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { fitOf } from './fit.ts'
import { overlap } from './overlap.ts'
import { type Asked, askedOf } from './question.ts'
import { candidatesMax, wordsFor } from './search.ts'
import { familyOf, meantBy } from './sense.ts'

/** Somebody who looks for themselves may see more than what they would be told of. */
const near = 0.4
/** Among these are those of a weekend or a day. */
const postsRead = 200
const aroundRead = 50

/** "Il y a des vélos à vendre ?", "quoi de neuf ce week-end ?": what fits; where nothing does, the request is drafted. */
export const findPosts = useCase({
  who: 'resident',
  intent: z.object({ words: z.string().min(1).max(1000) }),
  doors: {
    spoken: 'The resident looks up what is offered, sought or planned: a thing, a help, an outing, a day.',
    command: {
      fr: 'chercher',
      en: 'search',
      about: (t) => t.commands.search(),
      place: 'private',
      rest: { name: (t) => t.commands.searchRest(), about: (t) => t.commands.searchWords(), required: true },
      parse: (rest) => ({ words: rest }),
    },
  },
  read: async (db, { words }, { who, wall, now }) => {
    const asked = askedOf(words, wall)
    if (asked.title === '')
      return {
        asked,
        addresses: [],
        found: asked.start
          ? [...(await db.livePosts(who.quartier, postsRead, 0)), ...(await db.aroundPosts(followedBy(who), aroundRead, 0))]
          : [],
      }
    const families = [...new Set(asked.sorts.map(({ kind }) => familyOf[kind]))]
    const search = {
      quartier: who.quartier,
      around: followedBy(who),
      reader: who.id,
      sorts: asked.sorts,
      today: wall.slice(0, 10),
      ...wordsFor(asked.title, families),
    }
    const isForTips = asked.sorts.some(({ kind, direction }) => kind === 'tip' && direction === 'offer')
    const addresses = isForTips ? await addressesFor(db, asked.title, who, now) : []
    return { asked, addresses, found: (await db.similarPosts(search, candidatesMax)).filter(isNoAddress) }
  },
  decide: ({ asked, addresses, found }, { words }, { who, quartier, wall, ids, now }) => {
    const fitting = asked.title === '' ? on(found, asked) : answering(found, asked)
    const list = say(to.resident(who.id), 'postsFound', {
      quartier: quartier.name,
      asked: asked.title,
      when: asked.start ? { start: asked.start, end: asked.end, vague: null } : null,
      posts: fitting.slice(0, pageSize).map(({ post, author, from }) => viewOf(post, author, from)),
      drafted: false,
    })
    if (addresses.length > 0) {
      const answered = answeredFirst(addresses, requestFor(asked, words, wall), null, { who, quartier, ids, now })
      return fitting.length > 0 ? { ...answered, say: [...answered.say, list] } : answered
    }
    if (fitting.length > 0 || asked.title === '' || asked.sorts.some(({ direction }) => direction === 'request')) return { say: [list] }
    const drafts = draftsOf([requestFor(asked, words, wall)], null, { who, ids, now })
    return { ...drafts, say: [{ ...list, data: { ...list.data, drafted: true } } as typeof list, ...drafts.say] }
  },
})

/** What they looked for, as a request: as the reader understands it, else of the kind that was asked for, or one of the two likeliest. */
const requestFor = ({ title, sorts, start, end }: Asked, words: string, wall: Wall): Reading => {
  const [first, second] = sorts
  const only = first && !second ? first.kind : null
  const read = [...readingsOf(words, wall), ...readingsOf(`je cherche ${title}`, wall)].find(
    ({ details }) => details.direction === 'request' && (only === null || details.kind === only),
  )
  const kinds = only ? [only] : (['loan', 'gift'] as const)
  return (
    read ?? {
      details: {
        kind: kinds[0] ?? 'loan',
        direction: 'request',
        title: oneLine(title, titleMax),
        price: null,
        start,
        end,
        vague: null,
        place: null,
      },
      kindConfidence: only ? 1 : 0,
      alternatives: kinds.map((kind) => ({ kind, direction: 'request' })),
      doubt: null,
    }
  )
}

const on = (posts: readonly NamedPost[], { start, end }: Asked): NamedPost[] =>
  posts
    .filter(({ post }) => post.state === 'open' && overlap({ start, end, kind: 'event' }, post) === 'fits')
    .sort((a, b) => ((a.post.start ?? '') < (b.post.start ?? '') ? -1 : 1))

const answering = (posts: readonly NamedPost[], asked: Asked): NamedPost[] =>
  posts
    .filter(({ post }) => overlap({ start: asked.start, end: asked.end, kind: 'event' }, post) !== 'apart')
    .map((it) => {
      const family = familyOf[it.post.kind]
      const [wanted, given] = [meantBy(asked.title, family), meantBy(it.post.title, family)]
      return { it, score: fitOf(wanted, given).score }
    })
    .filter(({ score }) => score >= near)
    .sort((a, b) => b.score - a.score)
    .map(({ it }) => it)
