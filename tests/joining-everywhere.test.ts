import { afterEach, expect, test } from 'vitest'
import { type Everywhere, everywhere, opensBelleville, type Resident, type Words } from './everywhere.ts'

let it: Everywhere
afterEach(() => it.ends())

/** What they did to get in: taps of a finger, and words that they had to type. */
const counted = (who: Resident) => {
  let [taps, typed] = [0, 0]
  return {
    count: () => ({ taps, typed }),
    joins: async (): Promise<void> => {
      taps++
      await who.pressesInChannel('Rejoindre le quartier')
    },
    taps: async (label: string): Promise<void> => {
      taps++
      await who.presses(label)
    },
    types: async (words: string): Promise<void> => {
      typed++
      await who.says(words)
    },
    /** A form that opens at the press, and its own button to send it. */
    fills: async (words: Words, label?: string): Promise<void> => {
      taps += 2
      typed += Object.keys(words).length
      await (label ? who.presses(label, words) : who.pressesInChannel('Rejoindre le quartier', words))
    },
    sees: () => who.sees().at(-1)?.text ?? '',
  }
}

test('from the group’s button to « Bienvenue à Belleville » on each platform, by as few taps as it allows', async () => {
  it = await everywhere()
  const { telegram, discord, slack, web } = it
  await opensBelleville(it, [discord, slack, web])

  const onTelegram = counted(telegram.resident('Léa'))
  await onTelegram.joins()
  await onTelegram.taps('Je suis Léa')
  expect(onTelegram.sees()).toContain('Bienvenue à Belleville, Léa')
  /** And Telegram’s own « Démarrer », which its link opens with. */
  expect(onTelegram.count()).toEqual({ taps: 2, typed: 0 })

  /** The form is open with the name that Discord shows in it. */
  const onDiscord = counted(discord.resident('Paul'))
  await onDiscord.fills({})
  expect(onDiscord.sees()).toContain('Bienvenue à Belleville, Paul')
  expect(onDiscord.count()).toEqual({ taps: 2, typed: 0 })

  /** Slack’s form cannot be filled in before it is open. */
  const onSlack = counted(slack.resident('Inès'))
  await onSlack.fills({ name: 'Inès' })
  expect(onSlack.sees()).toContain('Bienvenue à Belleville, Inès')
  expect(onSlack.count()).toEqual({ taps: 2, typed: 1 })

  await web.look()
  const onTheWeb = counted(web.resident('Inès'))
  await onTheWeb.joins()
  await web.look()
  await onTheWeb.taps('Je suis Inès')
  await web.look()
  expect(onTheWeb.sees()).toContain('Bienvenue à Belleville, Inès')
  expect(onTheWeb.count()).toEqual({ taps: 2, typed: 0 })
})

test('by an address on each platform: the town, yes, the quartier opened, the name', async () => {
  it = await everywhere()
  const { telegram, discord, slack, web } = it
  const founds = async (who: Resident, name: string, says: (words: string) => Promise<void>, town: string): Promise<void> => {
    await says(town)
    await web.look()
    expect(who.sees().at(-1)?.text, name).toContain('Vous habitez')
    await who.presses('Oui, c’est chez moi')
    await web.look()
    await who.presses('Ouvrir ce quartier')
    await web.look()
    await who.presses(`Je suis ${name}`)
    await web.look()
    expect(who.sees().at(-1)?.text, name).toContain('Bienvenue')
  }
  const lea = telegram.resident('Léa')
  await lea.command('start')
  await founds(lea, 'Léa', lea.says, '56 rue Jean-Jaurès, 29120 Pont-l’Abbé')
  const paul = discord.resident('Paul')
  await paul.says('Bonjour')
  await founds(paul, 'Paul', (address) => paul.presses('Dire où j’habite', { address }), '97400 Saint-Denis')
  const ines = slack.resident('Inès')
  await ines.says('Bonjour')
  await founds(ines, 'Inès', (address) => ines.presses('Dire où j’habite', { address }), '2 cours Napoléon 20000 Ajaccio')
  await web.look()
  const karim = web.admin
  await karim.command('start')
  await web.look()
  await founds(karim, 'Karim', karim.says, '76600 Le Havre')
  expect(await it.database.sql`select id, name, zone from quartiers order by id`).toEqual([
    { id: '29220', name: 'Pont-l’Abbé', zone: 'Europe/Paris' },
    { id: '2A004', name: 'Ajaccio', zone: 'Europe/Paris' },
    { id: '76351', name: 'Le Havre', zone: 'Europe/Paris' },
    { id: '97411', name: 'Saint-Denis', zone: 'Indian/Reunion' },
  ])
})
