/** The embedded server cannot run on this machine or this folder. The message is one sentence: the reason, and DATABASE_URL as the remedy. */
export class EmbeddedUnavailable extends Error {
  override name = 'EmbeddedUnavailable'
}

export const unavailable = (reason: string, cause?: unknown): EmbeddedUnavailable =>
  new EmbeddedUnavailable(
    `The embedded PostgreSQL cannot run here (${reason.replace(/[.\s]+$/, '')}): set DATABASE_URL to a PostgreSQL server instead.`,
    { cause },
  )

/** The code of a system or PostgreSQL error ("EACCES", "57P03"), undefined for any other value. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Turns a system or PostgreSQL error into EmbeddedUnavailable; any other error is a defect of ours and stays as it is. */
export const asUnavailable = (error: unknown): unknown =>
  error instanceof Error && errorCode(error) !== undefined ? unavailable(error.message, error) : error
