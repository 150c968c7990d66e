import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { csvOf } from '../core/events/csv.ts'
import { show } from '../core/views.ts'
import { reads } from '../db/reads.ts'
import { type Neighbour, type Story, story } from './quartier.ts'
import { wordsAnywhere } from './words-anywhere.ts'

/** As a spreadsheet in French reads it, by a parser that is not ours. */
const read = (csv: string): string[][] => parse(csv, { delimiter: ';', bom: true, relax_column_count: false })

describe('the table', () => {
  test('has the mark and the semicolons by which a French spreadsheet opens it', () => {
    const csv = csvOf([
      ['Prénom', 'Adultes'],
      ['Inès', 2],
    ])
    expect(Buffer.from(csv).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(csv.slice(1)).toBe('Prénom;Adultes\r\nInès;2\r\n')
  })

  test.each([
    ['=cmd|’ /C calc’!A0', "'=cmd|’ /C calc’!A0"],
    ['=HYPERLINK("http://x";"y")', '\'=HYPERLINK("http://x";"y")'],
    ['+33612345678', "'+33612345678"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['Jean;Paul', 'Jean;Paul'],
    ['Jean "Jo" Paul', 'Jean "Jo" Paul'],
    ['Jean\n=1', 'Jean\n=1'],
    ['"', '"'],
    ["O'Brien", "O'Brien"],
  ])('%j is read back as %j', (name, cell) => expect(read(csvOf([[name, 1]]))).toEqual([[cell, '1']]))

  test('whatever the names: as many rows and fields, and no field that a spreadsheet would run', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ';', "'", 'a', 'é', ' '), { maxLength: 12 })
        .map((it) => it.join('')),
    )
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), (names) => {
        const rows = read(csvOf(names.map((it) => [it, 1, 'vient'])))
        expect(rows.map(([first = '']) => first.replace(/^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, ''))).toEqual(
          names.map((it) => it.replace(/^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, '')),
        )
        for (const [first = '', ...others] of rows) {
          expect(first).not.toMatch(/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/)
          expect(others).toEqual(['1', 'vient'])
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('in English too', () => {
    const data = { post: { title: 'x' }, date: 'd', state: 'planned', rows: [{ name: '=1', adults: 1, children: 0, state: 'waiting' }] }
    const { file } = show('participants', data, 'en')
    expect(file && 'text' in file ? read(file.text) : null).toEqual([
      ['First name', 'Grown-ups', 'Children', 'Answer'],
      ["'=1", '1', '0', 'waits'],
    ])
  })
})

describe('in a quartier', () => {
  let it: Story
  let lea: Neighbour
  beforeEach(async () => {
    it = await story()
    lea = await it.neighbour('Léa')
  })
  afterEach(async () => {
    await it.ends()
  })

  const sql = () => it.database.sql
  const dates = async (): Promise<string[]> =>
    (await sql()<{ id: string }[]>`select id from event_dates order by from_at`).map(({ id }) => id)
  const date = async (): Promise<string> => (await dates())[0] ?? ''
  const says = async (words: string): Promise<void> => {
    await lea.says(words)
    await lea.presses('Publier')
  }
  const comes = async (who: Neighbour, answer = 'Je viens'): Promise<void> => {
    await who.pressesInChannel(it.channel.buttons()[0] ?? '')
    await who.presses(answer)
  }
  const lists = async (who: Neighbour): Promise<void> => await who.pressesOld(`participants:date=${await date()}`)
  const fileOf = (who: Neighbour): string => it.platform.seen(who.id).at(-1)?.photo?.bytes.toString() ?? ''
  const at = async (instant: string): Promise<void> => {
    it.time.to(instant)
    await it.palier.tick()
    await it.palier.idle()
  }
  const residentOf = async (name: string): Promise<string> =>
    (await sql()<{ id: string }[]>`select id from residents where name = ${name}`)[0]?.id ?? ''

  test('who comes, may come and waits, with whom; no account, no id; for whoever organises alone', async () => {
    await says('apéro samedi 19h au square, 3 personnes max')
    const [paul, ines, zoe, noe] = [
      await it.neighbour('Paul', { as: 'paul-account' }),
      await it.neighbour('Inès'),
      await it.neighbour('Zoé'),
      await it.neighbour('Noé'),
    ]
    await paul.pressesInChannel('Je viens')
    await paul.fills('party', { date: await date() }, { guests: '1', children: '1' })
    await comes(ines, 'Peut-être')
    await comes(zoe, 'Liste d’attente')
    await comes(noe, 'Non')
    await lists(lea)
    expect(read(fileOf(lea))).toEqual([
      ['Prénom', 'Adultes', 'Enfants', 'Réponse'],
      ['Paul', '2', '1', 'vient'],
      ['Inès', '1', '0', 'peut-être'],
      ['Zoé', '1', '0', 'attend'],
    ])
    expect(lea.sees()).toContain('jetez la liste ensuite')
    expect(fileOf(lea)).not.toMatch(/account|id0/)
    for (const who of [paul, noe]) {
      await lists(who)
      expect(who.sees()).toContain('n’est plus là')
    }
  })

  test('a second list takes the place of the first', async () => {
    await says('apéro samedi 19h au square')
    await comes(await it.neighbour('Paul'))
    await lists(lea)
    await lists(lea)
    const seen = it.platform.seen('léa').filter(({ photo }) => photo)
    expect(seen.map(({ photo }) => photo?.bytes.toString().includes('Paul'))).toEqual([false, true])
  })

  test('refused once it is over or cancelled', async () => {
    await says('apéro samedi 19h au square')
    await comes(await it.neighbour('Paul'))
    await at('2026-11-28T20:00:01Z')
    await lists(lea)
    expect(lea.sees()).toContain('je n’en garde que le nombre')
    expect(fileOf(lea)).toBe('')
  })

  test('two days after it is over only the number is left, in no table a trace of who came; the list in the chat has no names', async () => {
    await says('apéro samedi 19h au square')
    const [paul, ines] = [await it.neighbour('Paul'), await it.neighbour('Inès')]
    await paul.pressesInChannel('Je viens')
    await paul.fills('party', { date: await date() }, { guests: '2', children: '1' })
    await comes(ines)
    await lists(lea)
    const list = it.platform.seen('léa').at(-1)
    await at('2026-11-28T20:00:01Z')
    await at('2026-11-29T09:00:00Z')
    const resident = await residentOf('Paul')
    const own = ['accounts.resident', 'memberships.resident', 'residents.id']
    expect(await wordsAnywhere(sql(), resident)).toContain('attendees.resident')
    await at('2026-11-30T19:59:00Z')
    expect(await sql()`select count(*)::int as n from attendees`).toEqual([{ n: 2 }])
    await lea.pressesOld(`thank-all:date=${await date()}`)
    expect(paul.sees()).toContain('Léa vous dit merci')
    await at('2026-11-30T20:00:02Z')
    expect(await sql()`select count(*)::int as n from attendees`).toEqual([{ n: 0 }])
    expect(await sql()`select came, state from event_dates`).toEqual([{ came: 5, state: 'over' }])
    await at('2026-12-01T09:00:00Z')
    expect((await wordsAnywhere(sql(), resident)).filter((it) => !own.includes(it))).toEqual(['allowances.resident'])
    expect(await sql()`select key from messages where key like 'rsvp:%' or key like '%Paul%'`).toEqual([])
    expect(await wordsAnywhere(sql(), 'Paul')).toEqual(['residents.name'])
    expect(list?.text).toContain('Effacé : la liste des inscrits')
    expect(list?.photo?.bytes.toString()).not.toContain('Paul')
    /** What reads how many came reads the number. */
    const month = await reads(sql()).monthBetween('x-belleville', new Date('2026-11-01T00:00:00Z'), new Date('2026-12-01T00:00:00Z'))
    expect(month.attended).toBe(5)
    expect((await reads(sql()).talliesOf([await date()])).get(await date())).toEqual({ coming: 5, maybe: 0, waiting: 0 })
    await lea.pressesOld(`who-comes:date=${await date()}`)
    expect(lea.sees()).toContain('5 personnes')
    await lea.pressesOld(`thank-all:date=${await date()}`)
    expect(lea.sees()).toContain('sans les prénoms')
    await paul.pressesOld(`ask-rsvp:date=${await date()}`)
    expect(paul.sees()).toContain('C’est passé.')
  })

  test('a date that was cancelled goes too, and counts nobody', async () => {
    await says('apéro samedi 19h au square')
    await comes(await it.neighbour('Paul'))
    await lea.fills('cancel-date', { date: await date() }, { reason: 'Il pleut' })
    await at('2026-11-28T20:00:01Z')
    expect(await sql()`select count(*)::int as n from attendees`).toEqual([{ n: 1 }])
    await at('2026-11-30T20:00:01Z')
    expect(await sql()`select count(*)::int as n from attendees`).toEqual([{ n: 0 }])
    expect(await sql()`select came from event_dates`).toEqual([{ came: 0 }])
  })

  test('a series that runs on forgets its past dates, and keeps the next and who comes every time', async () => {
    await says('yoga tous les mardis à 19h à la salle')
    const paul = await it.neighbour('Paul')
    await comes(paul)
    const [post] = await sql()<{ id: string }[]>`select id from posts`
    await paul.pressesOld(`every-date:post=${post?.id}:on=yes`)
    await at('2026-12-01T20:00:01Z')
    await at('2026-12-03T20:00:02Z')
    const [first, second] = await dates()
    expect(await sql()`select came from event_dates where id = ${first ?? ''}`).toEqual([{ came: 1 }])
    expect(await sql()`select count(*)::int as n from attendees where date = ${first ?? ''}`).toEqual([{ n: 0 }])
    expect(await sql()`select state from attendees where date = ${second ?? ''}`).toEqual([{ state: 'coming' }])
    expect(await sql()`select count(*)::int as n from event_regulars`).toEqual([{ n: 1 }])
  })
})
