import { z } from 'zod'
import { oneLine } from '../chat/text.ts'
import { againOf } from '../events/again.ts'
import { readPrice, readWhen } from '../reader/read.ts'
import { rules } from '../sales/goods.ts'
import { heldBackBy, sayRefused } from '../sales/say-goods.ts'
import { withAbout } from '../tips/about.ts'
import { draftedTips } from '../tips/life.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { editFields } from './edit-fields.ts'
import { ownDraft, ownLive } from './life.ts'
import { type Post, placeMax, titleMax } from './post.ts'
import { viewOf } from './post-view.ts'
import { gone, sayDraft } from './say-post.ts'
import { type Change, change, type Doubt, id } from './schema.ts'

type Facts = { post: Post | undefined; author: string }

/** The author changes a field, by button, form or words. A published post is changed through a draft of it: public again at a press. */
export const editPost = useCase({
  who: 'resident',
  intent: change.extend({ post: id, clear: z.enum(['when', 'price', 'place']).optional(), as: z.enum(['read', 'other']).optional() }),
  read: async (db, { post }): Promise<Facts> => {
    const found = await db.lockedPost(post)
    return { post: found?.post, author: found?.author ?? '' }
  },

  doors: {
    press: true,
    spoken: 'The resident corrects the draft on the table: another day, price, place, kind or title.',
    form: {
      title: (t) => t.edit.title(),
      ask: 'pick',
      fields: editFields,
      parse: (values, ids, wall) => {
        const read: Change = {}
        for (const [field, words] of Object.entries(values)) {
          const found = readField(field, words, wall)
          if (!found) return { again: field }
          Object.assign(read, found)
        }
        return { intent: { ...ids, ...read } }
      },
      refuse: ({ post }: Facts, { who }) => (ownDraft(post, who.id) || ownLive(post, who.id) ? null : gone(who.id)),
      question: ({ post, author }: Facts, field, { wall }, again) =>
        say(to.here, field ? 'editQuestion' : 'editPick', { post: post ? viewOf(post, author) : null, field, wall, again }),
    },
  },

  decide: ({ post }, { post: _, clear, as, ...fields }, { who, now, talk, ids: [copyId = ''] }) => {
    const draft = ownDraft(post, who.id)
    const live = ownLive(post, who.id)
    const from = draft ?? (live && copyOf(live, copyId))
    if (!from) return { say: [gone(who.id)], talk: null }
    const other = as === 'other' && talk?.kind === 'draft' && talk.post === from.id ? otherOf(talk.doubt ?? null) : {}
    const changed = withAbout(applied(from, { ...fields, ...(clear ? cleared[clear] : {}), ...other }, now))
    const found = heldBackBy(changed)
    if (found)
      return {
        ...(rules[found].sure ? {} : { save: { posts: [changed], tips: draftedTips(changed, now) } }),
        say: [sayRefused(who.id, found, changed.title, changed.id)],
        talk: null,
      }
    const question = changed.title === '' ? 'title' : null
    return {
      save: { posts: [changed], tips: draftedTips(changed, now) },
      say: [sayDraft(changed, who, { note: 'changed', question })],
      talk: { kind: 'draft', post: changed.id, question },
    }
  },
})

/** What the other reader made of it. */
const otherOf = (doubt: Doubt): Change => {
  if (!doubt) return {}
  return doubt.field === 'price' ? { price: doubt.other } : { ...doubt.other, vague: null }
}

export const copyOf = (post: Post, id: string): Post => ({
  ...post,
  id,
  state: 'draft',
  replaces: post.id,
  rev: 0,
  publishedAt: null,
  checkAt: null,
  askedAt: null,
  matchAt: null,
})

const applied = (post: Post, fields: Change, now: Date): Post => {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  /** What its author said of the thing, they said of this title and kind. */
  const same = (['title', 'kind', 'direction'] as const).every((it) => fields[it] === undefined || fields[it] === post[it])
  const next = { ...post, ...given, cleared: post.cleared && same, rev: post.rev + 1, changedAt: now }
  return 'start' in given && !('vague' in given) ? { ...next, vague: null, end: 'end' in given ? next.end : null } : next
}

const cleared = { when: { start: null, end: null, vague: null }, price: { price: null }, place: { place: null } } as const

const none = /^(non|aucune?|rien|sans( date| prix| lieu)?|pas de .{1,12}|no|none|-)$/i

/** As a platform's calendar gives it. */
const calendar = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/

/** One field from the resident's words; null when they cannot be read as one. */
export const readField = (field: string, words: string, wall: string): Change | null => {
  const text = words.trim()
  switch (field) {
    case 'title': {
      const title = oneLine(text, titleMax)
      return title ? { title } : null
    }
    case 'sort': {
      const parsed = change.pick({ kind: true, direction: true }).safeParse(
        Object.fromEntries([
          ['kind', text.split('-')[0]],
          ['direction', text.split('-')[1]],
        ]),
      )
      return parsed.success ? (parsed.data as Change) : null
    }
    case 'when': {
      if (none.test(text)) return cleared.when
      if (calendar.test(text)) return { start: text, end: null, vague: null }
      const again = oneLine(text, 80)
      if (againOf(again, null)) return { start: null, end: null, vague: again }
      const found = readWhen(text, { now: wall })
      return found ? { start: found.start, end: found.end, vague: null } : null
    }
    case 'price': {
      if (none.test(text)) return cleared.price
      const price = readPrice(/^\d+([.,]\d{1,2})?$/.test(text) ? `${text} €` : text)
      return price === undefined ? null : { price }
    }
    case 'place':
      return { place: none.test(text) ? null : oneLine(text, placeMax) || null }
    default:
      return null
  }
}
