import { afterEach, beforeEach, expect, test } from 'vitest'
import { conversationHours, proactiveADay } from '../core/deliveries/allowance.ts'
import { say, to } from '../core/views.ts'
import { connect } from '../db/connect.ts'
import { purge } from '../db/purge.ts'
import { type Neighbour, type Story, story } from './quartier.ts'
import { idOf, news, settles, tell, tells } from './unasked.ts'

let it: Story
let lea: Neighbour
let id: string
beforeEach(async () => {
  it = await story()
  lea = await it.neighbour('Léa')
  id = await idOf(it, 'Léa')
})
afterEach(async () => {
  await it.ends()
})

const night = '2026-11-25T22:00:00Z'
const at = async (instant: string): Promise<void> => {
  it.time.to(instant)
  await settles(it)
}
const folds = (who: Neighbour): string[] => who.saw().filter((text) => text.startsWith('Et aussi aujourd’hui'))
const told = (who: Neighbour): string[] => who.saw().filter((text) => text.startsWith('Noé'))
/** So many messages in turns of their own, named « un 1 », « un 2 »… */
const many = async (count: number, name = 'un'): Promise<void> => {
  for (let n = 1; n <= count; n++) await tells(it, news(id, `${name} ${n}`))
}

test('seven neighbours answer: five come by themselves, the rest in one message that grows, and its buttons lead there', async () => {
  await lea.says('Je donne un canapé')
  await lea.presses('Publier')
  const names = ['Anna', 'Bilal', 'Chloé', 'David', 'Emma', 'Farid', 'Gaëlle']
  const others: Neighbour[] = []
  for (const name of names) {
    const who = await it.neighbour(name)
    others.push(who)
    await who.pressesInChannel('Répondre')
    await who.says(`Je peux passer, dit ${name}`)
  }
  expect(lea.saw().filter((text) => /^\S+ vous répond, pour/.test(text))).toHaveLength(5)
  expect(folds(lea)).toEqual([
    [
      'Et aussi aujourd’hui :',
      '1. Farid vous répond, pour « canapé » : Je peux passer, dit Farid',
      '2. Gaëlle vous répond, pour « canapé » : Je peux passer, dit Gaëlle',
    ].join('\n'),
  ])
  expect(lea.buttons()).toEqual(['1. Répondre', '2. Répondre'])
  await lea.presses('2. Répondre')
  expect(lea.sees()).toContain('Que voulez-vous dire à Gaëlle')
  await lea.says('Venez samedi')
  expect(others[6]?.saw().some((text) => text.includes('Venez samedi'))).toBe(true)
})

test('a conversation that its reader takes part in is not cut; a day after their last words it counts again', async () => {
  const paul = await it.neighbour('Paul')
  await lea.says('Je donne un canapé')
  await lea.presses('Publier')
  await paul.pressesInChannel('Répondre')
  await paul.says('Je le prends')
  await lea.presses('Répondre')
  await lea.says('Quand passez-vous ?')
  await many(5)
  for (let n = 1; n <= 3; n++) {
    await paul.presses('Répondre')
    await paul.says(`Alors ${n}`)
  }
  expect(lea.sees()).toContain('Alors 3')
  expect(lea.saw().filter((text) => text.includes('Alors'))).toHaveLength(3)
  expect(folds(lea), 'the fifth of the others: the first answer counted').toHaveLength(1)

  await lea.presses('Répondre')
  await lea.says('Entendu')
  it.time.advance(conversationHours * 3_600_000 + 1)
  await many(5, 'deux')
  await paul.presses('Répondre')
  await paul.says('Toujours là ?')
  expect(lea.sees()).toMatch(/^Et aussi aujourd’hui :\n(.*\n)*.*Paul, pour « canapé » : Toujours là \?/)
})

test('what the clock says of a conversation is no conversation: it counts, and comes at no awake reader’s night', async () => {
  await it.neighbour('Paul')
  const inbound = {
    platform: 'web' as const,
    from: { id: lea.id, name: 'Léa', language: 'fr' },
    place: { kind: 'private' as const, chat: lea.id, topic: null },
    body: { kind: 'press' as const, press: '' },
  }
  await tell(it, [news(await idOf(it, 'Paul'), 'bonjour', { thread: 'answer:x' })], { who: id, inbound })
  await many(5)
  await tells(it, news(id, 'rappel', { thread: 'answer:x' }))
  expect(folds(lea)).toEqual([expect.stringContaining('1. Noé vous dit merci pour « rappel » !')])
  it.time.to(night)
  await lea.command('aide')
  await tells(it, news(id, 'demain', { thread: 'answer:x' }))
  expect(lea.saw().join()).not.toContain('demain')
})

test('answers to one’s own acts do not count, and ask the database nothing more', async () => {
  for (let n = 0; n < 8; n++) await lea.command('aide')
  await lea.says('Je donne un canapé')
  expect(await it.database.sql`select * from allowances`).toEqual([])
  await many(6)
  for (let n = 0; n < 3; n++) await lea.command('aide')
  expect(lea.sees()).toContain('Écrivez-moi comme à un voisin')
})

test('the next day begins at midnight where its reader lives', async () => {
  await lea.command('reglages')
  await lea.presses('jamais')
  await at('2026-11-25T22:50:00Z')
  await many(6)
  expect(told(lea)).toHaveLength(5)
  await at('2026-11-25T23:00:00Z')
  await many(6, 'deux')
  expect(told(lea)).toHaveLength(10)
  expect(folds(lea)).toHaveLength(2)
})

test('what comes at night counts for the morning, and the sixth waits like all', async () => {
  await many(5)
  it.time.to(night)
  await many(7, 'deux')
  expect(told(lea)).toHaveLength(5)
  expect(folds(lea)).toHaveLength(0)
  await at('2026-11-26T07:00:00Z')
  expect(told(lea)).toHaveLength(10)
  expect(folds(lea)).toHaveLength(1)
  expect(folds(lea)[0]).toContain('2. Noé vous dit merci pour « deux 7 » !')
})

test('who is awake at night is told of a new conversation, but one too many waits for the morning', async () => {
  await lea.says('Je donne un canapé')
  await lea.presses('Publier')
  await many(5)
  const paul = await it.neighbour('Paul')
  it.time.to(night)
  await lea.command('aide')
  await paul.pressesInChannel('Répondre')
  await paul.says('Je le prends')
  expect(lea.saw().join()).not.toContain('Je le prends')
  await at('2026-11-26T07:00:00Z')
  expect(lea.sees()).toContain('Je le prends')
  expect(folds(lea)).toHaveLength(0)
})

test('after midnight too: the one too many is of the day that has begun', async () => {
  await lea.says('Je donne un canapé')
  await lea.presses('Publier')
  it.time.to('2026-11-26T00:00:00Z')
  await many(5)
  await lea.command('aide')
  const paul = await it.neighbour('Paul')
  await paul.pressesInChannel('Répondre')
  await paul.says('Je le prends')
  expect(lea.saw().join()).not.toContain('Je le prends')
  await at('2026-11-26T07:00:00Z')
  expect(told(lea)).toHaveLength(5)
  expect(folds(lea)).toEqual([expect.stringContaining('1. Paul vous répond, pour « canapé » : Je le prends')])
})

test('the same card takes its own place, by itself and in the folded message', async () => {
  await many(4)
  await tells(it, news(id, 'échelle', { key: 'card' }))
  await tells(it, news(id, 'échelle rendue', { key: 'card' }))
  await tells(it, news(id, 'tondeuse', { key: 'other' }), news(id, 'vélo'))
  await tells(it, news(id, 'tondeuse rendue', { key: 'other' }))
  await tells(it, news(id, 'échelle revue', { key: 'card', fresh: true }))
  await tells(it, news(id, 'échelle revue deux fois', { key: 'card' }))
  expect(told(lea).filter((text) => text.includes('échelle'))).toEqual(['Noé vous dit merci pour « échelle rendue » !'])
  expect(folds(lea)).toEqual([
    [
      'Et aussi aujourd’hui :',
      '1. Noé vous dit merci pour « tondeuse rendue » !',
      '2. Noé vous dit merci pour « vélo » !',
      '3. Noé vous dit merci pour « échelle revue deux fois » !',
    ].join('\n'),
  ])
})

const asks = (name: string, urgent: boolean) =>
  say(
    to.resident(id),
    'answerCame',
    { answer: name.padEnd(16, '0'), title: 'canapé', name, words: 'Oui', photo: null, first: true, may: null },
    urgent ? { urgent: true } : {},
  )

test('what waits for an answer stays pressable, however many come after it; a photo is only said', async () => {
  await many(5)
  await tells(it, asks('Urgente', true))
  for (let n = 0; n < 50; n++) await tell(it, [asks(`Voisin${n}`, false)])
  await tells(
    it,
    say(to.resident(id), 'answerCame', {
      answer: 'a'.repeat(16),
      title: 'canapé',
      name: 'Inès',
      words: '',
      photo: 'p',
      first: true,
      may: null,
    }),
  )
  const [text = ''] = folds(lea)
  expect(text).toContain('1. Urgente vous répond')
  expect(text).toContain('40. Inès vous répond, pour « canapé » : (avec une photo)')
  expect(text.split('\n')).toHaveLength(42)
  expect(text).toContain('… et 12 autres')
  expect(lea.buttons()).toEqual(['1. Répondre', ...[34, 35, 36, 37, 38, 39, 40].map((n) => `${n}. Répondre`)])
})

test('what is urgent passes the number too for who said so, and counts for who did not', async () => {
  await many(5)
  await tells(it, news(id, 'tout de suite', { urgent: true }))
  expect(folds(lea)).toHaveLength(1)
  await lea.command('reglages')
  await lea.presses('Même la nuit, pour l’urgent')
  await tells(it, news(id, 'maintenant', { urgent: true }))
  expect(lea.sees()).toBe('Noé vous dit merci pour « maintenant » !')
})

test('in its reader’s own language, at the number that an operator sets', async () => {
  await it.ends()
  it = await story(undefined, [], { aDay: 1 })
  lea = await it.neighbour('Léa', { language: 'en' })
  const paul = await it.neighbour('Paul')
  const ines = await it.neighbour('Inès')
  await lea.says('I am giving away a sofa')
  await lea.presses('Publish')
  for (const who of [paul, ines]) {
    await who.pressesInChannel('Répondre')
    await who.says('Bonjour')
  }
  expect(lea.sees()).toMatch(/^And today also:\n1\. Inès answers you, about “.*”: Bonjour$/)
  expect(lea.buttons()).toEqual(['1. Reply'])
})

test('forty turns at once in two processes: five messages and one more, with all the rest', async () => {
  const paul = await it.neighbour('Paul')
  const paulId = await idOf(it, 'Paul')
  const other = connect(it.database.connection, 6)
  const both = Array.from({ length: 40 }, (_, n) => {
    const says = [news(id, `un ${n}`), news(paulId, `un ${n}`)]
    return tell(it, n % 3 ? says : says.reverse(), {}, n % 2 ? other : it.database.sql)
  })
  await Promise.all(both)
  await settles(it)
  await other.end()
  for (const who of [lea, paul]) {
    expect(told(who)).toHaveLength(proactiveADay)
    expect(folds(who)).toHaveLength(1)
    const all = [...told(who), ...(folds(who)[0]?.split('\n') ?? [])].join('\n')
    for (let n = 0; n < 40; n++) expect(all).toContain(`« un ${n} »`)
  }
})

test('the words of a day are forgotten when it is over, and never logged', async () => {
  await many(7)
  const kept = async (): Promise<unknown> => await it.database.sql`select told, folded is null as empty from allowances`
  expect(await kept()).toEqual([{ told: 7, empty: false }])
  await purge(it.database.sql, new Date('2026-11-26T11:00:00Z'))
  expect(await kept()).toEqual([{ told: 7, empty: false }])
  await purge(it.database.sql, new Date('2026-11-26T12:00:00Z'))
  expect(await kept()).toEqual([{ told: 7, empty: true }])
  await purge(it.database.sql, new Date('2026-12-04T12:00:00Z'))
  expect(await kept()).toEqual([])
  expect(it.lines.join('')).not.toContain('un 7')
})
