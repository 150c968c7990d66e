import type { ReceiverEvent } from '@slack/bolt'
import type { CheckForm, DrawForm, SlashCommand } from '../../core/chat/form.ts'
import type { RawUpdate } from '../adapter.ts'
import { decode } from './decode.ts'
import { isBot } from './events.ts'
import type { Installations } from './installations.ts'
import { errorBeside, filledIn, textCallback } from './modal.ts'
import { modalFor, opened } from './open.ts'
import { type After, type People, within } from './people.ts'
import { type Body, kindOf, parseBody, type Raw, teamOf, updateOf, userOf } from './update.ts'
import type { Workspace } from './workspaces.ts'

export type TakeParts = {
  commands: readonly SlashCommand[]
  drawForm: DrawForm
  checkForm: CheckForm
  after: After
  people: People
  installations: Installations | null
  workspaceOf: (team: string) => Promise<Workspace | null>
  noteDirect: (user: string, channel: string) => void
  log: { info(facts: object, message: string): void; warn(facts: object, message: string): void }
}

export type Hear = (updates: readonly RawUpdate[]) => Promise<void>

/**
 * One delivery of Slack's: stored, then acknowledged. No listeners of Bolt's App are used: it acknowledges an event before they run, and
 * acknowledges and drops it when the workspace's token cannot be read, so that what arrives while the database is away would be lost.
 */
export const take = async ({ body: received, ack }: ReceiverEvent, hear: Hear, parts: TakeParts): Promise<void> => {
  const body = parseBody(received)
  const kind = kindOf(body)
  if (kind === 'event') await keepInstallation(body, parts)
  if (kind === null || !concerns({ kind, body, person: null }, parts)) return await acknowledge(ack, undefined, parts)

  const user = userOf(body)
  const language = languageOf(user, parts)
  if (kind === 'press' || kind === 'shortcut' || kind === 'command') {
    const view = modalFor(body, language, parts)
    const workspace = view && (await parts.workspaceOf(teamOf(body)))
    if (view && workspace && (await opened(workspace, body.trigger_id ?? '', view))) return await acknowledge(ack, undefined, parts)
    if (view) parts.log.info({}, 'a form of Slack’s did not open; it is asked in words')
  }
  const errors = kind === 'submission' ? complaint(body, language, parts) : null
  if (errors) return await acknowledge(ack, { response_action: 'errors', errors }, parts)

  const [person, title] = await Promise.all([user ? parts.people.personOf(user) : null, titleOf(body, parts)])
  noteDirect(body, user, parts)
  await hear([updateOf({ kind, body, person, ...(title === null ? {} : { title }) })])
  await acknowledge(ack, undefined, parts)
}

type Ack = ReceiverEvent['ack']

/** Too late, or the connection is gone: what is stored is stored, and a second delivery is known by its key. */
const acknowledge = async (ack: Ack, answer: object | undefined, { log }: TakeParts): Promise<void> => {
  try {
    await ack(answer)
  } catch {
    log.info({}, 'what Slack sent is stored, but was not acknowledged in time')
  }
}

/** Whether it means anything to us. What cannot be read is stored, to be looked at. */
const concerns = (it: Raw, { commands }: TakeParts): boolean => {
  try {
    return decode(JSON.stringify(it), commands) !== null
  } catch {
    return true
  }
}

const languageOf = (user: string | null, { people }: TakeParts): 'fr' | 'en' =>
  user && people.known(user)?.language?.startsWith('en') ? 'en' : 'fr'

/** Installed or removed for a whole organisation, or for one workspace. */
const keepInstallation = async (body: Body, { installations, log }: TakeParts): Promise<void> => {
  const { event } = body
  const wholly = (body.authorizations ?? []).some((it) => it.is_enterprise_install === true)
  const organisation = wholly ? (body.enterprise_id ?? null) : null
  const bots = (event?.tokens as { bot?: unknown[] } | undefined)?.bot ?? []
  if (event?.type === 'app_uninstalled' || (event?.type === 'tokens_revoked' && bots.length > 0)) {
    log.warn({}, 'the app was removed from a Slack workspace')
    await installations?.drop(teamOf(body), organisation)
  } else if (organisation) await installations?.belongs(teamOf(body), organisation)
}

/** What is wrong with a filled form, said beside its input, as long as it is open. */
const complaint = (body: Body, language: 'fr' | 'en', { checkForm }: TakeParts): Record<string, string> | null => {
  const { view } = body
  if (!view || view.callback_id === textCallback) return null
  const { form, ids, values } = filledIn(teamOf(body), view)
  const wrong = checkForm(form, ids, values, language)
  const block = wrong && errorBeside(view, wrong.field)
  return wrong && block ? { [block]: wrong.why } : null
}

/** A channel that we were invited to, by its name. */
const titleOf = async (body: Body, { workspaceOf, after }: TakeParts): Promise<string | null> => {
  const { event } = body
  if (event?.type !== 'member_joined_channel' || !isBot(body, event.user)) return null
  const workspace = await workspaceOf(teamOf(body))
  if (!workspace) return null
  const found = await within(workspace.bulk.conversations.info({ channel: String(event.channel) }), after)
  return found?.channel?.name ?? null
}

/** Their direct message with us need not be asked for. */
const noteDirect = ({ event }: Body, user: string | null, parts: TakeParts): void => {
  const isTheirs = event?.type === 'message' || event?.type === 'app_home_opened'
  if (user && isTheirs && typeof event.channel === 'string') parts.noteDirect(user, event.channel)
}
