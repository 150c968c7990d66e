import { kinds, registry } from '../core/index.ts'
import { wordsOf } from '../core/views.ts'
import type { TelegramOptions } from './telegram/bot.ts'

const languages = ['fr', 'en'] as const
const scopes = { private: 'all_private_chats', channel: 'all_chat_administrators' } as const

/** The slash commands as Telegram lists them: French for everyone, English for who has Telegram in English. */
export const telegramCommands = (): TelegramOptions['commands'] =>
  (['private', 'channel'] as const).flatMap((place) =>
    languages.map((language) => ({
      scope: scopes[place],
      language: language === 'fr' ? null : language,
      list: kinds.flatMap((kind) => {
        const command = registry[kind].doors.command
        return command?.place === place ? [{ command: command[language], description: command.about(wordsOf[language]) }] : []
      }),
    })),
  )
