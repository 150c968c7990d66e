import { PermissionFlagsBits } from 'discord.js'
import { z } from 'zod'
import type { Calls } from './calls.ts'
import { codeOf } from './failure.ts'
import { isSnowflake } from './snowflake.ts'

const channel = z.object({ guild_id: z.string().optional() })
const guild = z.object({ owner_id: z.string(), roles: z.array(z.object({ id: z.string(), permissions: z.string() })) })
const member = z.object({ roles: z.array(z.string()) })

const administers = PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild
/** Unknown member, unknown user. */
const strangers = [10007, 10013]

/** The server's owner, and whoever may manage it. Asked anew each time: roles are taken away too. */
export const administersChannel = async (calls: Calls, chat: string, user: string): Promise<boolean> => {
  if (!isSnowflake(chat) || !isSnowflake(user)) return false
  const { guild_id: id } = await calls.ask({ method: 'GET', path: `/channels/${chat}` }, channel)
  if (id === undefined) return false
  const { owner_id, roles } = await calls.ask({ method: 'GET', path: `/guilds/${id}` }, guild)
  if (owner_id === user) return true
  try {
    const { roles: theirs } = await calls.ask({ method: 'GET', path: `/guilds/${id}/members/${user}` }, member)
    /** The role of everyone has the server's id. */
    return roles.some((role) => (role.id === id || theirs.includes(role.id)) && (BigInt(role.permissions) & administers) !== 0n)
  } catch (error) {
    if (strangers.includes(codeOf(error) ?? 0)) return false
    throw error
  }
}
