import { type APIModalInteractionResponseCallbackData, InteractionResponseType } from 'discord.js'
import type { DrawForm, SlashCommand } from '../../core/chat/form.ts'
import type { Calls } from './calls.ts'
import { formIn } from './carried.ts'
import { actorOf, carriedBy, commandType, componentType, isPublicCommand, submitType } from './decode-interaction.ts'
import { codeOf, failureOf } from './failure.ts'
import { modalOf } from './modal.ts'
import { isOnlyTheirs } from './reply.ts'
import { msOf } from './snowflake.ts'
import { ephemeralFlag, type Interaction } from './wire.ts'

type Parts = {
  calls: Calls
  commands: readonly SlashCommand[]
  drawForm: DrawForm
  now: () => Date
  log: { info(facts: object, message: string): void; warn(facts: object, message: string): void }
}

type Answer =
  | { type: InteractionResponseType.DeferredChannelMessageWithSource; data?: { flags: number } }
  | { type: InteractionResponseType.DeferredMessageUpdate }
  | { type: InteractionResponseType.Modal; data: APIModalInteractionResponseCallbackData }

/** Half of what Discord waits: beyond, something is wrong with us. */
const slowMs = 1500
const alreadyAcknowledged = 40060
const unknownInteraction = 10062

/** What is answered at once, before anything is stored; null for what we never asked for. A modal is drawn from nothing but the press. */
export const answerTo = (it: Interaction, { commands, drawForm }: Pick<Parts, 'commands' | 'drawForm'>): Answer | null => {
  const soon = InteractionResponseType.DeferredChannelMessageWithSource
  const alone: Answer = it.guild_id === undefined ? { type: soon } : { type: soon, data: { flags: ephemeralFlag } }
  const quiet: Answer = { type: InteractionResponseType.DeferredMessageUpdate }
  switch (it.type) {
    case commandType:
      return isPublicCommand(it, commands) ? { type: soon } : alone
    case componentType: {
      const packed = formIn(carriedBy(it))
      const data = packed === null ? null : modalOf(packed, drawForm, it.locale, actorOf(it)?.global_name ?? '')
      return data ? { type: InteractionResponseType.Modal, data } : quiet
    }
    case submitType:
      /** What only they see, or stands in their private chat, may be changed by the answer; what all see may not. */
      return it.message && (isOnlyTheirs(it) || it.guild_id === undefined) ? quiet : alone
    default:
      return null
  }
}

/** Resolves in any case: what could not be acknowledged was done all the same, and is answered another way. */
export const acknowledge = async ({ calls, now, log }: Parts, { id, token }: Interaction, answer: Answer): Promise<void> => {
  const tryOnce = async (): Promise<unknown> => {
    try {
      await calls.acknowledge(id, token, answer)
      return null
    } catch (error) {
      return codeOf(error) === alreadyAcknowledged ? null : error
    }
  }
  const first = await tryOnce()
  /** A second acknowledgement of the same act does no harm: when the first one's answer was lost, Discord says so. */
  const error = first && kindOf(first) === 'down' ? await tryOnce() : first
  const ms = now().getTime() - msOf(id)
  if (codeOf(error) === unknownInteraction) log.info({ ms }, 'Discord did not wait for an acknowledgement; the act is taken all the same')
  else if (error) log.warn({ ms, failure: kindOf(error), code: codeOf(error) }, 'an act was not acknowledged; it is taken all the same')
  else if (ms > slowMs) log.warn({ ms }, 'an act was acknowledged late: Discord waits 3 s')
}

const kindOf = (error: unknown): string => {
  try {
    return failureOf(error).kind
  } catch {
    return 'bug'
  }
}
