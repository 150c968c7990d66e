import { afterEach, beforeEach, expect, test } from 'vitest'
import { recover } from '../db/outbox.ts'
import { type Everywhere, everywhere, opensBelleville } from './everywhere.ts'
import type { Member } from './on-discord.ts'

let it: Everywhere
let lea: Member
beforeEach(async () => {
  it = await everywhere()
  await opensBelleville(it, [it.discord])
  lea = it.discord.resident('Léa')
  await lea.joins()
})
afterEach(async () => {
  await it.ends()
})

const last = (who: Member): string => who.sees().at(-1)?.text ?? ''
const scheduled = () => it.discord.dc.scheduled(it.discord.guild)
const live = () => scheduled().filter(({ status }) => status < 3)
const stands = (words: string): boolean => it.discord.channel().some(({ text }) => text.includes(words))
const callsOf = (method: string) =>
  it.discord.dc.calls.filter((one) => one.method === method && one.path.includes('/scheduled-events')).length
/** Saturday 28 November 2026, 19:00 in Paris. */
const saturday = { titre: 'Apéro', quand: 'samedi 19h', lieu: 'au square', places: '20', mot: 'apportez une chaise' }
const apero = async (more: object = {}): Promise<void> => {
  await lea.types('evenement', { ...saturday, ...more })
  await lea.presses('Publier')
  await it.settled()
}

/** The buttons of her event’s dates. */
const opensDates = async (): Promise<void> => {
  await lea.presses('M’en occuper')
  await lea.presses('Qui vient ?')
  await lea.presses('Voir les dates')
}

test('typed with its fields in the channel: a draft that she alone sees, then a card there and an event of the server that leads to it', async () => {
  await lea.types('evenement', saturday, true)
  expect(last(lea)).toMatch(
    /Rien n’est encore publié[\s\S]*Apéro[\s\S]*samedi 28 novembre à 19\sh[\s\S]*au square[\s\S]*20[\s\S]*apportez une chaise/,
  )
  expect(stands('Apéro')).toBe(false)
  expect(scheduled()).toEqual([])
  await lea.presses('Publier')
  expect(stands('Apéro')).toBe(true)
  expect(scheduled()).toMatchObject([
    { name: 'Apéro', location: 'au square', start: '2026-11-28T18:00:00.000Z', end: '2026-11-28T20:00:00.000Z', status: 1 },
  ])
  const [it_] = scheduled()
  expect(it_?.description).toContain('Pour venir, répondez « Je viens » dans le salon')
  const card = it.discord.dc.chat({ id: it.discord.channelId }).at(-1)
  expect(it_?.description?.endsWith(`https://discord.com/channels/${it.discord.guild.id}/${it.discord.channelId}/${card?.id}`)).toBe(true)
})

test('« bientôt » and a day that is over are asked again kindly, and what was understood is kept', async () => {
  await lea.types('evenement', { ...saturday, quand: 'bientôt' })
  expect(last(lea)).toContain('Il faut un jour à venir')
  await lea.presses('Répondre', { when: '2020-01-01' })
  expect(last(lea)).toContain('Il faut un jour à venir')
  await lea.presses('Répondre', { when: 'samedi 19h' })
  expect(last(lea)).toMatch(/Apéro[\s\S]*samedi 28 novembre[\s\S]*au square[\s\S]*20/)
})

test('moved, it moves; somebody’s answer changes nothing there; cancelled, it is cancelled', async () => {
  await apero()
  const paul = it.discord.resident('Paul')
  await paul.joins()
  const before = callsOf('PATCH')
  await paul.pressesInChannel('Je viens')
  await paul.presses('Je viens')
  expect(callsOf('PATCH')).toBe(before)
  await opensDates()
  await lea.presses('Déplacer', { when: 'dimanche à 17 h' })
  expect(scheduled()).toMatchObject([{ start: '2026-11-29T16:00:00.000Z', end: '2026-11-29T18:00:00.000Z', status: 1 }])
  await lea.presses('M’en occuper')
  await lea.presses('Modifier', { title: 'Grand apéro' })
  await lea.presses('Publier')
  expect(scheduled()).toMatchObject([{ name: 'Grand apéro', status: 1 }])
  await opensDates()
  await lea.presses('Annuler', { reason: 'il va pleuvoir' })
  expect(scheduled()).toMatchObject([{ name: 'Grand apéro', status: 4 }])
  expect(callsOf('POST')).toBe(1)
})

test('withdrawn as a whole, it is cancelled', async () => {
  await apero()
  await lea.presses('M’en occuper')
  await lea.presses('Retirer')
  expect(scheduled()).toMatchObject([{ status: 4 }])
})

test('weekly: after each date comes the next; a date that is cancelled gives way to the one after; a pause ends it', async () => {
  await apero({ titre: 'Chorale', quand: 'tous les mardis de 18h à 20h' })
  expect(live()).toMatchObject([{ start: '2026-12-01T17:00:00.000Z' }])
  await it.passes(24 * 6 + 12)
  expect(live()).toMatchObject([{ name: 'Chorale', start: '2026-12-08T17:00:00.000Z', status: 1 }])
  await opensDates()
  await lea.presses('1. Annuler', { reason: 'salle prise' })
  expect(live()).toMatchObject([{ start: '2026-12-15T17:00:00.000Z', status: 1 }])
  await opensDates()
  await lea.presses('Mettre en pause')
  expect(live()).toEqual([])
  await lea.presses('Reprendre')
  expect(live()).toMatchObject([{ start: '2026-12-15T17:00:00.000Z', status: 1 }])
}, 60_000)

test('without the right to: the card stands, and the organiser is told once what to do; given it, the next change makes it', async () => {
  it.discord.dc.addsBot(it.discord.guild, ['VIEW_CHANNEL', 'SEND_MESSAGES', 'EMBED_LINKS', 'ATTACH_FILES', 'READ_MESSAGE_HISTORY'])
  await apero()
  await apero({ titre: 'Loto' })
  expect([stands('Apéro'), stands('Loto'), scheduled()]).toEqual([true, true, []])
  const told = [it.telegram.admin, it.discord.admin]
    .flatMap((who) => who.sees())
    .filter(({ text }) => text.includes('Créer des évènements'))
  expect(told).toHaveLength(1)
  expect(told[0]?.text).toContain('sont bien dans votre salon Discord')
  expect(lea.sees().some(({ text }) => text.includes('Créer des évènements'))).toBe(false)
  it.discord.dc.addsBot(it.discord.guild)
  await opensDates()
  await lea.presses('Déplacer', { when: 'dimanche à 17 h' })
  expect(scheduled()).toMatchObject([{ name: 'Loto', start: '2026-11-29T16:00:00.000Z' }])
})

test.each([
  ['an answer lost once all was done', { kind: 'drop', afterApply: true }],
  ['a server that breaks', { kind: 'status', status: 500, times: 3 }],
  ['too many requests', { kind: 'status', status: 429, retryAfter: 7 }],
] as const)('%s: there is one event in the end, and the channel did not wait for it', async (_name, fault) => {
  it.discord.dc.fault({ method: 'POST', path: /scheduled-events/, ...fault })
  await apero()
  expect(stands('Apéro')).toBe(true)
  await it.passes(1)
  expect(scheduled()).toMatchObject([{ name: 'Apéro', status: 1 }])
})

test('what stands in the way there holds nothing up in the channel', async () => {
  const ends = it.discord.dc.fault({ path: /scheduled-events/, kind: 'status', status: 500, times: 100 })
  await apero()
  await apero({ titre: 'Loto' })
  expect([stands('Apéro'), stands('Loto'), scheduled()]).toEqual([true, true, []])
  ends()
  await it.passes(2)
  expect(scheduled().map(({ name }) => name)).toEqual(['Apéro', 'Loto'])
})

test('a crash between the call and its record does not double it', async () => {
  await lea.types('evenement', saturday)
  /** As it waits before it is sent. */
  const end = it.discord.dc.fault({ path: /scheduled-events/, kind: 'status', status: 500, times: 100 })
  await lea.presses('Publier')
  const [row] = await it.database.sql<{ id: string; data: string }[]>`select id, data::text from outbox where view = 'eventScheduled'`
  end()
  await it.passes(1)
  expect(scheduled()).toHaveLength(1)
  await it.database.sql`delete from messages where key like 'calendar:%'`
  await it.database
    .sql`update outbox set state = 'sending', owner = 999, data = ${row?.data ?? ''}::text::jsonb where id = ${row?.id ?? ''}`
  expect(await recover(it.database.sql, ['discord'])).toEqual([])
  await it.passes(1)
  expect(scheduled()).toHaveLength(1)
  expect(callsOf('POST')).toBe(1)
  const [{ ref } = { ref: '' }] = await it.database.sql<{ ref: string }[]>`select ref from messages where key like 'calendar:%'`
  expect(ref).toBe(scheduled()[0]?.id)
})

test('a server that has a hundred of its own takes no more: nobody is bothered with it', async () => {
  for (let n = 0; n < 100; n++) it.discord.dc.schedules(it.discord.guild, `Réunion ${n}`)
  await apero()
  expect(stands('Apéro')).toBe(true)
  expect(scheduled()).toHaveLength(100)
  expect(it.errors).toEqual([])
})
