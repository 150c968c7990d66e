import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Neighbour, type Story, story } from './quartier.ts'

let it: Story
let lea: Neighbour
let paul: Neighbour
beforeEach(async () => {
  it = await story()
  lea = await it.neighbour('Léa')
  await lea.says('apéro samedi 19h au square, 20 personnes max')
  await lea.presses('Publier')
  paul = await it.neighbour('Paul')
  await comes(paul)
})
afterEach(async () => {
  await it.ends()
})

const comes = async (who: Neighbour): Promise<void> => {
  await who.pressesInChannel('Je viens')
  await who.presses('Je viens')
}
const date = async (): Promise<string> =>
  (await it.database.sql<{ id: string }[]>`select id from event_dates order by from_at limit 1`)[0]?.id ?? ''
const residentOf = async (name: string): Promise<string> =>
  (await it.database.sql<{ id: string }[]>`select id from residents where name = ${name}`)[0]?.id ?? ''
const asks = async (): Promise<void> => await lea.pressesOld(`co-ask:date=${await date()}`)
const organisers = async (): Promise<string[]> =>
  (
    await it.database.sql<{ line: string }[]>`
    select r.name || ' ' || o.state as line from organisers o join residents r on r.id = o.resident order by 1`
  ).map(({ line }) => line)
const blocked = async (one: string, other: string): Promise<void> => {
  await it.database.sql`insert into blocks (resident, blocked) values (${await residentOf(one)}, ${await residentOf(other)})`
}

test('the author asks somebody who comes; only on « Oui » do they organise it too, and see who comes', async () => {
  await lea.pressesOld(`who-comes:date=${await date()}`)
  await lea.presses('Organiser à plusieurs')
  await lea.presses('Paul')
  expect(lea.sees()).toContain('C’est demandé à Paul')
  expect(paul.sees()).toContain('Léa vous propose d’organiser « apéro » ensemble.')
  expect(paul.buttons()).toEqual(['Oui', 'Non merci'])
  /** Not yet. */
  const ines = await it.neighbour('Inès')
  await comes(ines)
  await paul.pressesOld(`who-comes:date=${await date()}`)
  expect(paul.sees()).not.toContain('Inès')
  await paul.pressesOld(`co-answer:date=${await date()}:to=yes`)
  expect(paul.saw().join()).toContain('Vous organisez « apéro » avec Léa.')
  expect(lea.sees()).toContain('Bonne nouvelle : Paul organise « apéro » avec vous.')
  /** From their own card. */
  await paul.pressesInChannel('Je viens')
  await paul.presses('Qui vient ?')
  expect(paul.sees()).toMatch(/Viennent : (Paul, Inès|Inès, Paul)\./)
  expect(paul.buttons()).not.toContain('Organiser à plusieurs')
  expect(paul.buttons()).not.toContain('M’en occuper')
  await paul.fills('set-places', { post: (await date()).slice(0, 16) }, { places: '12' })
  expect(it.channel.sees()).toContain('Il reste 10 places.')
  expect(await organisers()).toEqual(['Paul agreed'])
})

test('an organiser does not withdraw the post, nor choose others', async () => {
  await it.database.sql`insert into organisers (post, resident, state) select post, ${await residentOf('Paul')}, 'agreed' from events`
  const [post] = await it.database.sql<{ id: string }[]>`select id from posts`
  await comes(await it.neighbour('Inès'))
  await paul.pressesOld(`close-post:post=${post?.id}:outcome=withdrawn`)
  expect(paul.sees()).toContain('n’est plus là')
  await paul.pressesOld(`co-ask:date=${await date()}`)
  expect(paul.sees()).toContain('n’est plus là')
  await paul.pressesOld(`co-invite:date=${await date()}:who=${await residentOf('Inès')}`)
  await paul.pressesOld(`co-end:date=${await date()}:who=${await residentOf('Paul')}`)
  expect(await organisers()).toEqual(['Paul agreed'])
})

test('« Non merci » is final, and told kindly', async () => {
  await asks()
  await lea.presses('Paul')
  await paul.presses('Non merci')
  expect(paul.sees()).toContain('Léa organise « apéro » sans vous. Venez quand même !')
  expect(lea.sees()).toContain('Paul préfère ne pas organiser')
  await asks()
  expect(lea.buttons()).not.toContain('Paul')
  await lea.pressesOld(`co-invite:date=${await date()}:who=${await residentOf('Paul')}`)
  await paul.pressesOld(`co-answer:date=${await date()}:to=yes`)
  expect(await organisers()).toEqual(['Paul declined'])
})

test('« Ne plus organiser » with one tap; and they may be asked again', async () => {
  await asks()
  await lea.presses('Paul')
  await paul.presses('Oui')
  await paul.presses('Qui vient ?')
  await paul.presses('Liste des inscrits')
  const list = it.platform.seen('paul').at(-1)
  expect(list?.photo?.bytes.toString()).toContain('Paul;1;0;vient')
  await paul.pressesOld(`co-leave:date=${await date()}`)
  expect(paul.saw().join()).toContain('vous n’organisez plus « apéro »')
  /** Nor do they keep the list in their chat. */
  expect(list?.text).toContain('Effacé')
  expect(list?.photo?.bytes.toString()).not.toContain('Paul')
  expect(lea.sees()).toContain('Paul n’organise plus « apéro » avec vous.')
  await paul.pressesOld(`participants:date=${await date()}`)
  expect(paul.sees()).toContain('n’est plus là')
  await asks()
  await lea.presses('Paul')
  await paul.presses('Oui')
  expect(await organisers()).toEqual(['Paul agreed'])
})

test('the author takes an invitation back, or goes on without somebody', async () => {
  await asks()
  await lea.presses('Paul')
  await lea.presses('Ne plus demander à Paul')
  expect(paul.sees()).toContain('n’a plus besoin d’aide')
  await paul.pressesOld(`co-answer:date=${await date()}:to=yes`)
  expect(await organisers()).toEqual(['Paul left'])
  await asks()
  await lea.presses('Paul')
  await paul.presses('Oui')
  await asks()
  await lea.presses('Continuer sans Paul')
  expect(paul.sees()).toContain('Merci pour votre aide')
  await paul.pressesOld(`who-comes:date=${await date()}`)
  expect(paul.buttons()).not.toContain('Liste des inscrits')
})

describe('whoever is blocked', () => {
  test.each([
    ['by the author', 'Léa', 'Paul'],
    ['or has blocked the author', 'Paul', 'Léa'],
  ])('%s is never asked', async (_, one, other) => {
    await blocked(one, other)
    await asks()
    expect(lea.buttons()).not.toContain('Paul')
    await lea.pressesOld(`co-invite:date=${await date()}:who=${await residentOf('Paul')}`)
    expect(await organisers()).toEqual([])
    expect(paul.saw().join()).not.toContain('vous propose d’organiser')
  })

  test('after the invitation cannot accept it, and after that organises no more', async () => {
    await asks()
    await lea.presses('Paul')
    await blocked('Léa', 'Paul')
    await paul.presses('Oui')
    expect(await organisers()).toEqual(['Paul invited'])
    await it.database.sql`update organisers set state = 'agreed'`
    await paul.pressesOld(`participants:date=${await date()}`)
    expect(paul.sees()).toContain('n’est plus là')
  })
})

test('four at most beside the author, eight names at most; whoever does not come is not asked', async () => {
  const names = ['Inès', 'Noé', 'Zoé', 'Ali', 'Eva', 'Hugo', 'Lou', 'Max', 'Nina']
  for (const name of names) await comes(await it.neighbour(name))
  await asks()
  expect(lea.buttons()).toEqual(['Paul', ...names.slice(0, 7), 'Qui vient ?'])
  const stranger = await it.neighbour('Rita')
  await lea.pressesOld(`co-invite:date=${await date()}:who=${await residentOf('Rita')}`)
  expect(stranger.saw().join()).not.toContain('vous propose d’organiser')
  for (const name of ['Paul', 'Inès', 'Noé', 'Zoé', 'Ali'])
    await lea.pressesOld(`co-invite:date=${await date()}:who=${await residentOf(name)}`)
  expect(await organisers()).toEqual(['Inès invited', 'Noé invited', 'Paul invited', 'Zoé invited'])
  await asks()
  expect(lea.sees()).toContain('Vous voilà déjà cinq')
})

describe('what came of it, told by who organises it too', () => {
  const told = async (): Promise<string> => {
    await it.database.sql`insert into organisers (post, resident, state) select post, ${await residentOf('Paul')}, 'agreed' from events`
    for (const instant of ['2026-11-28T23:30:00Z', '2026-11-29T07:30:00Z']) {
      it.time.to(instant)
      await it.palier.tick()
      await it.palier.idle()
    }
    await paul.fills('tell-result', { date: await date() }, { words: 'Une belle soirée' })
    return it.channel.sees()
  }

  test('names them, also where its author corrects it', async () => {
    expect(await told()).toContain('Raconté par Paul')
    await lea.fills('tell-result', { date: await date() }, { words: 'Une très belle soirée' })
    expect(it.channel.sees()).toContain('Une très belle soirée')
    expect(it.channel.sees()).toContain('Raconté par Paul')
    expect(it.channel.sees()).not.toContain('Léa')
  })

  test('or the association in whose name it was', async () => {
    await lea.fills('new-association', {}, { name: 'Amicale des Tilleuls', about: 'Un jardin partagé.' })
    await it.database.sql`update posts set association = (select id from associations)`
    expect(await told()).toContain('Raconté par Amicale des Tilleuls')
    expect(it.channel.sees()).not.toMatch(/Léa|Paul/)
  })
})
