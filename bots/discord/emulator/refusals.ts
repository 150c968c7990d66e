import type { Json } from './world.ts'

/** How Discord says no: a status, and JSON with a code. */
export type Refusal = { status: number; body: { message: string; code: number; errors?: Json } }

export const refusal = (status: number, code: number, message: string): Error =>
  Object.assign(new Error(message), { refusal: { status, body: { message, code } } })

export const refusalOf = (thrown: unknown): Refusal | undefined =>
  thrown instanceof Error && 'refusal' in thrown ? (thrown.refusal as Refusal) : undefined

/** One thing wrong with a body, and where: `['components', 0, 'label']`. */
export type Problem = { path: (string | number)[]; code: string; message: string }

export const invalidForm = (problems: Problem[]): Error => {
  const errors: Json = {}
  for (const { path, code, message } of problems) {
    let at = errors
    for (const step of path) {
      at[step] ??= {}
      at = at[step] as Json
    }
    at._errors = [...((at._errors as Json[] | undefined) ?? []), { code, message }]
  }
  const body = { message: 'Invalid Form Body', code: 50035, errors }
  const where = problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  return Object.assign(new Error(`Invalid Form Body: ${where}`), { refusal: { status: 400, body } })
}

export const refuse = (problems: Problem[]): void => {
  if (problems.length > 0) throw invalidForm(problems)
}

export const wrong = (path: (string | number)[], code: string, message: string): Problem => ({ path, code, message })
export const required = (path: (string | number)[]): Problem => wrong(path, 'BASE_TYPE_REQUIRED', 'This field is required')

/** Counted in UTF-16 units: the stricter reading of a length, and the one of discord.js. */
export const length = (value: unknown, min: number, max: number, path: (string | number)[]): Problem[] => {
  if (value === undefined || value === null) return min > 0 ? [required(path)] : []
  if (typeof value !== 'string' && !Array.isArray(value)) return [wrong(path, 'BASE_TYPE_BAD_TYPE', 'Could not interpret the value')]
  if (value.length >= min && value.length <= max) return []
  if (min === 0) return [wrong(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`)]
  return [wrong(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)]
}

export const choice = (path: (string | number)[], allowed: readonly number[]): Problem =>
  wrong(path, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`)

export const unknown = {
  channel: () => refusal(404, 10003, 'Unknown Channel'),
  guild: () => refusal(404, 10004, 'Unknown Guild'),
  member: () => refusal(404, 10007, 'Unknown Member'),
  message: () => refusal(404, 10008, 'Unknown Message'),
  scheduledEvent: () => refusal(404, 10070, 'Unknown Guild Scheduled Event'),
  webhook: () => refusal(404, 10015, 'Unknown Webhook'),
  interaction: () => refusal(404, 10062, 'Unknown interaction'),
}
export const missingAccess = () => refusal(403, 50001, 'Missing Access')
export const missingPermissions = () => refusal(403, 50013, 'Missing Permissions')

/** Runs what reads a part of a body: where it finds something wrong, it is said with the part's name before. */
export const within = <T>(part: string, run: () => T): T => {
  try {
    return run()
  } catch (problem) {
    const { body } = refusalOf(problem) ?? {}
    if (body?.errors) body.errors = { [part]: body.errors }
    throw problem
  }
}
