import { accountMethods } from './accounts.ts'
import { chatMethods } from './chats.ts'
import { conversationMethods } from './conversations.ts'
import type { Method } from './method.ts'
import { uploadMethods } from './uploads.ts'
import { viewMethods } from './views.ts'

/** Every method that the emulator does, by its name in the Web API. */
export const methods: Record<string, Method> = {
  ...accountMethods,
  ...chatMethods,
  ...conversationMethods,
  ...uploadMethods,
  ...viewMethods,
}
