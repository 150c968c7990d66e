import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect } from '../../db/connect.ts'
import { startEmbedded } from '../../db/embedded/start.ts'
import { fakeApi } from './fake-api.ts'
import { type Figures, load } from './load.ts'

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    updates: { type: 'string', default: '2000' },
    people: { type: 'string', default: '32' },
    rounds: { type: 'string', default: '5' },
  },
})
const usage = `npm run bench [-- --updates 2000 --people 32 --rounds 5]

Prints one JSON line a figure: updates a second and p50/p99 of a full turn over the webhook (from the update's POST to the answer's
arrival at the Bot API), for a bare grammY handler that inserts one row and for Palier, in turn, on one PostgreSQL and one fake API:\n"draft" understands a sentence and keeps a post, "help" answers a command. The ratio is the median of the rounds' ratios.
`

const freePort = async (): Promise<number> =>
  await new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

const started = async (child: ChildProcess, sign: RegExp): Promise<ChildProcess> =>
  await new Promise((done, fail) => {
    let out = ''
    const hear = (part: Buffer): void => {
      out += part.toString()
      if (sign.test(out)) done(child)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('exit', (code) => fail(new Error(`it ended with ${code}:\n${out}`)))
  })

const print = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`)
const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const main = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'palier-bench-'))
  const server = await startEmbedded(folder)
  const api = await fakeApi()
  const children: ChildProcess[] = []
  const secret = 'bench-secret-bench'
  try {
    const [barePort, ourPort] = [await freePort(), await freePort()]
    const run = (args: string[], env: Record<string, string>): ChildProcess => {
      const child = spawn(process.execPath, args, {
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        cwd: process.cwd(),
      })
      children.push(child)
      let out = ''
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (part: Buffer) => {
          out = (out + part.toString()).slice(-2000)
        })
      child.on('exit', (code) => {
        if (code) process.stderr.write(`${args.join(' ')} ended with ${code}:\n${out}\n`)
      })
      return child
    }
    await started(run(['scripts/bench/bare-bot.ts', String(barePort), api.root, JSON.stringify(server.connection)], {}), /Listening/)
    const palier = {
      TELEGRAM_BOT_TOKEN: '1:bench-token-palier',
      TELEGRAM_API_ROOT: api.root,
      TELEGRAM_WEBHOOK_SECRET: secret,
      PUBLIC_URL: `http://127.0.0.1:${ourPort}`,
      PORT: String(ourPort),
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
    }
    await started(run(['bots/main.ts'], palier), /by webhook/)

    const people = Number(values.people)
    await settle(server.connection, people)
    const bots: Record<string, { url: string; text: (n: number) => string }> = {
      bare: { url: `http://127.0.0.1:${barePort}/`, text: (n) => `Je prête ma perceuse numéro ${n}` },
      draft: { url: `http://127.0.0.1:${ourPort}/telegram`, text: (n) => `Je prête ma perceuse numéro ${n}` },
      help: { url: `http://127.0.0.1:${ourPort}/telegram`, text: () => '/aide' },
    }
    const rates: Record<string, number[]> = { bare: [], draft: [], help: [] }
    let series = 1
    for (let round = 0; round <= Number(values.rounds); round++) {
      for (const [name, bot] of Object.entries(bots)) {
        const firstUser = 5000
        const figures: Figures = await load({
          ...bot,
          secret,
          api,
          people,
          updates: round === 0 ? 500 : Number(values.updates),
          firstUser,
          text: (n) => bot.text(n + series++ * 10_000),
        })
        if (round === 0) continue
        rates[name]?.push(figures.per_second)
        print({ bench: 'turn', bot: name, round, ...figures })
      }
    }
    /** Round by round, since a shared machine's speed drifts between rounds. */
    for (const name of ['draft', 'help']) {
      const ratios = (rates[name] ?? []).map((rate, i) => rate / (rates.bare?.[i] ?? Number.NaN))
      print({ bench: 'turn-ratio', bot: name, of_bare: Math.round(median(ratios) * 100) / 100 })
    }
  } finally {
    for (const child of children) child.kill('SIGTERM')
    api.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The people who write are residents of one quartier. */
const settle = async (connection: Parameters<typeof connect>[0], people: number): Promise<void> => {
  const sql = connect(connection, 1)
  await sql`insert into quartiers (id, name, zone, language, digest_minute) values ('x-bench', 'Bench', 'Europe/Paris', 'fr', 480)`
  for (let n = 0; n < people; n++) {
    const user = String(5000 + n)
    await sql`insert into residents (id, name, language, quartier, standing, model, joined_at) values (${`bench-${user}`}, ${'Voisin'}, 'fr', 'x-bench', 'guest', true, '2026-01-01')`
    await sql`insert into accounts (platform, "user", resident, chat, reach) values ('telegram', ${user}, ${`bench-${user}`}, ${user}, 'open')`
  }
  await sql.end()
}

if (values.help) process.stdout.write(usage)
else await main()
