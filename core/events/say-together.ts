import { type Say, say, to } from '../views.ts'
import { counted, type NamedOrganiser, organisersMax } from './organiser.ts'
import type { WholeDate } from './with-date.ts'

/** People on buttons. */
const askedMost = 8

type Facts = { facts: WholeDate; organisers: readonly NamedOrganiser[]; apart: readonly string[] }
type Person = { id: string; name: string }

/** To the author: with whom they organise it, and whom they could ask. `asked` has just been. */
export const sayTogether = ({ facts, organisers, apart }: Facts, asked: string | null = null): Say => {
  const { found, date, all } = facts
  const person = ({ resident: { id, name } }: { resident: Person }): Person => ({ id, name })
  const isFull = organisers.filter(counted).length >= organisersMax
  /** Who said no is not asked again. */
  const apartOrDone = new Set([
    ...apart,
    found.post.author,
    ...organisers.flatMap((it) => (it.organiser.state === 'left' ? [] : [it.resident.id])),
  ])
  return say(
    to.resident(found.post.author),
    'together',
    {
      title: found.post.title,
      date: date.id,
      asked,
      full: isFull,
      agreed: organisers.filter(({ organiser }) => organiser.state === 'agreed').map(person),
      invited: organisers.filter(({ organiser }) => organiser.state === 'invited').map(person),
      could: isFull
        ? []
        : all
            .filter(({ attendee }) => attendee.state === 'coming' && !apartOrDone.has(attendee.resident))
            .slice(0, askedMost)
            .map(person),
    },
    { key: `together-ask:${found.post.id}`, fresh: true },
  )
}
