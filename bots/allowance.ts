import { conversationHours } from '../core/deliveries/allowance.ts'
import { type Folded, type FoldedItem, foldedWith, nothingFolded } from '../core/deliveries/folded.ts'
import { addHours } from '../core/time.ts'
import { type Counted, counted, keepFolded } from '../db/allowances.ts'
import type { Tx } from '../db/connect.ts'
import type { Parcel } from '../db/outbox.ts'

/** A parcel, and whose day it counts against when nobody asked for it. */
export type Planned = { parcel: Parcel; unasked: Unasked | null }

export type Unasked = {
  resident: string
  /** Their day, of the instant at which the parcel is due. */
  day: string
  urgent: boolean
  /** Of what may go at night because its reader is awake in that conversation: when it goes if it is to be folded. */
  else: { dueAt: Date; day: string; quiet: Parcel['quiet'] } | null
  /** What people say to each other, not what the clock says of it. */
  spoken: boolean
}

/**
 * What may be said by itself today; what is too many for a reader's day stands in one message that is edited as more comes. Asks
 * the database once, and only where something is unasked.
 */
export const withinAllowance = async (tx: Tx, planned: readonly Planned[], aDay: number, now: Date): Promise<Parcel[]> => {
  if (planned.every(({ unasked }) => unasked === null)) return planned.map(({ parcel }) => parcel)
  const { parcels, over } = await parted(tx, planned, aDay, now)
  return [...parcels, ...foldedOf(tx, over)]
}

type Over = { parcel: Parcel; unasked: Unasked; folded: Folded }

const parted = async (tx: Tx, planned: readonly Planned[], aDay: number, now: Date): Promise<{ parcels: Parcel[]; over: Over[] }> => {
  const asked = planned.flatMap(({ parcel, unasked }, ord) => (unasked ? [askedOf(parcel, unasked, ord)] : []))
  const answers = new Map((await counted(tx, asked, addHours(now, -conversationHours))).map((it) => [it.ord, it]))
  const parcels: Parcel[] = []
  const over: Over[] = []
  const later: Planned[] = []
  for (const [ord, { parcel, unasked }] of planned.entries()) {
    const answer = answers.get(ord)
    if (!answer || !unasked || fits(answer, parcel, aDay)) parcels.push(answer?.stands ? edit(parcel, now) : parcel)
    else if (unasked.else) later.push(asleep(parcel, unasked, unasked.else))
    else over.push({ parcel, unasked, folded: answer.folded ?? nothingFolded })
  }
  if (later.length === 0) return { parcels, over }
  const rest = await parted(tx, later, aDay, now)
  return { parcels: [...parcels, ...rest.parcels], over: [...over, ...rest.over] }
}

const askedOf = (parcel: Parcel, { resident, day, spoken }: Unasked, ord: number): Parameters<typeof counted>[1][number] => ({
  ord,
  resident,
  day,
  platform: parcel.platform,
  chat: parcel.chat,
  key: parcel.fresh ? null : parcel.key,
  thread: spoken ? parcel.thread : null,
})

/** What today's folded message holds already stays in it, whatever the number is now. */
const fits = ({ nth, folded }: Counted, { key }: Parcel, aDay: number): boolean =>
  nth === null || (nth <= aDay && !(key !== null && folded?.items.some((it) => it.key === key)))

/** What stands there is corrected at once, without a sound. */
const edit = (parcel: Parcel, now: Date): Parcel => ({ ...parcel, dueAt: now, quiet: null })

const asleep = (parcel: Parcel, unasked: Unasked, { dueAt, day, quiet }: NonNullable<Unasked['else']>): Planned => ({
  parcel: { ...parcel, dueAt, quiet },
  unasked: { ...unasked, day, else: null },
})

/** One message a reader and day, with all that is in it until now. */
const foldedOf = (tx: Tx, over: readonly Over[]): Parcel[] => {
  const days = Map.groupBy(over, ({ unasked }) => `${unasked.resident} ${unasked.day}`)
  const made = [...days.values()].flatMap((items) => {
    const [first] = items
    if (!first) return []
    const folded = items.reduce((all, it) => foldedWith(all, itemOf(it)), first.folded)
    const { resident, day } = first.unasked
    const key = `folded:${day}`
    return [
      { resident, day, folded, parcel: { ...first.parcel, view: 'folded', data: folded, key, fresh: false, thread: null, reply: null } },
    ]
  })
  if (made.length > 0)
    keepFolded(
      tx,
      made.map(({ resident, day, folded }) => ({ resident, day, folded })),
    )
  return made.map(({ parcel }) => parcel)
}

const itemOf = ({ parcel, unasked }: Over): FoldedItem => ({
  view: parcel.view,
  data: parcel.data,
  key: parcel.key,
  urgent: unasked.urgent,
})
