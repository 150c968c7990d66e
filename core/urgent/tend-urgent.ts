import { z } from 'zod'
import { ranked } from '../matching/rank.ts'
import { candidatesMax, searchFor } from '../matching/search.ts'
import { viewOf } from '../posts/post-view.ts'
import { id } from '../posts/schema.ts'
import { addHours, afterQuiet, wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { asksADay, type Willing, waveMinutes, waves } from './urgency.ts'

/** The next wave: those first whose offers fit, then those who have helped before. It stops at the first yes, or with the post. */
export const tendUrgent = useCase({
  who: 'clock',
  intent: z.object({ post: id }),
  doors: { due: async (db, now, limit) => (await db.urgenciesDue(now, limit)).map((post) => ({ post })) },
  read: async (db, { post: wanted }, { now }) => {
    const found = await db.lockedPost(wanted)
    const urgency = await db.urgencyOf(wanted)
    if (!found || !urgency) return { found, urgency, zone: 'UTC', answers: [], willing: [] as Willing[], fitting: [] as string[] }
    const { post } = found
    const zone = (await db.quartier(post.quartier))?.zone ?? 'UTC'
    const wall = wallOf(now, zone)
    const open = post.state === 'open'
    return {
      found,
      urgency,
      zone,
      answers: await db.answersTo(post.id),
      willing: open ? await db.lockedWilling(post.id, addHours(now, -24), asksADay) : [],
      fitting: open ? ranked(post, await db.similarPosts(searchFor(post, wall), candidatesMax), wall).map((it) => it.post.author) : [],
    }
  },
  decide: ({ found, urgency, zone, answers, willing, fitting }, _intent, { now }) => {
    if (!found || !urgency?.dueAt || urgency.dueAt > now) return {}
    const { post, author } = found
    const yes = answers.some(({ answer }) => ['waiting', 'offered', 'chosen', 'regular'].includes(answer.state) && answer.yes)
    const size = waves[urgency.wave]
    const over = { ...urgency, dueAt: null }
    const told = (it: typeof urgency) =>
      say(
        to.resident(post.author),
        'urgentCalled',
        { post: post.id, title: post.title, asked: it.asked, more: it.dueAt !== null },
        { key: `urgent:${post.id}`, urgent: true },
      )
    if (post.state !== 'open' || yes) return { save: { urgencies: [over] } }
    if (size === undefined || willing.length === 0) return { save: { urgencies: [over] }, say: [told(over)] }
    const place = (who: string): number => (fitting.includes(who) ? fitting.indexOf(who) : fitting.length)
    const wakes = (it: Willing): Date => (it.urgent ? now : afterQuiet(now, it.quiet, zone))
    const awake = willing.filter((it) => wakes(it) <= now)
    /** All sleep: the first who wakes is waited for. */
    if (awake.length === 0)
      return { save: { urgencies: [{ ...urgency, dueAt: new Date(Math.min(...willing.map((it) => wakes(it).getTime()))) }] } }
    const next = [...awake].sort((a, b) => place(a.resident) - place(b.resident) || b.helped - a.helped).slice(0, size)
    const after = {
      ...urgency,
      wave: urgency.wave + 1,
      asked: urgency.asked + next.length,
      dueAt: new Date(now.getTime() + waveMinutes * 60_000),
    }
    return {
      save: { urgencies: [after], urgentAsks: next.map(({ resident }) => ({ post: post.id, resident, at: now })) },
      say: [
        ...next.map(({ resident }) =>
          say(to.resident(resident), 'urgentAsk', { post: viewOf(post, author) }, { key: `urgent:${post.id}`, urgent: true }),
        ),
        told(after),
      ],
    }
  },
})
