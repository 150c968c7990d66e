import { associationCalendar } from './association-calendar.ts'
import { closeAssociation, leaveAssociation } from './leave-association.ts'
import { judgeAssociation, registerAssociation } from './register-association.ts'
import { inviteSpeaker, listAssociations, showAssociation } from './show-association.ts'
import { speakAs } from './speak-as.ts'

/** All that can be done about associations, and in their name. */
export const associationCases = {
  association: listAssociations,
  'show-association': showAssociation,
  'new-association': registerAssociation,
  'judge-assoc': judgeAssociation,
  'assoc-code': inviteSpeaker,
  'assoc-calendar': associationCalendar,
  'leave-assoc': leaveAssociation,
  'close-association': closeAssociation,
  'speak-as': speakAs,
}
