import type { ListedDate } from '../events/reads.ts'
import type { Quartier } from '../quartiers/quartier.ts'
import type { NamedPost } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import type { Edition } from './edition.ts'
import type { Month, Newcomers, Notice, Thanks } from './news.ts'
import type { Page } from './page.ts'
import type { Subscription } from './subscription.ts'

/** What decides how one reader sees a page. */
export type Reader = {
  /** Whose words do not reach them, and whom theirs do not reach. */
  apart: readonly string[]
  /** Ids of dates to which they come. */
  coming: readonly string[]
  /** Of their own posts, those to which somebody waits for an answer. */
  waiting: readonly { post: string; count: number }[]
}

export type DigestReads = {
  /** Its quartier is locked before. */
  editionOf(quartier: string): Promise<Edition | undefined>
  lockedPage(quartier: string): Promise<Page | undefined>
  /** Quartiers whose page is to be looked at again. */
  pagesToLookAt(now: Date, limit: number): Promise<readonly string[]>
  postsNamed(ids: readonly string[]): Promise<readonly NamedPost[]>
  datesNamed(ids: readonly string[]): Promise<readonly ListedDate[]>

  subscriptionOf(resident: string): Promise<Subscription | undefined>
  lockedSubscriber(resident: string): Promise<{ subscription: Subscription; resident: Resident; quartier: Quartier } | undefined>
  /** Residents whose own page is due. */
  subscribersDue(now: Date, limit: number): Promise<readonly string[]>
  readerOf(resident: string, now: Date): Promise<Reader>

  /** Thanks said from one instant to another, with a few that may be shown. */
  thanksBetween(quartier: string, from: Date, to: Date): Promise<Thanks>
  /** Of its round that is open, and of those that ended from one instant to another. */
  noticesBetween(quartier: string, from: Date, to: Date): Promise<readonly Notice[]>
  newcomersBetween(quartier: string, from: Date, to: Date): Promise<Newcomers>
  monthBetween(quartier: string, from: Date, to: Date): Promise<Month>
}
