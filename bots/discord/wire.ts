import { z } from 'zod'

/** What we rely on in Discord's objects, and all that is kept of them; the rest is cut off before anything is stored. */

export const ephemeralFlag = 64
export const silentFlag = 4096
export const componentsFlag = 32_768

const user = z.object({ id: z.string(), bot: z.boolean().optional(), global_name: z.string().nullish() })
export type User = z.infer<typeof user>

const attachment = z.object({
  id: z.string(),
  url: z.string(),
  size: z.number(),
  content_type: z.string().nullish(),
  duration_secs: z.number().nullish(),
})
export type Attachment = z.infer<typeof attachment>

export const message = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  /** 0: ordinary, 19: an answer to another; everything else is Discord's own word on something. */
  type: z.number().default(0),
  flags: z.number().default(0),
  content: z.string().default(''),
  author: user,
  webhook_id: z.string().optional(),
  mentions: z.array(user).default([]),
  attachments: z.array(attachment).default([]),
  sticker_items: z.array(z.object({ id: z.string() })).optional(),
  message_snapshots: z.array(z.object({})).optional(),
  poll: z.object({}).nullish(),
  message_reference: z.object({ message_id: z.string().optional() }).optional(),
  referenced_message: z.object({ author: user }).nullish(),
})
export type Message = z.infer<typeof message>

const target = z.object({ content: z.string().default(''), author: user, attachments: z.array(attachment).default([]) })

const input = z.object({
  custom_id: z.string().optional(),
  value: z.unknown().optional(),
  values: z.array(z.string()).optional(),
})

export const interaction = z.object({
  id: z.string(),
  token: z.string(),
  type: z.number(),
  guild_id: z.string().optional(),
  channel_id: z.string().optional(),
  locale: z.string().optional(),
  user: user.optional(),
  member: z.object({ user }).optional(),
  message: z.object({ id: z.string(), flags: z.number().default(0) }).optional(),
  data: z
    .object({
      type: z.number().optional(),
      name: z.string().optional(),
      custom_id: z.string().optional(),
      values: z.array(z.string()).optional(),
      options: z.array(z.object({ name: z.string(), value: z.unknown().optional() })).optional(),
      target_id: z.string().optional(),
      resolved: z
        .object({ messages: z.record(z.string(), target).optional(), attachments: z.record(z.string(), attachment).optional() })
        .optional(),
      components: z.array(z.object({ component: input.optional() })).optional(),
    })
    .optional(),
})
export type Interaction = z.infer<typeof interaction>

export const guild = z.object({
  id: z.string(),
  name: z.string(),
  joined_at: z.string(),
  system_channel_id: z.string().nullish(),
  owner_id: z.string().optional(),
  roles: z.array(z.object({ id: z.string(), permissions: z.string() })).default([]),
  members: z.array(z.object({ user: z.object({ id: z.string() }).optional(), roles: z.array(z.string()) })).default([]),
  channels: z
    .array(
      z.object({
        id: z.string(),
        type: z.number(),
        position: z.number().default(0),
        permission_overwrites: z.array(z.object({ id: z.string(), type: z.number(), allow: z.string(), deny: z.string() })).default([]),
      }),
    )
    .default([]),
})
export type Guild = z.infer<typeof guild>

/** A message of ours as Discord answers it. */
export const standing = z.object({
  id: z.string(),
  flags: z.number().default(0),
  author: z.object({ id: z.string() }).optional(),
  attachments: z.array(z.object({ id: z.string(), filename: z.string().optional() })).default([]),
  components: z.array(z.looseObject({ type: z.number(), id: z.number().optional() })).default([]),
})
export type StandingMessage = z.infer<typeof standing>
