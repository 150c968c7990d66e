import { memoryRecords } from '../../tests/records.ts'
import { type SimulatedTime, simulatedTime } from '../../tests/time.ts'
import type { Adapter, Destination, RawUpdate } from '../adapter.ts'
import { drawForm, slashCommands } from '../doors.ts'
import { at, until } from '../driver.contract.ts'
import { type DiscordOptions, discordAdapter } from './bot.ts'
import { type Channel, type Discord, startDiscord, type User } from './emulator/start.ts'

export type Told = { level: 'info' | 'warn'; facts: Record<string, unknown>; message: string }

export type TestWorld = {
  dc: Discord
  time: SimulatedTime
  lea: User
  paul: User
  channel: Channel
  records: ReturnType<typeof memoryRecords>
  told: Told[]
  heard: RawUpdate[]
  /** Stores what is heard; a test may put another in its place. */
  store: (updates: readonly RawUpdate[]) => Promise<void>
  adapter: Adapter
  /** Another one, as after a restart or with other options. */
  another(options?: Partial<DiscordOptions>): Adapter
  /** Connected, its commands listed, and what came with that forgotten. */
  begin(adapter?: Adapter): Promise<void>
  /** What was heard of this message or act, decoded. */
  hears(id: string): Promise<ReturnType<Adapter['decode']>>
  privately(user: User, reply?: string | null): Destination
  publicly(reply?: string | null): Destination
  close(): Promise<void>
}

export const publishMessage = { fr: 'Publier comme annonce', en: 'Publish as a post' }

/** Discord with Léa, Paul who owns a server, its channel, and our adapter. */
export const testWorld = async (emulator: { ackMs?: number; heartbeatMs?: number } = {}): Promise<TestWorld> => {
  const time = simulatedTime('2026-11-25T09:00:00Z')
  const dc = await startDiscord({ now: () => time.now().getTime(), ...emulator })
  const lea = dc.user({ username: 'lea.martin', global_name: 'Léa' })
  const paul = dc.user({ username: 'paul75', global_name: 'Paul', locale: 'en-GB' })
  const guild = dc.guild({ name: 'Belleville', owner: paul, members: [lea] })
  const channel = dc.channel(guild, 'annonces')
  dc.addsBot(guild)
  const records = memoryRecords()
  const told: Told[] = []
  const tell =
    (level: Told['level']) =>
    (facts: object, message: string): void =>
      void told.push({ level, facts: facts as Told['facts'], message })
  const all: Adapter[] = []
  const another = (options: Partial<DiscordOptions> = {}): Adapter => {
    const adapter = discordAdapter({
      token: dc.token,
      apiRoot: dc.root,
      shards: null,
      mayConnect: async () => true,
      records,
      commands: slashCommands(),
      publishMessage,
      drawForm,
      now: time.now,
      after: time.after,
      log: { info: tell('info'), warn: tell('warn') },
      ...options,
    })
    all.push(adapter)
    return adapter
  }
  const it: TestWorld = {
    dc,
    time,
    lea,
    paul,
    channel,
    records,
    told,
    heard: [],
    store: async (updates) => void it.heard.push(...updates),
    adapter: another(),
    another,
    begin: async (adapter = it.adapter) => {
      await adapter.start((updates) => it.store(updates))
      await dc.when(() => dc.gateway.sessions() === 1 && dc.commands.length > 0)
      await dc.idle()
    },
    hears: async (id) => {
      await until(() => it.heard.some(({ key }) => key === id))
      return it.adapter.decode(it.heard.find(({ key }) => key === id)?.raw ?? '')
    },
    privately: ({ id }, reply = null) => ({ ...at(id, 'private'), reply }),
    publicly: (reply = null) => ({ ...at(channel.id, 'channel'), reply }),
    close: async () => {
      await Promise.all(all.map((adapter) => adapter.stop()))
      await dc.close()
    },
  }
  return it
}
