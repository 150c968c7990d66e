import { GrammyError, HttpError } from 'grammy'
import type { Failure, Outcome } from '../adapter.ts'

/** The call never left this machine: it is safe to repeat. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

export const outcome = async <T>(call: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return { ok: await call() }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

/** What a failed call means to us. Errors that are neither Telegram's nor the network's are bugs, and thrown on. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof GrammyError) return refusalOf(error)
  if (error instanceof HttpError) return { kind: 'down', maybe: !neverSent.has(systemCode(error.error)) }
  throw error
}

const refusalOf = ({ error_code: code, description, parameters }: GrammyError): Failure => {
  if (code === 429) return { kind: 'wait', seconds: parameters.retry_after ?? 1 }
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', to: String(parameters.migrate_to_chat_id) }
  if (code >= 500) return { kind: 'down', maybe: true }
  if (code === 403 || /chat not found|user is deactivated|PEER_ID_INVALID/.test(description)) return { kind: 'gone' }
  if (/message to (edit|delete) not found|message can't be edited|MESSAGE_ID_INVALID/.test(description)) return { kind: 'missing' }
  if (code === 401 || code === 404) return { kind: 'down', maybe: false }
  return { kind: 'refused', why: description.replace(/^Bad Request: /, '').slice(0, 120) }
}

export const isNotModified = (error: unknown): boolean => error instanceof GrammyError && /message is not modified/.test(error.description)
export const isNoTopic = (error: unknown): boolean =>
  error instanceof GrammyError && /message thread not found|TOPIC_(CLOSED|DELETED)/.test(error.description)
/** A file's name of another bot, or of another time. */
export const isBadFile = (error: unknown): boolean =>
  error instanceof GrammyError && /wrong (remote )?file[ _]id|FILE_REFERENCE/.test(error.description)

const systemCode = (error: unknown): string => {
  for (let it: unknown = error; it instanceof Error; it = it.cause) if ('code' in it && typeof it.code === 'string') return it.code
  return ''
}
