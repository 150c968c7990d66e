import { appointmentViews } from './answers/appointment-views.ts'
import { lineViews } from './answers/line-views.ts'
import { relayViews } from './answers/relay-views.ts'
import { answerViews } from './answers/views.ts'
import { associationViews } from './associations/views.ts'
import { calendarViews } from './calendars/views.ts'
import type { Card } from './chat/card.ts'
import type { Platform } from './chat/inbound.ts'
import { chatViews } from './chat/views.ts'
import { type Folded, foldedCard } from './deliveries/folded.ts'
import { deliveryViews } from './deliveries/views.ts'
import { digestViews } from './digests/views.ts'
import { afterDateViews } from './events/after-date-views.ts'
import { dateViews } from './events/date-views.ts'
import { newEventViews } from './events/new-event-views.ts'
import { participantsViews } from './events/participants-views.ts'
import { posterViews } from './events/poster-views.ts'
import { resultViews } from './events/result-views.ts'
import { scheduledViews } from './events/scheduled-views.ts'
import { thingViews } from './events/thing-views.ts'
import { togetherViews } from './events/together-views.ts'
import { eventViews } from './events/views.ts'
import { verifyingViews } from './joining/views.ts'
import { lendingViews } from './loans/lending-views.ts'
import { loanViews } from './loans/views.ts'
import { matchingViews } from './matching/views.ts'
import { movingViews } from './moving/views.ts'
import { placingViews } from './placing/views.ts'
import { draftViews } from './posts/draft-views.ts'
import { postViews } from './posts/views.ts'
import { provingViews } from './proofs/views.ts'
import { deskViews } from './quartiers/desk-views.ts'
import { quartierViews } from './quartiers/views.ts'
import { profileViews } from './residents/profile-views.ts'
import type { Language } from './residents/resident.ts'
import { residentViews } from './residents/views.ts'
import { listViews } from './rounds/list-views.ts'
import { roundViews } from './rounds/views.ts'
import { visitViews } from './rounds/visit-views.ts'
import { salesViews } from './sales/views.ts'
import { seriesViews } from './series/views.ts'
import { tipViews } from './tips/views.ts'
import { urgentViews } from './urgent/views.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'

export const wordsOf = { fr, en }

export const views = {
  ...answerViews,
  ...appointmentViews,
  ...associationViews,
  ...calendarViews,
  ...chatViews,
  ...dateViews,
  ...deliveryViews,
  ...digestViews,
  ...lineViews,
  ...lendingViews,
  ...loanViews,
  ...matchingViews,
  ...draftViews,
  ...postViews,
  ...posterViews,
  ...profileViews,
  ...quartierViews,
  ...relayViews,
  ...residentViews,
  ...tipViews,
  ...salesViews,
  ...eventViews,
  ...afterDateViews,
  ...participantsViews,
  ...togetherViews,
  ...thingViews,
  ...resultViews,
  ...newEventViews,
  ...scheduledViews,
  ...seriesViews,
  ...listViews,
  ...roundViews,
  ...visitViews,
  ...urgentViews,
  ...movingViews,
  ...deskViews,
  ...provingViews,
  ...verifyingViews,
  ...placingViews,
  /** Made of other views: what one of another version of the program said is only counted. */
  folded: (p: Folded, t: typeof fr): Card => foldedCard(p, t, (view, data) => drawOf(view)?.(data, t) ?? null),
}

type Views = typeof views
export type View = keyof Views

/** `here` is where the actor speaks, for those who have no account yet and for channels that are no quartier's. */
export type To =
  | { kind: 'resident'; id: string }
  | { kind: 'quartier'; id: string; topic: 'posts' | 'digest' | 'calendar' }
  | { kind: 'chat'; platform: Platform; chat: string }
  | { kind: 'here' }

/** Something to say: a view and its data, made into text at delivery in the reader's language. */
export type Say = {
  [V in View]: {
    to: To
    view: V
    data: Parameters<Views[V]>[0]
    /** The same key to the same place edits what stands there. */
    key?: string
    /** The conversation that it belongs to: messages of one stand together, where the platform can. */
    thread?: string
    /** A new message even though the key stands there already; the key moves to it. */
    fresh?: true
    /**
     * It cannot wait: whoever allows it is told in their quiet hours too. `duty`: its reader took it upon themselves (a round's volunteer, its
     * leader), and is told at any hour.
     */
    urgent?: true | 'duty'
  }
}[View]

export const to = {
  resident: (id: string): To => ({ kind: 'resident', id }),
  posts: (quartier: string): To => ({ kind: 'quartier', id: quartier, topic: 'posts' }),
  /** The platform's own calendar, where its channel is on one that has such a thing. */
  calendar: (quartier: string): To => ({ kind: 'quartier', id: quartier, topic: 'calendar' }),
  digest: (quartier: string): To => ({ kind: 'quartier', id: quartier, topic: 'digest' }),
  /** The private chat of an account that is nobody's, or not yet. */
  chat: (platform: Platform, chat: string): To => ({ kind: 'chat', platform, chat }),
  here: { kind: 'here' } as To,
}

export const say = <V extends View>(
  to: To,
  view: V,
  data: Parameters<Views[V]>[0],
  more: { key?: string; fresh?: true; thread?: string; urgent?: true | 'duty' } = {},
): Say => ({ to, view, data, ...more }) as Say

const drawOf = (view: string): ((data: unknown, t: typeof fr) => Card) | undefined =>
  views[view as View] as ((data: unknown, t: typeof fr) => Card) | undefined

/** The one place where data becomes text. Throws for a view that is not in the list (an outbox row of another version). */
export const show = (view: string, data: unknown, language: Language): Card => {
  const draw = drawOf(view)
  if (!draw) throw new Error(`Unknown view "${view}": is it listed in core/views.ts?`)
  return draw(data, wordsOf[language])
}

/** On a page of its own nothing stands above to go back to: every card there leads to the home page. */
export const showOnPage = (view: string, data: unknown, language: Language): Card => {
  const card = show(view, data, language)
  if (view === ('home' satisfies View)) return card
  return { ...card, buttons: [...(card.buttons ?? []), [{ label: wordsOf[language].resident.toHome(), press: { do: 'home' } }]] }
}
