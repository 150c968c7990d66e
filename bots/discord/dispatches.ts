import { z } from 'zod'
import type { DrawForm, SlashCommand } from '../../core/chat/form.ts'
import type { Suggest } from '../adapter.ts'
import type { Calls } from './calls.ts'
import { autocompleteType, offerChoices } from './choices.ts'
import type { Raw } from './decode.ts'
import { actorOf } from './decode-interaction.ts'
import { isForUs } from './decode-message.ts'
import type { DirectMessages } from './dms.ts'
import type { Hearing } from './hearing.ts'
import { acknowledge, answerTo } from './interactions.ts'
import { channelToGreet } from './welcome.ts'
import { guild, interaction, type Message, message } from './wire.ts'

type Parts = {
  bot: string
  calls: Calls
  dms: DirectMessages
  hearing: Hearing
  suggest: Suggest
  commands: readonly SlashCommand[]
  drawForm: DrawForm
  now: () => Date
  log: { info(facts: object, message: string): void; warn(facts: object, message: string): void }
}

/** In READY the servers that we are in, and in GUILD_DELETE whether it is only away. */
const readyShape = z.object({ guilds: z.array(z.object({ id: z.string() })) })
const leftShape = z.object({ id: z.string(), unavailable: z.boolean().optional() })
const modalAnswer = 9

/** What Discord tells, by kind. Acts are acknowledged first, then stored; the rest is stored. */
export const dispatches = (parts: Parts) => {
  const { bot, dms, hearing, commands, drawForm, log } = parts
  const guilds = new Set<string>()

  const takeMessage = (d: Message): boolean => {
    if (!isForUs(d, bot)) return false
    if (d.guild_id === undefined) void dms.note(d.channel_id, d.author.id)
    hearing.take({ key: d.id, lane: d.author.id, raw: JSON.stringify({ t: 'MESSAGE_CREATE', bot, d } satisfies Raw) })
    return true
  }

  /** What we cannot read is not ours to understand later either; it is said once, without its words. */
  const reading =
    <T>(t: string, shape: z.ZodType<T>, take: (d: T) => void) =>
    (d: unknown): void => {
      const read = shape.safeParse(d)
      if (read.success) take(read.data)
      else log.warn({ event: t }, 'Discord tells something in a way that we do not know')
    }

  const on = {
    MESSAGE_CREATE: reading('MESSAGE_CREATE', message, takeMessage),
    INTERACTION_CREATE: reading('INTERACTION_CREATE', interaction, (d) => {
      if (d.type === autocompleteType) return void offerChoices(parts, d)
      const answer = answerTo(d, { commands, drawForm })
      const user = actorOf(d)
      if (!answer || !user) return
      const first = acknowledge(parts, d, answer)
      if (answer.type === modalAnswer) return
      if (d.guild_id === undefined && d.channel_id !== undefined) void dms.note(d.channel_id, user.id)
      hearing.take({ key: d.id, lane: user.id, raw: JSON.stringify({ t: 'INTERACTION_CREATE', d } satisfies Raw) }, first)
    }),
    READY: reading('READY', readyShape, (d) => {
      for (const { id } of d.guilds) guilds.add(id)
    }),
    /** Every server is told after READY; only one that was not in its list is new. */
    GUILD_CREATE: reading('GUILD_CREATE', guild, (d) => {
      if (guilds.has(d.id)) return
      guilds.add(d.id)
      const channel = channelToGreet(d, bot)
      if (channel === null) return log.info({}, 'a new server has no channel where we may write')
      const raw: Raw = { t: 'GUILD_CREATE', d: { name: d.name, channel } }
      hearing.take({ key: `guild:${d.id}:${d.joined_at}`, lane: channel, raw: JSON.stringify(raw) })
    }),
    GUILD_DELETE: reading('GUILD_DELETE', leftShape, ({ id, unavailable }) => {
      if (!unavailable) guilds.delete(id)
    }),
  }
  return { on, takeMessage }
}
