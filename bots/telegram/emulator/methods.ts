import { answerCallbackQuery } from './callbacks.ts'
import { chatMethods } from './chats.ts'
import { editMethods } from './edits.ts'
import { getFile } from './files.ts'
import type { Kind, Params } from './parameters.ts'
import { getUpdates } from './polling.ts'
import { profileMethods } from './profile.ts'
import { sendMethods } from './sends.ts'
import { type HookSettings, webhookMethods } from './webhook.ts'
import type { World } from './world.ts'

/** One method of the Bot API: the parameters that it knows, and what it does. `gone` fires when the caller hangs up. */
export type Method = {
  kinds: Record<string, Kind>
  run: (world: World, params: Params, gone: AbortSignal) => unknown
}

/** Every method that the emulator does, by its name in the Bot API. */
export const methodsWith = (settings: HookSettings): Record<string, Method> => ({
  getUpdates,
  ...webhookMethods(settings),
  ...profileMethods,
  ...sendMethods,
  ...editMethods,
  ...chatMethods,
  answerCallbackQuery,
  getFile,
})
