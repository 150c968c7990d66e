import { randomFillSync } from 'node:crypto'

const bytesEach = 12
const pool = Buffer.alloc(bytesEach * 256)
let used = pool.length

/** 96 random bits as 16 characters (base64url): unguessable, and short enough for buttons and links. Drawn 256 at a time: a turn takes several. */
export const randomId = (): string => {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += bytesEach
  return pool.toString('base64url', used - bytesEach, used)
}
