import { type Say, say, to } from '../views.ts'

/** What is not theirs, and what is not there. */
export const joiningGone = (who: string): Say => say(to.resident(who), 'joiningGone', {})
