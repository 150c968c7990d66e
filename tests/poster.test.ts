import { afterEach, beforeEach, expect, test } from 'vitest'
import { unpackLink } from '../core/chat/press.ts'
import type { EventDate } from '../core/events/event.ts'
import { type Neighbour, type Story, story } from './quartier.ts'
import { printed, scanned, shownAs } from './seen-on-paper.ts'

let it: Story
beforeEach(async () => {
  it = await story()
})
afterEach(async () => {
  await it.ends()
})

const id = 'saturday00000000'
const pdf = `poster:date=${id}:as=pdf`
/** An apéro on Saturday, published by Léa; beside her organises whoever is named. */
const apero = async (lea: Neighbour, { state = 'planned', beside = [] }: { state?: EventDate['state']; beside?: string[] } = {}) => {
  await lea.says('apéro samedi 19h au square')
  await lea.presses('Publier')
  const [post] = await it.database.sql<{ id: string; quartier: string }[]>`select id, quartier from posts`
  if (!post) throw new Error('nothing was published')
  const residents = await it.database.sql<{ id: string }[]>`select id from residents where name = any(${beside})`
  await it.database.sql`update event_dates set id = ${id}, state = ${state}, next = null, due_at = null`
  for (const one of residents)
    await it.database.sql`insert into organisers (post, resident, state) values (${post.id}, ${one.id}, 'agreed')`
  return post.id
}
const last = (who: Neighbour) => it.platform.seen(who.id).at(-1)

test('who invites has a page for the hall, and its code leads to the event', async () => {
  const lea = await it.neighbour('Léa')
  const post = await apero(lea)
  await lea.pressesOld(pdf)
  const page = last(lea)?.photo
  expect(page).toMatchObject({ name: 'affiche.pdf', type: 'application/pdf' })
  expect(lea.sees()).toMatch(/apéro, samedi 28 novembre à 19\sh, square\. Léa vous invite\./i)
  const address = scanned(await printed(page?.bytes ?? Buffer.of(), 1240))
  expect(unpackLink(address?.replace('https://palier.example/', '') ?? '')).toEqual({ kind: 'show-post', form: false, ids: { post } })

  await lea.presses('En image, pour un téléphone')
  const picture = last(lea)?.photo
  expect(picture).not.toHaveProperty('name')
  expect(scanned(shownAs(picture?.bytes ?? Buffer.of()))).toBe(address)
})

test('a file goes out once, under a name that every platform takes', async () => {
  const lea = await it.neighbour('Léa')
  await apero(lea)
  it.platform.fails({ kind: 'wait', seconds: 2 })
  await lea.pressesOld(pdf)
  await it.passes(1)
  expect(it.platform.seen(lea.id).filter(({ photo }) => photo && 'name' in photo)).toHaveLength(1)
})

test('who organises too has it; nobody else, and they cannot tell it from what is not there', async () => {
  const [lea, ines, paul] = [await it.neighbour('Léa'), await it.neighbour('Inès'), await it.neighbour('Paul')]
  await apero(lea, { beside: ['Inès'] })
  await ines.pressesOld(pdf)
  expect(last(ines)?.photo).toHaveProperty('name')
  await paul.pressesOld(pdf)
  const refused = paul.sees()
  await paul.pressesOld('poster:date=nosuchdate000000:as=pdf')
  expect([refused, last(paul)?.photo]).toEqual([paul.sees(), null])
})

test('there is no poster of what does not take place', async () => {
  const lea = await it.neighbour('Léa')
  await apero(lea, { state: 'cancelled' })
  await lea.pressesOld(pdf)
  expect(lea.sees()).toContain('n’a plus lieu')
  expect(last(lea)?.photo).toBeNull()
})
