import { Client, Events, GatewayIntentBits, Options, SimpleShardingStrategy, Status } from 'discord.js'

type Parts = { apiRoot: string; shards: number | null }

/** The library's client, and a way to end it for good. */
export type Connection = { client: Client; end(): Promise<void> }

/** Nothing privileged: words come in private, by mention, or by a command. */
const intents = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages
/** A server that does not answer our goodbye is not waited for longer. */
const goodbyeMs = 1000

/** The part of the inner manager that tells a shard which session to take up before it connects. */
type Manager = { options: { retrieveSessionInfo(shard: number): unknown } }

export const makeConnection = ({ apiRoot, shards }: Parts): Connection => {
  let manager: Manager | null = null
  const client = new Client({
    intents,
    rest: { api: apiRoot, version: '10' },
    ...(shards === null ? { shards: 'auto' } : { shardCount: shards }),
    makeCache: Options.cacheWithLimits(nothing),
    ws: {
      buildStrategy: (inner) => {
        manager = inner
        return new SimpleShardingStrategy(inner)
      },
    },
  })
  /** Unheard, an error of the library would end the process; it reconnects by itself. */
  client.on(Events.Error, () => undefined)

  const end = async (): Promise<void> => {
    /** From here on nothing is heard, and closing is no news. */
    client.ws.removeAllListeners()
    client.removeAllListeners()
    client.on(Events.Error, () => undefined)
    /**
     * discord.js 14.28: a shard that is just reconnecting does so even after it was destroyed, and one that waits for READY is destroyed
     * twice at once, of which the first never ends. So no shard learns its session any more, without which it does not connect, and only
     * a client that is wholly connected is waited for.
     */
    if (manager) manager.options.retrieveSessionInfo = () => new Promise(() => undefined)
    const isConnected = client.ws.shards.size > 0 && client.ws.shards.every(({ status }) => settled.has(status))
    const destroyed = client.destroy()
    if (isConnected) await Promise.race([destroyed, passed(goodbyeMs)])
  }
  return { client, end }
}

const settled = new Set([Status.Ready, Status.WaitingForGuilds, Status.Disconnected])

const passed = async (ms: number): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  AbortSignal.timeout(ms).addEventListener('abort', () => resolve())
  await promise
}

/** Guilds, channels and roles cannot be left out (the library relies on them); everything else can. */
const nothing = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
}
