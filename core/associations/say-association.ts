import { type Say, say, to } from '../views.ts'
import type { WholeAssociation } from './association.ts'

/** What somebody is to an association. */
export type Part = 'contact' | 'speaker' | 'organiser' | null

export const partOf = ({ association, speakers }: WholeAssociation, who: string, organises: boolean): Part => {
  if (association.contact === who) return 'contact'
  if (speakers.some(({ id }) => id === who)) return 'speaker'
  return organises ? 'organiser' : null
}

/** Under it, how many follow says too much of who does. */
const fewFollowers = 5

export const associationGone = (who: string): Say => say(to.resident(who), 'associationGone', {})

/** An association, with what its reader may do. Its calendar's address is public: it is shown to everybody, as long as there are calendars. */
export const sayAssociation = (it: WholeAssociation, who: string, part: Part, site: string | null): Say => {
  const { association, contact, speakers, followers, followed } = it
  const speaks = part === 'contact' || part === 'speaker'
  return say(
    to.resident(who),
    'associationShown',
    {
      id: association.id,
      name: association.name,
      about: association.about,
      state: association.state,
      part,
      contact,
      speakers: speakers.map(({ id, name }) => ({ id, name, self: id === who, first: id === association.contact })),
      address: site && association.calendar ? new URL(`/calendar/${association.calendar}`, site).href : null,
      calendars: site !== null,
      followed,
      /** For who speaks for it alone: a number from which nobody can be guessed. */
      followers: !speaks ? null : followers === 0 ? 'none' : followers < fewFollowers ? 'few' : followers,
    },
    { key: `association:${association.id}`, fresh: true },
  )
}
