import type { Answer } from './answers/answer.ts'
import type { AppointmentReads } from './answers/appointment.ts'
import type { AnswerReads } from './answers/reads.ts'
import type { RelayReads } from './answers/relay-reads.ts'
import type { AssociationReads } from './associations/association.ts'
import type { Platform } from './chat/inbound.ts'
import type { Digest } from './digests/digest.ts'
import type { DigestReads } from './digests/reads.ts'
import type { OrganiserReads } from './events/organiser.ts'
import type { EventReads } from './events/reads.ts'
import type { ScheduleReads } from './events/schedule.ts'
import type { ThingReads } from './events/thing-reads.ts'
import type { VerifyingReads } from './joining/reads.ts'
import type { LendingReads } from './loans/lending-reads.ts'
import type { LoanReads } from './loans/reads.ts'
import type { Search } from './matching/search.ts'
import type { Suggestion } from './matching/suggestion.ts'
import type { MovingReads } from './moving/reads.ts'
import type { PlacingReads } from './placing/reads.ts'
import type { Post } from './posts/post.ts'
import type { ProvingReads } from './proofs/reads.ts'
import type { DeskReads } from './quartiers/desk-reads.ts'
import type { Channel, Quartier } from './quartiers/quartier.ts'
import type { DeedReads } from './residents/deed.ts'
import type { Account, Link, Resident, Role } from './residents/resident.ts'
import type { RoundReads } from './rounds/reads.ts'
import type { SaleReads } from './sales/reads.ts'
import type { SeriesReads } from './series/reads.ts'
import type { Wall } from './time.ts'
import type { TipReads } from './tips/reads.ts'
import type { UrgentReads } from './urgent/urgency.ts'

/**
 * A post and its author's first name, or the association's in whose name it stands; `from`: its quartier's name, where that is not the one
 * that was asked about.
 */
export type NamedPost = { post: Post; author: string; from?: string | null }
/** An answer, the first name of who gave it, and the post that it answers with its author's name. */
export type NamedAnswer = { answer: Answer; neighbour: string; post: Post; author: string }

/** Every question that the core may ask the database. Implemented once, in db/. "Locked" rows stay ours until the turn ends. */
export type Reads = AnswerReads &
  RelayReads & {
    quartier(id: string): Promise<Quartier | undefined>
    lockedQuartier(id: string): Promise<Quartier | undefined>
    /** Those that own an open channel on this platform, by name, at most `limit`. */
    openQuartiers(platform: Platform, limit: number): Promise<readonly Quartier[]>
    channel(platform: Platform, chat: string): Promise<Channel | undefined>
    channelsOf(quartier: string): Promise<readonly Channel[]>
    rolesIn(quartier: string): Promise<readonly Role[]>
    account(platform: Platform, user: string): Promise<Account | undefined>
    accountsOf(resident: string): Promise<readonly Account[]>
    lockedLink(code: string): Promise<Link | undefined>
    /** How much holds a resident: posts that live, answers to such, roles. */
    tiesOf(resident: string): Promise<number>
    accountOfChat(platform: Platform, chat: string): Promise<Account | undefined>

    lockedPost(id: string): Promise<NamedPost | undefined>
    /** Open and promised posts, newest first. */
    livePosts(quartier: string, limit: number, offset: number): Promise<readonly NamedPost[]>
    /** The author's posts that live, newest first. */
    livePostsOf(author: string): Promise<readonly Post[]>
    /** The author's newest draft that is not older than `since`. */
    latestDraft(author: string, since: Date): Promise<Post | undefined>
    /** Ids of posts whose check is due. */
    postsToCheck(now: Date, limit: number): Promise<readonly string[]>
    /** Open posts that have one of the words searched for, or nearly, the likeliest first. */
    similarPosts(search: Search, limit: number): Promise<readonly NamedPost[]>
    /** Ids of posts for which it is time to look whom to tell. */
    postsToMatch(now: Date, limit: number): Promise<readonly string[]>
    /** Everybody who was told of it because one of their posts fits it. */
    suggestionsOf(post: string): Promise<readonly Suggestion[]>
    /** These residents, how many suggestions each was told since then, and whether this post is news that they had from who published it. */
    lockedToTell(
      post: string,
      residents: readonly string[],
      since: Date,
    ): Promise<readonly { resident: Resident; told: number; news: boolean }[]>

    /** Whether words from `from` do not reach this resident. */
    isBlocked(resident: string, from: string): Promise<boolean>

    /** True while a message with this key may or may not stand in a channel. */
    hasUnknown(key: string): Promise<boolean>

    /** Ids of quartiers whose digest is due. */
    quartiersToDigest(now: Date, limit: number): Promise<readonly string[]>
    /** Ids of the quartier's residents whose words may not go to a language model. */
    modelRefusers(quartier: string): Promise<readonly string[]>
    digestsSince(quartier: string, day: Wall): Promise<readonly Digest[]>
  } & AppointmentReads &
  AssociationReads &
  MovingReads &
  DeskReads &
  ProvingReads &
  VerifyingReads &
  PlacingReads &
  DeedReads &
  DigestReads &
  EventReads &
  LendingReads &
  LoanReads &
  OrganiserReads &
  RoundReads &
  SaleReads &
  ScheduleReads &
  SeriesReads &
  ThingReads &
  TipReads &
  UrgentReads
