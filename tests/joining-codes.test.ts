import { afterEach, beforeEach, expect, test } from 'vitest'
import { pack, packLink } from '../core/chat/press.ts'
import { type Code, newCode } from '../core/joining/code.ts'
import { transaction } from '../db/connect.ts'
import { reads } from '../db/reads.ts'
import { save } from '../db/rows.ts'
import { codeShown, daysLater, membershipOf, movedTo, neighbourFor, residentOf, standingOf } from './joining.ts'
import { type Neighbour, quartier, type Story, story } from './quartier.ts'

let it: Story
let lea: Neighbour
beforeEach(async () => {
  it = await story(undefined, [], { ways: ['approval', 'sponsors', 'poster', 'letter'] })
  lea = await neighbourFor(it, 'Léa', { role: 'organiser' })
})
afterEach(async () => {
  await it.ends()
})

const poster = 'ABC2DEFG'
const made = async (more: Partial<Code> & { code?: string } = {}): Promise<Code> => {
  const code: Code = {
    ...newCode(
      {
        id: 'code000000000001',
        code: poster,
        kind: 'poster',
        quartier: quartier.id,
        by: await residentOf(it, lea),
        label: 'bleu',
        most: 30,
      },
      it.time.now(),
    ),
    ...more,
  }
  await transaction(it.database.sql, async (tx) => {
    save(tx, { codes: [code] })
    return { result: undefined }
  })
  return code
}
const used = async () => (await it.database.sql<{ used: number }[]>`select used from codes order by id`).map((row) => row.used)
const wrong = 'Ce code n’est pas le bon, ou ne sert plus'

test.each(['poster', 'letter'] as const)('a newcomer with the code of a %s tells a first name, and is a neighbour', async (kind) => {
  await made({ kind, most: 1 })
  const camille = await it.neighbour('Camille', { joined: false })
  await camille.command('code', 'abc2-defg')
  expect(camille.sees()).toContain('Votre code ouvre Belleville. Quel est votre prénom ?')
  expect(await used()).toEqual([0])
  await camille.says('Camille')
  expect(camille.sees()).toContain('Bienvenue à Belleville, Camille !')
  expect([await standingOf(it, 'Camille'), await membershipOf(it, 'Camille'), await used()]).toEqual([
    'neighbour',
    { way: kind, decider: null },
    [1],
  ])
})

test('written alone, or after « code », it is a code too, for a newcomer and a guest', async () => {
  await made()
  const camille = await it.neighbour('Camille', { joined: false })
  await camille.says('ABC2 DEFG')
  expect(camille.sees()).toContain('Votre code ouvre Belleville')
  const noe = await it.neighbour('Noé')
  await noe.says('mon code : abc2defg')
  expect(noe.sees()).toContain('Bienvenue parmi les voisins')
  expect(await standingOf(it, 'Noé')).toBe('neighbour')
})

test('a QR code does nothing by itself: a newcomer is asked their name, a guest is shown a button', async () => {
  await made()
  const link = packLink({ press: { do: 'see-code', code: poster } })
  expect(link.length).toBeLessThanOrEqual(64)
  const noe = await it.neighbour('Noé')
  await noe.command('start', link)
  expect(noe.sees()).toContain('Ce code vient d’un immeuble de Belleville')
  expect([await standingOf(it, 'Noé'), await used()]).toEqual(['guest', [0]])
  await noe.presses('Oui, j’y habite')
  expect([await standingOf(it, 'Noé'), await used()]).toEqual(['neighbour', [1]])
  const zoe = await it.neighbour('Zoé', { joined: false })
  await zoe.command('start', link)
  expect(zoe.sees()).toContain('Quel est votre prénom')
  await zoe.says('Zoé')
  expect(await standingOf(it, 'Zoé')).toBe('neighbour')
  /** The one that acts is no link. */
  const max = await it.neighbour('Max')
  await max.command('start', Buffer.from(pack({ press: { do: 'code', code: poster } })).toString('base64url'))
  expect(await standingOf(it, 'Max')).toBe('guest')
})

test('a resident of another quartier is told so, and nothing is used', async () => {
  await made()
  const ines = await neighbourFor(it, 'Inès')
  await movedTo(it, ines, 'x-ailleurs')
  await ines.says(poster)
  expect(ines.sees()).toContain('Avez-vous déménagé ?')
  expect(await used()).toEqual([0])
  await lea.says(poster)
  expect(lea.sees()).toContain('Vous faites déjà partie des voisins')
  expect(await used()).toEqual([0])
})

test('unknown, used up, revoked, over: one sentence for all, with the next step', async () => {
  const guests = await Promise.all(['Un', 'Deux', 'Trois', 'Quatre'].map((name) => it.neighbour(name)))
  const codes = ['ZZZ9ZZZZ', 'ABC3DEFG', 'ABC4DEFG', 'ABC5DEFG']
  await made({ id: 'used', code: 'ABC3DEFG', used: 30 })
  await made({ id: 'revoked', code: 'ABC4DEFG', revoked: true })
  await made({ id: 'over', code: 'ABC5DEFG', label: 'vert', until: it.time.now() })
  const answers = new Set<string>()
  for (const [n, guest] of guests.entries()) {
    await guest.command('code', codes[n])
    answers.add(guest.sees())
    expect(guest.buttons()).toEqual(['Réessayer', 'Faire partie des voisins'])
  }
  expect([...answers]).toEqual([expect.stringContaining(wrong)])
})

test('five wrong codes, then an hour’s rest, for the right one too; by link as by hand', async () => {
  await made()
  const link = packLink({ press: { do: 'see-code', code: 'ZZZ9ZZZZ' } })
  const eve = await it.neighbour('Eve', { joined: false })
  for (let n = 0; n < 3; n++) {
    await eve.command('code', `ZZZ${n + 2}ZZZZ`)
    expect(eve.sees()).toContain(wrong)
  }
  await eve.command('start', link)
  await eve.says('ZZZ8ZZZZ')
  expect(eve.sees()).toContain(wrong)
  for (const go of [() => eve.command('code', poster), () => eve.command('start', packLink({ press: { do: 'see-code', code: poster } }))]) {
    await go()
    expect(eve.sees()).toContain('Laissez passer une heure')
  }
  /** Nobody else waits for that. */
  const noe = await it.neighbour('Noé')
  await noe.says(poster)
  expect(await standingOf(it, 'Noé')).toBe('neighbour')
  it.time.advance(3_600_000)
  await eve.command('code', poster)
  expect(eve.sees()).toContain('Votre code ouvre Belleville')
})

test('asked for without one, it is asked for kindly', async () => {
  await made()
  const noe = await it.neighbour('Noé')
  await noe.command('code')
  expect(noe.sees()).toContain('Quel est votre code ?')
  await noe.says('?')
  expect(noe.sees()).toContain('Je n’ai pas vu de code')
  await noe.says(poster)
  expect(await standingOf(it, 'Noé')).toBe('neighbour')
})

test('two at once on a last use: one is in by it, the other as a guest, and is told', async () => {
  await made({ most: 1 })
  const [one, two] = [await it.neighbour('Ana', { joined: false }), await it.neighbour('Bob', { joined: false })]
  await one.says(poster)
  await two.says(poster)
  await Promise.all([one.says('Ana'), two.says('Bob')])
  const standings = [await standingOf(it, 'Ana'), await standingOf(it, 'Bob')]
  expect([standings.sort(), await used()]).toEqual([['guest', 'neighbour'], [1]])
  expect([one, two].filter((who) => who.sees().includes('le code a servi à quelqu’un d’autre'))).toHaveLength(1)
})

test('two guests at once on a last use: one wins, the other gets the kind sentence', async () => {
  await made({ most: 1 })
  const [one, two] = [await it.neighbour('Ana'), await it.neighbour('Bob')]
  await Promise.all([one.says(poster), two.says(poster)])
  expect([one, two].map((who) => (who.sees().includes(wrong) ? 'wrong' : 'in')).sort()).toEqual(['in', 'wrong'])
  expect(await used()).toEqual([1])
})

test('whoever holds the code’s row holds its last use, and beyond it the database says no', async () => {
  const code = await made({ most: 1 })
  const order: string[] = []
  const first = transaction(it.database.sql, async (tx) => {
    const found = await reads(tx).lockedCodeTyped(poster)
    order.push('first reads')
    await new Promise((done) => setTimeout(done, 150))
    if (found) save(tx, { codes: [{ ...found.code, used: 1 }] })
    order.push('first writes')
    return { result: undefined }
  })
  await new Promise((done) => setTimeout(done, 50))
  const second = transaction(it.database.sql, async (tx) => {
    const found = await reads(tx).lockedCodeTyped(poster)
    order.push(`second reads ${found?.code.used}`)
    return { result: undefined }
  })
  await Promise.all([first, second])
  expect(order).toEqual(['first reads', 'first writes', 'second reads 1'])
  await expect(it.database.sql`update codes set used = 2 where id = ${code.id}`).rejects.toThrow(/codes_used/)
})

test('only fingerprints are kept, however often it is used', async () => {
  await made()
  const before = (await it.database.sql<{ hash: string }[]>`select hash from codes`)[0]?.hash
  const noe = await it.neighbour('Noé')
  await noe.says(poster)
  const rows = await it.database.sql<{ hash: string }[]>`select * from codes`
  expect([rows[0]?.hash, JSON.stringify(rows).includes(poster)]).toEqual([before, false])
  for (const table of ['residents', 'memberships', 'talks', 'code_tries', 'messages'])
    expect(JSON.stringify(await it.database.sql.unsafe(`select * from ${table}`))).not.toContain(poster)
})

test('a form filled with the id of another kind of code gives nothing', async () => {
  await made({ id: 'staffcode0000000', code: 'ABC7DEFG', kind: 'organiser', label: '' })
  const eve = await it.neighbour('Eve', { joined: false })
  await eve.fills('join', { quartier: quartier.id, code: 'staffcode0000000' }, { name: 'Eve' })
  expect([await standingOf(it, 'Eve'), await used()]).toEqual(['guest', [0]])
  expect(await it.database.sql`select 1 from roles`).toHaveLength(1)
})

test('while the quartier waits for neighbours, whoever comes by a code is counted, and opens it', async () => {
  await it.database.sql`update quartiers set open = false, opens_at = 2`
  await made()
  const camille = await it.neighbour('Camille', { joined: false })
  await camille.says(poster)
  await camille.says('Camille')
  expect(await it.database.sql`select 1 from quartiers where open`).toHaveLength(1)
  expect(lea.sees()).toContain('Belleville est ouvert')
})

test('a household: one code, one person, who is what they are; the invited invite nobody', async () => {
  await lea.command('foyer')
  const code = codeShown(lea)
  const tom = await it.neighbour('Tom', { joined: false })
  await tom.says(code)
  expect(tom.sees()).toContain('Léa vous invite à Belleville')
  await tom.says('Tom')
  expect([await standingOf(it, 'Tom'), await membershipOf(it, 'Tom')]).toEqual(['neighbour', { way: 'household', decider: 'Léa' }])
  expect(lea.sees()).toContain('Tom est là')
  const bob = await it.neighbour('Bob')
  await bob.says(code)
  expect(bob.sees()).toContain(wrong)
  await tom.command('household')
  expect(tom.sees()).toContain('Votre foyer s’invite depuis le compte')
  await lea.command('foyer')
  expect(lea.sees()).toContain('Déjà avec vous : Tom')
})

test('a household of a guest is of guests, and makes nobody more', async () => {
  const gil = await it.neighbour('Gil')
  await gil.command('foyer')
  const code = codeShown(gil)
  const noe = await it.neighbour('Noé')
  await noe.says(code)
  expect(noe.sees()).toContain('Vous êtes déjà à Belleville')
  const zoe = await it.neighbour('Zoé', { joined: false })
  await zoe.says(code)
  await zoe.says('Zoé')
  expect([await standingOf(it, 'Zoé'), await membershipOf(it, 'Zoé')]).toEqual(['guest', { way: null, decider: 'Gil' }])
  await zoe.command('foyer')
  expect(zoe.sees()).toContain('Votre foyer s’invite')
})

test('four of a household, and no more, also by a code that was given before', async () => {
  for (const name of ['Un', 'Deux', 'Trois']) {
    const who = await neighbourFor(it, name, { way: 'household' })
    await it.database.sql`update memberships set decider = ${await residentOf(it, lea)} where resident = ${await residentOf(it, who)}`
  }
  await lea.command('foyer')
  const code = codeShown(lea)
  const last = await it.neighbour('Quatre')
  await it.database.sql`insert into memberships (resident, quartier, placed_by, placed_at, way, verified_at, decider)
    values (${await residentOf(it, last)}, ${quartier.id}, 'code', '2026-11-25', 'household', '2026-11-25', ${await residentOf(it, lea)})
    on conflict (resident, quartier) do update set way = excluded.way, verified_at = excluded.verified_at, decider = excluded.decider`
  await lea.command('foyer')
  expect(lea.sees()).toContain('Votre foyer est au complet')
  const cinq = await it.neighbour('Cinq')
  await cinq.says(code)
  expect(cinq.sees()).toContain(wrong)
})

test('an organiser invites a moderator, who hears first what it means', async () => {
  const karim = await neighbourFor(it, 'Karim')
  await lea.pressesOld('staff')
  await lea.presses('Inviter à modérer')
  const code = codeShown(lea)
  await karim.command('code', code)
  expect(karim.sees()).toContain('On vous propose d’aider à modérer Belleville')
  expect(karim.sees()).toContain('Vous ne verrez ni adresse, ni téléphone')
  expect(await it.database.sql`select 1 from roles`).toHaveLength(1)
  await karim.presses('J’accepte')
  expect(lea.sees()).toContain('Karim modère maintenant Belleville')
  await karim.pressesOld('staff')
  expect(karim.buttons()).toEqual(['Ne plus modérer', 'Accueil'])
  const other = await neighbourFor(it, 'Inès')
  await other.command('code', code)
  expect(other.sees()).toContain(wrong)
  await lea.pressesOld('staff')
  await lea.presses('Sans Karim')
  await lea.presses('Oui')
  expect(karim.sees()).toContain('Vous ne modérez plus Belleville')
  expect(await it.database.sql`select 1 from roles`).toHaveLength(1)
})

test('a role is for neighbours of the quartier, and worth nothing once its giver organises no more', async () => {
  await lea.pressesOld('invite-staff:role=organiser')
  const code = codeShown(lea)
  const id = (await it.database.sql<{ id: string }[]>`select id from codes`)[0]?.id ?? ''
  const [gil, ines, karim] = [await it.neighbour('Gil'), await neighbourFor(it, 'Inès'), await neighbourFor(it, 'Karim')]
  await movedTo(it, ines, 'x-ailleurs')
  await gil.says(code)
  expect(gil.sees()).toContain('il faut d’abord faire partie des voisins')
  await ines.says(code)
  expect(ines.sees()).toContain('dans un autre quartier')
  await it.database.sql`delete from roles`
  await karim.says(code)
  expect(karim.sees()).toContain(wrong)
  for (const who of [gil, ines, karim]) await who.pressesOld(`take-role:code=${id}`)
  expect(await it.database.sql`select 1 from roles`).toHaveLength(0)
})

test('moderators and neighbours appoint nobody and remove nobody; the last organiser stays', async () => {
  const karim = await neighbourFor(it, 'Karim', { role: 'moderator' })
  const paul = await neighbourFor(it, 'Paul')
  const [leaId, karimId] = [await residentOf(it, lea), await residentOf(it, karim)]
  for (const who of [karim, paul]) {
    await who.pressesOld('invite-staff:role=moderator')
    await who.pressesOld(`leave-role:role=organiser:who=${leaId}:sure=yes`)
  }
  await paul.pressesOld(`leave-role:role=moderator:who=${karimId}:sure=yes`)
  await paul.pressesOld('staff')
  expect(paul.sees()).toContain('Cela n’est plus possible')
  await lea.pressesOld(`leave-role:role=organiser:who=${leaId}:sure=yes`)
  expect(lea.sees()).toContain('Il n’y a que vous pour organiser')
  expect(await it.database.sql`select 1 from roles`).toHaveLength(2)
  expect(await it.database.sql`select 1 from codes`).toHaveLength(0)
})

test('two organisers who leave at once leave one', async () => {
  const ines = await neighbourFor(it, 'Inès', { role: 'organiser' })
  const leaves = async (who: Neighbour) => who.pressesOld(`leave-role:role=organiser:who=${await residentOf(it, who)}:sure=yes`)
  await Promise.all([leaves(lea), leaves(ines)])
  expect(await it.database.sql`select 1 from roles where role = 'organiser'`).toHaveLength(1)
})

test('what is long over is forgotten', async () => {
  await made()
  const eve = await it.neighbour('Eve')
  await eve.command('code', 'ZZZ9ZZZZ')
  await daysLater(it, 121)
  expect(await it.database.sql`select 1 from codes union all select 1 from code_tries`).toHaveLength(0)
})
