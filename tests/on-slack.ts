import type { Seen, Slack, User } from '../bots/slack/emulator/start.ts'
import { type Place, type Resident, type Shown, valuesOf } from './everywhere.ts'

/** Also their page of the app. */
type Member = Resident & {
  opensHome(): Promise<void>
  home(): Shown | null
  pressesAtHome(label: string): Promise<void>
  opens(command: string, values: Readonly<Record<string, string>>): Promise<void>
}
export type OnSlack = Place<Member> & { sl: Slack }

const shown = ({ text, buttons, photo, documents = [] }: Seen): Shown => ({
  text,
  labels: buttons.map(({ label }) => label),
  photo: photo !== undefined,
  files: documents.map(({ name }) => name),
})

export const onSlack = (sl: Slack, settled: () => Promise<void>): OnSlack => {
  const karim = sl.user({ name: 'karim_secret', real_name: 'Karim Benali', owner: true })
  const channel = sl.channel({ name: 'belleville', creator: karim, members: [] })
  let invited = false

  const as = (user: User, name: string): Member => {
    const withButton = (all: readonly Seen[], label: string): Seen | undefined =>
      all.findLast(({ buttons }) => buttons.some((it) => it.label === label))
    const press = async (seen: Seen | undefined, label: string, values: Record<string, string> | null, photo?: Buffer): Promise<void> => {
      await sl.presses(user, seen, label)
      if (values) {
        await sl.when(() => sl.modal(user))
        await sl.submits(user, values, photo ? { ':photo': photo } : {})
      }
      await settled()
    }
    return {
      handle: user.name,
      joins: () => press(withButton(sl.chat(channel), 'Rejoindre le quartier'), 'Rejoindre le quartier', { name }),
      says: async (text, photo) => {
        await sl.says(user, text, photo ? { photo } : {})
        await settled()
      },
      presses: (label, words, photo) => press(withButton(sl.chat(user), label), label, words === undefined ? null : valuesOf(words), photo),
      pressesInChannel: (label, words, photo) =>
        press(withButton(sl.chat(channel), label), label, words === undefined ? null : valuesOf(words), photo),
      command: async (command, rest = '', inChannel) => {
        if (inChannel && !invited) {
          await sl.invites(karim, channel)
          invited = true
          await settled()
        }
        const { error } = await sl.command(user, `${command} ${rest}`.trim(), inChannel ? { in: channel } : {})
        if (error) throw new Error(`Slack says ${error}`)
        await settled()
      },
      /** A command without words, and the form that it opens. */
      opens: async (command, values) => {
        await sl.command(user, command)
        await sl.when(() => sl.modal(user))
        await sl.submits(user, { ...values })
        await settled()
      },
      opensHome: async () => {
        await sl.opensHome(user)
        await settled()
      },
      home: () => {
        const seen = sl.home(user)
        return seen && shown(seen)
      },
      pressesAtHome: async (label) => {
        await sl.presses(user, { home: true }, label)
        await settled()
      },
      sees: () => sl.chat(user).map(shown),
    }
  }
  return {
    sl,
    admin: as(karim, 'Karim'),
    resident: (name) => {
      const user = sl.user({ name: `${name.toLowerCase()}_secret`, real_name: `${name} Secret` })
      channel.members.add(user.id)
      return as(user, name)
    },
    channel: () => sl.chat(channel).map(shown),
  }
}
