import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Sponsor, sponsorRefusal, vouchesMost } from '../core/joining/sponsor.ts'
import type { VerifiedBy } from '../core/joining/way.ts'
import { codeShown, daysLater, membershipOf, movedTo, neighbourFor, residentOf, standingOf } from './joining.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

describe('who may vouch', () => {
  const now = new Date('2026-11-25T09:00:00Z')
  const days = fc.integer({ min: 0, max: 400 })
  const by = fc.constantFrom<VerifiedBy>('approval', 'founder', 'proof', 'poster', 'letter', 'open', 'sponsors', 'household')
  const since = (days: number): Date => new Date(now.getTime() - days * 86_400_000)
  const sponsor = (way: VerifiedBy | null, days: number, more: Partial<Sponsor> = {}): Sponsor => ({
    membership: { way, verifiedAt: since(days) },
    joinedAt: since(days + 10),
    staff: false,
    lately: 0,
    ...more,
  })

  test('whom an organiser knows at once, others after a week, whom other neighbours brought after a month', () => {
    fc.assert(
      fc.property(by, days, (way, ago) => {
        const needed = way === 'approval' || way === 'founder' ? 0 : way === 'sponsors' || way === 'household' ? 30 : 7
        expect(sponsorRefusal(sponsor(way, ago), now)).toBe(ago >= needed ? null : 'fresh')
      }),
    )
  })
  test('at most so many in a month, whoever they are', () => {
    fc.assert(
      fc.property(by, fc.integer({ min: 0, max: 20 }), fc.boolean(), (way, lately, staff) => {
        expect(sponsorRefusal(sponsor(way, 365, { lately, staff }), now)).toBe(lately < vouchesMost ? null : 'often')
      }),
    )
  })
  test('of whom nothing is known but when they came, a week', () => {
    const it = { ...sponsor(null, 0), membership: undefined }
    expect(sponsorRefusal({ ...it, joinedAt: since(6) }, now)).toBe('fresh')
    expect(sponsorRefusal({ ...it, joinedAt: since(7) }, now)).toBeNull()
  })
})

let it: Story
let camille: Neighbour
let lea: Neighbour
let paul: Neighbour
beforeEach(async () => {
  it = await story(undefined, [], { ways: ['sponsors'] })
  lea = await neighbourFor(it, 'Léa')
  paul = await neighbourFor(it, 'Paul')
  camille = await it.neighbour('Camille')
})
afterEach(async () => {
  await it.ends()
})

const vouches = async () => (await it.database.sql`select 1 from vouches`).length
const asks = async (): Promise<string> => {
  await camille.pressesOld('ask-sponsors')
  return codeShown(camille)
}

test('two neighbours who know her: the first is counted, the second makes her a neighbour', async () => {
  await camille.command('voisin')
  await camille.presses('Deux voisins me connaissent')
  const code = codeShown(camille)
  expect(camille.sees()).toContain('Il en faut 2')
  await lea.says(code)
  expect(lea.sees()).toContain('Camille dit habiter Belleville et vous a donné son code. Vous connaissez-vous ?')
  await lea.presses('Oui, on se connaît')
  expect(lea.sees()).toContain('Il faut encore un voisin')
  expect(camille.sees()).toContain('1 voisin sur 2 répond de vous')
  await camille.presses('Faire partie des voisins')
  expect(camille.sees()).toContain('1 voisin sur 2 répond déjà de vous')
  await paul.command('code', `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`)
  await paul.presses('Oui, on se connaît')
  expect(camille.sees()).toContain('Bienvenue parmi les voisins')
  for (const who of [lea, paul]) expect(who.sees()).toContain('Camille fait maintenant partie des voisins')
  expect([await standingOf(it, 'Camille'), await membershipOf(it, 'Camille'), await vouches()]).toEqual([
    'neighbour',
    { way: 'sponsors', decider: null },
    2,
  ])
})

test('one neighbour is one, however often they press', async () => {
  await lea.says(await asks())
  const id = (await it.database.sql<{ id: string }[]>`select id from codes`)[0]?.id ?? ''
  await lea.presses('Oui, on se connaît')
  await lea.pressesOld(`vouch:code=${id}:to=yes`)
  expect(lea.sees()).toContain('Vous répondez déjà de Camille')
  expect([await vouches(), await standingOf(it, 'Camille')]).toEqual([1, 'guest'])
})

test('a no is told to nobody, and nothing is kept of it', async () => {
  await lea.says(await asks())
  const before = camille.saw()
  await lea.presses('Non, ou pas assez')
  expect(lea.sees()).toContain('je n’en dis rien à Camille')
  expect([camille.saw(), await vouches()]).toEqual([before, 0])
})

test('the code is shown once; another one ends it', async () => {
  const first = await asks()
  await camille.pressesOld('ask-sponsors')
  expect(camille.sees()).toContain('toujours bon')
  expect(camille.sees()).not.toContain(first.slice(4))
  await camille.presses('Un autre code')
  const second = codeShown(camille)
  expect(second).not.toBe(first)
  await lea.says(first)
  expect(lea.sees()).toContain('Ce code n’est pas le bon, ou ne sert plus')
  await lea.says(second)
  expect(lea.sees()).toContain('Vous connaissez-vous')
  const kept = await it.database.sql`select * from codes`
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toContain(second)
})

test('not: a guest, a newcomer, somebody of another quartier, herself, somebody too new', async () => {
  const code = await asks()
  const id = (await it.database.sql<{ id: string }[]>`select id from codes`)[0]?.id ?? ''
  const noe = await it.neighbour('Noé')
  await noe.says(code)
  expect(noe.sees()).toContain('Pour se porter garant')
  const newcomer = await it.neighbour('Zoé', { joined: false })
  await newcomer.says(code)
  expect(newcomer.sees()).toContain('Vous y habitez ? Commençons par là')
  const ines = await neighbourFor(it, 'Inès')
  await movedTo(it, ines, 'x-ailleurs')
  await ines.says(code)
  expect(ines.sees()).toContain('vous êtes dans un autre quartier')
  await camille.says(code)
  expect(camille.sees()).toContain('C’est votre propre code')
  const max = await neighbourFor(it, 'Max', { way: 'poster', days: 3 })
  await max.says(code)
  expect(max.sees()).toContain('depuis trop peu de temps')
  const ring = await neighbourFor(it, 'Ana', { way: 'sponsors', days: 29 })
  await ring.says(code)
  expect(ring.sees()).toContain('depuis trop peu de temps')
  for (const who of [noe, newcomer, ines, camille, max, ring]) await who.pressesOld(`vouch:code=${id}:to=yes`)
  expect(await vouches()).toBe(0)
  await daysLater(it, 4)
  await max.pressesOld(`vouch:code=${id}:to=yes`)
  expect(await vouches()).toBe(1)
})

test('a button of another kind of code vouches for nobody', async () => {
  await lea.command('foyer')
  const [code] = await it.database.sql<{ id: string }[]>`select id from codes where kind = 'household'`
  await paul.pressesOld(`vouch:code=${code?.id}:to=yes`)
  const refused = paul.sees()
  await paul.pressesOld('vouch:code=nothing000000000:to=yes')
  expect(paul.sees()).toBe(refused)
  expect(await vouches()).toBe(0)
})

test('the code ends after a week, and once she is a neighbour nobody is needed', async () => {
  const code = await asks()
  await lea.says(code)
  await it.database.sql`update residents set standing = 'neighbour' where name = 'Camille'`
  await lea.presses('Oui, on se connaît')
  expect(lea.sees()).toContain('il n’y a plus besoin')
  await it.database.sql`update residents set standing = 'guest' where name = 'Camille'`
  await daysLater(it, 7)
  await paul.says(code)
  expect(paul.sees()).toContain('ne sert plus')
  expect(await vouches()).toBe(0)
})

test('five in a month are the most for one sponsor', async () => {
  const resident = await residentOf(it, lea)
  for (const name of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq']) {
    const guest = await it.neighbour(name)
    await it.database.sql`insert into vouches (guest, sponsor, quartier, at)
      values (${await residentOf(it, guest)}, ${resident}, 'x-belleville', ${it.time.now().toISOString()})`
  }
  await lea.says(await asks())
  expect(lea.sees()).toContain('déjà répondu de cinq personnes')
  await daysLater(it, 30)
  await camille.pressesOld('ask-sponsors')
  await lea.says(codeShown(camille))
  expect(lea.sees()).toContain('Vous connaissez-vous')
})

test('two who vouch at the same moment are two', async () => {
  const code = await asks()
  await lea.says(code)
  await paul.says(code)
  const id = (await it.database.sql<{ id: string }[]>`select id from codes`)[0]?.id ?? ''
  await Promise.all([lea.pressesOld(`vouch:code=${id}:to=yes`), paul.pressesOld(`vouch:code=${id}:to=yes`)])
  expect([await vouches(), await standingOf(it, 'Camille')]).toEqual([2, 'neighbour'])
})

test('the database takes no second vouch of the same neighbour, and none for oneself', async () => {
  const [one, two] = [await residentOf(it, camille), await residentOf(it, lea)]
  const vouch = (guest: string, sponsor: string) =>
    it.database.sql`insert into vouches (guest, sponsor, quartier, at) values (${guest}, ${sponsor}, 'x-belleville', '2026-11-25')`
  await vouch(one, two)
  await expect(vouch(one, two)).rejects.toThrow(/duplicate/)
  await expect(vouch(one, one)).rejects.toThrow(/vouches_other/)
})
