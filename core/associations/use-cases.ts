import { associationCalendar } from './association-calendar.ts'
import { followAssociation } from './follow-association.ts'
import { handAssociation, takeAssociation } from './hand-association.ts'
import { judgeAssociation } from './judge-association.ts'
import { closeAssociation, leaveAssociation } from './leave-association.ts'
import { registerAssociation } from './register-association.ts'
import { inviteSpeaker, listAssociations, showAssociation } from './show-association.ts'
import { speakAs } from './speak-as.ts'
import { tellFollowers } from './tell-followers.ts'

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
  'follow-assoc': followAssociation,
  'tell-followers': tellFollowers,
  'hand-assoc': handAssociation,
  'take-assoc': takeAssociation,
  'speak-as': speakAs,
}
