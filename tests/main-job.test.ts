import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Story, story } from './quartier.ts'

let it: Story
beforeEach(async () => {
  it = await story()
})
afterEach(async () => {
  await it.ends()
})

test('Léa joins by telling her first name, and is greeted by it afterwards', async () => {
  const lea = await it.neighbour('Léa', { joined: false })
  await lea.command('start')
  expect(lea.sees()).toContain('Quel est votre prénom')
  await lea.says('Je m’appelle Léa Martin')
  expect(lea.sees()).toContain('Bienvenue à Belleville, Léa')
  await lea.command('start')
  expect(lea.sees()).toContain('Bonjour Léa')
})

test('a newcomer who begins with an offer does not have to write it twice', async () => {
  const lea = await it.neighbour('Léa', { joined: false })
  await lea.says('Je prête ma perceuse ce week-end')
  expect(lea.sees()).toContain('Quel est votre prénom')
  await lea.says('Léa')
  expect(lea.sees()).toContain('À prêter : perceuse')
})

test('Léa lends her drill: a draft, one tap, the channel; Paul answers, she chooses, it is done', async () => {
  const lea = await it.neighbour('Léa')
  const paul = await it.neighbour('Paul')
  const ines = await it.neighbour('Inès')

  await lea.says('Je prête ma perceuse ce week-end')
  expect(lea.sees()).toContain('À prêter : perceuse')
  expect(lea.sees()).toContain('Quand : samedi 28 et dimanche 29 novembre')
  expect(lea.buttons()).toEqual(['Publier', 'Modifier', 'Annuler', 'Montrer aussi alentour'])
  expect(it.channel.count()).toBe(0)

  await lea.says('non, plutôt dimanche')
  expect(lea.sees()).toContain('Quand : dimanche 29 novembre')

  await lea.presses('Publier')
  expect(it.channel.sees()).toContain('À prêter : perceuse')
  expect(it.channel.sees()).toContain('par Léa')
  expect(it.channel.buttons()).toEqual(['J’emprunte', 'Répondre'])
  expect(lea.sees()).toContain('C’est publié')

  await paul.pressesInChannel('Répondre')
  expect(paul.sees()).toContain('Que voulez-vous dire à Léa')
  await paul.says('Moi, je peux passer dimanche matin')
  expect(paul.sees()).toContain('C’est transmis à Léa')
  expect(lea.sees()).toContain('Paul vous répond, pour « perceuse »')
  expect(lea.sees()).toContain('Moi, je peux passer dimanche matin')

  await ines.pressesInChannel('Répondre')
  await ines.says('Et moi lundi ?')
  expect(lea.sees()).toContain('Inès vous répond')

  await lea.presses('Choisir Paul')
  expect(it.channel.saw().filter((text) => text.includes('perceuse'))).toHaveLength(1)
  expect(it.channel.sees()).toContain('✓ Promis')
  expect(it.channel.buttons()).toEqual(['M’inscrire dans la file'])
  expect(paul.sees()).toContain('Léa a retenu votre réponse')
  expect(ines.sees()).toContain('Léa a trouvé quelqu’un')

  await paul.presses('Écrire à Léa')
  await paul.says('Parfait, à dimanche !')
  expect(lea.sees()).toContain('Parfait, à dimanche !')

  await lea.says('c’est fait')
  expect(lea.sees()).toContain('Je termine « perceuse » ?')
  await lea.presses('Oui, c’est fait')
  expect(it.channel.sees()).toContain('C’est fait, merci !')
  await lea.presses('Remercier Paul')
  expect(paul.sees()).toContain('Léa vous dit merci')
})
