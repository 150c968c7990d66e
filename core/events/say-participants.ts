import { type Say, say, to } from '../views.ts'
import { dateView } from './say-event.ts'
import type { WholeDate } from './with-date.ts'

/** A row of the list: no id, no account. `adults` counts themselves. */
export type Participant = { name: string; adults: number; children: number; state: 'coming' | 'maybe' | 'waiting' }

export const listKey = (date: string): string => `list:${date}`

/** The list that stands in a chat loses its names, file and all; nothing is sent where none stands. See bots/deliver.ts. */
export const erasingList = (date: string, who: string, why: 'over' | 'left' | 'below'): Say =>
  say(to.resident(who), 'participantsErased', { why }, { key: listKey(date), urgent: 'duty' })

/** A date that is over, or does not take place: there are no names any more, or soon. */
export const sayForgotten = (facts: WholeDate, who: string): Say => say(to.resident(who), 'eventForgotten', dateView(facts))
