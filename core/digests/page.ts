import type { ListedDate } from '../events/reads.ts'
import type { ToldResult } from '../events/result.ts'
import type { NamedPost } from '../reads.ts'
import { addDays, instantOf, type Wall } from '../time.ts'
import { type Chosen, type Section, sections } from './choose.ts'
import { type Line, lineFrom } from './line.ts'
import type { Newcomers, Notice, Thanks } from './news.ts'

/** The page as it stands in the channels; its posts are read anew each time that it is looked at. */
export type Page = {
  quartier: string
  day: Wall
  frame: Frame
  /** What its lines said when it was last sent. */
  shown: string
  /** When it is compared next with what became of its lines; null once its day is over. */
  lookAt: Date | null
}

export type Frame = {
  intro: string | null
  weekly: boolean
  items: readonly { post: string; date: string | null; section: Section }[]
  more: number
  notices: readonly Notice[]
  thanks: Thanks
  /** What came of events. */
  results?: readonly Omit<ToldResult, 'by'>[]
  newcomers: Newcomers
}

export type Lines = readonly { section: Section; lines: readonly Line[] }[]

/** What changes within this time is one edit: four an hour at most. */
export const lookMinutes = 15

export const itemsOf = ({ items }: Chosen): Frame['items'] =>
  items.map(({ post, listed, section }) => ({ post: post.id, date: listed?.date.id ?? null, section }))

/** Its lines as they are now. What may no longer be read is left out. */
export const linesNow = (items: Frame['items'], posts: readonly NamedPost[], dates: readonly ListedDate[]): Lines =>
  sectioned(
    items.flatMap(({ post, date, section }) => {
      const found = posts.find((it) => it.post.id === post)
      if (!found || found.post.state === 'hidden' || found.post.state === 'draft') return []
      const listed = date === null ? null : dates.find((it) => it.date.id === date)
      return listed === undefined ? [] : [{ section, line: lineFrom(found, listed) }]
    }),
  )

export const sectioned = (all: readonly { section: Section; line: Line }[]): Lines =>
  sections
    .map((section) => ({ section, lines: all.flatMap((it) => (it.section === section ? [it.line] : [])) }))
    .filter(({ lines }) => lines.length > 0)

export const saidBy = (lines: Lines): string => JSON.stringify(lines)

/** In a quarter of an hour, while its day lasts. */
export const nextLook = (day: Wall, now: Date, zone: string): Date | null => {
  const next = new Date(now.getTime() + lookMinutes * 60_000)
  return next < instantOf(addDays(day, 1), 0, zone) ? next : null
}
