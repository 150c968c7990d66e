import { afterEach, expect, test } from 'vitest'
import { picture } from '../bots/driver.contract.ts'
import { type Everywhere, everywhere, opensBelleville, type Place, type Resident } from './everywhere.ts'

let it: Everywhere
afterEach(async () => {
  await it.ends()
})

const places = (): Place[] => [it.telegram, it.discord, it.slack]
const last = (who: Resident): string => who.sees().at(-1)?.text ?? ''
const all = (who: Resident): string =>
  who
    .sees()
    .map(({ text }) => text)
    .join('\n')

const opened = (): Promise<void> => opensBelleville(it, [it.discord, it.slack])

/** What goes wrong at a platform on the way, by the name of the moment. */
type Trouble = { [moment in 'joined' | 'published' | 'answered' | 'chosen']?: () => void | Promise<void> }

const story = async (trouble: Trouble = {}): Promise<void> => {
  await opened()
  const lea = it.discord.resident('Léa')
  const paul = it.slack.resident('Paul')
  const ines = it.telegram.resident('Inès')
  for (const who of [lea, paul, ines]) {
    await who.joins()
    expect(all(who)).toContain('Bienvenue à Belleville')
  }
  await trouble.joined?.()

  await lea.says('Je prête ma perceuse ce week-end', picture)
  expect(last(lea)).toContain('À prêter : perceuse')
  expect(lea.sees().at(-1)?.photo).toBe(true)
  await lea.presses('Publier')
  for (const place of places()) {
    const cards = place.channel().filter(({ text }) => text.includes('perceuse'))
    expect(cards).toMatchObject([{ text: expect.stringContaining('À prêter : perceuse'), labels: ['J’emprunte', 'Répondre'], photo: true }])
  }
  await trouble.published?.()

  await paul.pressesInChannel('Répondre', 'Je peux passer dimanche matin. Voici le mur :', picture)
  expect(all(paul)).toContain('C’est transmis à Léa')
  await ines.pressesInChannel('Répondre', 'Et moi lundi ?')
  expect(all(ines)).toContain('C’est transmis à Léa')
  const fromPaul = lea.sees().find(({ text }) => text.includes('dimanche matin'))
  expect(fromPaul).toMatchObject({ photo: true, text: expect.stringContaining('Paul vous répond') })
  expect(last(lea)).toContain('Et moi lundi ?')
  await lea.presses('Répondre', 'Quel mur !', picture)
  const fromLea = ines.sees().find(({ text }) => text.includes('Quel mur'))
  expect(fromLea, 'the last answer was of Inès').toMatchObject({ photo: true })
  await trouble.answered?.()

  await lea.presses('Choisir Paul')
  for (const place of places()) expect(place.channel().findLast(({ text }) => text.includes('perceuse'))?.text).toContain('✓ Promis')
  expect(all(paul)).toContain('Léa a retenu votre réponse')
  expect(all(ines)).toContain('Léa a trouvé quelqu’un')
  await paul.presses('Écrire à Léa', 'Parfait, à dimanche !')
  expect(last(lea)).toContain('Parfait, à dimanche !')
  await trouble.chosen?.()

  await paul.says('vends vélo enfant 40€')
  await paul.presses('Publier')
  await it.passes(23)
  await lea.says('c’est fait')
  await lea.presses('Oui, c’est fait')
  for (const place of places()) {
    const texts = place.channel().map(({ text }) => text)
    expect(texts.filter((text) => text.startsWith('Bonjour Belleville'))).toEqual([expect.stringContaining('vélo enfant — 40')])
    expect(texts.filter((text) => text.includes('perceuse'))).toEqual([expect.stringContaining('C’est fait, merci')])
    expect(texts.filter((text) => text.startsWith('💶') || text.includes('À vendre : vélo')).length).toBeGreaterThan(0)
  }
  nothingDoubled([lea, paul, ines])
}

/** What was said once to somebody stands there once, and nobody's handle or surname anywhere. */
const nothingDoubled = (residents: readonly Resident[]): void => {
  for (const who of residents)
    for (const words of ['Bienvenue à Belleville', 'dimanche matin', 'Et moi lundi', 'Quel mur', 'à dimanche !', 'a retenu votre réponse'])
      expect(
        who.sees().filter(({ text, labels }) => text.includes(words) && labels.length >= 0 && !text.startsWith(words)).length,
        words,
      ).toBeLessThanOrEqual(1)
  const everything = [...residents.map(all), ...places().flatMap((place) => place.channel().map(({ text }) => text))].join('\n')
  expect(everything).not.toMatch(/_secret|Secret|Benali/)
}

test('Léa on Discord, Paul on Slack, Inès on Telegram: one quartier, from joining to the morning page', async () => {
  it = await everywhere()
  await story()
})

test('the same when every update is delivered twice on all three', async () => {
  it = await everywhere()
  it.telegram.tg.duplicateNext(Number.MAX_SAFE_INTEGER)
  it.discord.dc.duplicateNext(Number.MAX_SAFE_INTEGER)
  it.slack.sl.duplicateNext(Number.MAX_SAFE_INTEGER)
  await story()
})

/** The same trouble at every moment of the story. */
const always = (trouble: () => void | Promise<void>): Trouble => ({
  joined: trouble,
  published: trouble,
  answered: trouble,
  chosen: trouble,
})

test('the same when Discord’s gateway drops again and again: what was missed comes by RESUME', async () => {
  it = await everywhere()
  const { gateway } = it.discord.dc
  await story(always(gateway.drop))
  expect([gateway.identifies, gateway.resumes]).toEqual([1, 4])
})

test('when Discord forgets the session, what was written meanwhile is read back', async () => {
  it = await everywhere()
  await opened()
  const lea = it.discord.resident('Léa')
  await lea.joins()
  await lea.says('Bonjour')
  const { gateway } = it.discord.dc
  gateway.forget()
  gateway.drop()
  await lea.says('Je donne un canapé')
  expect(last(lea)).toContain('À donner : canapé')
  expect(gateway.identifies).toBe(2)
})

test('the same while Slack renews its sockets: never none', async () => {
  it = await everywhere()
  const { sl } = it.slack
  const { socket } = sl
  const refreshed = async (): Promise<void> => {
    await sl.when(() => socket.connections() === 2)
    socket.refresh()
  }
  await story({ joined: refreshed, answered: refreshed })
  expect(socket.minConnections).toBeGreaterThan(0)
})

const limited = {
  telegram: () => void it.telegram.tg.fault({ method: /^send|^edit/, kind: 'status', status: 429, retryAfter: 5, times: 3 }),
  discord: () => void it.discord.dc.fault({ method: 'POST', path: /messages/, kind: 'status', status: 429, retryAfter: 0.1, times: 3 }),
  slack: () => void it.slack.sl.fault({ method: /^chat\./, kind: 'status', status: 429, retryAfter: 5, times: 3 }),
}
test.each(['telegram', 'discord', 'slack'] as const)('the same when %s asks to wait: later, once', async (platform) => {
  it = await everywhere()
  await story(always(limited[platform]))
})

test('the same when answers are lost on the way back from Discord and Slack: looked for, not repeated', async () => {
  it = await everywhere()
  await story(
    always(() => {
      it.discord.dc.fault({ method: 'POST', path: /channels\/\d+\/messages/, kind: 'drop', afterApply: true })
      it.slack.sl.fault({ method: 'chat.postMessage', kind: 'drop', afterApply: true })
    }),
  )
})

test('Slack away for an hour delays only Slack', async () => {
  it = await everywhere()
  let up: () => void | Promise<void> = () => undefined
  await opened()
  const [lea, ines] = [it.discord.resident('Léa'), it.telegram.resident('Inès')]
  for (const who of [lea, ines]) await who.joins()
  up = it.slack.sl.down(503)
  await lea.says('Je donne un canapé')
  await lea.presses('Publier')
  await ines.pressesInChannel('Répondre', 'Je le prends')
  expect(all(lea)).toContain('Je le prends')
  const about = (place: Place): string[] =>
    place
      .channel()
      .map(({ text }) => text)
      .filter((text) => text.includes('canapé'))
  expect([it.telegram, it.discord, it.slack].map((place) => about(place).length)).toEqual([1, 1, 0])
  await it.passes(1)
  await up()
  await it.passes(1)
  expect(about(it.slack)).toHaveLength(1)
})

test('on Discord, what one types after /terminer is completed with one’s own posts, and nobody else’s', async () => {
  it = await everywhere()
  await opened()
  const [lea, paul] = [it.discord.resident('Léa'), it.discord.resident('Paul')]
  for (const who of [lea, paul]) await who.joins()
  for (const words of ['Je donne un canapé', 'Je prête mon échelle']) {
    await lea.says(words)
    await lea.presses('Publier')
  }
  expect(await lea.completes('terminer', 'annonce', 'ECH')).toEqual(['échelle'])
  expect(await lea.completes('terminer', 'annonce', '')).toEqual(['échelle', 'canapé'])
  expect(await paul.completes('terminer', 'annonce', '')).toEqual([])
  await lea.command('terminer', 'échelle')
  expect(last(lea)).toContain('Je termine « échelle » ?')
})

test('Slack’s home page shows what is under way, leads everywhere, and back', async () => {
  it = await everywhere()
  await opened()
  const { slack } = it
  const paul = slack.resident('Paul')
  await paul.opensHome()
  expect(paul.home()?.text).toContain('Quel est votre prénom')
  await paul.joins()
  await paul.says('Je donne un canapé')
  await paul.presses('Publier')
  await paul.opensHome()
  expect(paul.home()?.text).toContain('Bonjour Paul ! Vous êtes à Belleville.')
  expect(paul.home()?.labels).toContain('À donner : canapé')
  await paul.pressesAtHome('Mes réglages')
  expect(paul.home()?.text).toContain('Vos réglages')
  await paul.pressesAtHome('de 22 h à 7 h')
  expect(paul.home()?.labels).toContain('✓ de 22 h à 7 h')
  await paul.pressesAtHome('Accueil')
  expect(paul.home()?.text).toContain('Vous êtes à Belleville')
  await slack.admin.opensHome()
  expect(slack.admin.home()?.text).toContain('Vous organisez ce quartier. Il est ouvert sur : Discord, Slack, Telegram.')
})
