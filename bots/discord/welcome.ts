import { ChannelType, PermissionFlagsBits } from 'discord.js'
import type { Guild } from './wire.ts'

const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages

/** Where a server that has just invited us is greeted: where Discord's own news go, else the first channel where we may write. */
export const channelToGreet = (guild: Guild, bot: string): string | null => {
  const texts = guild.channels
    .filter(({ type }) => type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement)
    .filter((channel) => mayWrite(guild, channel, bot))
    .sort((a, b) => a.position - b.position)
  return (texts.find(({ id }) => id === guild.system_channel_id) ?? texts[0])?.id ?? null
}

/** Developer Docs, Permissions: roles first, then the channel's word on everyone, on roles, on the member; the later wins. */
const mayWrite = (guild: Guild, { permission_overwrites: all }: Guild['channels'][number], bot: string): boolean => {
  const mine = guild.members.find(({ user }) => user?.id === bot)?.roles ?? []
  const granted = guild.roles.filter(({ id }) => id === guild.id || mine.includes(id))
  const base = granted.reduce((sum, { permissions }) => sum | BigInt(permissions), 0n)
  if (guild.owner_id === bot || (base & PermissionFlagsBits.Administrator) !== 0n) return true
  const steps = [all.filter(({ id }) => id === guild.id), all.filter(({ id }) => mine.includes(id)), all.filter(({ id }) => id === bot)]
  const result = steps.reduce((sum, step) => {
    const denied = step.reduce((bits, { deny }) => bits | BigInt(deny), 0n)
    const allowed = step.reduce((bits, { allow }) => bits | BigInt(allow), 0n)
    return (sum & ~denied) | allowed
  }, base)
  return (result & needed) === needed
}
