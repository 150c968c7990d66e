import { afterEach, describe, expect, test } from 'vitest'
import { registry } from '../core/index.ts'
import { reservedFor, rights } from '../core/joining/rights.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

let it: Story
afterEach(() => it.ends())

const guest = async (): Promise<Neighbour> => {
  it = await story(undefined, [], { ways: ['approval'] })
  return await it.neighbour('Camille')
}
const written = async (): Promise<unknown> =>
  (
    await it.database
      .sql`select (select count(*) from answers) + (select count(*) from loans) + (select count(*) from attendees) + (select count(*) from votes)
    + (select count(*) from vouches) + (select count(*) from roles) + (select count(*) from associations) + (select count(*) from listed) as n`
  )[0]?.n

describe('a guest', () => {
  test('is told how to go on at whatever is for neighbours, and nothing of it happens', async () => {
    const camille = await guest()
    for (const press of [
      'ask-take:post=post000000000001',
      'form:answer-post:post=post000000000001',
      'form:ask-loan:post=post000000000001',
      'ask-rsvp:date=post000000000001-20261201',
      'rsvp:date=post000000000001:to=yes',
      'vote:post=post000000000001:as=confirm',
      'vouch:code=code000000000001:to=yes',
      'judge:who=resident00000001:to=yes',
      'posters',
      'staff',
      'form:new-association',
      'form:list-other',
    ]) {
      await camille.pressesOld(press)
      expect(camille.sees(), press).toContain('il faut d’abord faire partie des voisins')
      expect(camille.buttons(), press).toContain('Demander à qui organise')
    }
    expect(await written()).toBe('0')
  })

  test('looks, asks and drafts', async () => {
    const camille = await guest()
    for (const words of [
      '/annonces',
      '/adresses',
      '/accueil',
      '/reglages',
      '/aide',
      'Qui a une perceuse ?',
      'Je prête ma perceuse ce week-end',
    ]) {
      const [, command] = /^\/(\w+)$/.exec(words) ?? []
      await (command ? camille.command(command) : camille.says(words))
      expect(camille.sees(), words).not.toContain('faire partie des voisins')
    }
    expect(camille.sees()).toContain('Rien n’est encore publié')
  })
})

test('the table has every use case of residents, and only those', async () => {
  it = await story()
  const ofResidents = Object.entries(registry).flatMap(([kind, { who }]) => (who === 'resident' ? [kind] : []))
  expect(Object.keys(rights).sort()).toEqual(ofResidents.sort())
  /** A neighbour may do all of it, as far as this table goes. */
  for (const kind of Object.keys(rights))
    expect(reservedFor({ standing: 'neighbour', speaks: undefined }, kind as keyof typeof rights)).toBeNull()
})
