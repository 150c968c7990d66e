import { afterEach, expect, test } from 'vitest'
import { picture } from '../bots/driver.contract.ts'
import { read } from '../core/reader/read.ts'
import type { Understood, UnderstoodPost } from '../core/reader/understood.ts'
import type { Model } from '../prompts/model.ts'
import { type Story, story } from './quartier.ts'

/** What the turn does with a second reading; that the reading is safe is shown in prompts/. */
const unclear = 'ma vieille perceuse dort au placard et ça la rend triste'

const post = (changed: Partial<UnderstoodPost> = {}): UnderstoodPost => ({
  kind: { value: 'loan', confidence: 0.9, span: null },
  direction: { value: 'offer', confidence: 0.9, span: null },
  alternatives: [],
  title: { value: 'vieille perceuse', confidence: 0.8, span: null },
  price: { value: null, confidence: 0.8, span: null },
  start: { value: null, confidence: 0.8, span: null },
  end: { value: null, confidence: 0.8, span: null },
  place: { value: null, confidence: 0.8, span: null },
  vague: null,
  doubt: null,
  ...changed,
})

let it: Story
afterEach(() => it.ends())

/** A model that answers this, and what it was asked. */
const withModel = async (answer: UnderstoodPost | null) => {
  const asked: { text: string; names: readonly string[] }[] = []
  const model: Model = {
    understand: async (text, offline, { names }): Promise<Understood> => {
      asked.push({ text, names })
      return answer ? { ...offline, act: { value: 'post', confidence: 0.8, span: null }, posts: [answer] } : offline
    },
    introduce: async () => null,
  }
  it = await story(undefined, [], { model })
  return asked
}

const isUnclear = (text: string): boolean => read(text, { now: '2026-11-25T10:00' }).act.confidence < 0.75

test('words that we are unsure of are read a second time', async () => {
  const asked = await withModel(post())
  const lea = await it.neighbour('Léa')
  expect(isUnclear(unclear)).toBe(true)
  await lea.says(unclear)
  expect(asked).toEqual([{ text: unclear, names: ['Léa', 'Léa'] }])
  expect(lea.sees()).toContain('vieille perceuse')
  expect(lea.buttons()).toContain('Publier')
  expect(it.channel.count()).toBe(0)
})

test('what we understand well is read by us alone', async () => {
  const asked = await withModel(post())
  const lea = await it.neighbour('Léa')
  await lea.says('je prête ma perceuse samedi')
  await lea.presses('Publier')
  expect(asked).toEqual([])
})

test('a newcomer’s words, an answer to a form, and those of who said no are not sent', async () => {
  const asked = await withModel(post())
  const newcomer = await it.neighbour('Paul', { joined: false })
  await newcomer.says(unclear)
  await newcomer.says('Paul')
  expect(asked).toEqual([])

  const lea = await it.neighbour('Léa')
  await lea.command('reglages')
  expect(lea.sees()).toContain('Aide de l’IA')
  await lea.presses('Se passer de l’IA')
  expect(lea.sees()).toContain('non')
  await lea.says(unclear)
  expect(asked).toEqual([])
  await lea.command('reglages')
  await lea.presses('Accepter l’aide de l’IA')
  await lea.says(unclear)
  expect(asked).toHaveLength(1)
})

test('two dates may be meant: one question, two buttons, and words do as well', async () => {
  const doubt = { field: 'when' as const, other: { start: '2026-12-05', end: null } }
  await withModel(post({ start: { value: '2026-11-28', confidence: 0.5, span: null }, doubt }))
  const lea = await it.neighbour('Léa')
  await lea.says(unclear)
  expect(lea.sees()).toContain('j’hésite sur la date')
  expect(lea.buttons()).toContain('samedi 28 novembre')
  await lea.presses('samedi 5 décembre')
  expect(lea.sees()).toContain('samedi 5 décembre')
  expect(lea.sees()).not.toContain('hésite')
  await lea.says(unclear)
  await lea.says('dimanche')
  expect(lea.sees()).toContain('dimanche 29 novembre')
})

test('two prices may be meant', async () => {
  const doubt = { field: 'price' as const, other: 40 }
  await withModel(post({ kind: { value: 'sale', confidence: 0.9, span: null }, price: { value: 400, confidence: 0.5, span: null }, doubt }))
  const lea = await it.neighbour('Léa')
  await lea.says(unclear)
  expect(lea.sees()).toContain('j’hésite sur le prix')
  await lea.presses('40\u00a0€')
  expect(lea.sees()).toContain('40\u00a0€')
  await lea.presses('Publier')
  expect(it.channel.sees()).toContain('40\u00a0€')
})

test('a model that is of no help changes nothing', async () => {
  const asked = await withModel(null)
  const lea = await it.neighbour('Léa')
  await lea.says(unclear)
  expect(asked).toHaveLength(1)
  expect(lea.sees()).not.toBe('')
})

const morning = async (intro: string | null): Promise<readonly string[][]> => {
  const asked: string[][] = []
  const model: Model = {
    understand: async (_text, offline) => offline,
    introduce: async (titles) => {
      asked.push([...titles])
      return intro
    },
  }
  it = await story(undefined, [], { model })
  const lea = await it.neighbour('Léa')
  await lea.says('je donne un canapé')
  await lea.presses('Publier')
  const paul = await it.neighbour('Paul')
  await paul.command('reglages')
  await paul.presses('Se passer de l’IA')
  await paul.says('je donne une armoire')
  await paul.presses('Publier')
  await it.passes(22)
  return asked
}

test('the morning page opens with the model’s line, made of the titles of those who allow it', async () => {
  const asked = await morning('À Belleville, un canapé cherche un salon.')
  expect(asked).toEqual([['canapé']])
  expect(it.channel.sees()).toContain('À Belleville, un canapé cherche un salon.')
})

test.each([
  null,
  'Voyez https://evil.example',
  'Appelez le 06 12 34 56 78',
  'Un canapé à 40 €',
  'Monsieur Dupont offre un canapé',
  '@everyone un canapé',
  '**Un canapé**',
])('with the line %j the usual one stands', async (intro) => {
  await morning(intro)
  expect(it.channel.sees()).toContain('Ce matin : 2 choses à partager.')
  if (intro) expect(it.channel.sees()).not.toContain(intro)
})

test('a photo that comes alone is named; what it is for is still asked', async () => {
  const model: Model = {
    understand: async (_text, offline) => offline,
    introduce: async () => null,
    titleOf: async () => 'chaises de jardin',
  }
  it = await story(undefined, [], { model })
  it.platform.photos.set('p1', picture)
  const lea = await it.neighbour('Léa')
  await lea.says('', { photo: 'p1' })
  expect(lea.sees()).toContain('chaises de jardin')
  expect(lea.sees()).toContain('de quoi s’agit-il')
  expect(lea.buttons()).toContain('À donner')
  expect(it.channel.count()).toBe(0)
})

test('embeddings order the few that fit: the nearest are told first', async () => {
  const asked: string[][] = []
  const model: Model = {
    understand: async (_text, offline) => offline,
    introduce: async () => null,
    near: async (texts) => {
      asked.push([...texts])
      return texts.slice(1).map((it) => (it.includes('alu') ? 1 : 0.2))
    },
  }
  it = await story(undefined, [], { model })
  const lenders = ['Anna', 'Bilal', 'Chloé', 'David', 'Emma']
  const all = []
  for (const [at, name] of lenders.entries()) {
    const who = await it.neighbour(name)
    await who.says(at < 2 ? 'je prête mon échelle alu' : 'je prête mon échelle')
    await who.presses('Publier')
    all.push(who)
  }
  const paul = await it.neighbour('Paul')
  await paul.says('je cherche une échelle à emprunter')
  await paul.presses('Publier')
  await it.passes(1)
  expect(asked.at(-1)?.[0]).toContain('échelle')
  const told = all.map((who) => who.saw().some((text) => text.includes('Je vous le dis car')))
  expect(told.slice(0, 2)).toEqual([true, true])
  expect(told.filter(Boolean)).toHaveLength(3)
})
