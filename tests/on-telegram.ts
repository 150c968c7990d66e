import type { Seen, Telegram } from '../bots/telegram/emulator/start.ts'
import { type Place, type Resident, type Shown, valuesOf, type Words } from './everywhere.ts'

export type OnTelegram = Place & { tg: Telegram }

const shown = ({ text, buttons, photo, document }: Seen): Shown => ({
  text,
  labels: buttons.map((it) => it.text),
  photo: photo !== undefined,
  files: document ? [document.name] : [],
})

export const onTelegram = (tg: Telegram, settled: () => Promise<void>): OnTelegram => {
  const karim = tg.user({ first_name: 'Karim', last_name: 'Benali', username: 'karim_secret', language_code: 'fr' })
  const group = tg.group({ title: 'Voisins de Belleville', admins: [karim], bot: 'administrator' })

  const as = (user: typeof karim, name: string): Resident => {
    const withButton = (chat: typeof karim | typeof group, label: string): Seen | undefined =>
      tg.chat(chat).findLast(({ buttons }) => buttons.some(({ text }) => text === label))
    const says: Resident['says'] = async (text, photo) => {
      if (photo) tg.sendsPhoto(user, { caption: text, bytes: photo })
      else tg.says(user, text)
      await settled()
    }
    const press = async (seen: Seen | undefined, label: string): Promise<void> => {
      tg.presses(user, seen, label)
      await settled()
    }
    /** Questions come one after another. */
    const pressAndWrite = async (chat: typeof karim | typeof group, label: string, words?: Words, photo?: Buffer): Promise<void> => {
      await press(withButton(chat, label), label)
      for (const it of words === undefined ? [] : Object.values(valuesOf(words))) await says(it, photo)
    }
    return {
      handle: user.username ?? '',
      joins: async () => {
        await press(withButton(group, 'Rejoindre le quartier'), 'Rejoindre le quartier')
        await says(name)
      },
      says,
      presses: (label, words, photo) => pressAndWrite(user, label, words, photo),
      pressesInChannel: (label, words, photo) => pressAndWrite(group, label, words, photo),
      command: async (command, rest = '', inChannel) => {
        tg.says(user, `/${command} ${rest}`.trim(), inChannel ? { in: group } : {})
        await settled()
      },
      sees: () => tg.chat(user).map(shown),
    }
  }
  return {
    tg,
    admin: as(karim, 'Karim'),
    resident: (name) =>
      as(tg.user({ first_name: name, last_name: 'Secret', username: `${name.toLowerCase()}_secret`, language_code: 'fr' }), name),
    channel: () => tg.chat(group).map(shown),
  }
}
