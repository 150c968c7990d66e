import type { ResponseParameters } from 'grammy/types'

/** How the Bot API says no: the JSON beside `ok: false`. */
export type Refusal = { error_code: number; description: string; parameters?: ResponseParameters }

export const refusal = (error_code: number, description: string, parameters?: ResponseParameters): Error =>
  Object.assign(new Error(description), { refusal: { error_code, description, ...(parameters && { parameters }) } })

export const badRequest = (why: string, parameters?: ResponseParameters): Error => refusal(400, `Bad Request: ${why}`, parameters)
export const forbidden = (why: string): Error => refusal(403, `Forbidden: ${why}`)
export const conflict = (why: string): Error => refusal(409, `Conflict: ${why}`)

/** Real Telegram would do it and the emulator would not: saying so is better than a test that passes for nothing. */
export const notEmulated = (what: string): Error => refusal(501, `Not Implemented: the emulator does not do ${what}`)

export const refusalOf = (thrown: unknown): Refusal | undefined =>
  thrown instanceof Error && 'refusal' in thrown ? (thrown.refusal as Refusal) : undefined
