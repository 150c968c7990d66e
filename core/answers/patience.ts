import { addAwakeHours, addHours, afterQuiet } from '../time.ts'
import type { Answer } from './answer.ts'
import type { Given, Hours } from './reads.ts'

/** How long an author may leave an answer alone before being asked, and how long a neighbour is made to wait at most. */
export const askHours = 24
export const lapseHours = 72
/** How long the next in line has to say yes, or to take a seat; their quiet hours are not counted. */
const claimHours = 2

/** When the author of a post is asked about an answer given now. */
export const askAt = (now: Date, { quiet, zone }: Hours): Date => afterQuiet(addHours(now, askHours), quiet, zone)

/** From when an answer has waited long enough, and when its neighbour, awake, is told so. */
export const lapsesFrom = ({ at }: Answer): Date => addHours(at, lapseHours)
export const lapseAt = ({ answer, quiet }: Given, zone: string): Date => afterQuiet(lapsesFrom(answer), quiet, zone)

export const claimUntil = (now: Date, { quiet }: Pick<Given, 'quiet'>, zone: string): Date => addAwakeHours(now, claimHours, quiet, zone)
