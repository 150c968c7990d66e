import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Deed } from '../core/residents/deed.ts'
import { phrasesOf, rememberedSince } from '../core/residents/reliability.ts'
import { wordsOf } from '../core/views.ts'
import { transaction } from '../db/connect.ts'
import { reads } from '../db/reads.ts'
import { save } from '../db/rows.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

const now = new Date('2026-11-25T09:00:00Z')
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 24 * 3_600_000)
let count = 0
const deed = (kind: Deed['kind'], days = 1, by = 'paul', subject = `s${++count}`): Deed => ({
  resident: 'lea',
  kind,
  subject,
  by,
  at: daysAgo(days),
})
const many = (kind: Deed['kind'], n: number): Deed[] => Array.from({ length: n }, () => deed(kind))
const said = (deeds: readonly Deed[], more: { joined?: number; lost?: number } = {}, language: 'fr' | 'en' = 'fr'): string =>
  wordsOf[language].known.phrases(phrasesOf({ joinedAt: daysAgo(more.joined ?? 400), deeds, lost: more.lost ?? 0 }, now))

describe('what is said of a neighbour: words, never a number of stars, at most two phrases', () => {
  test.each([
    ['one who did nothing yet', [], {}, '', ''],
    ['one who has just come', [], { joined: 29 }, 'nouveau visage du quartier', 'new in the neighbourhood'],
    ['one who came a month ago', [], { joined: 30 }, '', ''],
    ['a newcomer who helped at once', many('helped', 1), { joined: 2 }, '1 coup de main', '1 helping hand'],
    ['a newcomer who was only thanked', many('thanked', 1), { joined: 2 }, '', ''],
    [
      'twelve helping hands and three loans',
      [...many('helped', 12), ...many('lent', 3)],
      {},
      '12 coups de main, prête volontiers',
      '12 helping hands, happy to lend',
    ],
    ['two loans are no habit', many('lent', 2), {}, '', ''],
    ['three given', many('gave', 3), {}, 'donne souvent', 'often gives'],
    ['three sold is not giving', many('sold', 3), {}, '', ''],
    ['three brought back', many('returned', 3), {}, 'a toujours rendu', 'has always given back'],
    ['three brought back and one lost', many('returned', 3), { lost: 1 }, '', ''],
    [
      'everything: the two that say most',
      [...many('gave', 9), ...many('returned', 9), ...many('lent', 9), ...many('helped', 1)],
      {},
      '1 coup de main, prête volontiers',
      '1 helping hand, happy to lend',
    ],
  ] as const)('%s', (_who, deeds, more, fr, en) => {
    expect(said(deeds, more)).toBe(fr)
    expect(said(deeds, more, 'en')).toBe(en)
  })
})

describe('missed appointments: a gentle sign after several, fading', () => {
  const sign = 'a eu quelques empêchements ces derniers mois'
  const missed = (...all: readonly (readonly [days: number, by: string])[]): Deed[] => all.map(([days, by]) => deed('no-show', days, by))
  test.each([
    ['one', missed([1, 'paul']), false],
    ['two', missed([1, 'paul'], [2, 'ines']), false],
    ['three, told by two', missed([1, 'paul'], [2, 'ines'], [3, 'paul']), true],
    ['three, told by one', missed([1, 'paul'], [2, 'paul'], [3, 'paul']), false],
    ['three of half weight weigh 1.5', missed([90, 'paul'], [90, 'ines'], [90, 'noe']), true],
    ['a little older they weigh less', missed([90, 'paul'], [90, 'ines'], [91, 'noe']), false],
    ['one fresh, two old', missed([0, 'paul'], [135, 'ines'], [135, 'noe']), true],
    ['what is over half a year old is no more', missed([0, 'paul'], [0, 'ines'], [180, 'noe']), false],
    ['ten, long ago', missed(...Array.from({ length: 10 }, (_, n) => [181 + n, `n${n}`] as const)), false],
    ['six, half a year ago but for some days', missed(...Array.from({ length: 6 }, (_, n) => [150, `n${n}`] as const)), false],
  ])('%s', (_what, deeds, shown) => {
    expect(said(deeds)).toBe(shown ? sign : '')
  })
  test('what was contradicted does not count, whoever said it', () => {
    const [first, second, third] = missed([1, 'paul'], [2, 'ines'], [3, 'noe']) as [Deed, Deed, Deed]
    expect(said([first, second, third])).toBe(sign)
    expect(said([first, second, third, deed('was-there', 1, 'noe', third.subject)])).toBe('')
    expect(said([first, second, third, deed('was-there', 1, 'noe', 'another')])).toBe(sign)
  })
  test('it fades by itself', () => {
    const deeds = missed([0, 'paul'], [0, 'ines'], [0, 'noe'])
    const shownOn = (days: number) =>
      phrasesOf({ joinedAt: daysAgo(400), deeds, lost: 0 }, new Date(now.getTime() + days * 24 * 3_600_000)).length > 0
    expect([0, 60, 90, 91, 180].map(shownOn)).toEqual([true, true, true, false, false])
  })
  test('beside what is good it takes the second place, and nobody is new with it', () => {
    const deeds = [...many('helped', 3), ...many('lent', 3), ...missed([1, 'paul'], [2, 'ines'], [3, 'noe'])]
    expect(said(deeds)).toBe(`3 coups de main, ${sign}`)
    expect(said(missed([1, 'paul'], [2, 'ines'], [3, 'noe']), { joined: 5 })).toBe(sign)
  })
})

describe('in the quartier', () => {
  let it: Story
  let lea: Neighbour
  beforeEach(async () => {
    it = await story()
    lea = await it.neighbour('Léa')
  })
  afterEach(async () => {
    await it.ends()
  })
  const idOf = async (name: string): Promise<string> =>
    (await it.database.sql<{ id: string }[]>`select id from residents where name = ${name}`)[0]?.id ?? ''
  const keep = async (deeds: readonly Deed[]): Promise<void> => {
    await transaction(it.database.sql, async (tx) => {
      save(tx, { deeds })
      return { result: undefined }
    })
  }
  const about = async (name: string, kind: Deed['kind'], n: number, by: string): Promise<Deed[]> => {
    const [resident, other] = [await idOf(name), await idOf(by)]
    return Array.from({ length: n }, (_, i) => ({ resident, kind, subject: `${name}-${kind}-${i}`, by: other, at: daysAgo(i) }))
  }

  test('/profil says what neighbours see, in both languages, and the home page has it in one line', async () => {
    await lea.command('profil')
    expect(lea.sees()).toContain('Léa : nouveau visage du quartier.')
    expect(lea.sees()).toContain('Vous n’avez pas encore reçu de merci.')
    await lea.command('accueil')
    expect(lea.sees()).not.toContain('Ce que vos voisins voient de vous')
    await it.neighbour('Paul')
    await keep([
      ...(await about('Léa', 'helped', 12, 'Paul')),
      ...(await about('Léa', 'lent', 3, 'Paul')),
      ...(await about('Léa', 'thanked', 5, 'Paul')),
    ])
    await lea.command('profil')
    expect(lea.sees()).toContain('Léa : 12 coups de main, prête volontiers.\nVous avez reçu 5 mercis.')
    await lea.presses('Accueil')
    expect(lea.sees()).toContain('Ce que vos voisins voient de vous : 12 coups de main, prête volontiers.')
    await lea.command('reglages')
    await lea.presses('English')
    await lea.command('profile')
    expect(lea.sees()).toContain('Léa: 12 helping hands, happy to lend.\nYou have been thanked 5 times.')
  })

  test('the author’s list of answers says of each what is known, and nothing of who is known for nothing', async () => {
    await lea.says('Je donne un canapé')
    await lea.presses('Publier')
    for (const name of ['Paul', 'Inès', 'Noé']) {
      const who = await it.neighbour(name)
      await who.pressesInChannel('Répondre')
      await who.says(`Moi, ${name}`)
    }
    await it.database.sql`update residents set joined_at = joined_at - interval '1 year' where name <> 'Inès'`
    await keep([...(await about('Paul', 'helped', 2, 'Léa')), ...(await about('Paul', 'returned', 3, 'Léa'))])
    await lea.command('mesannonces')
    await lea.presses('À donner : canapé')
    await lea.presses('Voir les réponses (3)')
    expect(lea.sees()).toContain('1. Paul (2 coups de main, a toujours rendu) : Moi, Paul')
    expect(lea.sees()).toContain('2. Inès (nouveau visage du quartier) : Moi, Inès')
    expect(lea.sees()).toContain('3. Noé : Moi, Noé')
  })

  test('the same deed twice is one; what is older than two years is not remembered; what was lost is known from the loans', async () => {
    await it.neighbour('Paul')
    const [first, ...rest] = await about('Paul', 'returned', 3, 'Léa')
    if (!first) throw new Error('no deed')
    await keep([first, ...rest])
    await keep([first])
    await keep([{ ...first, subject: 'long-ago', at: daysAgo(731) }])
    const ids = [await idOf('Léa'), await idOf('Paul'), 'nobody']
    const remembered = async () =>
      (await reads(it.database.sql).deedsOf(ids, rememberedSince(now)))
        .map(({ resident, deeds, lost }) => [ids.indexOf(resident), deeds.length, lost])
        .sort()
    expect(await remembered()).toEqual([
      [0, 0, 0],
      [1, 3, 0],
    ])
    await lea.says('Je prête ma perceuse')
    await lea.presses('Publier')
    await it.database.sql`insert into answers (id, post, neighbour, words, state, yes, thanked, muted_by_author, muted_by_neighbour, at)
      select 'a', id, ${await idOf('Paul')}, '', 'chosen', true, false, false, false, ${now.toISOString()}::timestamptz from posts where state = 'open'`
    await it.database
      .sql`insert into loans (id, post, answer, owner, borrower, state, start, "end", from_at, until_at, handed_by, at, changed_at)
      select 'l', post, 'a', ${await idOf('Léa')}, ${await idOf('Paul')}, 'lost', '2026-11-20T10:00', '2026-11-21T10:00',
        '2026-11-20T09:00Z', '2026-11-21T09:00Z', 'both', ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz from answers`
    /** What came back is not lost. */
    await it.database
      .sql`insert into loans (id, post, answer, owner, borrower, state, start, "end", from_at, until_at, handed_by, returned_by, at, changed_at)
      select 'm', post, answer, owner, borrower, 'returned', start, "end", from_at, until_at, 'both', 'both', at, changed_at from loans`
    expect(await remembered()).toEqual([
      [0, 0, 0],
      [1, 3, 1],
    ])
    expect(await reads(it.database.sql).deedsOf([], now)).toEqual([])
  })
})
