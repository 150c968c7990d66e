import { afterEach, beforeEach, expect, test } from 'vitest'
import { wordsOf } from '../core/views.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

/** Wednesday 25 November 2026, 10:00 in Paris. */
let it: Story
beforeEach(async () => {
  it = await story()
})
afterEach(async () => {
  await it.ends()
})

const sells = async (who: Neighbour, thing: string): Promise<void> => {
  await who.says(`je vends ${thing} 20 €`)
  await who.presses('Publier')
}
const posts = (): Promise<{ title: string; state: string }[]> => it.database.sql`select title, state from posts order by changed_at, id`

test('five sales in thirty days are a neighbour’s; the sixth is kept, with the reason and the day', async () => {
  const lea = await it.neighbour('Léa')
  for (const thing of ['un vélo', 'une lampe', 'un fauteuil', 'une table', 'un tapis']) await sells(lea, thing)
  expect(it.channel.count()).toBe(5)
  await sells(lea, 'un miroir')
  expect(it.channel.count()).toBe(5)
  expect(lea.sees()).toContain('Vous avez déjà publié 5 ventes en 30 jours')
  expect(lea.sees()).toContain('code de commerce, art. L110-1 et L121-1')
  expect(lea.sees()).toContain('à partir du vendredi 25 décembre')
  expect(await it.database.sql`select state from posts where title = 'miroir'`).toEqual([{ state: 'draft' }])
  /** A gift is no sale, nor is another neighbour's. */
  await lea.says('je donne un canapé')
  await lea.presses('Publier')
  expect(it.channel.count()).toBe(6)
  const paul = await it.neighbour('Paul')
  await sells(paul, 'un miroir')
  expect(it.channel.count()).toBe(7)
})

test('on that day the kept draft is published by the button that was left, and not the evening before', async () => {
  const lea = await it.neighbour('Léa')
  await sells(lea, 'un vélo')
  await it.passes(24)
  for (const thing of ['une lampe', 'un fauteuil', 'une table', 'un tapis']) await sells(lea, thing)
  await sells(lea, 'un miroir')
  expect(lea.sees()).toContain('à partir du vendredi 25 décembre')
  it.time.to('2026-12-24T22:59:00Z')
  await it.palier.tick()
  await lea.presses('Publier ce jour-là')
  expect(await it.database.sql`select state from posts where title = 'miroir'`).toEqual([{ state: 'draft' }])
  it.time.to('2026-12-24T23:00:00Z')
  await lea.presses('Publier ce jour-là')
  expect(await it.database.sql`select state from posts where title = 'miroir'`).toEqual([{ state: 'open' }])
})

test('what was withdrawn was offered all the same; correcting a sale is no new one, making a gift a sale is', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('je donne un canapé')
  await lea.presses('Publier')
  for (const thing of ['un vélo', 'une lampe', 'un fauteuil', 'une table', 'un tapis']) await sells(lea, thing)
  await lea.presses('M’en occuper')
  await lea.presses('Modifier')
  await lea.presses('Le prix')
  await lea.says('15')
  await lea.presses('Publier')
  expect(it.channel.sees()).toContain('15')
  await lea.command('mesannonces')
  await lea.presses('À donner : canapé')
  await lea.presses('Modifier')
  await lea.presses('Le genre')
  await lea.presses('À vendre')
  await lea.presses('Publier')
  expect(lea.sees()).toContain('Vous avez déjà publié 5 ventes')
  expect(await it.database.sql`select kind from posts where title = 'canapé' and state = 'open'`).toEqual([{ kind: 'gift' }])
})

test('the count is one look at an index', async () => {
  await it.neighbour('Léa')
  const plan = await it.database.sql.begin(async (tx) => {
    await tx`set local enable_seqscan = off`
    return await tx<{ 'QUERY PLAN': string }[]>`
      explain select published_at from posts where author = 'x' and kind = 'sale' and direction = 'offer' and published_at >= ${it.time.now().toISOString()}::timestamptz
      order by published_at desc limit 5`
  })
  expect(JSON.stringify(plan)).toContain('posts_sales')
})

test.each([
  ['je vends mon fusil de chasse 200 €', 'code de la sécurité intérieure'],
  ['je donne du doliprane', 'art. L4211-1'],
  ['vends tramadol', 'art. L4211-1'],
  ['je vends du cannabis', 'code pénal'],
  ['je vends un passeport', 'art. 441-2'],
])('« %s » is refused at the draft, with the reason, and there is no way around', async (words, law) => {
  const lea = await it.neighbour('Léa')
  await lea.says(words)
  expect(lea.sees()).toContain('Je ne peux pas publier')
  expect(lea.sees()).toContain(law)
  expect(lea.buttons()).toEqual([])
  expect(await posts()).toEqual([])
  expect(it.channel.count()).toBe(0)
})

test('where one may be wrong, the author says so once, and it is a draft like any other', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('je vends une bouteille de whisky 20 €')
  expect(lea.sees()).toContain('il faut une licence')
  expect(lea.buttons()).toEqual(['Ce n’est pas cela', 'Modifier', 'Annuler'])
  const [draft] = await it.database.sql<{ id: string; rev: number }[]>`select id, rev from posts`
  /** Not by an old button either. */
  await lea.pressesOld(`publish-post:post=${draft?.id}:rev=${draft?.rev}`)
  expect(it.channel.count()).toBe(0)
  await lea.presses('Ce n’est pas cela')
  expect(lea.sees()).toContain('À vendre : bouteille de whisky')
  await lea.presses('Publier')
  expect(it.channel.sees()).toContain('bouteille de whisky')
  /** Nobody else hears of it. */
  expect(await it.database.sql`select * from reports`).toEqual([])
})

test('what was let through is asked about again under another title', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('je vends une bouteille de whisky 20 €')
  await lea.presses('Ce n’est pas cela')
  await lea.presses('Modifier')
  await lea.presses('Le prix')
  await lea.says('15')
  expect(lea.buttons()).toContain('Publier')
  await lea.presses('Modifier')
  await lea.presses('Le titre')
  await lea.says('caisse de vin rouge')
  expect(lea.sees()).toContain('il faut une licence')
  expect(lea.buttons()).not.toContain('Publier')
})

test('a draft does not become what may not be by a correction: a title, or a gift that is sold', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('je donne une bouteille de vin')
  expect(lea.sees()).toContain('À donner : bouteille de vin')
  await lea.presses('Modifier')
  await lea.presses('Le genre')
  await lea.presses('À vendre')
  expect(lea.sees()).toContain('il faut une licence')
  await lea.presses('Annuler')
  await lea.says('je vends un vélo 30 €')
  await lea.presses('Modifier')
  await lea.presses('Le titre')
  await lea.says('fusil de chasse')
  expect(lea.sees()).toContain('code de la sécurité intérieure')
  expect(await it.database.sql`select title from posts where state = 'draft'`).toEqual([{ title: 'vélo' }])
})

test('a published post is not changed into it', async () => {
  const lea = await it.neighbour('Léa')
  await sells(lea, 'un vélo')
  await lea.presses('M’en occuper')
  await lea.presses('Modifier')
  await lea.presses('Le titre')
  await lea.says('carabine 22 LR')
  expect(lea.sees()).toContain('code de la sécurité intérieure')
  expect(it.channel.sees()).toContain('vélo')
})

test('another neighbour’s « Ce n’est pas cela » does nothing, nor does one for what has no way around', async () => {
  const lea = await it.neighbour('Léa')
  const paul = await it.neighbour('Paul')
  await lea.says('je vends des cigarettes 5 €')
  const [draft] = await it.database.sql<{ id: string }[]>`select id from posts`
  await paul.pressesOld(`not-that:post=${draft?.id}`)
  expect(paul.sees()).toContain('Cette annonce n’est plus là')
  await it.database.sql`update posts set title = 'fusil de chasse'`
  await lea.pressesOld(`not-that:post=${draft?.id}`)
  expect(lea.sees()).toContain('code de la sécurité intérieure')
  expect(lea.buttons()).toEqual([])
  expect(await it.database.sql`select cleared from posts`).toEqual([{ cleared: false }])
})

test('of several things in one message only the forbidden one is refused', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('je vends un vélo 30 € et je vends des chatons 50 €')
  expect(lea.saw().some((text) => text.includes('À vendre : vélo'))).toBe(true)
  expect(lea.saw().some((text) => text.includes('seuls les élevages déclarés'))).toBe(true)
})

test('a hint is no refusal: concert places, a kitten that is given', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('vends 2 places concert Indochine 80€')
  expect(lea.saw().at(-2)).toContain('art. 313-6-2')
  expect(lea.buttons()).toContain('Publier')
  await lea.presses('Annuler')
  await lea.says('je donne des chatons')
  expect(lea.saw().at(-2)).toContain('identifié')
  await lea.presses('Publier')
  expect(it.channel.count()).toBe(1)
})

test.each([
  'je prête mon pistolet à colle',
  'je donne une armoire',
  'je vends une cage à chien 10 €',
  'je donne des bouteilles vides',
  'vends litière pour chat neuve 10 €',
])('« %s » is welcome', async (words) => {
  const lea = await it.neighbour('Léa')
  await lea.says(words)
  expect(lea.buttons()).toContain('Publier')
})

test('who needs their medicines fetched asks for a favour', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('besoin que quelqu’un me rapporte mes médicaments')
  expect(lea.sees()).toContain('Cherche un coup de main')
  expect(lea.buttons()).toContain('Publier')
})

test('nothing that we say of prices pushes anybody to bargain', () => {
  const said = JSON.stringify(Object.values(wordsOf.fr).map((it) => (typeof it === 'object' ? Object.values(it).map(String) : String(it))))
  expect(said).not.toMatch(/négoci|marchand|meilleure offre|faites une offre|rabais|baisse[rz]? le prix/i)
})
