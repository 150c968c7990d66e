import { z } from 'zod'
import type { SlashCommand } from '../../core/chat/form.ts'
import type { Inbound } from '../../core/chat/inbound.ts'
import { storable } from '../../core/chat/text.ts'
import { fromInteraction } from './decode-interaction.ts'
import { fromMessage } from './decode-message.ts'
import { interaction, message } from './wire.ts'

/** What is stored: what happened, as Discord told it, cut down to what is read of it. `bot` is our own user id. */
const raw = z.discriminatedUnion('t', [
  z.object({ t: z.literal('MESSAGE_CREATE'), bot: z.string(), d: message }),
  z.object({ t: z.literal('INTERACTION_CREATE'), d: interaction }),
  z.object({ t: z.literal('GUILD_CREATE'), d: z.object({ name: z.string(), channel: z.string() }) }),
])
export type Raw = z.infer<typeof raw>

/** Somebody put us there; Discord does not say who. */
const nobody: Inbound['from'] = { id: 'anonymous', name: '', language: null }

/** Discord → ours; null for what does not concern us. */
export const decode = (text: string, commands: readonly SlashCommand[]): Inbound | null => {
  const it = raw.parse(JSON.parse(text))
  switch (it.t) {
    case 'MESSAGE_CREATE':
      return fromMessage(it.d, it.bot)
    case 'INTERACTION_CREATE':
      return fromInteraction(it.d, commands)
    case 'GUILD_CREATE':
      return {
        platform: 'discord',
        from: nobody,
        place: { kind: 'channel', chat: it.d.channel, topic: null },
        body: { kind: 'welcome', title: storable(it.d.name) },
      }
    default:
      return it satisfies never
  }
}
