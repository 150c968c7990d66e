/**
 * A resident's own address of the quartier's calendar, for a calendar program to subscribe to. The database keeps its fingerprint only
 * (db/rows.ts): who reads the database cannot read a calendar.
 */
export type CalendarLink = {
  quartier: string
  resident: string
  /** Of an association's events alone; null for all of the quartier's. */
  association: string | null
  madeAt: Date
  /** Null once it was revoked. */
  token: string | null
}

/** As it is found again: the token is nowhere. */
export type KnownLink = Omit<CalendarLink, 'token'> & { live: boolean }

/** Out of two fresh ids of 96 bits each, in letters and digits alone: no program takes a part of it for its own marks. */
export const tokenOf = (one: string, two: string): string => `${one}${two}`.replaceAll('-', '0').replaceAll('_', '1')
