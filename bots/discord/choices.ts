import { InteractionResponseType } from 'discord.js'
import { cut, storable } from '../../core/chat/text.ts'
import type { Suggest } from '../adapter.ts'
import type { Calls } from './calls.ts'
import { actorOf } from './decode-interaction.ts'
import { failureOf } from './failure.ts'
import type { Interaction } from './wire.ts'

/** Interaction types (Developer Docs, Receiving and Responding). */
export const autocompleteType = 4

/** Developer Docs, Application Commands: 25 choices of 100 characters. */
const choicesMax = 25
const choiceMax = 100

type Parts = { calls: Calls; suggest: Suggest; log: { info(facts: object, message: string): void } }

/** What could follow a command while it is typed. Nothing is stored: what comes late is of no use, and the next letter asks again. */
export const offerChoices = async ({ calls, suggest, log }: Parts, it: Interaction): Promise<void> => {
  const typed = it.data?.options?.[0]?.value
  const words = typeof typed === 'string' ? storable(typed) : ''
  const found = await suggest(it.data?.name ?? '', words, actorOf(it)?.id ?? '').catch(() => [])
  const choices = found.slice(0, choicesMax).map((choice) => ({ name: cut(choice, choiceMax), value: cut(choice, choiceMax) }))
  try {
    await calls.acknowledge(it.id, it.token, { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } })
  } catch (error) {
    log.info({ failure: failureOf(error).kind }, 'choices came too late')
  }
}
