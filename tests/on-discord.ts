import type { Discord, Guild, Seen, User } from '../bots/discord/emulator/start.ts'
import { photoField } from '../bots/discord/modal.ts'
import { slashCommands } from '../bots/doors.ts'
import { type Place, type Resident, type Shown, valuesOf } from './everywhere.ts'

/** Also what Discord proposes while they type after a command. */
export type Member = Resident & {
  completes(command: string, option: string, typed: string): Promise<string[]>
  /** A command with its options, by their French names. */
  types(command: string, options: Readonly<Record<string, string>>, inChannel?: true): Promise<void>
}
export type OnDiscord = Place<Member> & { dc: Discord; guild: Guild; channelId: string }

const shown = ({ text, buttons, photo, document }: Seen): Shown => ({
  text,
  labels: buttons.map(({ label }) => label),
  photo: photo !== undefined,
  files: document ? [document.name] : [],
})

/** `heard` resolves once what was done has been stored, and all that follows from it has been said. */
export const onDiscord = (dc: Discord, heard: (id: string) => Promise<void>): OnDiscord => {
  const karim = dc.user({ username: 'karim_secret', global_name: 'Karim' })
  const members = ['Léa', 'Paul', 'Inès'].map((name) => dc.user({ username: `${name.toLowerCase()}_secret`, global_name: name }))
  const guild = dc.guild({ name: 'Belleville', owner: karim, members })
  const channel = dc.channel(guild, 'annonces')
  dc.addsBot(guild)

  const as = (user: User, name: string): Member => {
    /** What was said to them: their own chat, and what they alone see in the channel. */
    const own = (): Seen[] =>
      [...dc.chat(user), ...dc.chat(channel, user).filter(({ ephemeral }) => ephemeral)].sort((a, b) => a.id.localeCompare(b.id))
    const withButton = (all: readonly Seen[], label: string): Seen | undefined =>
      all.findLast(({ buttons }) => buttons.some((it) => it.label === label))
    const press = async (seen: Seen | undefined, label: string, values: Record<string, string> | null, photo?: Buffer): Promise<void> => {
      const pressed = dc.presses(user, seen ?? { channel_id: '', message_id: '' }, label)
      if (!values) return await heard(pressed)
      await dc.when(() => dc.modal(user))
      await heard(dc.submits(user, values, photo ? { [photoField]: photo } : {}))
    }
    return {
      handle: user.username,
      joins: () => press(withButton(dc.chat(channel), 'Rejoindre le quartier'), 'Rejoindre le quartier', { name }),
      says: (text, photo) => heard(dc.says(user, text, photo ? { photo } : {})),
      presses: (label, words, photo) => press(withButton(own(), label), label, words === undefined ? null : valuesOf(words), photo),
      pressesInChannel: (label, words, photo) =>
        press(withButton(dc.chat(channel), label), label, words === undefined ? null : valuesOf(words), photo),
      command: async (command, rest, inChannel) => {
        const option = slashCommands().find(({ fr }) => fr === command)?.rest?.name.fr
        await heard(dc.command(user, command, option && rest ? { [option]: rest } : {}, inChannel ? { in: channel } : {}))
      },
      types: async (command, options, inChannel) =>
        await heard(dc.command(user, command, { ...options }, inChannel ? { in: channel } : {})),
      completes: async (command, option, typed) => (await dc.autocompletes(user, command, option, typed)).map((it) => String(it.value)),
      sees: () => own().map(shown),
    }
  }
  const member = (name: string): User => {
    const found = members.find((it) => it.global_name === name)
    if (!found) throw new Error(`${name} is not a member of the server`)
    return found
  }
  return {
    dc,
    guild,
    channelId: channel.id,
    admin: as(karim, 'Karim'),
    resident: (name) => as(member(name), name),
    channel: () => dc.chat(channel).map(shown),
  }
}
