import { Api } from 'grammy'
import { failureOf } from './failure.ts'

export type TelegramCommands = readonly {
  scope: 'all_private_chats' | 'all_chat_administrators'
  language: 'fr' | 'en' | null
  list: { command: string; description: string }[]
}[]

/** Sets the lists that differ from what stands there; their names, for whoever wants to know. */
export const publish = async (api: Api, commands: TelegramCommands): Promise<string[]> => {
  const changed: string[] = []
  for (const { scope, language, list } of commands) {
    const where = { scope: { type: scope }, ...(language ? { language_code: language } : {}) }
    if (isSame(await api.getMyCommands(where), list)) continue
    await api.setMyCommands(list, where)
    changed.push(`${scope}${language ? `, ${language}` : ''}`)
  }
  return changed
}

type List = readonly { command: string; description: string }[]
const isSame = (a: List, b: List): boolean =>
  a.length === b.length && a.every((it, n) => it.command === b[n]?.command && it.description === b[n]?.description)

/** Registers what is missing or different. Throws a sentence when Telegram does not take it. */
export const publishCommands = async (options: { token: string; apiRoot: string; commands: TelegramCommands }): Promise<string[]> => {
  try {
    return await publish(new Api(options.token, { apiRoot: options.apiRoot, timeoutSeconds: 20 }), options.commands)
  } catch (error) {
    const failure = failureOf(error)
    throw new Error(`Telegram did not take the commands (${failure.kind}): is TELEGRAM_BOT_TOKEN right, and TELEGRAM_API_ROOT reachable?`)
  }
}
