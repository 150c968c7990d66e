import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Discord, type User as DiscordUser, startDiscord } from '../../bots/discord/emulator/start.ts'
import { startSlack } from '../../bots/slack/emulator/start.ts'
import { startTelegram } from '../../bots/telegram/emulator/start.ts'
import { connect } from '../../db/connect.ts'
import { startEmbedded } from '../../db/embedded/start.ts'

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '6' },
    rounds: { type: 'string', default: '5' },
  },
})
const usage = `npm run bench:platforms [-- --rate 100 --seconds 6 --rounds 5]

The real program on Telegram, Discord and Slack at once, against their emulators, at so many commands a second in all. Prints one JSON line
a figure: p50, p95 and p99 from the act to its answer for each platform; p99 and the worst of how late interactions were acknowledged; and,
when one platform answers 429 to every message, the others' p95 against the runs just before and after it (the median of the\nrounds' ratios, and of all rounds' answers together).
`

type PlatformName = 'telegram' | 'discord' | 'slack'
const names: readonly PlatformName[] = ['telegram', 'discord', 'slack']
/** People of each platform who write in turn. */
const people = 40

/** One person's command; resolves in milliseconds once its answer stands in their chat. */
type Writer = () => Promise<number>
type Side = { user: string; begins(): Promise<void>; writes: Writer }

const print = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`)
const hundredth = (ratio: number): number => Math.round(ratio * 100) / 100
const rounded = (ms: number): number => Math.round(ms * 10) / 10
const at = (all: readonly number[], share: number): number => {
  const sorted = all.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
const median = (all: readonly number[]): number => at(all, 0.5)

type Sample = Record<PlatformName, number[]>
type Figures = {
  usual: Sample[]
  limited: { name: PlatformName; all: Sample }[]
  acknowledged: Record<'discord' | 'slack', number[]>
}

/** Everything anew each round: what an emulator remembers makes it slower. */
const round = async (): Promise<Figures> => {
  const folder = mkdtempSync(join(tmpdir(), 'palier-bench-'))
  const server = await startEmbedded(folder)
  const [tg, dc, sl] = await Promise.all([startTelegram(), startDiscord(), startSlack()])
  let child: ChildProcess | null = null
  try {
    child = await program({
      TELEGRAM_BOT_TOKEN: '7000000042:emulated-token',
      TELEGRAM_API_ROOT: tg.root,
      DISCORD_TOKEN: dc.token,
      DISCORD_API_ROOT: dc.root,
      SLACK_BOT_TOKEN: sl.botToken,
      SLACK_APP_TOKEN: sl.appToken,
      SLACK_API_URL: sl.root,
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      PORT: '0',
    })
    const sides: Record<PlatformName, Side[]> = { telegram: [], discord: [], slack: [] }
    const answered = { telegram: arrivals(), discord: arrivals(), slack: arrivals() }
    void tg.when(() =>
      answered.telegram.look(tg.calls, ({ method, params, outcome }) =>
        outcome.kind === 'pending' ? undefined : method === 'sendMessage' && outcome.kind === 'ok' ? String(params.chat_id) : null,
      ),
    )
    void dc.when(() =>
      answered.discord.look(dc.calls, ({ method, path, status }) =>
        status === 0 ? undefined : method === 'POST' && status < 300 ? (/channels\/(\d+)\/messages/.exec(path)?.[1] ?? null) : null,
      ),
    )
    void sl.when(() =>
      answered.slack.look(sl.calls, ({ method, args, ok, faulted }) =>
        faulted ? null : ok === undefined ? undefined : method === 'chat.postMessage' && ok ? String(args.channel) : null,
      ),
    )
    const guild = dc.guild({ name: 'Bench', owner: dc.user({ username: 'owner' }) })
    dc.addsBot(guild)
    for (let n = 0; n < people; n++) {
      const onTelegram = tg.user({ first_name: `Voisin${n}`, language_code: 'fr' })
      const onDiscord = dc.user({ username: `voisin${n}` })
      const onSlack = sl.user({ name: `voisin${n}`, real_name: `Voisin ${n}` })
      sides.telegram.push({
        user: String(onTelegram.id),
        begins: async () => undefined,
        writes: () => answered.telegram.after(String(onTelegram.id), () => tg.says(onTelegram, '/aide')),
      })
      sides.discord.push(pressing(dc, onDiscord, answered.discord))
      sides.slack.push({
        user: `${sl.team.id}.${onSlack.id}`,
        begins: async () => undefined,
        writes: () => answered.slack.after(sl.dm(onSlack), () => sl.command(onSlack, 'aide')),
      })
    }
    await settle(server.connection, sides)
    for (const name of names) for (const { begins } of sides[name]) await begins()

    const faults: Record<PlatformName, () => () => void> = {
      telegram: () => tg.fault({ method: /^send/, kind: 'status', status: 429, retryAfter: 1, times: Number.MAX_SAFE_INTEGER }),
      discord: () =>
        dc.fault({ method: 'POST', path: /webhooks|messages/, kind: 'status', status: 429, retryAfter: 1, times: Number.MAX_SAFE_INTEGER }),
      slack: () => sl.fault({ method: /^chat\./, kind: 'status', status: 429, retryAfter: 1, times: Number.MAX_SAFE_INTEGER }),
    }
    const run = async (limited: PlatformName | null): Promise<Sample> => {
      const release = limited ? faults[limited]() : () => undefined
      const all = await load(sides, limited)
      release()
      if (limited) await new Promise((done) => setTimeout(done, 3000))
      return all
    }
    await run(null)
    const warm = { discord: dc.acks.length, slack: sl.acks.length }
    /** A run with nothing wrong before and after each: what an emulator remembers makes it slower as time goes. */
    const usual = [await run(null)]
    const limited: { name: PlatformName; all: Sample }[] = []
    for (const name of names) {
      limited.push({ name, all: await run(name) })
      usual.push(await run(null))
    }
    return {
      usual,
      limited,
      acknowledged: {
        discord: dc.acks.slice(warm.discord).map(({ ms }) => ms),
        slack: sl.acks.slice(warm.slack).map(({ ms }) => ms),
      },
    }
  } finally {
    child?.kill('SIGTERM')
    await Promise.all([tg.close(), dc.close(), sl.close()])
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const main = async (): Promise<void> => {
  const ratios: Record<string, { rounds: number[]; limited: number[]; beside: number[] }> = {}
  const acknowledged: Figures['acknowledged'] = { discord: [], slack: [] }
  for (let n = 1; n <= Number(values.rounds); n++) {
    const figures = await round()
    for (const name of names) {
      const all = figures.usual.flatMap((sample) => sample[name])
      print({ bench: 'answer', platform: name, round: n, n: all.length, ...percentiles(all) })
    }
    for (const [nth, { name: limited, all }] of figures.limited.entries())
      for (const name of names.filter((it) => it !== limited)) {
        const beside = figures.usual.slice(nth, nth + 2).flatMap((sample) => sample[name])
        const key = `${name} while ${limited} answers 429`
        ratios[key] ??= { rounds: [], limited: [], beside: [] }
        ratios[key].rounds.push(at(all[name], 0.95) / at(beside, 0.95))
        ratios[key].limited.push(...all[name])
        ratios[key].beside.push(...beside)
      }
    for (const platform of ['discord', 'slack'] as const) acknowledged[platform].push(...figures.acknowledged[platform])
  }
  for (const [what, { rounds, limited, beside }] of Object.entries(ratios)) {
    const pooled = hundredth(at(limited, 0.95) / at(beside, 0.95))
    print({ bench: 'p95-ratio', what, median: hundredth(median(rounds)), pooled, rounds: rounds.map(hundredth) })
  }
  for (const [platform, all] of Object.entries(acknowledged))
    print({ bench: 'acknowledged', platform, n: all.length, ...percentiles(all), worst_ms: rounded(Math.max(...all)) })
}

type Arrivals = {
  /** Looks at the calls that came since it last looked: in which chat one arrived, null for none, undefined for not yet. Never is it done. */
  look<T>(calls: readonly T[], to: (call: T) => string | null | undefined): false
  /** Acts, and resolves with the milliseconds until something more has arrived in that chat. */
  after(chat: string, act: () => unknown): Promise<number>
}

const arrivals = (): Arrivals => {
  const waiting = new Map<string, (() => void)[]>()
  let seen = 0
  let open: unknown[] = []
  return {
    look: <T>(calls: readonly T[], to: (call: T) => string | null | undefined) => {
      const fresh = [...(open as T[]), ...calls.slice(seen)]
      seen = calls.length
      open = fresh.filter((call) => {
        const chat = to(call)
        if (chat) waiting.get(chat)?.shift()?.()
        return chat === undefined
      })
      return false
    },
    after: (chat, act) =>
      new Promise((done) => {
        const began = performance.now()
        waiting.set(chat, [...(waiting.get(chat) ?? []), () => done(performance.now() - began)])
        act()
      }),
  }
}

/** On Discord a button of their own chat is pressed: an interaction to acknowledge, and a message as an answer. */
const pressing = (dc: Discord, user: DiscordUser, answered: Arrivals): Side => {
  let card: { channel_id: string; message_id: string } = { channel_id: '', message_id: '' }
  return {
    user: user.id,
    begins: async () => {
      dc.says(user, '/aide')
      await dc.when(() => dc.chat(user).some(({ buttons }) => buttons.length > 0))
      const found = dc.chat(user).find(({ buttons }) => buttons.length > 0)
      card = { channel_id: found?.channel_id ?? '', message_id: found?.id ?? '' }
    },
    writes: () => answered.after(card.channel_id, () => dc.presses(user, card, 'Mes annonces')),
  }
}

const percentiles = (all: readonly number[]) => ({
  p50_ms: rounded(at(all, 0.5)),
  p95_ms: rounded(at(all, 0.95)),
  p99_ms: rounded(at(all, 0.99)),
})

/** An open loop: the next command comes whether or not the last was answered. Those of the limited platform are not waited for. */
const load = async (sides: Record<PlatformName, Side[]>, limited: PlatformName | null): Promise<Sample> => {
  const all: Record<PlatformName, number[]> = { telegram: [], discord: [], slack: [] }
  const under: Promise<void>[] = []
  const total = Number(values.rate) * Number(values.seconds)
  const began = performance.now()
  for (let n = 0; n < total; n++) {
    const name = names[n % names.length] ?? 'telegram'
    const side = sides[name][Math.floor(n / names.length) % people]
    const wait = began + (n * 1000) / Number(values.rate) - performance.now()
    if (wait > 1) await new Promise((done) => setTimeout(done, wait))
    const written = side?.writes().then((ms) => void all[name].push(ms))
    if (written && name !== limited) under.push(written)
  }
  await Promise.all(under)
  return all
}

const program = async (env: Record<string, string>): Promise<ChildProcess> =>
  await new Promise((done, fail) => {
    const child = spawn(process.execPath, ['bots/main.ts'], {
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    const hear = (part: Buffer): void => {
      out = (out + part.toString()).slice(-4000)
      if (/Telegram: by/.test(out)) done(child)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('exit', (code) => {
      if (code) fail(new Error(`it ended with ${code}:\n${out}`))
    })
  })

/** The people who write are residents of one quartier. */
const settle = async (connection: Parameters<typeof connect>[0], sides: Record<PlatformName, Side[]>): Promise<void> => {
  const sql = connect(connection, 1)
  await sql`insert into quartiers (id, name, zone, language, digest_minute) values ('x-bench', 'Bench', 'Europe/Paris', 'fr', 480)`
  for (const name of names)
    for (const [n, { user }] of sides[name].entries()) {
      const id = `${name}-${n}`
      await sql`insert into residents (id, name, language, quartier, standing, model, joined_at) values (${id}, 'Voisin', 'fr', 'x-bench', 'guest', true, '2026-01-01')`
      await sql`insert into accounts (platform, "user", resident, chat, reach) values (${name}, ${user}, ${id}, ${user}, 'open')`
    }
  await sql.end()
}

if (values.help) process.stdout.write(usage)
else await main()
