import { callUrgent } from '../urgent/call-urgent.ts'
import { tendUrgent } from '../urgent/tend-urgent.ts'
import { askListed } from './ask-listed.ts'
import { askWay, tellWay } from './ask-way.ts'
import { changeListed, wishListed } from './change-listed.ts'
import { checkVisit } from './check-visit.ts'
import { endRound } from './end-round.ts'
import { joinVisit } from './join-visit.ts'
import { leadRound } from './lead-round.ts'
import { leaveVisit } from './leave-visit.ts'
import { listMe } from './list-me.ts'
import { listOther } from './list-other.ts'
import { openRound } from './open-round.ts'
import { planVisit } from './plan-visit.ts'
import { seeVisit } from './see-visit.ts'
import { settleVisit } from './settle-visit.ts'
import { showRound } from './show-round.ts'
import { startRound } from './start-round.ts'
import { tendRound } from './tend-round.ts'
import { unlist } from './unlist.ts'
import { followVigilance, hearLevels } from './vigilance.ts'
import { visitList } from './visit-list.ts'
import { volunteer } from './volunteer.ts'
import { whoSaw } from './who-saw.ts'

/** All that can be done about solidarity: the list, rounds and their visits, vigilance, urgent requests. */
export const roundCases = {
  'visit-list': visitList,
  'list-me': listMe,
  'list-other': listOther,
  'change-listed': changeListed,
  'wish-listed': wishListed,
  unlist,
  'who-saw': whoSaw,
  'ask-listed': askListed,
  'show-round': showRound,
  'start-round': startRound,
  'open-round': openRound,
  'lead-round': leadRound,
  'end-round': endRound,
  volunteer,
  'join-visit': joinVisit,
  'leave-visit': leaveVisit,
  'check-visit': checkVisit,
  'see-visit': seeVisit,
  'settle-visit': settleVisit,
  'ask-way': askWay,
  'tell-way': tellWay,
  vigilance: followVigilance,
  'hear-levels': hearLevels,
  /** Before the next, so that what is planned is offered in the same tick. */
  'plan-visit': planVisit,
  'tend-round': tendRound,
  urgent: callUrgent,
  'tend-urgent': tendUrgent,
}
