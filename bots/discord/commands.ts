import { ApplicationCommandOptionType, ApplicationCommandType, InteractionContextType, PermissionFlagsBits } from 'discord.js'
import { z } from 'zod'
import type { SlashCommand } from '../../core/chat/form.ts'
import { cut } from '../../core/chat/text.ts'
import { type Calls, calls } from './calls.ts'
import { whoWeAre } from './identity.ts'

type Both = { fr: string; en: string }
type Described = Record<string, unknown> & { type: ApplicationCommandType; name: string }
type Parts = { commands: readonly SlashCommand[]; publishMessage: Both }

/** Developer Docs, Application Commands: a description has 100 characters. */
const aboutMax = 100

const localised = (fr: string, en: string) => ({ fr, 'en-US': en, 'en-GB': en })
const described = ({ fr, en }: Both) => {
  const [description, english] = [cut(fr, aboutMax), cut(en, aboutMax)]
  return { description, description_localizations: localised(description, english) }
}

/** Guild installs only: nobody takes the bot along to servers that did not invite it. */
const guildInstall = [0]
const { Guild, BotDM } = InteractionContextType

const slash = ({ fr, en, accented, about, place, privately, rest, form }: SlashCommand): Described => ({
  type: ApplicationCommandType.ChatInput,
  name: fr,
  name_localizations: localised(accented, en),
  ...described(about),
  integration_types: guildInstall,
  ...(place === 'channel'
    ? /** What its members may is asked in a guild only; in the private chat it is everybody's. */
      { contexts: privately ? [Guild, BotDM] : [Guild], default_member_permissions: String(PermissionFlagsBits.ManageGuild) }
    : { contexts: [Guild, BotDM], default_member_permissions: null }),
  options: form
    ? form.fields.map((it) => option(it.option, it.about, it.required))
    : rest
      ? [{ ...option(rest.name, rest.about, rest.required), ...(rest.suggests ? { autocomplete: true } : {}) }]
      : [],
})

const option = (name: Both, about: Both, required: boolean) => ({
  type: ApplicationCommandOptionType.String,
  name: name.fr,
  name_localizations: localised(name.fr, name.en),
  ...described(about),
  required,
})

/** The whole list: what Discord shows when a slash is typed, and in the menu of a message. */
export const describedCommands = ({ commands, publishMessage: { fr, en } }: Parts): Described[] => [
  ...commands.map(slash),
  {
    type: ApplicationCommandType.Message,
    name: fr,
    name_localizations: localised(fr, en),
    integration_types: guildInstall,
    contexts: [Guild, BotDM],
    default_member_permissions: null,
  },
]

export type Published = { added: string[]; changed: string[]; removed: string[] }

/** One call that replaces the list, made only when it says something else than before: a day has 200 of them. */
export const publish = async (api: Calls, application: string, parts: Parts): Promise<Published> => {
  const path = `/applications/${application}/commands` as const
  const shape = z.array(z.looseObject({ type: z.number(), name: z.string() }))
  const before = await api.ask({ method: 'GET', path, query: { with_localizations: 'true' } }, shape)
  const wanted = describedCommands(parts)
  const known = new Map(before.map((it) => [keyOf(it), it]))
  const names = new Set(wanted.map(keyOf))
  const told: Published = {
    added: wanted.filter((it) => !known.has(keyOf(it))).map(({ name }) => name),
    changed: wanted.filter((it) => known.has(keyOf(it)) && !isSame(it, known.get(keyOf(it)))).map(({ name }) => name),
    removed: before.filter((it) => !names.has(keyOf(it))).map(({ name }) => name),
  }
  if (told.added.length + told.changed.length + told.removed.length > 0) await api.ask({ method: 'PUT', path, body: wanted }, shape)
  return told
}

/** Registers what is missing or different. */
export const publishCommands = async ({ token, apiRoot, ...parts }: Parts & { token: string; apiRoot: string }): Promise<Published> => {
  const api = calls({ token, apiRoot })
  return await publish(api, (await whoWeAre(api)).application, parts)
}

const keyOf = ({ type, name }: { type: number; name: string }): string => `${type} ${name}`

/** Whether what stands there says all that is wanted; what Discord adds of its own does not count. */
const isSame = (wanted: unknown, stands: unknown): boolean => {
  if (isNothing(wanted)) return isNothing(stands)
  if (Array.isArray(wanted))
    return Array.isArray(stands) && wanted.length === stands.length && wanted.every((it, n) => isSame(it, stands[n]))
  if (typeof wanted !== 'object') return wanted === stands
  if (typeof stands !== 'object' || stands === null) return false
  return Object.entries(wanted as object).every(([key, it]) => isSame(it, (stands as Record<string, unknown>)[key]))
}

/** Discord leaves out what is empty, or says null. */
const isNothing = (it: unknown): boolean => it === undefined || it === null || it === false || (Array.isArray(it) && it.length === 0)
