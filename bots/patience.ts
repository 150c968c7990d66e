/** Tried for about a day, then given up: what nobody could be told for so long is no news. */
export const attemptsMax = 300
export const backoffMs = (attempts: number): number => Math.min(300_000, 500 * 2 ** attempts)
