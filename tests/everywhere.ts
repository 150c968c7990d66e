import { discordAdapter } from '../bots/discord/bot.ts'
import { startDiscord } from '../bots/discord/emulator/start.ts'
import { checkForm, drawForm, slashCommands, telegramCommands } from '../bots/doors.ts'
import { until } from '../bots/driver.contract.ts'
import { makePalier, type Palier } from '../bots/palier.ts'
import { passingKey, sealWith } from '../bots/proofs/seal.ts'
import { slackAdapter } from '../bots/slack/bot.ts'
import { startSlack } from '../bots/slack/emulator/start.ts'
import { scopes } from '../bots/slack/manifest.ts'
import { telegramAdapter } from '../bots/telegram/bot.ts'
import { startTelegram } from '../bots/telegram/emulator/start.ts'
import { webAdapter } from '../bots/web/bot.ts'
import { recordsOf } from '../db/records.ts'
import { freshDatabase, type TestDatabase } from './database.ts'
import { type OnDiscord, onDiscord } from './on-discord.ts'
import { type OnSlack, onSlack } from './on-slack.ts'
import { type OnTelegram, onTelegram } from './on-telegram.ts'
import { type OnWeb, onWeb, webChannel, webNeighbours } from './on-web.ts'
import { openToAll } from './open-to-all.ts'
import { type SimulatedTime, simulatedTime } from './time.ts'

/** A message as its reader sees it, on whatever platform. */
/** `files`: the names of what may be opened or kept. */
export type Shown = { text: string; labels: readonly string[]; photo: boolean; files: readonly string[] }

/** What they write where a button asks for words: the one field `words`, or each field by its name, in order. */
export type Words = string | Readonly<Record<string, string>>
export const valuesOf = (words: Words): Record<string, string> => (typeof words === 'string' ? { words } : { ...words })

/** Somebody on a platform, and what they do there. Every act resolves once all that follows from it has been said. */
export type Resident = {
  /** `name` is what they answer when asked; their handle is never to be seen. */
  handle: string
  joins(): Promise<void>
  says(text: string, photo?: Buffer): Promise<void>
  /** On the last message of their own chat that has this button; words where it asks for some. */
  presses(label: string, words?: Words, photo?: Buffer): Promise<void>
  /** The same on the last card of the channel that has this button. */
  pressesInChannel(label: string, words?: Words, photo?: Buffer): Promise<void>
  command(name: string, rest?: string, inChannel?: true): Promise<void>
  sees(): Shown[]
}

export type Place<Who extends Resident = Resident> = {
  resident(name: string): Who
  /** Who administers the channel. */
  admin: Who
  channel(): Shown[]
}

export type Everywhere = {
  telegram: OnTelegram
  discord: OnDiscord
  slack: OnSlack
  web: OnWeb
  palier: Palier
  database: TestDatabase
  time: SimulatedTime
  errors: string[]
  settled(): Promise<void>
  passes(hours: number): Promise<void>
  ends(): Promise<void>
}

/** One Palier on all platforms at once: their real clients against emulators, and the local page, over sockets, in simulated time. */
export const everywhere = async (start = '2026-11-25T09:00:00Z'): Promise<Everywhere> => {
  const database = await freshDatabase()
  const time = simulatedTime(start)
  const clock = { now: () => time.now().getTime() }
  const [tg, dc, sl] = await Promise.all([startTelegram(clock), startDiscord(clock), startSlack({ ...clock, scopes })])
  const errors: string[] = []
  const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined }
  const log = { ...quiet, error: (facts: object, message: string) => void errors.push(`${message}: ${JSON.stringify(facts)}`) }
  const { after, now } = time
  const discordHeard = new Map<string, number>()
  const discordReal = discordAdapter({
    token: dc.token,
    apiRoot: dc.root,
    shards: null,
    mayConnect: async () => true,
    records: recordsOf(database.sql, 'discord', time),
    commands: slashCommands(),
    publishMessage: { fr: 'Publier comme annonce', en: 'Publish as a post' },
    drawForm,
    now,
    after,
    log,
  })
  let count = 0
  const ids = (): string => `id${String(++count).padStart(14, '0')}`
  const page = webAdapter({ port: 0, store: null, neighbours: webNeighbours, channel: webChannel, clock: null, now, ids })
  const adapters = [
    page,
    telegramAdapter({
      token: tg.token,
      apiRoot: tg.root,
      webhook: null,
      mayPoll: async () => true,
      after,
      commands: telegramCommands(),
      log,
    }),
    {
      ...discordReal,
      /** Discord confirms nothing: that its updates were stored is seen here. */
      start: (...[hear, suggest]: Parameters<typeof discordReal.start>) =>
        discordReal.start(async (updates) => {
          await hear(updates)
          for (const { key } of updates) discordHeard.set(key, (discordHeard.get(key) ?? 0) + 1)
        }, suggest),
    },
    slackAdapter({
      apiUrl: sl.root,
      botToken: sl.botToken,
      appToken: sl.appToken,
      signingSecret: null,
      mount: null,
      oauth: null,
      records: recordsOf(database.sql, 'slack', time),
      commands: slashCommands(),
      drawForm,
      checkForm: checkForm(now),
      now,
      after,
      log,
    }),
  ]
  await database.sql`select pg_advisory_lock(81, 1)`
  const palier = makePalier({
    sql: database.sql,
    turns: database.sql,
    adapters,
    clock: time,
    timers: time,
    ids,
    log,
    presence: { owner: 1, stay: async () => undefined },
    wakeUp: () => () => undefined,
    proofs: { seal: sealWith(passingKey()), site: () => 'https://palier.example.org' },
  })
  await palier.start()
  await dc.when(() => dc.gateway.sessions() === 1 && dc.commands.length > 0)
  /** Slack's second connection begins a little after the first. */
  time.advance(15_000)
  await sl.when(() => sl.socket.connections() === 2)
  await sl.idle()

  /** What a platform asked to wait with is waited for, up to so long. */
  const patienceMs = 120_000
  const waits = async (): Promise<boolean> => {
    const until = new Date(time.now().getTime() + patienceMs).toISOString()
    const rows = await database.sql`select from outbox where state = 'pending' and due_at < ${until}::timestamptz limit 1`
    return rows.length > 0
  }
  const settled = async (): Promise<void> => {
    await Promise.all([tg.idle(), dc.idle(), sl.idle()])
    await palier.idle()
    for (let waited = 0; waited < patienceMs && (await waits()); waited += 1000) {
      time.advance(1000)
      await palier.tick()
      await palier.idle()
    }
    await web.look()
  }
  const web = onWeb(page.url(), () => settled())
  const heardOnDiscord = async (id: string): Promise<void> => {
    await dc.idle()
    await until(() => discordHeard.has(id))
    await settled()
  }
  return {
    telegram: onTelegram(tg, settled),
    discord: onDiscord(dc, heardOnDiscord),
    slack: onSlack(sl, settled),
    web,
    palier,
    database,
    time,
    errors,
    settled,
    passes: async (hours) => {
      for (let n = 0; n < hours; n++) {
        time.advance(3_600_000)
        await palier.tick()
        await settled()
      }
    },
    ends: async () => {
      await palier.stop()
      await Promise.all([tg.close(), dc.close(), sl.close()])
      await database.drop()
      if (errors.length > 0) throw new Error(`Logged as errors:\n${errors.join('\n')}`)
    },
  }
}

/** Karim opens Belleville on Telegram, links his accounts elsewhere, and opens it there too. */
export const opensBelleville = async (it: Everywhere, others: readonly Place[]): Promise<void> => {
  const karim = it.telegram.admin
  const saysLast = (who: Resident): string => who.sees().at(-1)?.text ?? ''
  const saysEver = (who: Resident): boolean => who.sees().some(({ text }) => text.includes('C’est relié. Bonjour Karim'))
  await karim.command('quartier', 'Belleville', true)
  await openToAll(it.database.sql)
  await karim.command('start')
  for (const { admin, channel } of others) {
    await karim.command('relier')
    await admin.command('relier', /\/relier ([A-Z0-9]{8})/.exec(saysLast(karim))?.[1])
    await karim.presses('Oui, c’est moi')
    if (!saysEver(admin)) throw new Error('Karim’s other account was not linked')
    await admin.command('quartier', 'Belleville', true)
    if (!channel().at(-1)?.text.includes('Belleville est ouvert')) throw new Error('Belleville was not opened there')
  }
}
