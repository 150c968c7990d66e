import { afterEach, expect, test } from 'vitest'
import { picture } from '../bots/driver.contract.ts'
import { openToAll } from './open-to-all.ts'
import { type TelegramStory, telegramStory, textsIn } from './telegram-story.ts'

let it: TelegramStory
afterEach(async () => {
  await it.ends()
})

for (const each of ['once', 'twice'] as const)
  test(`from /quartier to the morning page, every update delivered ${each}`, async () => {
    it = await telegramStory({ each })
    const { tg, settled } = it
    const { karim, group } = await it.belleville()
    expect(tg.seen(group)?.text).toContain('Belleville est ouvert')

    const lea = await it.joins('Léa', group)
    const paul = await it.joins('Paul', group)
    const ines = await it.joins('Inès', group)
    expect(tg.seen(lea)?.text).toContain('Bienvenue à Belleville, Léa')

    const photo = picture
    tg.sendsPhoto(lea, { caption: 'Je prête ma perceuse ce week-end', bytes: photo })
    await settled()
    expect(tg.seen(lea)?.text).toContain('À prêter : perceuse')
    expect(tg.seen(lea)?.photo).toBeDefined()
    tg.says(lea, 'non, plutôt dimanche')
    await settled()
    expect(tg.seen(lea)?.text).toContain('Quand : dimanche 29 novembre')
    tg.presses(lea, tg.seen(lea), 'Publier')
    await settled()

    const card = tg.seen(group)
    expect(card?.text).toContain('À prêter : perceuse')
    expect(card?.photo).toBeDefined()
    tg.presses(paul, card, 'Répondre')
    await settled()
    tg.says(paul, 'Moi, dimanche matin ?')
    await settled()
    tg.presses(ines, card, 'Répondre')
    await settled()
    tg.says(ines, 'Ou moi lundi')
    await settled()
    expect(tg.seen(lea)?.text).toContain('Inès vous répond')

    /** Léa quotes Paul's message: the reply finds its way. */
    const fromPaul = tg.chat(lea).find(({ text }) => text.includes('Moi, dimanche matin ?'))
    tg.says(lea, 'Avec plaisir, à quelle heure ?', { replyTo: fromPaul?.message_id ?? 0 })
    await settled()
    expect(tg.seen(paul)?.text).toContain('Avec plaisir, à quelle heure ?')

    tg.presses(lea, fromPaul, 'Choisir Paul')
    await settled()
    expect(tg.seen(group)?.text).toContain('✓ Promis')
    expect(textsIn(tg, paul).some((text) => text.includes('a retenu votre réponse'))).toBe(true)
    expect(tg.seen(ines)?.text).toContain('a trouvé quelqu’un')

    /** Nobody's handle or surname is shown to anyone. */
    const all = [lea, paul, ines, group].flatMap((chat) => textsIn(tg, chat)).join('\n')
    expect(all).not.toMatch(/_secret|Secret/)

    tg.says(paul, 'vends vélo enfant 40€')
    await settled()
    tg.presses(paul, tg.seen(paul), 'Publier')
    await settled()
    await it.passes(23)
    const pages = textsIn(tg, group).filter((text) => text.startsWith('Bonjour Belleville'))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('vélo enfant — 40')
    const page = tg.chat(group).find(({ text }) => text.startsWith('Bonjour Belleville'))
    tg.presses(ines, page, 'Voir et répondre')
    await settled()
    expect(tg.seen(ines)?.text).toContain('Les annonces de Belleville')
    await it.passes(24)
    expect(textsIn(tg, group).filter((text) => text.startsWith('Bonjour Belleville'))).toHaveLength(1)

    tg.says(lea, 'c’est fait')
    await settled()
    tg.presses(lea, tg.seen(lea), 'Oui, c’est fait')
    await settled()
    expect(tg.chat(group).find(({ text }) => text.includes('perceuse'))?.text).toContain('C’est fait, merci')
    expect(textsIn(tg, group).filter((text) => text.includes('perceuse'))).toHaveLength(1)
    expect(tg.seen(karim)?.text ?? '').toBe('')
  })

test('only administrators open a quartier; in a forum, topics receive the posts and the morning page', async () => {
  it = await telegramStory()
  const { tg, settled } = it
  const karim = tg.user({ first_name: 'Karim' })
  const sami = tg.user({ first_name: 'Sami' })
  const group = tg.group({ title: 'Voisins', admins: [karim], members: [sami], forum: true })
  tg.addsBot(karim, group)
  await settled()
  expect(tg.seen(group)?.text).toContain('/quartier')
  tg.says(sami, '/quartier Belleville', { in: group })
  await settled()
  expect(tg.seen(group)?.text).toContain('Seules les personnes qui administrent')

  const topic = tg.topic(group, 'Annonces')
  tg.says(karim, '/quartier Belleville', { in: group, topic })
  await settled()
  await openToAll(it.database.sql)
  tg.presses(sami, tg.seen(group), 'Les annonces')
  await settled()
  expect(tg.seen(group)?.text).toContain('Seules les personnes qui administrent')
  const welcome = tg.chat(group).find(({ text }) => text.includes('est ouvert'))
  tg.presses(karim, welcome, 'Les annonces')
  await settled()
  expect(tg.seen(group)?.text).toContain('Les annonces arriveront dans ce sujet')

  const lea = await it.joins('Léa', group)
  tg.says(lea, 'je donne un canapé, à venir chercher')
  await settled()
  tg.presses(lea, tg.seen(lea), 'Publier')
  await settled()
  expect(tg.seen(group)).toMatchObject({ thread: topic, text: expect.stringContaining('canapé') })
})

test('a group that becomes a supergroup is followed, whether it says so or refuses', async () => {
  it = await telegramStory()
  const { tg, settled } = it
  const karim = tg.user({ first_name: 'Karim' })
  const group = tg.group({ title: 'Voisins', admins: [karim], basic: true })
  tg.addsBot(karim, group)
  await settled()
  tg.says(karim, '/quartier Belleville', { in: group })
  await settled()
  await openToAll(it.database.sql)
  const lea = await it.joins('Léa', group)
  const moved = tg.migrates(group)
  await settled()
  tg.says(lea, 'je donne un canapé, à venir chercher')
  await settled()
  tg.presses(lea, tg.seen(lea), 'Publier')
  await settled()
  expect(tg.seen(moved)?.text).toContain('canapé')
})

test('who blocks the bot gets nothing more, and comes back by /start; a channel that is gone closes and its organiser is told', async () => {
  it = await telegramStory()
  const { tg, settled } = it
  const { karim, group } = await it.belleville()
  tg.says(karim, '/start')
  await settled()
  expect(tg.seen(karim)?.text).toContain('Vous organisez ce quartier')
  const lea = await it.joins('Léa', group)
  const paul = await it.joins('Paul', group)
  tg.says(lea, 'je donne un canapé, à venir chercher')
  await settled()
  tg.presses(lea, tg.seen(lea), 'Publier')
  await settled()
  const card = tg.seen(group)
  tg.blocks(lea)
  await settled()
  tg.presses(paul, card, 'Répondre')
  await settled()
  tg.says(paul, 'Je le prends')
  await settled()
  expect(tg.calls.filter(({ outcome }) => outcome.kind === 'refused')).toEqual([])
  tg.unblocks(lea)
  await settled()
  tg.says(lea, '/mesannonces')
  await settled()
  expect(
    tg
      .seen(lea)
      ?.buttons.flat()
      .map(({ text }) => text),
  ).toContain('À donner : canapé')

  tg.removesBot(karim, group)
  await settled()
  expect(tg.seen(karim)?.text).toContain('plus accès au canal de Belleville')
})

test('a 429 holds its own chat to the second, and nobody else', async () => {
  it = await telegramStory()
  const { tg, settled } = it
  const { group } = await it.belleville()
  const lea = await it.joins('Léa', group)
  const paul = await it.joins('Paul', group)
  tg.fault({ method: 'sendMessage', chat: lea, kind: 'status', status: 429, retryAfter: 7, times: 1 })
  tg.says(lea, '/aide')
  await settled()
  tg.says(lea, '/annonces')
  tg.says(paul, '/aide')
  await settled()
  expect(tg.seen(paul)?.text).toContain('Écrivez-moi comme à un voisin')
  const before = tg.calls.length
  it.time.advance(6900)
  await it.palier.tick()
  await settled()
  expect(tg.calls.slice(before).filter(({ method }) => method === 'sendMessage')).toEqual([])
  it.time.advance(200)
  await it.palier.tick()
  await settled()
  expect(textsIn(tg, lea).slice(-2)).toEqual([expect.stringContaining('Écrivez-moi'), expect.stringContaining('Rien d’ouvert')])
})

test('a channel message whose answer was lost is not sent twice: its author is asked', async () => {
  it = await telegramStory()
  const { tg, settled } = it
  const { group } = await it.belleville()
  const lea = await it.joins('Léa', group)
  tg.says(lea, 'je donne un canapé, à venir chercher')
  await settled()
  tg.fault({ method: 'sendMessage', chat: group, kind: 'drop', times: 1 })
  tg.presses(lea, tg.seen(lea), 'Publier')
  await settled()
  expect(textsIn(tg, group).filter((text) => text.includes('canapé'))).toHaveLength(0)
  expect(tg.seen(lea)?.text).toContain('Y est-elle')
  tg.presses(lea, tg.seen(lea), 'Non, publier de nouveau')
  await settled()
  expect(textsIn(tg, group).filter((text) => text.includes('canapé'))).toHaveLength(1)
})

test('a private answer whose sending broke is tried again', async () => {
  it = await telegramStory()
  const { tg, settled } = it
  const { group } = await it.belleville()
  const lea = await it.joins('Léa', group)
  tg.fault({ method: 'sendMessage', chat: lea, kind: 'html', status: 502, times: 2 })
  tg.says(lea, '/aide')
  await settled()
  for (let n = 0; n < 4; n++) {
    it.time.advance(5000)
    await it.palier.tick()
    await settled()
  }
  expect(tg.seen(lea)?.text).toContain('Écrivez-moi comme à un voisin')
})
