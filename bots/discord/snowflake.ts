/** Discord's ids carry their time above bit 22, counted from the first second of 2015. */
const epoch = 1_420_070_400_000

export const msOf = (id: string): number => Number(BigInt(id) >> 22n) + epoch

/** The smallest id of that millisecond: what `after` and `before` understand. */
export const idAt = (ms: number): string => String(BigInt(Math.max(ms - epoch, 0)) << 22n)

export const isSnowflake = (id: string): boolean => /^\d{1,20}$/.test(id)
