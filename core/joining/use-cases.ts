import { apply } from './apply.ts'
import { askSponsors } from './ask-sponsors.ts'
import { become } from './become.ts'
import { household } from './household.ts'
import { judge } from './judge.ts'
import { newLetters } from './new-letters.ts'
import { newPoster, replacePoster, revokeCode, showPosters } from './posters.ts'
import { inviteStaff, leaveRole, showStaff, takeRole } from './staff.ts'
import { tendApplication } from './tend-application.ts'
import { seeCode, takeCode } from './use-code.ts'
import { vouch } from './vouch.ts'

/** How guests become neighbours, and who helps them to. */
export const verifyingCases = {
  become,
  apply,
  judge,
  'tend-application': tendApplication,
  'ask-sponsors': askSponsors,
  vouch,
  code: takeCode,
  'see-code': seeCode,
  household,
  posters: showPosters,
  'new-poster': newPoster,
  'replace-poster': replacePoster,
  'revoke-code': revokeCode,
  'new-letters': newLetters,
  staff: showStaff,
  'invite-staff': inviteStaff,
  'take-role': takeRole,
  'leave-role': leaveRole,
}
