import { afterEach, expect, test } from 'vitest'
import { type Everywhere, everywhere, opensBelleville, type Place, type Resident, type Words } from './everywhere.ts'

let it: Everywhere
afterEach(async () => {
  await it.ends()
})

const all = (who: Resident): string =>
  who
    .sees()
    .map(({ text }) => text)
    .join('\n')
const last = (who: Resident): string => who.sees().at(-1)?.text ?? ''
type Name = 'telegram' | 'discord' | 'slack' | 'web'

/** « samedi de 10 h à 18 h », as each platform lets one say it. */
const saturday: Readonly<Record<Name, Words>> = {
  telegram: { from: 'samedi de 10 h à 18 h' },
  web: { from: 'samedi de 10 h à 18 h' },
  discord: { from: 'samedi de 10 h à 18 h' },
  slack: { from: '2026-11-28', 'from:hour': '10:00', until: '2026-11-28', 'until:hour': '18:00' },
}
const begun = async (start?: string): Promise<(on: Name, name: string) => Promise<Resident>> => {
  it = await everywhere(start)
  await opensBelleville(it, [it.discord, it.slack, it.web])
  return async (on, name) => {
    const place: Place = it[on]
    const who = place.resident(name)
    await who.joins()
    return who
  }
}

test.each([
  ['telegram', 'discord'],
  ['discord', 'slack'],
  ['slack', 'web'],
  ['web', 'telegram'],
] as const)('a ladder is lent from %s to %s: asked, agreed, handed over, reminded of, returned', async (from, to) => {
  const joins = await begun()
  const [lea, paul] = [await joins(from, 'Léa'), await joins(to, 'Paul')]
  await lea.says('Je prête mon échelle')
  await lea.presses('Publier')
  for (const place of [it.telegram, it.discord, it.slack, it.web])
    expect(place.channel().findLast(({ text }) => text.includes('échelle'))?.labels).toEqual(['J’emprunte', 'Répondre'])
  await paul.pressesInChannel('J’emprunte', saturday[to])
  expect(all(paul)).toContain('C’est transmis à Léa')
  expect(last(lea)).toMatch(/Paul voudrait emprunter « échelle », samedi 28 novembre, de 10\sh à 18\sh/)
  await lea.presses('D’accord')
  expect(last(paul)).toContain('Léa est d’accord')
  await it.passes(71)
  expect(last(paul)).toContain('C’est aujourd’hui : vous empruntez « échelle »')
  await lea.presses('C’est remis')
  expect(last(paul)).toContain('Léa dit vous avoir remis « échelle »')
  await paul.presses('Oui, je l’ai')
  await it.passes(7)
  expect(last(paul)).toContain('à rendre à Léa bientôt')
  await paul.presses('C’est rendu')
  expect(last(lea)).toContain('Paul dit avoir rendu « échelle »')
  await lea.presses('Oui, bien reçu')
  expect(last(paul)).toContain('Merci d’en avoir pris soin')
  expect(`${all(lea)}${all(paul)}`).not.toMatch(/secret/i)
})

test('a sofa is taken on one platform, the next in line waits on another, the third on a third; who gives up is followed', async () => {
  const joins = await begun()
  const lea = await joins('slack', 'Léa')
  const [ines, paul] = [await joins('telegram', 'Inès'), await joins('discord', 'Paul')]
  await lea.says('Je donne un canapé')
  await lea.presses('Publier')
  await ines.pressesInChannel('Je prends')
  await ines.presses('Oui, je prends')
  expect(last(lea)).toContain('Inès prend « canapé »')
  await paul.pressesInChannel('M’inscrire au cas où')
  await paul.presses('Oui, m’inscrire')
  expect(last(paul)).toContain('Vous êtes n° 1 dans la file')
  await ines.presses('Je ne peux plus')
  expect(last(paul)).toContain('C’est votre tour')
  await paul.presses('Je prends')
  expect(all(paul)).toContain('C’est pour vous : « canapé »')
  for (const place of [it.telegram, it.discord, it.slack, it.web])
    expect(place.channel().findLast(({ text }) => text.includes('canapé'))?.text).toContain('✓ Promis')
  await lea.presses('C’est fait')
  expect(place(it.web)).toContain('✓ C’est fait')
})
const place = (it: Place): string => it.channel().findLast(({ text }) => text.includes('canapé'))?.text ?? ''
