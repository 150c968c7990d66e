/** SQLSTATE of a PostgreSQL error, or the client's own code; drizzle wraps them as a cause. */
export const codeOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}

/** Another turn came first: unique or exclusion violation, serialization failure, deadlock. Deciding again sees its result. */
export const isConflict = (error: unknown): boolean => ['23505', '23P01', '40001', '40P01'].includes(codeOf(error))

/** The database is away: SQLSTATE classes 08, 53, 57P, and the client's and the system's own codes. */
export const isAway = (error: unknown): boolean => /^(08|53|57P|CONNECTION_|CONNECT_|ECONN|ENOENT|EPIPE)/.test(codeOf(error))
