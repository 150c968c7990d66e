import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { telegramCommands } from '../bots/doors.ts'
import { passingKey, sealWith } from '../bots/proofs/seal.ts'
import type { Digest } from '../core/digests/digest.ts'
import { nextEdition } from '../core/digests/edition.ts'
import { sendDigest } from '../core/digests/send-digest.ts'
import { kinds, registry } from '../core/index.ts'
import { atHour, pageHourIn } from '../core/quartiers/page-hour.ts'
import { newQuartier, type Quartier } from '../core/quartiers/quartier.ts'
import { addDays, dayOf, instantOf, wallOf } from '../core/time.ts'
import { reads } from '../db/reads.ts'
import { everywhere, opensBelleville } from './everywhere.ts'
import { type Neighbour, type Story, story } from './quartier.ts'
import { zones } from './zones.ts'

let it: Story
let anne: Neighbour
const begins = async (more: Parameters<typeof story>[2] = {}): Promise<void> => {
  const site = 'https://palier.example.org'
  it = await story(undefined, [], { site, proofs: { seal: sealWith(passingKey()), site: () => site }, ...more })
  anne = await neighbour('Anne')
  await sql()`insert into roles select 'x-belleville', id, 'organiser' from residents`
}
/** One who is recognised. */
const neighbour = async (name: string): Promise<Neighbour> => {
  const who = await it.neighbour(name)
  await sql()`update residents set standing = 'neighbour' where name = ${name}`
  return who
}
beforeEach(() => begins())
afterEach(async () => {
  await it.ends()
})

const sql = () => it.database.sql
const row = async (): Promise<Record<string, unknown>> => (await sql()`select * from quartiers where id = 'x-belleville'`)[0] ?? {}
/** A few more of whom nothing is told, so that they can be counted. */
const joined = async (count: number, standing = 'neighbour'): Promise<void> => {
  await sql()`insert into residents (id, name, language, quartier, standing, model, joined_at)
    select ${standing} || n, 'Voisin', 'fr', 'x-belleville', ${standing}, true, '2026-11-01' from generate_series(1, ${count}) n`
}
const isDesk = (who: Neighbour): boolean => who.sees().includes('On devient voisin par :')

describe('/quartier in private', () => {
  test('is the desk for an organiser, and the quartier’s page for everybody else', async () => {
    await anne.command('quartier')
    expect(anne.sees()).toContain('Le bureau de Belleville')
    expect(anne.sees()).toMatch(/Canaux : la page locale\nJournal : chaque jour à 8\u00a0h, en français/)
    const lea = await neighbour('Léa')
    await lea.command('neighbourhood')
    expect(lea.sees()).toMatch(/^Belleville : quelques voisins\./)
    expect(isDesk(lea)).toBe(false)
    await joined(3)
    await lea.command('quartier')
    expect(lea.sees()).toMatch(/^Belleville : 5 voisins\./)
  })

  test('whoever has not joined is asked their name first; a guest is shown how to become a neighbour', async () => {
    await sql()`update quartiers set ways = '{approval,poster}'`
    const paul = await it.neighbour('Paul', { joined: false })
    await paul.command('quartier')
    await paul.says('Paul')
    await sql()`update residents set standing = 'guest' where name = 'Paul'`
    await paul.command('quartier')
    expect(paul.sees()).toContain('On y devient voisin par : accord de l’équipe, affiche d’immeuble')
    expect(paul.buttons()).toContain('Devenir voisin ou voisine')
  })

  test('in the channel it stays what it was, and what is said there shows nobody the desk', async () => {
    await it.platform.hears({
      from: { id: 'anne', name: 'Anne', language: 'fr' },
      place: { kind: 'channel', chat: 'canal', topic: null },
      body: { kind: 'command', name: 'quartier', rest: 'Autre nom' },
    })
    await it.palier.idle()
    expect(it.channel.sees()).toContain('Seules les personnes qui administrent')
    expect((await row()).name).toBe('Belleville')
  })

  test('is in the lists of both places; where a command leads in private is there, and may be pressed', () => {
    const about = telegramCommands().flatMap(({ scope, language, list }) =>
      list.flatMap((one) =>
        ['quartier', 'neighbourhood'].includes(one.command) ? [`${scope} ${language ?? 'fr'}: ${one.description}`] : [],
      ),
    )
    expect(about).toEqual([
      'all_private_chats fr: Votre quartier : son règlement, ses voisins, ses réglages',
      'all_private_chats en: Your neighbourhood: its rules, its neighbours, its settings',
      'all_chat_administrators fr: Faire de ce groupe le canal d’un quartier',
      'all_chat_administrators en: Make this group a neighbourhood’s channel',
    ])
    for (const kind of kinds) {
      const led = registry[kind].doors.command?.privately?.do
      if (led === undefined) continue
      const there = Object.entries(registry).find(([name]) => name === led)?.[1]
      expect(there?.doors.press).toBe(true)
      expect(there?.intent.safeParse({}).success).toBe(true)
    }
  })

  test('who waits to be recognised is counted for the organiser and a moderator, and for nobody else', async () => {
    await joined(2, 'guest')
    await sql()`insert into applications (resident, quartier, way, at, told) select id, quartier, 'approval', '2026-11-25', 0 from residents where standing = 'guest'`
    const [lea, paul] = [await neighbour('Léa'), await neighbour('Paul')]
    await sql()`insert into roles select 'x-belleville', id, 'moderator' from residents where name = 'Léa'`
    for (const who of [anne, lea, paul]) await who.command('quartier')
    expect([anne, lea, paul].map((who) => who.buttons().includes('Demandes en attente (2)'))).toEqual([true, true, false])
    expect(isDesk(lea)).toBe(false)
  })
})

/** Every button that changes or tells something. */
const presses = [
  'desk',
  'desk:back=yes',
  'desk-channels',
  'desk-hour',
  'desk-hour:minute=540',
  'desk-language:language=en',
  'desk-ways',
  'desk-ways:way=letter:on=yes',
  'desk-rules',
  'desk-rules:remove=yes',
  'desk-rules:rules=Bonjour',
  'desk-opening',
  'desk-opening:at=1',
  'figures',
]

describe('whose desk it is', () => {
  const others: Readonly<Record<string, () => Promise<Neighbour>>> = {
    'a neighbour': () => neighbour('Paul'),
    'a moderator': async () => {
      const paul = await neighbour('Paul')
      await sql()`insert into roles select 'x-belleville', id, 'moderator' from residents where name = 'Paul'`
      return paul
    },
    'who organised it and does no more, with old buttons': async () => {
      for (const press of presses) await anne.pressesOld(press)
      await sql()`delete from roles`
      return anne
    },
    'an organiser of another quartier': async () => {
      const paul = await neighbour('Paul')
      await sql()`insert into quartiers (id, name, zone, language, digest_minute) values ('x-autre', 'Autre', 'Europe/Paris', 'fr', 480)`
      await sql()`insert into roles select 'x-autre', id, 'organiser' from residents where name = 'Paul'`
      return paul
    },
    'an organiser who has moved away': async () => {
      await sql()`insert into quartiers (id, name, zone, language, digest_minute) values ('x-autre', 'Autre', 'Europe/Paris', 'fr', 480)`
      await sql()`update residents set quartier = 'x-autre'`
      return anne
    },
  }
  test.each(Object.keys(others))('%s changes nothing and sees nothing of it', async (name) => {
    const who = (await others[name]?.()) ?? anne
    await sql()`update quartiers set rules = 'On se dit bonjour.', open = false, opens_at = 50, language = 'fr', digest_minute = 480, ways = '{open}'`
    const before = await sql()`select * from quartiers order by id`
    for (const press of presses) {
      await who.pressesOld(press)
      expect(who.sees(), press).toMatch(/^(Belleville|Autre) : quelques voisins\./)
    }
    for (const [form, values] of [
      ['desk-hour', { at: '9 h' }],
      ['desk-rules', { rules: 'Rien.' }],
    ] as const) {
      await who.pressesOld(`form:${form}`)
      expect(who.sees()).toMatch(/: quelques voisins\./)
      await who.fills(form, {}, values)
      expect(who.sees()).toMatch(/: quelques voisins\./)
    }
    expect(await sql()`select * from quartiers order by id`).toEqual(before)
  })

  test('whoever has it gets it by each of these buttons', async () => {
    await sql()`update quartiers set open = false, opens_at = 50`
    for (const press of presses) {
      await anne.pressesOld(press)
      expect(anne.sees(), press).not.toMatch(/quelques voisins\./)
    }
    expect(await row()).toMatchObject({ digestMinute: 540, language: 'en', rules: 'Bonjour', opensAt: 1, open: true })
  })

  test('two who change at once: both changes stay, in any order', async () => {
    const lea = await neighbour('Léa')
    await sql()`insert into roles select 'x-belleville', id, 'organiser' from residents where name = 'Léa'`
    await Promise.all([
      anne.pressesOld('desk-hour:minute=420'),
      lea.pressesOld('desk-language:language=en'),
      anne.pressesOld('desk-ways:way=letter:on=yes'),
      lea.pressesOld('desk-rules:rules=Bonjour'),
    ])
    expect(await row()).toMatchObject({ digestMinute: 420, language: 'en', rules: 'Bonjour', ways: ['letter', 'open'] })
  })
})

describe('the hour of the page', () => {
  test('by one tap, or in words', async () => {
    await anne.command('quartier')
    await anne.presses('Heure du journal')
    expect(anne.buttons()).toContain('✓ 8\u00a0h')
    await anne.presses('9\u00a0h')
    expect(anne.sees()).toContain('le journal partira à 9\u00a0h')
    expect(await row()).toMatchObject({ digestMinute: 540, nextDigestAt: '2026-11-26 08:00:00+00' })
    await anne.presses('Heure du journal')
    await anne.presses('Une autre heure')
    await anne.says('minuit')
    expect(anne.sees()).toContain('Une heure entre 5 h et 22 h')
    await anne.says('8 h 15')
    expect(anne.sees()).toContain('le journal partira à 8\u00a0h\u00a015')
    /** It is set, and what they write next is no answer to it. */
    await anne.says('je prête ma perceuse samedi')
    expect(anne.sees()).toContain('perceuse')
  })

  test('a question turned away from is not answered by what is written next', async () => {
    await anne.pressesOld('form:desk-hour')
    await anne.presses('Retour au bureau')
    await anne.says('9 h')
    expect(await row()).toMatchObject({ digestMinute: 480 })
  })

  test.each([
    ['8 h 15', 495],
    ['8h15', 495],
    ['08:15', 495],
    ['8', 480],
    ['à 18 h', 1080],
    ['6:30 pm', 1110],
    ['midi', 720],
    ['8 heures et demie', 510],
    ['4 h 59', null],
    ['22 h 01', null],
    ['23', null],
    ['tôt', null],
    ['', null],
  ])('« %s »', (words, minute) => {
    expect(pageHourIn(words)).toBe(minute)
  })

  test('a button that says an hour of the night changes nothing', async () => {
    await anne.pressesOld('desk-hour:minute=30')
    expect(await row()).toMatchObject({ digestMinute: 480 })
  })

  /** The clock looks every few minutes; what is due is done by the use case itself. */
  const lived = (zone: string, weekday: number | null, first: number, changes: readonly { at: number; minute: number }[], step: number) => {
    const from = new Date('2026-03-25T00:00:00Z')
    const days = 14
    const given = newQuartier({ id: 'q', name: 'Q', zone })
    let quartier: Quartier = { ...given, digestMinute: first, nextDigestAt: nextEdition(from, first, zone, weekday), lastDigestAt: from }
    const sent: { day: string; at: Date; wall: string }[] = []
    const before: Digest[] = []
    const left = [...changes].sort((a, b) => a.at - b.at)
    for (let minute = 0; minute < days * 1440; minute += step) {
      const now = new Date(from.getTime() + minute * 60_000)
      for (let next = left[0]; next && next.at <= minute; next = left[0]) {
        left.shift()
        quartier = atHour(quartier, next.minute, now)
      }
      if (!quartier.nextDigestAt || quartier.nextDigestAt > now) continue
      const day = dayOf(wallOf(now, zone))
      const decided = sendDigest.decide(
        {
          quartier,
          edition: { quartier: 'q', weekday, month: '2030-01' },
          due: quartier.nextDigestAt,
          day,
          there: { posts: [], dates: [] },
          before,
          notices: [{ about: 'round', kind: 'heat', wanted: 1 }],
          thanks: { count: 0, some: [] },
          results: [],
          newcomers: { count: 0, names: [] },
          month: null,
        },
        { quartier: 'q' },
        { now, ids: [] },
      )
      quartier = decided.save?.quartiers?.[0] ?? quartier
      for (const made of decided.save?.digests ?? []) {
        before.push(made)
        sent.push({ day: made.day, at: now, wall: wallOf(now, zone) })
      }
    }
    const firstDue = dayOf(wallOf(nextEdition(from, first, zone, weekday), zone))
    const last = dayOf(wallOf(new Date(from.getTime() + (days - 1) * 86_400_000), zone))
    const wanted: string[] = []
    for (let day = firstDue; day < last; day = addDays(day, weekday === null ? 1 : 7)) wanted.push(day)
    return { sent: sent.filter(({ day }) => day < last), wanted }
  }
  const pageMinute = fc.integer({ min: 60, max: 264 }).map((n) => n * 5)

  test('however often it is changed, each day has its one page, and each week of a weekly one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(null, 1, 3, 7),
        pageMinute,
        fc.array(fc.record({ at: fc.integer({ min: 0, max: 14 * 1440 - 1 }), minute: pageMinute }), { maxLength: 12 }),
        fc.constantFrom(1, 5, 7),
        (zone, weekday, first, changes, step) => {
          const { sent, wanted } = lived(zone, weekday, first, changes, step)
          expect(sent.map(({ day }) => day)).toEqual(wanted)
          /** And at an hour that somebody chose. */
          const chosen = [first, ...changes.map(({ minute }) => minute)]
          for (const { day, at } of sent)
            expect(chosen.some((minute) => Math.abs(at.getTime() - instantOf(day, minute, zone).getTime()) <= step * 60_000)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  }, 60_000)

  test('in the quartier itself: moved to the past and back within one day', async () => {
    await anne.says('je donne un canapé')
    await anne.presses('Publier')
    const pages = async (): Promise<string[]> =>
      (await sql()<{ day: string }[]>`select day from digests order by day`).map(({ day }) => day)
    await anne.pressesOld('desk-hour:minute=1080')
    await it.passes(24)
    expect(await pages()).toEqual([])
    /** Thursday, 10:00: its page was to come at 18:00. */
    await anne.pressesOld('desk-hour:minute=480')
    expect(anne.sees()).toContain('le prochain journal part encore à l’ancienne heure, puis ce sera à 8\u00a0h')
    await it.passes(9)
    expect(await pages()).toEqual(['2026-11-26'])
    await anne.pressesOld('desk-hour:minute=1200')
    await it.passes(4)
    expect(await pages()).toEqual(['2026-11-26'])
  })
})

describe('how guests become neighbours', () => {
  test('each way on or off, one stays, and a button pressed twice does no more', async () => {
    await anne.command('quartier')
    await anne.presses('Façons de rejoindre')
    expect(anne.sees()).toContain('quiconque rejoint est voisin d’office')
    await anne.presses('✓ Porte ouverte')
    expect(anne.sees()).toContain('Il faut garder au moins un chemin')
    await anne.presses('Deux parrainages')
    await anne.presses('✓ Porte ouverte')
    expect((await row()).ways).toEqual(['sponsors'])
    await anne.pressesOld('desk-ways:way=proof:on=yes')
    await anne.pressesOld('desk-ways:way=proof:on=yes')
    expect((await row()).ways).toEqual(['sponsors', 'proof'])
    await anne.pressesOld('desk-ways:way=magic:on=yes')
    await anne.pressesOld('desk-ways:way=letter')
    expect((await row()).ways).toEqual(['sponsors', 'proof'])
  })

  test('a proof is offered only where it can be sent; one that is on can be turned off', async () => {
    await it.ends()
    it = await story()
    anne = await neighbour('Anne')
    await sql()`insert into roles select 'x-belleville', id, 'organiser' from residents`
    await anne.pressesOld('desk-ways')
    expect(anne.buttons().join()).not.toContain('Justificatif')
    await anne.pressesOld('desk-ways:way=proof:on=yes')
    expect((await row()).ways).toEqual(['open'])
    await sql()`update quartiers set ways = '{proof,open}'`
    await anne.pressesOld('desk-ways')
    await anne.presses('✓ Justificatif de domicile')
    expect((await row()).ways).toEqual(['open'])
  })
})

describe('the rules', () => {
  const rules = 'On se dit bonjour.\nOn rend ce qu’on emprunte.'
  test('are written, shown to everybody, and taken away', async () => {
    await anne.command('quartier')
    await anne.presses('Règlement')
    await anne.presses('Écrire le règlement')
    await anne.says(rules)
    expect(anne.sees()).toContain('Règlement : On se dit bonjour. On rend ce qu’on emprunte.')
    const lea = await neighbour('Léa')
    await lea.command('quartier')
    expect(lea.sees()).toContain(`Son règlement :\n${rules}`)
    await anne.presses('Règlement')
    await anne.presses('Retirer le règlement')
    expect((await row()).rules).toBeNull()
    await anne.fills('desk-rules', {}, { rules })
    expect((await row()).rules).toBe(rules)
    await anne.fills('desk-rules', {}, {})
    expect((await row()).rules).toBeNull()
  })

  test.each([['Appelez-moi au 06 12 34 56 78'], ['Écrivez à anne@example.org'], ['Voir www.example.org'], ['x'.repeat(501)]])(
    '« %.30s » stands in no rules',
    async (words) => {
      await anne.fills('desk-rules', {}, { rules: words })
      expect(anne.sees()).toContain('500 lettres au plus')
      await anne.pressesOld(`desk-rules:rules=${words}`)
      expect((await row()).rules).toBeNull()
    },
  )

  test('as long as may be, they are kept whole', async () => {
    await anne.fills('desk-rules', {}, { rules: 'é'.repeat(500) })
    expect((await row()).rules).toBe('é'.repeat(500))
  })
})

describe('opening', () => {
  test('the number is changed; at the present number it opens at once, and the others are told, once', async () => {
    const lea = await neighbour('Léa')
    await joined(1)
    await sql()`update quartiers set open = false, opens_at = 50`
    await anne.command('quartier')
    expect(anne.sees()).toContain('3, le quartier ouvrira à 50')
    await anne.presses('Ouverture')
    await anne.presses('À 10')
    expect(anne.sees()).toContain('le quartier ouvrira à 10 voisins')
    expect(await row()).toMatchObject({ open: false, opensAt: 10 })
    await anne.presses('Ouverture')
    await anne.presses('Ouvrir maintenant')
    expect(anne.sees()).toContain('C’est ouvert !')
    expect(await row()).toMatchObject({ open: true, opensAt: 3 })
    await anne.pressesOld('desk-opening:at=3')
    await anne.pressesOld('desk-opening:at=90')
    expect(await row()).toMatchObject({ open: true, opensAt: 3 })
    expect(lea.saw().filter((text) => text.includes('Belleville est ouvert !'))).toHaveLength(1)
    expect(anne.saw().filter((text) => text.includes('Belleville est ouvert !'))).toHaveLength(0)
  })
})

describe('who waits', () => {
  test('is listed; a first name shows again what was asked, and it is answered there', async () => {
    await sql()`update quartiers set ways = '{approval}'`
    const [lea, paul] = [await neighbour('Léa'), await neighbour('Paul')]
    const camille = await it.neighbour('Camille')
    await camille.pressesOld('apply')
    await sql()`insert into roles select 'x-belleville', id, 'moderator' from residents where name = 'Léa'`
    for (const who of [anne, lea]) {
      await who.command('quartier')
      await who.presses('Demandes en attente (1)')
      await who.presses('Camille')
      expect(who.buttons()).toEqual(await shownToAnne())
    }
    await paul.pressesOld('waiting')
    expect(paul.sees()).toMatch(/^Belleville :/)
    await anne.pressesOld(`judge:who=${await idOf('Camille')}:to=yes`)
    await anne.pressesOld(`waiting:who=${await idOf('Camille')}`)
    /** It stands where the desk stood. */
    expect(anne.saw().join()).toContain('Aucune demande n’attend')
    /** Whoever does not help to run the quartier is not shown a request by its name either. */
    await camille.pressesOld(`waiting:who=${await idOf('Paul')}`)
    expect(camille.sees()).toMatch(/^Belleville :/)
  })
  const idOf = async (name: string): Promise<string> =>
    (await sql()<{ id: string }[]>`select id from residents where name = ${name}`)[0]?.id ?? ''
  /** The buttons of the card that came when Camille applied. */
  const shownToAnne = async (): Promise<string[]> =>
    (it.platform.seen('anne').find(({ text }) => text.includes('Camille'))?.card.buttons ?? []).flat().map(({ label }) => label)
})

describe('the figures', () => {
  test('are told to organisers, without a name, and drawn where there is something to draw', async () => {
    await anne.command('quartier')
    await anne.presses('Chiffres')
    expect(anne.sees()).toContain('un voisin ou une voisine')
    const lea = await neighbour('Léa')
    await lea.says('je donne un canapé')
    await lea.presses('Publier')
    await anne.pressesOld('figures')
    expect(anne.sees()).toContain('1 annonce en cours, 1 publiée en un mois')
    expect(anne.sees()).not.toContain('Léa')
    const card = it.platform.seen('anne').at(-1)?.card
    expect(card?.file).toMatchObject({
      type: 'image/png',
      alt: expect.stringContaining('Annonces publiées : 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1.'),
    })
  })

  /** What happened, and what becomes of it in the figures, said once more in plain words. */
  const now = new Date('2026-11-25T09:00:00Z')
  const day = 86_400_000
  const zone = 'Europe/Paris'
  type Made = {
    ago: number
    state: 'open' | 'promised' | 'done' | 'withdrawn' | 'expired' | 'draft'
    ended: number
    answers: number[]
    here: boolean
  }
  const post = fc.record({
    ago: fc.double({ min: 0, max: 200, noNaN: true }),
    state: fc.constantFrom('open', 'promised', 'done', 'withdrawn', 'expired', 'draft'),
    /** When it ended, as a share of its age; answers come before. */
    ended: fc.double({ min: 0, max: 1, noNaN: true }),
    answers: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
    here: fc.boolean(),
  })
  const past = (days: number): Date => new Date(Math.round(now.getTime() - days * day))
  const lived = (it: Made) => {
    const published = past(it.ago)
    const isLive = it.state === 'open' || it.state === 'promised'
    const changed = isLive ? past(it.ago * (1 - it.ended * 0.1)) : past(it.ago * (1 - it.ended))
    const until = isLive ? 0 : it.ago * (1 - it.ended)
    return { ...it, published, isLive, changed, at: it.answers.map((share) => past(until + (it.ago - until) * share)) }
  }

  test('are those of a model in a few lines, on random posts and answers', async () => {
    await joined(20)
    await sql()`insert into quartiers (id, name, zone, language, digest_minute) values ('x-autre', 'Autre', ${zone}, 'fr', 480)`
    await fc.assert(
      fc.asyncProperty(fc.array(post, { maxLength: 25 }), async (made) => {
        await sql()`delete from posts`
        const all = made.map((it) => lived(it as Made))
        for (const [n, it] of all.entries()) {
          const state = it.state === 'done' || it.state === 'withdrawn' ? 'closed' : it.state
          await sql()`insert into posts (id, quartier, author, kind, direction, title, state, outcome, rev, published_at, changed_at) values
            (${`p${n}`}, ${it.here ? 'x-belleville' : 'x-autre'}, 'neighbour1', 'gift', 'offer', 'canapé', ${state}, ${state === 'closed' ? it.state : null}, 0,
            ${it.state === 'draft' ? null : it.published.toISOString()}, ${it.changed.toISOString()})`
          for (const [m, at] of it.state === 'draft' ? [] : it.at.entries())
            await sql()`insert into answers (id, post, neighbour, words, state, yes, thanked, muted_by_author, muted_by_neighbour, at)
              values (${`a${n}-${m}`}, ${`p${n}`}, ${`neighbour${m + 2}`}, '', 'declined', true, false, false, false, ${at.toISOString()})`
        }
        const posts = all.filter(({ here, state }) => here && state !== 'draft')
        const since = (days: number) => (at: Date) => at >= past(days)
        const quarter = posts.filter(({ published }) => since(90)(published))
        const waits = quarter
          .filter(({ at }) => at.length > 0)
          .map(({ at, published }) => (Math.min(...at.map((it) => it.getTime())) - published.getTime()) / 60_000)
          .sort((a, b) => a - b)
        const middle = (waits.length - 1) / 2
        const median = waits.length === 0 ? null : ((waits[Math.floor(middle)] ?? 0) + (waits[Math.ceil(middle)] ?? 0)) / 2
        const counted = await reads(sql()).figuresOf('x-belleville', { month: past(30), quarter: past(90), now })
        expect(counted).toMatchObject({
          open: posts.filter(({ isLive }) => isLive).length,
          published: posts.filter(({ published }) => since(30)(published)).length,
          posted: quarter.length,
          fulfilled: quarter.filter(({ state }) => state === 'done').length,
          answers: posts.flatMap(({ at }) => at).filter(since(90)).length,
          neighbours: 21,
          guests: 0,
          lent: 0,
          returned: 0,
          dates: 0,
          came: 0,
        })
        if (median === null) expect(counted.firstAnswer).toBeNull()
        else expect(counted.firstAnswer).toBeCloseTo(median, 3)

        const today = dayOf(wallOf(now, zone))
        const weeks = Array.from({ length: 12 }, (_, n) => addDays(today, -83 + 7 * n)).map((from) => {
          const inWeek = (at: Date): boolean => dayOf(wallOf(at, zone)) >= from && dayOf(wallOf(at, zone)) < addDays(from, 7)
          return {
            from,
            posts: posts.filter(({ published }) => inWeek(published)).length,
            answers: posts.flatMap(({ at }) => at).filter(inWeek).length,
          }
        })
        expect(await reads(sql()).weeksOf('x-belleville', zone, today)).toEqual(weeks)
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})

test('on every platform the command leads to the desk in private, and its questions are asked in its own way', async () => {
  const all = await everywhere()
  try {
    await opensBelleville(all, [all.discord, all.slack, all.web])
    for (const [{ admin }, at, hour] of [
      [all.telegram, '7 h 10', '7\u00a0h\u00a010'],
      [all.discord, '7 h 20', '7\u00a0h\u00a020'],
      [all.slack, '7 h 40', '7\u00a0h\u00a040'],
      [all.web, '7 h 50', '7\u00a0h\u00a050'],
    ] as const) {
      const last = (): string => admin.sees().at(-1)?.text ?? ''
      const any = (words: string): boolean => admin.sees().some(({ text }) => text.replace(/\s/g, ' ').includes(words.replace(/\s/g, ' ')))
      await admin.command('quartier')
      expect(last()).toContain('Le bureau de Belleville')
      await admin.presses('Heure du journal')
      await admin.presses('Une autre heure', { at })
      expect(any(`le journal partira à ${hour}`)).toBe(true)
      await admin.presses('Canaux')
      expect(any('Toutes les plateformes configurées ont leur canal')).toBe(true)
    }
  } finally {
    await all.ends()
  }
}, 120_000)
