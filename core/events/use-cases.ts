import { noteAbsent, thankAll } from './after-date.ts'
import { bring, showThings, unbring } from './bring.ts'
import { cancelDate } from './cancel-date.ts'
import { everyDate } from './every-date.ts'
import { forgetDate } from './forget-date.ts'
import { icsFile } from './ics-file.ts'
import { makePoster } from './make-poster.ts'
import { mindResult, noPhoto, seeResult } from './mind-result.ts'
import { moveDate } from './move-date.ts'
import { newEvent } from './new-event.ts'
import { answerTogether, askTogether, inviteTogether, leaveTogether, takeBackTogether } from './organise-together.ts'
import { participants } from './participants.ts'
import { pauseEvent } from './pause-event.ts'
import { planEvent } from './plan-event.ts'
import { askRsvp, party, rsvp } from './rsvp.ts'
import { setPlaces } from './set-places.ts'
import { setThings } from './set-things.ts'
import { showDates } from './show-dates.ts'
import { tellResult } from './tell-result.ts'
import { tendDate } from './tend-date.ts'
import { nameMe, whoComes } from './who-comes.ts'

/** All that can be done about events: who comes, their dates, what is brought, who organises, and what came of them. */
export const eventCases = {
  'new-event': newEvent,
  'ask-rsvp': askRsvp,
  rsvp,
  party,
  'name-me': nameMe,
  'who-comes': whoComes,
  'set-places': setPlaces,
  'tend-date': tendDate,
  'thank-all': thankAll,
  absent: noteAbsent,
  poster: makePoster,

  'event-dates': showDates,
  'cancel-date': cancelDate,
  'move-date': moveDate,
  'pause-event': pauseEvent,
  'every-date': everyDate,
  'event-ics': icsFile,
  'plan-event': planEvent,

  'set-things': setThings,
  'show-things': showThings,
  bring,
  unbring,
  'tell-result': tellResult,
  'see-result': seeResult,
  'mind-result': mindResult,
  'no-photo': noPhoto,

  'co-ask': askTogether,
  'co-invite': inviteTogether,
  'co-answer': answerTogether,
  'co-leave': leaveTogether,
  'co-end': takeBackTogether,
  participants,
  /** After 'tend-date', which ends what is over. */
  'forget-date': forgetDate,
}
