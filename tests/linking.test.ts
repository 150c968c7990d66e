import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Paper, paper } from './paper.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

let it: Story
let discord: Paper
let lea: Neighbour
let there: Neighbour
beforeEach(async () => {
  discord = paper('discord')
  it = await story(undefined, [discord])
  lea = await it.neighbour('Léa')
  there = await it.neighbour('leo_42', { on: discord, joined: false })
})
afterEach(async () => {
  await it.ends()
})

const codeSeen = (): string => /\/relier ([A-Z0-9]{8})/.exec(lea.sees())?.[1] ?? ''
const linked = async (): Promise<void> => {
  await lea.command('relier')
  await there.command('relier', codeSeen())
  await lea.presses('Oui, c’est moi')
}

test('a code from the first account, typed on the second, confirmed on the first: two accounts, one resident', async () => {
  await lea.command('relier')
  const code = codeSeen()
  expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/)
  await there.command('relier', `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`)
  expect(there.sees()).toContain('Confirmez maintenant sur votre premier compte')
  expect(lea.sees()).toContain('relier son compte Discord au vôtre')
  await there.command('start')
  expect(there.sees(), 'not before it is confirmed').toContain('Quel est votre prénom')
  await lea.presses('Oui, c’est moi')
  expect(lea.sees()).toContain('vous pouvez aussi m’écrire sur Discord')
  expect(there.sees()).toContain('C’est relié. Bonjour Léa')
  await there.command('start')
  expect(there.sees()).toContain('Bonjour Léa')
})

test('posts and settings follow the person, and answers come where they were last heard', async () => {
  await linked()
  await there.command('settings')
  await there.presses('English')
  expect(there.sees()).toContain('Your accounts: Discord, the local page')
  await lea.says('Je prête ma perceuse ce week-end')
  expect(lea.sees()).toContain('To lend: perceuse')
  await lea.presses('Publish')
  await there.command('my-posts')
  const paul = await it.neighbour('Paul')
  await paul.pressesInChannel('Répondre')
  await paul.says('Je passe samedi')
  expect([lea, there].filter((account) => account.saw().join().includes('Je passe samedi'))).toHaveLength(1)
})

test('a code serves once, for ten minutes, and never for who made it', async () => {
  await lea.command('relier')
  const code = codeSeen()
  await lea.command('relier', code)
  expect(lea.sees()).toContain('Ce compte est déjà le vôtre')
  const other = await it.neighbour('mallory', { on: discord, joined: false })
  await there.command('relier', code)
  await other.command('relier', code)
  expect(other.sees()).toContain('Ce code ne sert plus')
  await lea.presses('Oui, c’est moi')
  await lea.pressesOld(`confirm-link:code=${code}:answer=yes`)
  expect(lea.sees()).toContain('Ce code ne sert plus')
  await lea.command('relier')
  it.time.advance(10 * 60_000 + 1)
  await other.command('relier', codeSeen())
  expect(other.sees()).toContain('Ce code ne sert plus')
  await other.command('relier', 'AAAAAAAA')
  expect(other.sees()).toContain('Ce code ne sert plus')
  await other.command('start')
  expect(other.sees()).toContain('Quel est votre prénom')
})

test('who did not ask says no, and nothing is linked', async () => {
  await lea.command('relier')
  const code = codeSeen()
  await there.command('relier', code)
  await lea.presses('Non, ce n’est pas moi')
  expect(lea.sees()).toContain('Rien n’a été relié')
  expect(there.sees()).toContain('Ce code ne sert plus')
  await lea.pressesOld(`confirm-link:code=${code}:answer=yes`)
  await there.command('start')
  expect(there.sees()).toContain('Quel est votre prénom')
})

test('only the first account can confirm: somebody else’s press does nothing', async () => {
  await lea.command('relier')
  const code = codeSeen()
  await there.command('relier', code)
  const paul = await it.neighbour('Paul')
  await paul.pressesOld(`confirm-link:code=${code}:answer=yes`)
  expect(paul.sees()).toContain('Ce code ne sert plus')
  await there.command('start')
  expect(there.sees()).toContain('Quel est votre prénom')
})

test('an account with neighbours of its own is not moved, so that nobody is stranded', async () => {
  await there.command('start')
  await there.says('Léo')
  const paul = await it.neighbour('Paul')
  await paul.says('Je donne un canapé')
  await paul.presses('Publier')
  await there.fills('answer-post', { post: await idOf('canapé') }, { words: 'Je le prends' })
  expect(paul.sees()).toContain('Je le prends')
  await lea.command('relier')
  await there.command('relier', codeSeen())
  expect(there.sees()).toContain('faites l’inverse')
})
const idOf = async (title: string): Promise<string> => {
  const [row] = await it.database.sql<{ id: string }[]>`select id from posts where title = ${title} and state = 'open'`
  return row?.id ?? ''
}

test('an account is taken off by the other, never by itself, and is a newcomer again', async () => {
  await linked()
  await lea.command('reglages')
  expect(lea.buttons()).toContain('Délier Discord')
  expect(lea.buttons()).not.toContain('Délier la page locale')
  await lea.presses('Délier Discord')
  expect(lea.sees()).toContain('Votre compte Discord n’est plus relié')
  await there.command('start')
  expect(there.sees()).toContain('Quel est votre prénom')
  await lea.presses('Délier Discord')
  expect(lea.sees()).toContain('Il n’y a pas d’autre compte à délier')
})
