import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { LLMock } from '@copilotkit/aimock'
import { afterEach, expect, test } from 'vitest'
import { pdfOf } from '../bots/proofs/test-files.ts'
import { startTelegram } from '../bots/telegram/emulator/start.ts'
import { connect, type Sql } from '../db/connect.ts'
import { startEmbedded } from '../db/embedded/start.ts'
import { addressFeature, geocoderOnASocket } from './geocoder.ts'
import { freePort, program, temporaryFolder } from './program.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** Two quartiers of Toulouse, drawn for this story: nobody's borders. */
const drawn = [
  { area: '3155501', name: 'Quartier de l’Ouest', west: 1.4, east: 1.445 },
  { area: '3155502', name: 'Quartier de l’Est', west: 1.445, east: 1.49 },
]
const square = (west: number, east: number) =>
  JSON.stringify([
    [
      [
        [west, 43.5],
        [east, 43.5],
        [east, 43.7],
        [west, 43.7],
        [west, 43.5],
      ],
    ],
  ])

/** Every row of every table, as text; bytes too. */
const everyRow = async (sql: Sql): Promise<string> => {
  const tables = await sql<
    { name: string }[]
  >`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`
  const parts: string[] = []
  for (const { name } of tables) {
    const rows = await sql.unsafe<{ row: string }[]>(`select t::text as row from ${name} t`)
    for (const { row } of rows)
      parts.push(
        `${name}: ${row}`,
        ...[...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1')),
      )
  }
  return parts.join('\n')
}

/** Every file that the program wrote beside its database. */
const everyFile = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !/^postgres[\\/]/.test(file) && statSync(join(folder, file)).isFile())
    .map((file) => readFileSync(join(folder, file), 'latin1'))
    .join('\n')

/** A newcomer of the local page writes an address there: the file of its chats keeps none. */
const onThePage = async (page: string): Promise<void> => {
  const post = async (path: string, body: object): Promise<{ user: string }> => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    const response = await fetch(`${page}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as { user: string }
  }
  const seen = async (): Promise<string> => await (await fetch(`${page}/state`)).text()
  const until = async (sign: RegExp): Promise<void> => {
    for (let tries = 0; !sign.test(await seen()); tries++) {
      if (tries > 200) throw new Error(`the page never said ${sign}`)
      await new Promise((done) => setTimeout(done, 50))
    }
  }
  const { user } = await post('/neighbours', { name: 'Sacha' })
  await post('/say', { user, text: '/start' })
  await until(/Quel est votre prénom/)
  const state = (await (await fetch(`${page}/state`)).json()) as {
    messages: Record<string, { ref: string; card: { buttons: { label: string; data: string }[][] } }[]>
  }
  const chat = `web:${user}`
  const message = state.messages[chat]?.findLast((it) => it.card.buttons.flat().some(({ label }) => label === 'J’habite ailleurs'))
  const button = message?.card.buttons.flat().find(({ label }) => label === 'J’habite ailleurs')
  await post('/press', { user, chat, ref: message?.ref, data: button?.data })
  await until(/Où habitez-vous/)
  await post('/say', { user, text: '7 venelle Popocatepetl 29120 Pont-l’Abbé' })
  await until(/Message effacé/)
}

test('of an address, a shared place and a proof nothing is left in any table, file, log or prompt', { timeout: 120_000 }, async () => {
  const tg = await startTelegram()
  const geocoder = await geocoderOnASocket()
  const model = await LLMock.create({ port: 0, logLevel: 'silent' })
  const folder = temporaryFolder()
  const port = await freePort()
  ends.push(folder.remove, tg.close, geocoder.ends, () => model.stop())
  geocoder.answers(
    addressFeature([1.461237, 43.604519], {
      label: '12 Rue Zanzibarine 31000 Toulouse',
      score: 0.97,
      type: 'housenumber',
      citycode: '31555',
      housenumber: '12',
    }),
  )

  const env = {
    DATA_DIR: folder.path,
    TELEGRAM_BOT_TOKEN: tg.token,
    TELEGRAM_API_ROOT: tg.root,
    LOCAL_PAGE: 'on',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    TELEGRAM_WEBHOOK_SECRET: 'sixteen_chars_ok',
    LOG_LEVEL: 'debug',
    HOME: folder.path,
    GEOCODER_URL: geocoder.url,
    OPENAI_API_KEY: 'test',
    OPENAI_MODEL: 'test-model',
    OPENAI_BASE_URL: `${model.url}/v1`,
  }
  const running = program(env)
  ends.push(() => running.ends('SIGKILL'))
  await running.says(/open http/)
  const beside = await startEmbedded(folder.path)
  const sql = connect(beside.connection, 1)
  ends.push(beside.stop, () => sql.end({ timeout: 2 }))
  for (const { area, name, west, east } of drawn) {
    await sql`insert into divisions (area, citycode, name) values (${area}, '31555', ${name})`
    await sql`insert into borders (area, west, south, east, north, polygons) values (${area}, ${west}, 43.5, ${east}, 43.7, ${square(west, east)}::text::jsonb)`
  }

  const sees = (who: ReturnType<typeof tg.user>, text: string) => tg.when(() => tg.texts(who).some((it) => it.includes(text)))
  const last = (who: ReturnType<typeof tg.user>, label: string) =>
    tg.chat(who).findLast((it) => it.buttons?.flat().some((button) => button.text === label))
  const presses = (who: ReturnType<typeof tg.user>, label: string) => tg.presses(who, last(who, label), label)

  /** Camille writes an address; the geocoder tells the quartier, and she founds it. */
  const camille = tg.user({ first_name: 'Camille' })
  tg.says(camille, '/start')
  await sees(camille, 'Où habitez-vous')
  tg.says(camille, 'impasse Quetzalcoatl, escalier B')
  await sees(camille, 'Je n’ai pas trouvé cette commune')
  tg.says(camille, '12 rue Zanzibarine, 31000 Toulouse')
  await sees(camille, 'Quartier de l’Est')
  presses(camille, 'Oui, c’est chez moi')
  await sees(camille, 'Personne n’a encore ouvert')
  presses(camille, 'Ouvrir ce quartier')
  await sees(camille, 'Quel est votre prénom')
  presses(camille, 'Je suis Camille')
  await sees(camille, 'Bienvenue')
  expect(decodeURIComponent(geocoder.asked.join())).toContain('Zanzibarine')
  const standing = tg.chat(camille).filter(({ deleted }) => !deleted)
  expect(standing.map(({ text }) => text).join()).not.toMatch(/Quetzalcoatl|Zanzibarine/)

  /** Noé shares where he is, and sends a proof. */
  const noe = tg.user({ first_name: 'Noé' })
  tg.says(noe, '/start')
  await sees(noe, 'Où habitez-vous')
  tg.sendsLocation(noe, { latitude: 43.612345, longitude: 1.471234 })
  await sees(noe, 'Quartier de l’Est')
  presses(noe, 'Oui, c’est chez moi')
  await sees(noe, 'Quel est votre prénom')
  presses(noe, 'Je suis Noé')
  await sees(noe, 'Bienvenue')
  await sql`update quartiers set ways = '{approval,proof}' where id = '3155502'`
  tg.says(noe, '/voisin')
  await sees(noe, 'Au choix')
  presses(noe, 'Montrer un justificatif')
  await tg.when(() => tg.texts(noe).some((it) => /photo ou un PDF/.test(it)))
  tg.sendsDocument(noe, { name: 'quittance-kukulkan.pdf', mime: 'application/pdf', bytes: pdfOf(1, { marker: 'KUKULKAN-48213' }) })
  await sees(noe, 'bien arrivé')

  await onThePage(`http://127.0.0.1:${port + 1}`)

  await running.ends('SIGTERM')
  const again = await startEmbedded(folder.path)
  const dump = connect(again.connection, 1)
  const rows = await everyRow(dump)
  await dump.end({ timeout: 2 })
  await again.stop()
  const files = everyFile(folder.path)
  const prompts = JSON.stringify(model.getRequests().map(({ body }) => body))
  const logged = running.out()
  /** The scan sees what is there. */
  expect(rows).toContain('Camille')
  expect(rows).toContain('3155502')
  expect(logged).toContain('Palier, the local demo')
  for (const canary of [
    'Zanzibarine',
    'zanzibarine',
    'Quetzalcoatl',
    'quetzalcoatl',
    'escalier B',
    '1.4612',
    '43.6045',
    '43.6123',
    '1.4712',
    'KUKULKAN',
    'kukulkan',
    'Popocatepetl',
    'popocatepetl',
  ])
    for (const [where, text] of Object.entries({ rows, files, logged, prompts }))
      expect(text.includes(canary), `${canary} in ${where}`).toBe(false)
})
