import { afterEach, expect, test } from 'vitest'
import type { Model } from '../prompts/model.ts'
import { type Story, story } from './quartier.ts'

let it: Story
afterEach(() => it.ends())

const ogg = Buffer.from('OggS and so on')

/** A model that hears this; how often it listened, and to what. */
const thatHears = async (words: string | null) => {
  const heard: string[] = []
  const model: Model = {
    understand: async (_text, offline) => offline,
    introduce: async () => null,
    listen: async (_sound, mime, language) => {
      heard.push(`${mime} ${language}`)
      return words
    },
  }
  it = await story(undefined, [], { model })
  it.platform.sounds.set('a', ogg)
  return heard
}

test('a voice message makes a draft, once however often it comes', async () => {
  const heard = await thatHears('je prête ma perceuse samedi')
  const lea = await it.neighbour('Léa')
  await lea.speaks('a', 5, 'k1')
  expect(lea.sees()).toContain('perceuse')
  const shown = lea.saw().length
  await lea.speaks('a', 5, 'k1')
  expect(lea.saw()).toHaveLength(shown)
  expect(heard).toEqual(['audio/ogg fr'])
  expect(it.lines.join()).not.toContain('perceuse')
})

test('it answers what is asked', async () => {
  await thatHears('quarante euros')
  const lea = await it.neighbour('Léa')
  await lea.says('je vends mon vélo')
  expect(lea.sees()).toContain('à quel prix')
  await lea.speaks('a')
  expect(lea.sees()).toContain('40')
})

test('what cannot be made out, is too long or is no sound is asked for in writing', async () => {
  const heard = await thatHears(null)
  it.platform.sounds.set('page', Buffer.from('<html>'))
  const lea = await it.neighbour('Léa')
  for (const [ref, seconds] of [
    ['a', 5],
    ['a', 121],
    ['page', 5],
    ['nowhere', 5],
  ] as const) {
    await lea.speaks(ref, seconds)
    expect(lea.sees()).toContain('je n’ai pas pu écouter'.slice(3))
  }
  expect(heard).toHaveLength(1)
})

test('of a newcomer, or of someone who said no, nothing is sent', async () => {
  const heard = await thatHears('je prête ma perceuse')
  const paul = await it.neighbour('Paul', { joined: false })
  await paul.speaks('a')
  expect(paul.sees()).not.toBe('')
  const lea = await it.neighbour('Léa')
  await lea.command('reglages')
  await lea.presses('Se passer de l’IA')
  await lea.speaks('a')
  expect(lea.sees()).toContain('écrire')
  expect(heard).toEqual([])
})

test('where somebody lives is not listened to: it is asked for in writing', async () => {
  const heard = await thatHears('12 rue Zanzibarine 29120 Pont-l’Abbé')
  const lea = await it.neighbour('Léa')
  await lea.command('demenager')
  await lea.presses('Dire où j’habite')
  await lea.speaks('a')
  expect(lea.sees()).toContain('écrire')
  expect(heard).toEqual([])
  await lea.says('29120 Pont-l’Abbé')
  expect(lea.sees()).toContain('Vous habitez à Pont-l’Abbé')
})

test('a platform that is away is asked again', async () => {
  await thatHears('je prête ma perceuse')
  const lea = await it.neighbour('Léa')
  it.platform.sounds.set('a', { kind: 'down', maybe: false })
  await lea.speaks('a')
  it.platform.sounds.set('a', ogg)
  it.time.advance(60_000)
  await it.palier.tick()
  await it.palier.idle()
  expect(lea.sees()).toContain('perceuse')
})

test('without a model, a kind sentence', async () => {
  it = await story()
  const lea = await it.neighbour('Léa')
  await lea.speaks('a')
  expect(lea.sees()).toContain('Je ne sais pas encore écouter les messages vocaux')
})
