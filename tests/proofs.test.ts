import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Listener, listen } from '../bots/http.ts'
import { makeLog } from '../bots/log.ts'
import { makePalier } from '../bots/palier.ts'
import { proofListener, proofPath } from '../bots/proofs/listener.ts'
import { passingKey, sealWith } from '../bots/proofs/seal.ts'
import { jpegOf, pdfOf } from '../bots/proofs/test-files.ts'
import { purge } from '../db/purge.ts'
import { type Paper, paper } from './paper.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

/** Wednesday 25 November 2026, 10:00 in Paris. The story's own platform is Slack here; Telegram stands beside it. */
const site = 'https://palier.example.org'
const marker = 'CANARI 12 rue Ramponeau 75020'
const seal = sealWith(passingKey())
let it: Story
let telegram: Paper
let discord: Paper
let slack: Paper
let server: Listener
let root: string
let errors: unknown[]

const opens = async (more: { site?: string | null } = {}): Promise<void> => {
  telegram = paper('telegram')
  telegram.takesFiles()
  discord = paper('discord')
  discord.takesFiles()
  discord.erase = undefined as never
  slack = paper('slack')
  it = await story('2026-11-25T09:00:00Z', [telegram, discord, slack], {
    ways: ['sponsors', 'proof'],
    proofs: { seal, site: () => (more.site === undefined ? site : more.site) },
  })
  errors = []
  await serves()
}
const serves = async (): Promise<void> => {
  server = listen({ port: 0, host: '127.0.0.1', onError: (error) => void errors.push(error) })
  const { palier, time, database } = it
  server.mountUnder(
    proofPath,
    proofListener({
      sql: database.sql,
      seal,
      now: time.now,
      sent: palier.takeProof,
      lost: palier.loseProof,
      onError: (error) => void errors.push(error),
    }),
  )
  root = await server.start()
}
beforeEach(() => opens())
afterEach(async () => {
  await server.stop()
  await it.ends()
  expect(errors).toEqual([])
})

type Answer = { status: number; body: Buffer; headers: Record<string, string | string[] | undefined> }
const called = (method: string, path: string, body?: Buffer, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const asked = request(`${root}${path}`, { method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body: Buffer.concat(parts), headers: answer.headers }))
    })
    asked.on('error', fail)
    asked.end(body)
  })
const upload = async (path: string, file: Buffer, name = 'facture.pdf'): Promise<Answer> => {
  const form = new FormData()
  form.set('proof', new Blob([new Uint8Array(file)]), name)
  const whole = new Response(form)
  const type = whole.headers.get('content-type') ?? ''
  const answer = await called('POST', path, Buffer.from(await whole.arrayBuffer()), { 'content-type': type })
  await it.palier.idle()
  return answer
}
/** The path of the last link of that sort that they were shown. */
const linkOf = (who: Neighbour, what: 'send' | 'see'): string => {
  const found = who
    .saw()
    .flatMap((text) => [...text.matchAll(new RegExp(`${site}(/proof/${what}/[A-Za-z0-9]{32})`, 'g'))])
    .at(-1)
  if (!found?.[1]) throw new Error(`no link in ${who.saw().join('\n---\n')}`)
  return found[1]
}
const idOf = async (name: string): Promise<string> => {
  const [row] = await it.database.sql<{ id: string }[]>`select id from residents where name = ${name}`
  return row?.id ?? ''
}
const withRole = async (name: string, role: 'organiser' | 'moderator' = 'organiser'): Promise<Neighbour> => {
  const who = await it.neighbour(name, { on: telegram })
  await it.database.sql`update residents set standing = 'neighbour' where name = ${name}`
  await it.database.sql`insert into roles (quartier, resident, role) select quartier, id, ${role} from residents where name = ${name}`
  return who
}
const standing = async (name: string): Promise<string> => {
  const [row] = await it.database.sql<{ standing: string }[]>`select standing from residents where name = ${name}`
  return row?.standing ?? ''
}
const count = async (table: string): Promise<number> => {
  const [row] = await it.database.sql.unsafe(`select count(*)::int as n from ${table}`)
  return Number(row?.n)
}
const proves = (who: Neighbour): Promise<void> => who.pressesOld('prove')
const sees = async (who: Neighbour, whose: string): Promise<void> => who.pressesOld(`see-proof:who=${await idOf(whose)}`)
const judges = async (who: Neighbour, whose: string, to: 'yes' | 'no'): Promise<void> =>
  who.pressesOld(`judge-proof:who=${await idOf(whose)}:to=${to}`)

/** Everything that the database holds, as text and, where it is bytes, as the text that they may be. */
const dumped = async (): Promise<string> => {
  const tables = await it.database.sql<
    { name: string }[]
  >`select table_name as name from information_schema.tables where table_schema = 'public'`
  const all: string[] = []
  for (const { name } of tables) {
    const rows = await it.database.sql.unsafe(`select * from "${name}"`)
    for (const row of rows)
      for (const value of Object.values(row))
        all.push(Buffer.isBuffer(value) ? value.toString('latin1') : typeof value === 'string' ? value : JSON.stringify(value))
  }
  return all.join('\n')
}
const pdf = pdfOf(1, { marker })
const has = (text: string): boolean =>
  text.includes('CANARI') || text.includes('Ramponeau') || text.includes(pdf.toString('base64').slice(0, 60))

describe('on Telegram', () => {
  test('a PDF is taken out of the chat, seen once, judged; nothing of it stays', async () => {
    const paul = await withRole('Paul')
    const camille = await it.neighbour('Camille', { on: telegram })
    await proves(camille)
    expect(camille.sees()).toContain('Cachez ce qui ne sert pas')
    telegram.files.set('bill', pdf)
    await camille.sends('bill')
    expect(telegram.erased).toEqual(['bill'])
    expect(camille.sees()).toMatch(/bien arrivé.*Je l’ai effacé de cette conversation/s)
    expect(paul.sees()).toContain('Camille a envoyé un justificatif')
    expect(has(await dumped())).toBe(false)
    expect(await count('photos')).toBe(0)

    await paul.presses('Voir le justificatif')
    const path = linkOf(paul, 'see')
    const page = await called('GET', path)
    expect(page.status).toBe(200)
    expect(has(page.body.toString())).toBe(false)
    await called('GET', path)
    const shown = await called('POST', path)
    expect(shown.status).toBe(200)
    expect(shown.body.equals(pdf)).toBe(true)
    expect(shown.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-disposition': 'inline; filename="proof.pdf"',
    })
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'")
    expect((await called('POST', path)).status).toBe(404)
    expect((await called('GET', path)).status).toBe(404)

    await paul.presses('C’est bon, accueillir')
    expect(await standing('Camille')).toBe('neighbour')
    expect(camille.sees()).toContain('Bienvenue')
    expect(await it.database.sql`select way, decider, placed_by from memberships where resident = ${await idOf('Camille')}`).toMatchObject([
      { way: 'proof', decider: await idOf('Paul') },
    ])
    for (const table of ['proofs', 'applications', 'uploads', 'photos']) expect(await count(table), table).toBe(0)
    it.time.advance(120_000)
    await it.palier.tick()
    expect(has(await dumped())).toBe(false)
    expect(has(it.lines.join('\n'))).toBe(false)
    expect(it.lines.join('\n')).not.toMatch(/\/proof\/(send|see)\/\w/)
  })

  test('a photo too, without where it was taken; not enough is said kindly, and it is gone', async () => {
    const paul = await withRole('Paul', 'moderator')
    const camille = await it.neighbour('Camille', { on: telegram })
    await proves(camille)
    telegram.files.set('photo', jpegOf(800, 600, { exif: 'GPS 48.87' }))
    telegram.photos.set('photo', jpegOf(800, 600, { exif: 'GPS 48.87' }))
    await camille.sends('photo', { photo: true })
    expect(await count('photos')).toBe(0)
    await paul.presses('Voir le justificatif')
    const shown = await called('POST', linkOf(paul, 'see'))
    expect(shown.body.equals(jpegOf(800, 600))).toBe(true)
    expect(shown.headers['content-security-policy']).toMatch(/sandbox$/)
    await paul.presses('Ce n’est pas suffisant')
    expect(paul.sees()).toContain('ce n’était pas suffisant')
    expect(camille.sees()).toContain('Ce n’est pas grave')
    expect(camille.buttons()).toContain('Envoyer un autre fichier')
    expect(await standing('Camille')).toBe('guest')
    expect(await count('proofs')).toBe(0)
    expect(await count('applications')).toBe(0)

    /** Another try is a new card. */
    const cards = paul.saw().length
    await camille.presses('Envoyer un autre fichier')
    await camille.sends('photo', { photo: true })
    expect(paul.saw().length).toBe(cards + 1)
    expect(paul.buttons()).toEqual(['Voir le justificatif'])
  })

  test('of an album the first is taken, the others are erased and kept nowhere', async () => {
    await withRole('Paul')
    const camille = await it.neighbour('Camille', { on: telegram })
    await proves(camille)
    for (const ref of ['one', 'two', 'three']) {
      telegram.photos.set(ref, jpegOf(800, 600))
      telegram.files.set(ref, jpegOf(800, 600))
      await camille.sends(ref, { photo: true, album: 'A' })
    }
    expect(telegram.erased).toEqual(['one', 'two', 'three'])
    expect(camille.saw().filter((text) => text.includes('pris la première image'))).toHaveLength(1)
    expect(await count('photos')).toBe(0)
    expect(await count('proofs')).toBe(1)
    /** What comes next is a photo like any other. */
    telegram.photos.set('lamp', jpegOf(800, 600))
    await camille.sends('lamp', { photo: true })
    expect(telegram.erased).toHaveLength(3)
    expect(await count('photos')).toBe(1)
  })

  test('what cannot be taken is erased and said, the question stays open, and words are no proof', async () => {
    await withRole('Paul')
    const camille = await it.neighbour('Camille', { on: telegram })
    await proves(camille)
    await camille.says('c’est ma facture')
    expect(camille.sees()).toContain('Il me faut une photo ou un PDF')
    telegram.files.set('page', Buffer.from('<html><script>'))
    await camille.sends('page')
    expect(camille.sees()).toMatch(/ni une photo.*Je n’ai rien gardé.*effacé de cette conversation/s)
    await camille.sends('huge', { bytes: 30_000_000 })
    expect(camille.sees()).toContain('10 Mo au plus')
    telegram.files.set('bill', pdf)
    await camille.sends('bill')
    expect(camille.sees()).toContain('bien arrivé')
    expect(telegram.erased).toEqual(['page', 'huge', 'bill'])
  })

  test('a platform that is away makes it wait; one that refuses to erase is told of', async () => {
    await withRole('Paul')
    const camille = await it.neighbour('Camille', { on: telegram })
    await proves(camille)
    telegram.files.set('bill', { kind: 'down', maybe: false })
    await camille.sends('bill')
    expect(await count('proofs')).toBe(0)
    telegram.files.set('bill', pdf)
    telegram.erasing.push({ kind: 'wait', seconds: 3 })
    it.time.advance(3000)
    await it.palier.idle()
    expect(await count('proofs')).toBe(0)
    telegram.erasing.push({ kind: 'refused', why: 'message can’t be deleted for everyone' })
    it.time.advance(4000)
    await it.palier.idle()
    expect(await count('proofs')).toBe(1)
    expect(camille.sees()).toContain('effacez-le vous-même')
  })

  test('a document without having been asked for is nobody’s proof', async () => {
    await withRole('Paul')
    const camille = await it.neighbour('Camille', { on: telegram })
    telegram.files.set('bill', pdf)
    await camille.sends('bill')
    expect(telegram.erased).toEqual([])
    expect(await count('proofs')).toBe(0)
  })
})

describe('elsewhere', () => {
  test('Discord: a file in a form stands in no chat; in a direct message it stays, and they are told', async () => {
    const paul = await withRole('Paul')
    const camille = await it.neighbour('Camille', { on: discord, as: 'camille-d' })
    await proves(camille)
    expect(discord.seen('camille-d').at(-1)?.card.fill).toMatchObject({ form: 'send-proof' })
    discord.files.set('upload', pdf)
    const form = { kind: 'form' as const, form: 'send-proof', ids: {}, values: {}, photo: { ref: 'upload', bytes: 10 } }
    const place = { kind: 'private' as const, chat: 'camille-d', topic: null }
    await discord.hears({ from: { id: 'camille-d', name: 'Camille', language: 'fr' }, place, body: form })
    await it.palier.idle()
    expect(camille.sees()).toMatch(/bien arrivé.*resté dans aucune conversation/s)
    expect(paul.sees()).toContain('Camille a envoyé un justificatif')
    await proves(camille)
    await camille.sends('upload')
    expect(camille.sees()).toContain('effacez-le vous-même')
    expect(await count('proofs')).toBe(1)
  })

  test('Slack: a page takes it, once, for half an hour', async () => {
    const paul = await withRole('Paul')
    const camille = await it.neighbour('Camille', { on: slack, as: 'camille-s' })
    await proves(camille)
    const path = linkOf(camille, 'send')
    const page = (await called('GET', path, undefined, { 'accept-language': 'fr-FR' })).body.toString()
    expect(page).toContain('lang="fr"')
    expect(page).toContain('type="file"')
    expect((await called('GET', path, undefined, { 'accept-language': 'en-GB,fr' })).body.toString()).toContain('Send your proof')
    const wrong = await upload(path, Buffer.from('<html>'))
    expect(wrong.status).toBe(422)
    expect(wrong.body.toString()).toContain('ni une photo')
    expect((await upload(path, Buffer.concat([pdf, Buffer.alloc(11_000_000)]))).status).toBe(413)
    expect((await called('POST', path, Buffer.from('x'), { 'content-type': 'text/plain' })).status).toBe(400)
    const sent = await upload(path, pdf)
    expect(sent.status).toBe(200)
    expect(sent.body.toString()).toContain('c’est envoyé')
    expect(camille.sees()).toContain('bien arrivé')
    expect(paul.sees()).toContain('Camille a envoyé un justificatif')
    expect((await upload(path, pdf)).status).toBe(404)
    expect(has(await dumped())).toBe(false)

    /** The page of an old link, and of a guess, are the same to the byte. */
    await proves(camille)
    const old = linkOf(camille, 'send')
    it.time.advance(31 * 60_000)
    const [one, two, three] = [await called('GET', old), await called('GET', `/proof/send/${'a'.repeat(32)}`), await called('GET', path)]
    expect([one.status, two.status, three.status]).toEqual([404, 404, 404])
    expect(one.body.equals(two.body) && two.body.equals(three.body)).toBe(true)
    expect((await upload(old, pdf)).status).toBe(404)
  })

  test('two who send by the same link at once: one is taken', async () => {
    await withRole('Paul')
    const camille = await it.neighbour('Camille', { on: slack, as: 'camille-s' })
    await proves(camille)
    const path = linkOf(camille, 'send')
    const both = await Promise.all([upload(path, pdf), upload(path, pdf), upload(path, pdf)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404, 404])
  })

  test('a file in Slack’s own conversation: a photo is taken and stays there, another file is not fetched', async () => {
    await withRole('Paul')
    const camille = await it.neighbour('Camille', { on: slack, as: 'camille-s' })
    await proves(camille)
    await slack.hears({
      from: { id: 'camille-s', name: 'Camille', language: 'fr' },
      place: { kind: 'private', chat: 'camille-s', topic: null },
      body: { kind: 'unreadable', what: 'document' },
    })
    await it.palier.idle()
    expect(camille.sees()).toMatch(/Passez plutôt par la page.*effacez-le vous-même/s)
    slack.photos.set('photo', jpegOf(800, 600))
    await camille.sends('photo', { photo: true })
    expect(camille.sees()).toMatch(/bien arrivé.*effacez-le vous-même/s)
    expect(await count('photos')).toBe(0)
  })

  test('the local page gives a link, and asks for nothing in its composer', async () => {
    await withRole('Paul')
    const camille = await it.neighbour('Camille')
    await proves(camille)
    expect((await upload(linkOf(camille, 'send'), pdf)).status).toBe(200)
    expect(await count('talks')).toBe(0)
  })
})

test('where there is no page to show it, nobody to look, another way, or no need: said, with what else there is', async () => {
  const camille = await it.neighbour('Camille', { on: telegram })
  await proves(camille)
  expect(camille.sees()).toContain('Personne ne peut encore regarder')
  const paul = await withRole('Paul')
  await proves(paul)
  expect(paul.sees()).toContain('Vous faites déjà partie')
  await it.database.sql`update quartiers set ways = '{sponsors}'`
  await proves(camille)
  expect(camille.sees()).toContain('on ne demande pas de justificatif')
  await server.stop()
  await it.ends()
  await opens({ site: null })
  await withRole('Paul')
  const lea = await it.neighbour('Léa', { on: telegram })
  await proves(lea)
  expect(lea.sees()).toContain('n’a pas ouvert de page')
  telegram.files.set('bill', pdf)
  await lea.sends('bill')
  expect(await count('proofs')).toBe(0)
})

describe('who looks', () => {
  const withProof = async (): Promise<{ paul: Neighbour; ines: Neighbour; camille: Neighbour }> => {
    const [paul, ines] = [await withRole('Paul'), await withRole('Inès', 'moderator')]
    const camille = await it.neighbour('Camille', { on: telegram })
    telegram.files.set('bill', pdf)
    await proves(camille)
    await camille.sends('bill')
    return { paul, ines, camille }
  }

  test('the first who opens it; the other is told, and gets it when the first lets it lie', async () => {
    const { paul, ines } = await withProof()
    await paul.presses('Voir le justificatif')
    expect(ines.sees()).toContain('Paul s’occupe du justificatif de Camille')
    await sees(ines, 'Camille')
    expect(ines.saw().join()).not.toContain('/proof/see/')
    await judges(ines, 'Camille', 'yes')
    expect(ines.sees()).toContain('Il n’y a pas de justificatif')
    expect(await standing('Camille')).toBe('guest')
    await it.passes(24)
    await ines.presses('M’en occuper à mon tour')
    expect(linkOf(ines, 'see')).not.toBe('')
    await judges(paul, 'Camille', 'yes')
    expect(await standing('Camille')).toBe('guest')
    await judges(ines, 'Camille', 'yes')
    expect(await standing('Camille')).toBe('neighbour')
    expect(paul.saw().join()).toContain('La réponse vient de Inès')
  })

  test('a new link ends the one before; a link lasts ten minutes; nobody judges what they have not opened', async () => {
    const { paul } = await withProof()
    await judges(paul, 'Camille', 'yes')
    expect(await standing('Camille')).toBe('guest')
    await sees(paul, 'Camille')
    const first = linkOf(paul, 'see')
    it.time.advance(1000)
    await paul.presses('Un autre lien')
    const second = linkOf(paul, 'see')
    expect(second).not.toBe(first)
    expect((await called('POST', first)).status).toBe(404)
    it.time.advance(10 * 60_000)
    expect((await called('POST', second)).status).toBe(404)
    expect(await count('proof_looks')).toBe(2)
  })

  test('two who press the same link at once: one sees', async () => {
    const { paul } = await withProof()
    await sees(paul, 'Camille')
    const path = linkOf(paul, 'see')
    const all = await Promise.all([1, 2, 3, 4].map(() => called('POST', path)))
    expect(all.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404])
  })

  test('not a neighbour, not the sender, not another quartier’s organiser, not one whose role is over', async () => {
    const { paul, camille } = await withProof()
    const lea = await it.neighbour('Léa', { on: telegram })
    await it.database.sql`update residents set standing = 'neighbour' where name = 'Léa'`
    await it.database
      .sql`insert into roles (quartier, resident, role) select quartier, id, 'moderator' from residents where name = 'Camille'`
    await it.database.sql`update residents set standing = 'neighbour' where name = 'Camille'`
    const jean = await withRole('Jean')
    await it.database
      .sql`insert into quartiers select 'x-ailleurs', 'Ailleurs', zone, language, digest_minute, null, null, ways, null, 1, true from quartiers limit 1`.catch(
      () => undefined,
    )
    await it.database.sql`delete from roles where resident = ${await idOf('Jean')}`
    for (const who of [lea, camille, jean]) {
      await sees(who, 'Camille')
      expect(who.sees()).toContain('Il n’y a pas de justificatif')
      await judges(who, 'Camille', 'yes')
      expect(who.sees()).toContain('Il n’y a pas de justificatif')
    }
    await sees(paul, 'Camille')
    await it.database.sql`delete from roles where resident = ${await idOf('Paul')}`
    await judges(paul, 'Camille', 'yes')
    expect(await count('proofs')).toBe(1)
  })

  test('at most twenty an hour', async () => {
    const { paul } = await withProof()
    for (let n = 0; n < 20; n++) {
      await sees(paul, 'Camille')
      it.time.advance(1000)
    }
    expect(await count('proof_looks')).toBe(20)
    const last = linkOf(paul, 'see')
    await sees(paul, 'Camille')
    expect(paul.sees()).toContain('20 justificatifs en une heure')
    expect(await count('proof_looks')).toBe(20)
    expect(linkOf(paul, 'see')).toBe(last)
    await it.passes(1)
    await sees(paul, 'Camille')
    expect(await count('proof_looks')).toBe(21)
  })

  test('whoever sent it may take it back', async () => {
    const { paul, camille } = await withProof()
    await camille.presses('Retirer mon justificatif')
    expect(await count('proofs')).toBe(0)
    expect(await count('applications')).toBe(0)
    expect(paul.sees()).toContain('a retiré son justificatif')
    await sees(paul, 'Camille')
    expect(paul.sees()).toContain('Il n’y a pas de justificatif')
  })
})

describe('time', () => {
  test('killed and started without its key, the program drops what it cannot open, and asks for it again', async () => {
    const paul = await withRole('Paul')
    const camille = await it.neighbour('Camille', { on: telegram })
    telegram.files.set('bill', pdf)
    await proves(camille)
    await camille.sends('bill')
    await sees(paul, 'Camille')
    const another = (key: Buffer) =>
      makePalier({
        sql: it.database.sql,
        turns: it.database.sql,
        adapters: [telegram],
        clock: it.time,
        timers: it.time,
        ids: () => `next${String(++next).padStart(12, '0')}`,
        log: makeLog('silent'),
        presence: { owner: 1, stay: async () => undefined },
        wakeUp: () => () => undefined,
        proofs: { seal: sealWith(key), site: () => site },
      })
    let next = 0
    const known = passingKey()
    await it.database.sql`update proofs set sealed = ${sealWith(known).close(pdf, await idOf('Camille'))}`
    const same = another(known)
    await same.start()
    expect(await count('proofs')).toBe(1)
    await same.stop()
    const other = another(passingKey())
    await other.start()
    await other.idle()
    expect(await count('proofs')).toBe(0)
    expect(await count('applications')).toBe(0)
    expect(camille.sees()).toMatch(/après un redémarrage.*renvoyer/s)
    await other.stop()
  })

  test('undecided it is gone within 72 h, and both sides are told', async () => {
    const paul = await withRole('Paul')
    const camille = await it.neighbour('Camille', { on: telegram })
    telegram.files.set('bill', pdf)
    await proves(camille)
    await camille.sends('bill')
    await sees(paul, 'Camille')
    await it.passes(70)
    expect(await count('proofs')).toBe(1)
    await it.passes(2)
    expect(await count('proofs')).toBe(0)
    expect(await count('applications')).toBe(0)
    await it.passes(12)
    expect(camille.sees()).toContain('Personne n’a pu regarder')
    expect(camille.buttons()).toContain('Envoyer un autre fichier')
    expect(paul.sees()).toContain('personne n’y a répondu à temps')
  })

  test('the purge is the second lock, and links go when they are over', async () => {
    await withRole('Paul')
    const camille = await it.neighbour('Camille', { on: slack, as: 'camille-s' })
    await proves(camille)
    await upload(linkOf(camille, 'send'), pdf)
    await proves(camille)
    expect(await count('uploads')).toBe(1)
    await purge(it.database.sql, new Date(it.time.now().getTime() + 31 * 60_000))
    expect(await count('uploads')).toBe(0)
    expect(await count('proofs')).toBe(1)
    await purge(it.database.sql, new Date(it.time.now().getTime() + 71 * 3_600_000))
    expect(await count('proofs')).toBe(0)
    expect(await count('applications')).toBe(0)
  })

  test('a key that is lost with the process: dropped at the next start, and asked for again', async () => {
    const paul = await withRole('Paul')
    const camille = await it.neighbour('Camille', { on: telegram })
    telegram.files.set('bill', pdf)
    await proves(camille)
    await camille.sends('bill')
    /** As another process, with another key, would have left it. */
    const other = sealWith(passingKey()).close(pdf, await idOf('Camille'))
    await it.database.sql`update proofs set sealed = ${other}`
    await sees(paul, 'Camille')
    const answer = await called('POST', linkOf(paul, 'see'))
    expect(answer.status).toBe(410)
    await it.palier.idle()
    expect(await count('proofs')).toBe(0)
    expect(camille.sees()).toMatch(/après un redémarrage.*renvoyer/s)
    expect(paul.sees()).toContain('ne pouvait plus être ouvert')
  })
})
