import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Reads } from '../core/reads.ts'
import { answerReads } from './answers.ts'
import { appointmentReads } from './appointments.ts'
import { associationReads } from './associations.ts'
import { queries, type Sql } from './connect.ts'
import { relayReads } from './contacts.ts'
import { deedReads } from './deeds.ts'
import { deskReads } from './desk.ts'
import { digestReads } from './digests.ts'
import { eventReads } from './events.ts'
import { lendingReads } from './lending.ts'
import { loanReads } from './loans.ts'
import { movingReads } from './moving.ts'
import { named, tipOf, wholePost } from './named.ts'
import { organiserReads } from './organisers.ts'
import { placingReads } from './placing.ts'
import { provingReads } from './proving.ts'
import { roundReads } from './rounds.ts'
import { quartierOf } from './rows.ts'
import { saleReads } from './sales.ts'
import { scheduleReads } from './schedules.ts'
import {
  accounts,
  answers,
  associationSpeakers,
  blocks,
  channels,
  digests,
  links,
  listed,
  outbox,
  posts,
  quartiers,
  residents,
  roles,
  tips,
  volunteers,
} from './schema.ts'
import { similarPosts } from './search.ts'
import { seriesReads } from './series.ts'
import { suggestionReads } from './suggestions.ts'
import { thingReads } from './things.ts'
import { tipReads } from './tips.ts'
import { urgentReads } from './urgent.ts'
import { verifyingReads } from './verifying.ts'

const live = inArray(posts.state, ['open', 'promised'])

/** The core's questions, on the pool or inside a turn's transaction. */
export const reads = (on: Sql): Reads => {
  const db = queries(on)
  const first = <T>(rows: readonly T[]): T | undefined => rows[0]
  return {
    ...loanReads(on),
    ...eventReads(on),
    ...lendingReads(on),
    ...appointmentReads(on),
    ...associationReads(on),
    ...deedReads(on),
    ...digestReads(on),
    ...organiserReads(on),
    ...roundReads(on),
    ...urgentReads(on),
    ...movingReads(on),
    ...deskReads(on),
    ...provingReads(on),
    ...verifyingReads(on),
    ...placingReads(on),
    ...saleReads(on),
    ...scheduleReads(on),
    ...seriesReads(on),
    ...thingReads(on),
    quartier: async (id) => first((await db.select().from(quartiers).where(eq(quartiers.id, id))).map(quartierOf)),
    lockedQuartier: async (id) => first((await db.select().from(quartiers).where(eq(quartiers.id, id)).for('update')).map(quartierOf)),
    openQuartiers: async (platform, limit) =>
      (
        await db
          .selectDistinct({ quartier: quartiers })
          .from(quartiers)
          .innerJoin(channels, and(eq(channels.quartier, quartiers.id), eq(channels.platform, platform), channels.open))
          .orderBy(asc(quartiers.name))
          .limit(limit)
      ).map(({ quartier }) => quartierOf(quartier)),
    channel: async (platform, chat) =>
      first(
        await db
          .select()
          .from(channels)
          .where(and(eq(channels.platform, platform), eq(channels.chat, chat))),
      ),
    channelsOf: (quartier) =>
      db
        .select()
        .from(channels)
        .where(and(eq(channels.quartier, quartier), channels.open)),
    rolesIn: (quartier) => db.select().from(roles).where(eq(roles.quartier, quartier)),
    account: async (platform, user) =>
      first(
        await db
          .select()
          .from(accounts)
          .where(and(eq(accounts.platform, platform), eq(accounts.user, user))),
      ),
    accountsOf: (resident) => db.select().from(accounts).where(eq(accounts.resident, resident)).orderBy(asc(accounts.platform)).limit(20),
    lockedLink: async (code) => first(await db.select().from(links).where(eq(links.code, code)).for('update')),
    tiesOf: async (resident) => {
      const [posted, answered, held, ...helping] = await Promise.all([
        db.$count(posts, and(eq(posts.author, resident), live)),
        db
          .select({ id: answers.id })
          .from(answers)
          .innerJoin(posts, eq(posts.id, answers.post))
          .where(and(eq(answers.neighbour, resident), live))
          .limit(1),
        db.$count(roles, eq(roles.resident, resident)),
        db.$count(volunteers, eq(volunteers.resident, resident)),
        db.$count(listed, eq(listed.by, resident)),
        db.$count(associationSpeakers, eq(associationSpeakers.resident, resident)),
      ])
      return posted + answered.length + held + helping.reduce((all, n) => all + n, 0)
    },
    accountOfChat: async (platform, chat) =>
      first(
        await db
          .select()
          .from(accounts)
          .where(and(eq(accounts.platform, platform), eq(accounts.chat, chat))),
      ),

    lockedPost: async (id) =>
      first(
        await db
          .select(named)
          .from(posts)
          .innerJoin(residents, eq(residents.id, posts.author))
          .leftJoin(tips, tipOf)
          .where(eq(posts.id, id))
          .for('update', { of: posts }),
      ),
    livePosts: (quartier, limit, offset) =>
      db
        .select(named)
        .from(posts)
        .innerJoin(residents, eq(residents.id, posts.author))
        .leftJoin(tips, tipOf)
        .where(and(eq(posts.quartier, quartier), live))
        .orderBy(desc(posts.publishedAt), desc(posts.id))
        .limit(limit)
        .offset(offset),
    livePostsOf: (author) =>
      db
        .select(wholePost)
        .from(posts)
        .leftJoin(tips, tipOf)
        .where(and(eq(posts.author, author), live))
        .orderBy(desc(posts.changedAt))
        .limit(50),
    latestDraft: async (author, since) =>
      first(
        await db
          .select(wholePost)
          .from(posts)
          .leftJoin(tips, tipOf)
          .where(and(eq(posts.author, author), eq(posts.state, 'draft'), gte(posts.changedAt, since)))
          .orderBy(desc(posts.changedAt))
          .limit(1)
          .for('update', { of: posts }),
      ),
    postsToCheck: async (now, limit) =>
      (
        await db
          .select({ id: posts.id })
          .from(posts)
          .where(and(isNotNull(posts.checkAt), lte(posts.checkAt, now)))
          .orderBy(asc(posts.checkAt))
          .limit(limit)
      ).map(({ id }) => id),

    similarPosts: (search, limit) => similarPosts(on, search, limit),
    postsToMatch: async (now, limit) =>
      (
        await db
          .select({ id: posts.id })
          .from(posts)
          .where(and(isNotNull(posts.matchAt), lte(posts.matchAt, now)))
          .orderBy(asc(posts.matchAt))
          .limit(limit)
      ).map(({ id }) => id),
    ...suggestionReads(on),

    ...answerReads(on),

    ...relayReads(on),

    isBlocked: async (resident, from) =>
      (await db.$count(blocks, and(eq(blocks.resident, resident), eq(blocks.blocked, from), isNull(blocks.until)))) > 0,

    hasUnknown: async (key) =>
      (
        await db
          .select({ id: outbox.id })
          .from(outbox)
          .where(and(eq(outbox.key, key), eq(outbox.state, 'unknown')))
          .limit(1)
      ).length > 0,

    quartiersToDigest: async (now, limit) =>
      (
        await db
          .select({ id: quartiers.id })
          .from(quartiers)
          .where(and(isNotNull(quartiers.nextDigestAt), lte(quartiers.nextDigestAt, now)))
          .orderBy(asc(quartiers.nextDigestAt))
          .limit(limit)
      ).map(({ id }) => id),
    modelRefusers: async (quartier) =>
      (
        await db
          .select({ id: residents.id })
          .from(residents)
          .where(and(eq(residents.quartier, quartier), eq(residents.model, false)))
      ).map(({ id }) => id),
    digestsSince: (quartier, day) =>
      db
        .select()
        .from(digests)
        .where(and(eq(digests.quartier, quartier), gte(digests.day, day)))
        .orderBy(asc(digests.day)),

    ...tipReads(on),
  }
}
