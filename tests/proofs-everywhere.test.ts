import { afterEach, expect, test } from 'vitest'
import { pdfOf } from '../bots/proofs/test-files.ts'
import { type Everywhere, everywhere, opensBelleville, type Resident } from './everywhere.ts'

let it: Everywhere
afterEach(async () => {
  await it.ends()
})

/** Karim is told where he spoke last. */
const karimSaw = (): string =>
  [it.telegram.admin, it.discord.admin].flatMap((who: Resident) => who.sees().map(({ text }) => text)).join('\n')
const pdf = pdfOf(2, { marker: 'CANARI 12 rue Ramponeau' })
const paper = { name: 'facture 12 rue Ramponeau.pdf', mime: 'application/pdf', bytes: pdf }
const rows = async (table: string): Promise<number> =>
  Number((await it.database.sql.unsafe(`select count(*)::int as n from ${table}`))[0]?.n)
/** Belleville asks for a proof. */
const opened = async (): Promise<void> => {
  it = await everywhere()
  await opensBelleville(it, [it.discord])
  await it.database.sql`update quartiers set ways = '{sponsors,proof}'`
}
/** A card with the button that begins it; which cards have it is shown elsewhere. */
const offers = async (name: string): Promise<void> => {
  const now = it.time.now().toISOString()
  await it.database.sql`
    insert into outbox (platform, chat, queue, audience, language, view, data, fresh, due_at, at)
    select a.platform, a.chat, a.chat, 'private', 'fr', 'proofAlbum', '{}', true, ${now}::timestamptz, ${now}::timestamptz
    from accounts a join residents r on r.id = a.resident where r.name = ${name}`
  await it.palier.tick()
  await it.settled()
}

test('Telegram: the file is gone from the chat, and nothing of it or of its name is anywhere', async () => {
  await opened()
  const { tg } = it.telegram
  const camille = tg.user({ first_name: 'Camille', username: 'camille_secret', language_code: 'fr' })
  const begins = async (): Promise<void> => {
    await offers('Camille')
    tg.presses(camille, tg.seen(camille), 'Envoyer un autre fichier')
    await it.settled()
    expect(tg.seen(camille)?.text).toContain('Cachez ce qui ne sert pas')
    tg.sendsDocument(camille, paper)
    await it.settled()
  }
  for (const words of ['/start', 'Camille']) {
    tg.says(camille, words)
    await it.settled()
  }
  await begins()
  const [sent] = tg.chat(camille).filter(({ document, byBot }) => document && !byBot)
  expect(sent?.deleted).toBe(true)
  expect(tg.seen(camille)?.text).toContain('Je l’ai effacé de cette conversation')
  expect(karimSaw()).toContain('Camille a envoyé un justificatif')
  expect(await rows('proofs')).toBe(1)
  const all = [
    await it.database.sql`select raw from inbox`,
    await it.database.sql`select data from outbox`,
    await it.database.sql`select * from talks`,
  ]
  expect(JSON.stringify(all)).not.toMatch(/Ramponeau|facture/)

  /** What is older than two days cannot be taken away. */
  tg.fault({ method: 'deleteMessage', kind: 'status', status: 400, description: "Bad Request: message can't be deleted for everyone" })
  await begins()
  const [, late] = tg.chat(camille).filter(({ document, byBot }) => document && !byBot)
  expect(late?.deleted).toBe(false)
  expect(tg.texts(camille).join()).toContain('effacez-le vous-même')
})

test('Discord: a form of its own takes the file, and no chat holds it', async () => {
  await opened()
  const ines = it.discord.resident('Inès')
  await ines.joins()
  await offers('Inès')
  await ines.presses('Envoyer un autre fichier')
  await ines.presses('Envoyer un justificatif', {}, pdf)
  expect(ines.sees().some(({ text }) => text.includes('Il n’est resté dans aucune conversation'))).toBe(true)
  expect(karimSaw()).toContain('Inès a envoyé un justificatif')
  expect(await rows('proofs')).toBe(1)
  expect(await rows('photos')).toBe(0)
  expect(ines.sees().some(({ photo, files }) => photo || files.length > 0)).toBe(false)
})
