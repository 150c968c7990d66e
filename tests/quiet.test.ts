import { afterEach, beforeEach, expect, test } from 'vitest'
import { say, to } from '../core/views.ts'
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

const sawOf = (who: Neighbour, what: string): number => who.saw().filter((text) => text.includes(what)).length
/** In Paris it is an hour later; quiet hours are from 21:00 to 8:00. */
const night = '2026-11-25T22:00:00Z'
const at = async (instant: string): Promise<void> => {
  it.time.to(instant)
  await settles(it)
}

test('a reminder never comes at night because its reader was awake, and comes at eight', async () => {
  it.time.to(night)
  await lea.command('aide')
  await tells(it, news(id, 'tondeuse'))
  expect(sawOf(lea, 'tondeuse')).toBe(0)
  await at('2026-11-26T06:59:00Z')
  expect(sawOf(lea, 'tondeuse')).toBe(0)
  await at('2026-11-26T07:00:00Z')
  expect(sawOf(lea, 'tondeuse')).toBe(1)
})

test('a conversation goes on at night with who is awake, and waits for who is not', async () => {
  const paul = await it.neighbour('Paul')
  await lea.says('Je donne un canapé')
  await lea.presses('Publier')
  await paul.pressesInChannel('Répondre')
  await paul.says('Je le prends')
  it.time.to(night)
  await lea.presses('Répondre')
  await lea.says('Venez demain')
  expect(sawOf(paul, 'Venez demain'), 'Paul sleeps, though he wrote in the morning').toBe(0)
  await paul.command('aide')
  await lea.presses('Répondre')
  await lea.says('À dix heures')
  expect(sawOf(paul, 'À dix heures')).toBe(1)
  await at('2026-11-26T07:00:00Z')
  expect(sawOf(paul, 'Venez demain')).toBe(1)
})

test('what stands there is corrected at night at once, without a new message', async () => {
  await tells(it, news(id, 'tondeuse', { key: 'card' }))
  const before = lea.saw().length
  it.time.to(night)
  await tells(it, news(id, 'échelle', { key: 'card' }))
  expect(lea.saw()).toHaveLength(before)
  expect(sawOf(lea, 'échelle')).toBe(1)
  expect(sawOf(lea, 'tondeuse')).toBe(0)
})

test('what waits for the morning is corrected while it waits, and comes once', async () => {
  it.time.to(night)
  await tells(it, news(id, 'tondeuse', { key: 'card' }))
  await tells(it, news(id, 'échelle', { key: 'card' }))
  expect(sawOf(lea, 'échelle')).toBe(0)
  await at('2026-11-26T07:00:30Z')
  expect(sawOf(lea, 'échelle')).toBe(1)
  expect(sawOf(lea, 'tondeuse')).toBe(0)
  expect(await it.database.sql`select told from allowances where resident = ${id}`).toEqual([{ told: 1 }])
})

test('a new message that waits does not come earlier because its card is corrected at night', async () => {
  await tells(it, news(id, 'tondeuse', { key: 'card' }))
  it.time.to(night)
  await tells(it, news(id, 'tondeuse, demain', { key: 'card', fresh: true }))
  await tells(it, news(id, 'tondeuse, après-demain', { key: 'card' }))
  expect(sawOf(lea, 'demain')).toBe(0)
  await at('2026-11-26T07:00:00Z')
  expect(sawOf(lea, 'après-demain')).toBe(1)
})

test('who asks at night sees what waited under that card, and not again in the morning', async () => {
  it.time.to(night)
  await tells(it, news(id, 'tondeuse', { key: 'card' }))
  await tell(it, [news(id, 'échelle', { key: 'card' })], { who: id })
  await settles(it)
  expect(sawOf(lea, 'échelle')).toBe(1)
  const before = lea.saw().length
  await at('2026-11-26T07:00:00Z')
  expect(sawOf(lea, 'tondeuse')).toBe(0)
  expect(lea.saw()).toHaveLength(before)
})

test('« Même la nuit, pour l’urgent »: what is urgent comes at night to who said so, and to nobody else', async () => {
  await lea.command('reglages')
  expect(lea.sees()).toContain('Messages urgents : ils attendent le matin')
  const old = it.platform.button(lea.id, 'Même la nuit, pour l’urgent')
  await lea.presses('Même la nuit, pour l’urgent')
  expect(lea.sees()).toContain('Messages urgents : même la nuit')
  expect(lea.buttons()).toContain('La nuit, même l’urgent attend')
  const { bodyOf } = await import('./paper.ts')
  const body = bodyOf(old)
  if (body.kind === 'press') await lea.pressesOld(body.press)
  expect(lea.sees(), 'pressed twice it stays').toContain('Messages urgents : même la nuit')

  const paul = await it.neighbour('Paul')
  const paulId = await idOf(it, 'Paul')
  it.time.to(night)
  await tells(it, news(id, 'tout de suite', { urgent: true }), news(paulId, 'tout de suite', { urgent: true }), news(id, 'plus tard'))
  expect(sawOf(lea, 'tout de suite')).toBe(1)
  expect(sawOf(lea, 'plus tard')).toBe(0)
  expect(sawOf(paul, 'tout de suite')).toBe(0)
  await at('2026-11-26T07:00:00Z')
  expect(sawOf(lea, 'plus tard')).toBe(1)
  expect(sawOf(paul, 'tout de suite')).toBe(1)

  await lea.command('reglages')
  await lea.presses('La nuit, même l’urgent attend')
  await at('2026-11-26T22:00:00Z')
  await tells(it, news(id, 'encore', { urgent: true }))
  expect(sawOf(lea, 'encore')).toBe(0)
})

test('what a broken connection kept until the night waits for the morning, and holds back no answer', async () => {
  it.time.to('2026-11-25T19:59:00Z')
  it.platform.fails({ kind: 'down', maybe: false })
  await tells(it, news(id, 'tondeuse'))
  for (const minute of ['00:30', '05:00', '20:00']) await at(`2026-11-25T20:${minute}Z`)
  expect(sawOf(lea, 'tondeuse')).toBe(0)
  await at('2026-11-25T23:00:00Z')
  await lea.command('aide')
  expect(lea.sees()).toContain('Écrivez-moi comme à un voisin')
  expect(sawOf(lea, 'tondeuse')).toBe(0)
  await at('2026-11-26T07:00:00Z')
  expect(sawOf(lea, 'tondeuse')).toBe(1)
})

test('who takes no private messages finds what waited when they act, at night too', async () => {
  await it.database.sql`update accounts set reach = 'closed' where resident = ${id}`
  await tells(it, news(id, 'tondeuse'))
  it.time.to(night)
  await lea.command('aide')
  await settles(it)
  expect(sawOf(lea, 'tondeuse')).toBe(1)
})

test.each([
  ['clocks go forward', '2026-03-28T22:00:00Z', '2026-03-29T05:59:00Z', '2026-03-29T06:00:00Z'],
  ['clocks go back', '2026-10-24T22:00:00Z', '2026-10-25T06:59:00Z', '2026-10-25T07:00:00Z'],
])('on the night when %s the morning is at eight by the wall', async (_name, said, before, eight) => {
  it.time.to(said)
  await tells(it, news(id, 'tondeuse'))
  await at(before)
  expect(sawOf(lea, 'tondeuse')).toBe(0)
  await at(eight)
  expect(sawOf(lea, 'tondeuse')).toBe(1)
})

test('what was said to nobody’s account, and to a channel, does not wait', async () => {
  it.time.to(night)
  await tells(
    it,
    say(to.posts('x-belleville'), 'thanks', { author: 'Noé', title: 'canal', ready: null, words: '', back: null }),
    say(to.chat('web', 'nobody'), 'thanks', { author: 'Noé', title: 'seule', ready: null, words: '', back: null }),
  )
  expect(it.channel.sees()).toContain('canal')
  expect(it.platform.seen('nobody').at(-1)?.text).toContain('seule')
})
