import type { Wall } from '../time.ts'

export const hows = ['visit', 'call'] as const
export const hoursOfDay = ['any', 'morning', 'afternoon', 'evening'] as const
export const consents = ['spoken', 'phone', 'family'] as const

/**
 * Somebody who wishes to be visited or called when it is hot or cold, without power, or under water. Most have no account. Never an
 * address, a number, an age or an illness.
 */
export type Listed = {
  id: string
  quartier: string
  /** First name only. */
  name: string
  /** Their account, where they signed up themselves. */
  resident: string | null
  /** Who noted it. */
  by: string
  /** How they agreed; `self`: they wrote it. */
  consent: 'self' | (typeof consents)[number]
  consentOn: Wall
  how: (typeof hows)[number]
  hour: (typeof hoursOfDay)[number]
  /** What would help, in their words. */
  wish: string
  at: Date
  /** Of somebody signed up by another: whether they stay on the list after the next round. */
  keep: boolean
  /** When it is asked whether this still holds; once asked, when it is erased. */
  askAt: Date
  asked: boolean
}

export const wishMax = 140
export const listedMax = 20
/** It is asked once a year whether it still holds; who does not answer is forgotten. */
export const askDays = 365
export const answerDays = 30
