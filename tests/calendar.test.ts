import { request } from 'node:http'
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { calendarListener, calendarPath } from '../bots/calendar.ts'
import { type Listener, listen } from '../bots/http.ts'
import { fingerprint } from '../db/fingerprint.ts'
import { publishesEvent } from './planned.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

/** Wednesday 25 November 2026, 10:00 in Paris. */
let it: Story
let server: Listener
let root: string
let errors: unknown[]
const site = 'https://palier.example.org'

const opens = async (more: { site?: string } = { site }): Promise<void> => {
  it = await story('2026-11-25T09:00:00Z', [], more)
  errors = []
  server = listen({ port: 0, host: '127.0.0.1', onError: (error) => void errors.push(error) })
  server.mountUnder(
    calendarPath,
    calendarListener({ sql: it.database.sql, now: it.time.now, host: 'palier.example.org', onError: (error) => void errors.push(error) }),
  )
  root = await server.start()
}
beforeEach(() => opens())
afterEach(async () => {
  await server.stop()
  await it.ends()
  expect(errors).toEqual([])
})

type Answer = { status: number; body: string; headers: Record<string, string | string[] | undefined> }
const fetched = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((done, fail) => {
    const asked = request(`${root}${path}`, { method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString(), headers: answer.headers }))
    })
    asked.on('error', fail)
    asked.end()
  })
/** The address in the last message that has one, on this server. */
const addressOf = (who: Neighbour): string => {
  const found = who
    .saw()
    .flatMap((text) => [...text.matchAll(/https:\/\/palier\.example\.org(\/calendar\/[A-Za-z0-9]+)\.ics/g)])
    .at(-1)
  if (!found?.[1]) throw new Error('no address')
  return found[1]
}
const organiser = async (name: string): Promise<Neighbour> => {
  const who = await it.neighbour(name)
  await it.database.sql`insert into roles (quartier, resident, role) select quartier, id, 'organiser' from residents where name = ${name}`
  return who
}
const titlesIn = (text: string): string[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary)
/** The pace lets it through again. */
const rests = (): void => it.time.advance(120_000)

describe('/agenda', () => {
  test('gives a resident an address of their own; it opens the calendar as ICS and as Atom', async () => {
    const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
    await publishesEvent(it, lea, 'Apéro samedi à 19h au square')
    await paul.command('agenda')
    const address = addressOf(paul)
    expect(address.length).toBeGreaterThanOrEqual('/calendar/'.length + 32)
    const ics = await fetched(`${address}.ics`)
    expect([ics.status, ics.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(titlesIn(ics.body)).toEqual(['Apéro'])
    const atom = await fetched(`${address}.atom`)
    expect([atom.status, atom.headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8'])
    expect(atom.body).toContain('<title>Apéro</title>')
    for (const { body } of [ics, atom]) expect(body).not.toMatch(/Léa|Paul/)
    await lea.command('agenda')
    expect(addressOf(lea)).not.toBe(address)
  })

  test('what stands in the database opens nothing', async () => {
    const paul = await it.neighbour('Paul')
    await paul.command('agenda')
    const token = addressOf(paul).slice(calendarPath.length)
    const [row] = await it.database.sql<{ hash: string }[]>`select hash from calendar_links`
    expect(row?.hash).toBe(fingerprint(token))
    expect((await fetched(`/calendar/${row?.hash}.ics`)).status).toBe(404)
    const dump = await it.database.sql<{ all: string }[]>`
      select string_agg(x.t, ' ') as all from (
        select o::text as t from outbox o union all select i::text from inbox i union all select c::text from calendar_links c
        union all select m::text from messages m union all select t::text from talks t) x`
    expect(dump[0]?.all).not.toContain(token)
    expect(it.lines.join('\n')).not.toContain(token)
  })

  test('asked again, it is known and not shown; another one ends it', async () => {
    const paul = await it.neighbour('Paul')
    await paul.command('agenda')
    const first = addressOf(paul)
    await paul.command('agenda')
    expect(paul.sees()).toContain('Vous avez une adresse pour suivre les rendez-vous de Belleville, depuis le mercredi 25 novembre')
    expect((await fetched(`${first}.ics`)).status).toBe(200)
    await paul.presses('Une nouvelle adresse')
    const next = addressOf(paul)
    expect(next).not.toBe(first)
    expect((await fetched(`${first}.ics`)).status).toBe(404)
    expect((await fetched(`${next}.ics`)).status).toBe(200)
  })

  test('an organiser changes all addresses at once; who had one is told', async () => {
    const [anne, paul] = [await organiser('Anne'), await it.neighbour('Paul')]
    await paul.command('agenda')
    const old = addressOf(paul)
    await anne.command('agenda')
    await anne.presses('Changer toutes les adresses')
    expect(anne.sees()).toContain('2 personnes suivent le calendrier de Belleville')
    expect((await fetched(`${old}.ics`)).status).toBe(200)
    await anne.presses('Oui, les changer')
    expect((await fetched(`${old}.ics`)).status).toBe(404)
    expect((await fetched(`${addressOf(anne)}.ics`)).status).toBe(404)
    expect(paul.sees()).toContain('a été changée : la vôtre ne marche plus')
    await paul.presses('Une nouvelle adresse')
    expect((await fetched(`${addressOf(paul)}.ics`)).status).toBe(200)
  })

  test('changing them is the organisers’ alone', async () => {
    const paul = await it.neighbour('Paul')
    await paul.command('agenda')
    expect(paul.buttons()).toEqual([])
    await paul.pressesOld('calendar-renew:sure=yes')
    expect((await fetched(`${addressOf(paul)}.ics`)).status).toBe(200)
  })

  test('where nothing is served, it says who can open it', async () => {
    await server.stop()
    await it.ends()
    await opens({})
    const paul = await it.neighbour('Paul')
    await paul.command('agenda')
    expect(paul.sees()).toContain('seule la personne qui a installé Palier peut l’ouvrir')
    expect(await it.database.sql`select * from calendar_links`).toEqual([])
  })
})

describe('the calendar that is served', () => {
  test('holds one’s own quartier’s events alone, and what is cancelled as cancelled', async () => {
    const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
    const post = await publishesEvent(it, lea, 'Atelier vélo tous les mardis de 18h à 20h au square')
    await lea.says('Je prête ma perceuse samedi')
    await lea.presses('Publier')
    await lea.pressesOld(`form:cancel-date:date=${post}-20261201`)
    await lea.says('il va pleuvoir')
    await it.database
      .sql`insert into quartiers (id, name, zone, language, digest_minute) values ('x-autre', 'Autre', 'Europe/Paris', 'fr', 480)`
    await it.database.sql`insert into event_dates (id, post, quartier, day, start, from_at, until_at, state, sequence, thanked)
      values ('ailleurs', ${post}, 'x-autre', '2026-12-02', '2026-12-02', '2026-12-02', '2026-12-03', 'planned', 0, false)`
    await paul.command('agenda')
    const { body } = await fetched(`${addressOf(paul)}.ics`)
    const events = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent')
    expect(events.map((event) => event.getFirstPropertyValue('status'))).toEqual(['CANCELLED', ...Array(7).fill('CONFIRMED')])
    expect(new Set(titlesIn(body))).toEqual(new Set(['Atelier vélo']))
    expect(body).not.toMatch(/ailleurs|perceuse|pleuvoir/)
    expect((await fetched(`${addressOf(paul)}.atom`)).body).toContain('<title>Annulé : Atelier vélo</title>')
  })

  test('is not sent twice: by its tag, by its date, and anew once it changed', async () => {
    const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
    await paul.command('agenda')
    const path = `${addressOf(paul)}.ics`
    const first = await fetched(path)
    const [etag, changed] = [String(first.headers.etag), String(first.headers['last-modified'])]
    expect(await fetched(path, { 'if-none-match': etag })).toMatchObject({ status: 304, body: '' })
    expect((await fetched(path, { 'if-none-match': `"other", W/${etag}` })).status).toBe(304)
    expect((await fetched(path, { 'if-modified-since': changed })).status).toBe(304)
    rests()
    expect((await fetched(path, { 'if-modified-since': changed })).status).toBe(304)
    await publishesEvent(it, lea, 'Apéro samedi à 19h au square')
    rests()
    const next = await fetched(path, { 'if-none-match': etag })
    expect(next.status).toBe(200)
    expect(titlesIn(next.body)).toEqual(['Apéro'])
    expect((await fetched(path, { 'if-modified-since': changed })).status).toBe(200)
    /** The tag counts, whatever the date says (RFC 9110, 13.2.2). */
    expect((await fetched(path, { 'if-none-match': etag, 'if-modified-since': String(next.headers['last-modified']) })).status).toBe(200)
    expect((await fetched(path, {}, 'HEAD')).body).toBe('')
    expect((await fetched(path, {}, 'POST')).status).toBe(405)
  })

  test('a guess, a revoked one, and what is no address at all get the same answer, after the same questions', async () => {
    const paul = await it.neighbour('Paul')
    await paul.command('agenda')
    const old = addressOf(paul)
    await paul.pressesOld('calendar:again=yes')
    const paths = [
      `${old}.ics`,
      `/calendar/${'A'.repeat(32)}.ics`,
      `${addressOf(paul).slice(0, -1)}.ics`,
      `${addressOf(paul)}`,
      `${addressOf(paul)}.html`,
      `${addressOf(paul)}x.ics`,
      `/calendar/.ics`,
      `/calendar/`,
      `/calendar/%00%0d%0aX.ics`,
      `/calendar/${'B'.repeat(5000)}.ics`,
      `/calendar/..%2f..%2fetc%2fpasswd`,
      `/calendar/' or 1=1 --.ics`.replaceAll(' ', '%20'),
    ]
    const answers = new Set<string>()
    for (const path of paths) {
      const { status, body, headers } = await fetched(path)
      const { date: _, ...rest } = headers
      answers.add(JSON.stringify({ status, body, rest }))
    }
    expect([...answers]).toEqual([JSON.stringify({ status: 404, body: '', rest: { 'content-length': '0', connection: 'close' } })])
  })

  test('refuses a guess in the time in which it refuses what is malformed', async () => {
    const paul = await it.neighbour('Paul')
    await paul.command('agenda')
    const real = addressOf(paul).slice(calendarPath.length)
    const kinds = {
      unknown: `/calendar/${'A'.repeat(32)}.ics`,
      near: `/calendar/${real.slice(0, -1)}${real.endsWith('A') ? 'B' : 'A'}.ics`,
      malformed: '/calendar/x.ics',
      long: `/calendar/${'C'.repeat(3000)}.ics`,
    }
    const times = new Map<string, number[]>(Object.keys(kinds).map((kind) => [kind, []]))
    for (let n = 0; n < 150; n++)
      for (const [kind, path] of Object.entries(kinds)) {
        rests()
        const from = performance.now()
        await fetched(path)
        times.get(kind)?.push(performance.now() - from)
      }
    const medians = [...times].map(([kind, all]) => [kind, all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0] as const)
    const all = medians.map(([, median]) => median)
    /** What one look at an index costs is more than what the shape of a guess could. */
    expect(Math.max(...all) - Math.min(...all), JSON.stringify(medians)).toBeLessThan(Math.max(0.5, Math.min(...all) * 0.35))
  })

  test('a caller who asks without end is told to wait; another one is not', async () => {
    const paul = await it.neighbour('Paul')
    await paul.command('agenda')
    const path = `${addressOf(paul)}.ics`
    const statuses: number[] = []
    for (let n = 0; n < 40; n++) statuses.push((await fetched(path, { 'x-forwarded-for': `10.0.0.${n}, 203.0.113.9` })).status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
    expect((await fetched(path, { 'x-forwarded-for': '203.0.113.10' })).status).toBe(200)
    rests()
    expect((await fetched(path, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(200)
  })
})
