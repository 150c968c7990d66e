import { around, aroundPosts, findAround, followAround, showAround } from './around.ts'
import { group, groupArea, groupCommune } from './group.ts'
import { move, moveSure, moveTo } from './move.ts'

/** Moving away, what lies around, and small communes that are one quartier together. */
export const movingCases = {
  move,
  'move-to': moveTo,
  'move-sure': moveSure,

  around,
  'follow-around': followAround,
  'find-around': findAround,
  'around-posts': aroundPosts,
  'show-around': showAround,

  group,
  'group-commune': groupCommune,
  'group-area': groupArea,
}
