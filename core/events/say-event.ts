import { viewOf } from '../posts/post-view.ts'
import type { NamedPost } from '../reads.ts'
import { wallOf } from '../time.ts'
import { type Say, say, to } from '../views.ts'
import type { EventDate } from './event.ts'
import type { NamedAttendee } from './reads.ts'
import { freeSeats, placeInLine, tallyOf } from './seats.ts'
import { broughtBy, type ThingAt, thingView } from './thing.ts'
import type { DateView, MyNews } from './views.ts'

/** Whoever answered: cards count them, and do not name them. */
type Counted = readonly Pick<NamedAttendee, 'attendee'>[]
/** `from`: the name of its quartier, where that is not the reader’s. */
type Shown = { found: NamedPost; date: EventDate; all: Counted; things: readonly ThingAt[]; from?: string | undefined }
type Around = Shown & { all: readonly NamedAttendee[]; zone: string; organisers: readonly string[] }

/** An event at one of its dates, as views take it. */
export const dateView = ({ found, date, all, things, from }: Shown): DateView => ({
  post: {
    ...viewOf(found.post, found.author, from),
    start: date.start,
    end: date.end,
    place: date.place,
    vague: null,
    places: date.wanted,
  },
  date: date.id,
  state: date.state,
  reason: date.reason,
  tally: date.came === null ? tallyOf(all) : { coming: date.came, maybe: 0, waiting: 0 },
  free: freeSeats(date, all),
  things: things.map(thingView),
})

/** To whoever organises in the town hall's name: how many come, and no names. */
export const sayNamesClosed = (around: Shown, who: string): Say =>
  say(
    to.resident(who),
    'whoComes',
    {
      ...dateView(around),
      coming: [],
      more: 0,
      unsure: 0,
      mine: true,
      closed: true,
      helps: around.found.post.author !== who,
      brought: around.things.map((it) => ({ ...thingView(it), names: [] })),
    },
    { key: `who:${around.date.id}`, fresh: true },
  )

/** The event's card in the channel: one message, whose counts are edited as neighbours answer. */
export const sayEvent = (around: Shown): Say =>
  say(to.posts(around.found.post.quartier), 'eventCard', dateView(around), { key: `post:${around.found.post.id}` })

/** The same, where the card shows this date: the others have theirs when they are the nearest. */
export const sayCounts = (around: Shown & { onCard: boolean }): Say[] => (around.onCard ? [sayEvent(around)] : [])

/** `was`: the date before it changed. */
type More = { fresh?: true; urgent?: true; was?: EventDate }

/** To somebody who answered, or may: where they stand. One card a date, edited. */
export const sayMineAt = (around: Around, it: NamedAttendee, what: MyNews, { was, ...more }: More = {}): Say =>
  say(
    to.resident(it.attendee.resident),
    'eventMine',
    {
      ...dateView(around),
      what,
      guests: it.attendee.guests,
      children: it.attendee.children,
      named: it.attendee.named,
      was: was ? { start: was.start, end: was.end, place: was.place } : null,
      helps: around.organisers.includes(it.attendee.resident),
      yours: broughtBy(around.things, it.attendee.resident).map(({ thing }) => thing.label),
      place: it.attendee.state === 'waiting' ? placeInLine(around.all, it.attendee.resident) : null,
      until: it.attendee.claimUntil ? wallOf(it.attendee.claimUntil, around.zone) : null,
      remind: around.date.next === 'over' ? null : around.date.next,
    },
    { key: `rsvp:${around.date.id}`, ...more },
  )
