import type { Json } from './world.ts'

/** How the Web API says no: `error`, and what stands beside it. */
export type Refusal = { error: string } & Json

export const refusal = (error: string, more: Json = {}): Error => Object.assign(new Error(error), { refusal: { error, ...more } })

/** Block Kit's complaints, as chat.* (`invalid_blocks`) and views.* (`invalid_arguments`) give them. */
export const invalid = (error: string, problems: readonly string[]): Error =>
  refusal(error, { errors: problems, response_metadata: { messages: problems.map((one) => `[ERROR] ${one}`) } })

/** Slack would do it and the emulator would not: saying so is better than a test that passes for nothing. */
export const notEmulated = (what: string): Error => refusal(`the emulator does not do ${what}`)

export const refusalOf = (thrown: unknown): Refusal | undefined =>
  thrown instanceof Error && 'refusal' in thrown ? (thrown.refusal as Refusal) : undefined
