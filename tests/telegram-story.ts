import { telegramCommands } from '../bots/doors.ts'
import { makePalier, type Palier } from '../bots/palier.ts'
import { telegramAdapter } from '../bots/telegram/bot.ts'
import { type Seen, startTelegram, type Telegram } from '../bots/telegram/emulator/start.ts'
import { freshDatabase, type TestDatabase } from './database.ts'
import { openToAll } from './open-to-all.ts'
import { type SimulatedTime, simulatedTime } from './time.ts'

type User = ReturnType<Telegram['user']>
type Group = ReturnType<Telegram['group']>

export type TelegramStory = {
  tg: Telegram
  palier: Palier
  database: TestDatabase
  time: SimulatedTime
  errors: string[]
  /** Resolves when every update was handled and everything due was said. */
  settled(): Promise<void>
  /** A group that Karim administers and that has become Belleville's channel. */
  belleville(options?: { forum?: boolean }): Promise<{ karim: User; group: Group }>
  joins(name: string, group: Group): Promise<User>
  passes(hours: number): Promise<void>
  ends(): Promise<void>
}

/** The real Telegram adapter and the real grammY client against the emulator, over sockets, in simulated time. */
export const telegramStory = async (
  options: { privacy?: boolean; each?: 'once' | 'twice'; start?: string } = {},
): Promise<TelegramStory> => {
  const database = await freshDatabase()
  const time = simulatedTime(options.start ?? '2026-11-25T09:00:00Z')
  const tg = await startTelegram({ now: () => time.now().getTime() })
  if (options.each === 'twice') tg.duplicateNext(Number.MAX_SAFE_INTEGER)
  const errors: string[] = []
  const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined }
  const log = { ...quiet, error: (facts: object, message: string) => void errors.push(`${message}: ${JSON.stringify(facts)}`) }
  let count = 0
  const adapter = telegramAdapter({
    token: tg.token,
    apiRoot: tg.root,
    webhook: null,
    mayPoll: async () => true,
    after: time.after,
    commands: telegramCommands(),
    log,
  })
  await database.sql`select pg_advisory_lock(81, 1)`
  const palier = makePalier({
    sql: database.sql,
    turns: database.sql,
    adapters: [adapter],
    clock: time,
    timers: time,
    ids: () => `id${String(++count).padStart(14, '0')}`,
    log,
    presence: { owner: 1, stay: async () => undefined },
    wakeUp: () => () => undefined,
  })
  await palier.start()

  const settled = async (): Promise<void> => {
    await tg.idle()
    await palier.idle()
  }
  const it: TelegramStory = {
    tg,
    palier,
    database,
    time,
    errors,
    settled,
    belleville: async ({ forum = false } = {}) => {
      const karim = tg.user({ first_name: 'Karim', last_name: 'Benali', username: 'karim_b', language_code: 'fr' })
      const group = tg.group({ title: 'Voisins de Belleville', admins: [karim], forum })
      tg.addsBot(karim, group)
      await settled()
      tg.says(karim, '/quartier Belleville', { in: group })
      await settled()
      await openToAll(database.sql)
      return { karim, group }
    },
    joins: async (name, group) => {
      const user = tg.user({ first_name: name, last_name: 'Secret', username: `${name.toLowerCase()}_secret`, language_code: 'fr' })
      const card = tg.chat(group).find((message: Seen) => message.buttons.flat().some((button) => button.text === 'Rejoindre le quartier'))
      tg.presses(user, card, 'Rejoindre le quartier')
      await settled()
      tg.says(user, name)
      await settled()
      return user
    },
    passes: async (hours) => {
      for (let n = 0; n < hours; n++) {
        time.advance(3_600_000)
        await palier.tick()
        await settled()
      }
    },
    ends: async () => {
      await palier.stop()
      await tg.close()
      await database.drop()
      if (errors.length > 0) throw new Error(`Logged as errors:\n${errors.join('\n')}`)
    },
  }
  return it
}

export const textsIn = (tg: Telegram, of: User | Group): string[] => tg.chat(of).map(({ text }) => text)
