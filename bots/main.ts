import { mkdirSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import cron from 'node-cron'
import { reference } from '../core/geography/reference.ts'
import { lexicon } from '../core/matching/lexicon.ts'
import { connect } from '../db/connect.ts'
import { present } from '../db/presence.ts'
import type { Adapter } from './adapter.ts'
import { calendarListener, calendarPath } from './calendar.ts'
import { systemClock, systemTimers } from './clock.ts'
import { type Config, ConfigError, hasPlatform, readConfig, readEnvFile } from './config.ts'
import { openDatabase } from './database.ts'
import { demo, seedDemo } from './demo.ts'
import { makeGeocoder } from './geocoder.ts'
import { type Listener, listen } from './http.ts'
import { randomId } from './ids.ts'
import { errorFacts, type Log, makeLog } from './log.ts'
import { configuredModel } from './model.ts'
import { type MovableClock, makeMovableClock, routeClock } from './move-clock.ts'
import { makePalier, type Palier } from './palier.ts'
import { configuredPlatforms } from './platforms.ts'
import { proofListener, proofPath } from './proofs/listener.ts'
import { passingKey, sealWith } from './proofs/seal.ts'
import { levelsFrom } from './vigilance.ts'
import { webAdapter } from './web/bot.ts'

const tellPeople = (line: string): void => void process.stdout.write(`${line}\n`)

/** How long a stop may take before the process ends all the same; what waits is kept. */
const stopMs = 10_000

/** Turns side by side; more would only wait for the same processors. */
const turnConnections = 4

/** What was opened, to be closed in the opposite order: at a stop, and when the start fails half-way. */
const opened: (() => Promise<unknown>)[] = []
const closeAll = async (): Promise<void> => {
  for (let close = opened.pop(); close; close = opened.pop()) await close()
}

const main = async (): Promise<void> => {
  const config = readConfig(process.env, readEnvFile('.env'))
  const withPage = config.LOCAL_PAGE === 'on' || (config.LOCAL_PAGE !== 'off' && !hasPlatform(config))
  if (!withPage && !hasPlatform(config))
    throw new ConfigError(
      'LOCAL_PAGE is off and no platform is configured, so there is nothing to run: set TELEGRAM_BOT_TOKEN, DISCORD_TOKEN or SLACK_BOT_TOKEN, or LOCAL_PAGE=on.',
    )
  const log = makeLog(config.LOG_LEVEL)
  stopOnSignals(log)

  const database = await openDatabase(config)
  opened.push(database.stop)
  tellPeople(database.state)
  const presence = await present(database.connection, Math.random)
  opened.push(presence.leave)
  const sql = connect(database.connection)
  opened.push(() => sql.end({ timeout: 5 }))
  const turns = connect(database.connection, turnConnections, 'redone')
  opened.push(() => turns.end({ timeout: 5 }))

  let palier: Palier | null = null
  const movable = config.PALIER_CLOCK === 'movable' || (withPage && !hasPlatform(config))
  const moving = movable ? await makeMovableClock(sql, async () => await palier?.tick()) : null
  const clock = moving ?? systemClock

  const listener = config.PUBLIC_URL ? publicListener(config, log) : null
  if (listener && config.PUBLIC_URL)
    listener.mountUnder(
      calendarPath,
      calendarListener({
        sql,
        now: clock.now,
        host: new URL(config.PUBLIC_URL).hostname,
        onError: (error) => log.error(errorFacts(error), 'a calendar could not be served'),
      }),
    )
  const seal = sealWith(config.PROOF_KEY ? Buffer.from(config.PROOF_KEY, 'hex') : passingKey())
  const proofs = proofListener({
    sql,
    seal,
    now: clock.now,
    sent: async (token, proof) => (await palier?.takeProof(token, proof)) ?? false,
    lost: async (resident) => await palier?.loseProof(resident),
    onError: (error) => log.error(errorFacts(error), 'a proof of address could not be taken or shown'),
  })
  listener?.mountUnder(proofPath, proofs)
  const listeners = listener ? [listener] : []
  const platforms = configuredPlatforms({ config, sql, log, clock, listener, lead: presence.lead })
  const adapters: Adapter[] = platforms.map(({ adapter }) => adapter)
  const page = withPage ? localPage(config, moving, proofs) : null
  if (page) {
    await seedDemo(sql, clock.now())
    adapters.push(page)
  } else if (moving) listeners.push(clockListener(config, moving, log))

  for (const it of listeners) {
    tellPeople(`Listening on ${await it.start()}`)
    opened.push(it.stop)
  }
  const model = configuredModel(config, sql, clock, systemTimers, log)
  palier = makePalier({
    ...(model ? { model } : {}),
    ...(config.GEOCODER_URL
      ? { geocoder: makeGeocoder({ url: config.GEOCODER_URL, kind: config.GEOCODER_KIND, clock, timers: systemTimers, log }) }
      : {}),
    ...(config.PUBLIC_URL ? { site: config.PUBLIC_URL } : {}),
    proofs: { seal, site: () => proofSite(config, page) },
    ...(config.VIGILANCE ? { levels: levelsFrom(config.VIGILANCE, log) } : {}),
    sql,
    turns,
    adapters,
    clock,
    timers: systemTimers,
    ids: randomId,
    log,
    presence,
    aDay: config.PROACTIVE_A_DAY,
    wakeUp: (task) => {
      const every = cron.schedule('*/10 * * * * *', () => (moving ? moving.catchUp().then(task) : task()), { noOverlap: true })
      return () => void every.stop()
    },
  })
  opened.push(palier.stop)
  /** Now, and not while somebody waits for the first draft. */
  lexicon()
  await palier.start()
  /** Once it listens, and not while the first newcomer waits for their quartier. */
  reference()
  if (page) tellPeople(`Palier, the local demo: open ${page.url()}`)
  for (const { how } of platforms) tellPeople(how)
  if (model)
    tellPeople(
      `Language model: ${config.OPENAI_MODEL}, asked where the offline reader is unsure, ${config.OPENAI_DAILY_CALLS} calls a day at most`,
    )
}

/** Where the platforms call us. */
const publicListener = (config: Config, log: Log): Listener =>
  listen({ port: config.PORT, host: '0.0.0.0', onError: (error) => log.error(errorFacts(error), 'a call from a platform failed') })

const localPort = (config: Config): number => (config.PUBLIC_URL && config.PORT !== 0 ? config.PORT + 1 : config.PORT)

/** Where proofs are sent by a link, and shown: the local page does when everybody is on it. */
const proofSite = (config: Config, page: { url(): string } | null): string | null => {
  const site = config.PUBLIC_URL ?? (page && !hasPlatform(config) ? page.url() : null)
  return site?.replace(/\/$/, '') ?? null
}

const localPage = (config: Config, clock: MovableClock | null, proofs: RequestListener): ReturnType<typeof webAdapter> => {
  mkdirSync(config.DATA_DIR, { recursive: true })
  return webAdapter({
    port: localPort(config),
    store: join(config.DATA_DIR, 'local-page.jsonl'),
    neighbours: demo.neighbours,
    channel: demo.channel,
    clock,
    now: (clock ?? systemClock).now,
    ids: randomId,
    mounted: { beginning: proofPath, listener: proofs },
  })
}

const clockListener = (config: Config, clock: MovableClock, log: Log): Listener => {
  const listener = listen({
    port: localPort(config),
    host: '127.0.0.1',
    onError: (error) => log.error(errorFacts(error), 'the clock could not be moved'),
  })
  routeClock(listener, clock)
  return listener
}

/** The first signal stops cleanly, a second one at once. */
const stopOnSignals = (log: Log): void => {
  let stopping = false
  const onSignal = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    systemTimers.after(stopMs, () => process.exit(1))
    closeAll().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error(errorFacts(error), 'the stop was not clean')
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal)
}

main().catch(async (error: unknown) => {
  process.stderr.write(`Palier did not start. ${error instanceof Error ? error.message : String(error)}\n`)
  systemTimers.after(stopMs, () => process.exit(1))
  await closeAll().catch(() => undefined)
  process.exit(1)
})
