import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Neighbour, type Story, story } from './quartier.ts'

/** Wednesday 25 November 2026, 10:00 in Paris. */
let it: Story
let lea: Neighbour
let paul: Neighbour
beforeEach(async () => {
  it = await story()
  lea = await it.neighbour('Léa')
  paul = await it.neighbour('Paul')
})
afterEach(async () => {
  await it.ends()
})

const publish = async (words: string, by = lea): Promise<void> => {
  await by.says(words)
  await by.presses('Publier')
}
const answers = async (who: Neighbour, words: string): Promise<void> => {
  await who.pressesInChannel('Répondre')
  await who.says(words)
}
/** Léa gives a sofa, and it is promised to Paul. */
const promised = async (words = 'Je donne un canapé'): Promise<void> => {
  await publish(words)
  await answers(paul, 'Moi, avec plaisir')
  await lea.presses('Choisir Paul')
}
const proposes = async (who: Neighbour, when: string, place?: string): Promise<void> => {
  await who.presses('Fixer un rendez-vous')
  await who.says(when)
  if (place) await who.says(place)
  else await who.presses('On verra ensemble')
}
const agreed = async (when = 'samedi à 10 h', place = 'devant la boulangerie'): Promise<void> => {
  await proposes(paul, when, place)
  await lea.presses('D’accord')
}
/** Brings it to an instant, ticking each hour on the way. */
const until = async (instant: string, step = 1): Promise<void> => {
  while (it.time.now() < new Date(instant)) {
    it.time.advance(Math.min(step * 3_600_000, new Date(instant).getTime() - it.time.now().getTime()))
    await it.palier.tick()
    await it.palier.idle()
  }
}
/** Days go by, looked at every six hours. */
const days = async (count: number): Promise<void> => {
  for (let n = 0; n < count * 4; n++) await until(new Date(it.time.now().getTime() + 6 * 3_600_000).toISOString(), 6)
}
const told = (who: Neighbour, words: string): number => who.saw().filter((text) => text.includes(words)).length
const row = async () =>
  (
    await it.database.sql<
      { when: string | null; place: string | null; agreed: boolean; next: string | null; dueAt: string | null }[]
    >`select "when", place, agreed, next, due_at from appointments`
  )[0]
const due = async (): Promise<string> => new Date((await row())?.dueAt ?? 0).toISOString()
const answerId = async (): Promise<string> =>
  (await it.database.sql<{ id: string }[]>`select id from answers order by at limit 1`)[0]?.id ?? ''
const deeds = async () =>
  (
    await it.database.sql<
      { kind: string; who: string; by: string }[]
    >`select kind, r.name as who, b.name as by from deeds join residents r on r.id = resident join residents b on b.id = by order by kind, who`
  ).map(({ kind, who, by }) => `${kind} ${who} (${by})`)
const states = async (): Promise<string> =>
  [
    ...(await it.database.sql<{ state: string }[]>`select state from posts where published_at is not null`),
    ...(await it.database.sql<{ state: string }[]>`select state from answers order by at, id`),
  ]
    .map(({ state }) => state)
    .join(' ')

test('Paul proposes a moment in his own words, Léa agrees, and both are told', async () => {
  await promised()
  expect(paul.buttons()).toContain('Fixer un rendez-vous')
  await paul.presses('Fixer un rendez-vous')
  expect(paul.sees()).toContain('Quand voulez-vous retrouver Léa, pour « canapé » ?')
  await paul.says('samedi à 10 h')
  expect(paul.sees()).toContain('Où retrouvez-vous Léa ?')
  await paul.says('devant la boulangerie')
  expect(paul.sees()).toContain('C’est proposé à Léa, pour « canapé »')
  expect(lea.sees()).toContain('Paul vous propose un rendez-vous, pour « canapé » :')
  expect(lea.sees()).toContain('Quand : samedi 28 novembre à 10\u00a0h\nOù : devant la boulangerie')
  await lea.presses('D’accord')
  expect(lea.sees()).toContain('C’est entendu avec Paul')
  expect(paul.sees()).toContain('C’est entendu avec Léa')
  expect(paul.sees()).toContain('Je vous le rappellerai')
})

test('the author may propose too, without a place, and in a form of the platform’s own', async () => {
  await promised()
  await proposes(lea, 'demain à 18h30')
  expect(paul.sees()).toContain('Quand : jeudi 26 novembre à 18\u00a0h\u00a030')
  expect(paul.sees()).not.toContain('Où :')
  await paul.fills('appoint', { answer: await answerId() }, { when: '2026-11-28T09:15', place: '  chez   moi ' })
  expect(lea.sees()).toContain('Paul vous propose un rendez-vous')
  expect(lea.sees()).toContain('Quand : samedi 28 novembre à 9\u00a0h\u00a015\nOù : chez moi')
  await lea.presses('D’accord')
  expect(paul.sees()).toContain('C’est entendu avec Léa')
})

test.each([
  ['samedi', 'no hour'],
  ['samedi matin', 'a part of a day'],
  ['hier à 10 h', 'the past'],
  ['le 3 mars 2029 à 10h', 'over a year ahead'],
  ['quand il fera beau', 'no date'],
])('« %s » is kindly asked again: %s', async (words) => {
  await promised()
  await paul.presses('Fixer un rendez-vous')
  await paul.says(words)
  expect(paul.sees()).toContain('Il me faut un jour et une heure à venir')
  await paul.says('samedi à midi')
  await paul.says('au square')
  expect(lea.sees()).toContain('Quand : samedi 28 novembre à 12\u00a0h')
})

test('a whole form without an hour is asked again for it alone, and its place is kept', async () => {
  await promised()
  await paul.fills('appoint', { answer: await answerId() }, { when: '2026-11-28', place: 'au square' })
  expect(paul.sees()).toContain('Il me faut un jour et une heure')
  await paul.says('samedi 15h')
  expect(lea.sees()).toContain('Quand : samedi 28 novembre à 15\u00a0h\nOù : au square')
})

test('a long place is cut, and what means « no matter » is no place', async () => {
  await promised()
  await proposes(paul, 'samedi 10h', 'devant la porte '.repeat(20))
  expect((await row())?.place).toHaveLength(80)
  await proposes(paul, 'samedi 11h', 'Peu importe')
  expect((await row())?.place).toBeNull()
})

test('a later proposal replaces the first: the button of the first shows the second instead of agreeing', async () => {
  await promised()
  await proposes(paul, 'samedi à 10 h', 'au square')
  const first = it.platform.button(lea.id, 'D’accord')
  it.time.advance(60_000)
  await paul.presses('Proposer un autre moment')
  await paul.says('dimanche à 11 h')
  await paul.says('à la boulangerie')
  const { pack } = await import('../core/chat/press.ts')
  if (!('press' in first)) throw new Error('no press')
  await lea.pressesOld(pack(first))
  expect(lea.sees()).toContain('Quand : dimanche 29 novembre à 11\u00a0h')
  expect((await row())?.agreed).toBe(false)
  await lea.presses('Proposer un autre moment')
  await lea.says('dimanche à 15 h')
  await lea.presses('On verra ensemble')
  expect(paul.sees()).toContain('Léa vous propose un rendez-vous')
  await paul.presses('D’accord')
  expect(await row()).toMatchObject({ when: '2026-11-29T15:00', agreed: true })
})

test('another moment than the one agreed on says which one it would replace, and until then neither holds', async () => {
  await promised()
  await agreed()
  await paul.presses('Proposer un autre moment')
  await paul.says('lundi à 18 h')
  await paul.presses('On verra ensemble')
  expect(lea.sees()).toContain('(À la place du rendez-vous du samedi 28 novembre à 10\u00a0h.)')
  await until('2026-11-28T12:00:00Z')
  expect(told(paul, 'Petit rappel')).toBe(0)
  await lea.presses('D’accord')
  await until('2026-11-30T16:00:00Z')
  expect(told(paul, 'Petit rappel')).toBe(1)
})

test('« D’accord » twice agrees once; who proposed does not agree with himself; a moment that has passed is not agreed to', async () => {
  await promised()
  await proposes(paul, 'samedi à 10 h', 'au square')
  const at = (await it.database.sql<{ at: string }[]>`select at from appointments`)[0]?.at ?? ''
  const press = `agree:answer=${await answerId()}:at=${new Date(at).getTime()}`
  await paul.pressesOld(press)
  expect((await row())?.agreed).toBe(false)
  expect(paul.sees()).toContain('C’est proposé à Léa')
  await lea.pressesOld(press)
  await lea.pressesOld(press)
  expect(told(paul, 'C’est entendu avec Léa')).toBe(1)
  await paul.presses('Proposer un autre moment')
  await paul.says('dimanche à 10 h')
  await paul.presses('On verra ensemble')
  it.time.to('2026-11-29T09:30:00Z')
  await lea.presses('D’accord')
  expect(lea.sees()).toContain('Ce moment est déjà passé')
  expect((await row())?.agreed).toBe(false)
})

test('nobody else’s buttons: to a third neighbour none of it is there', async () => {
  await promised()
  await proposes(paul, 'samedi à 10 h', 'au square')
  const ines = await it.neighbour('Inès')
  const id = await answerId()
  const at = (await it.database.sql<{ at: string }[]>`select at from appointments`)[0]?.at ?? ''
  for (const press of [
    `form:appoint:answer=${id}`,
    `appoint:answer=${id}`,
    `agree:answer=${id}:at=${new Date(at).getTime()}`,
    `said-done:answer=${id}`,
    `not-yet:answer=${id}`,
    `no-show:answer=${id}`,
    `was-there:answer=${id}`,
    `thank:answer=${id}:ready=much`,
    `form:thank:answer=${id}`,
    `agree:answer=nothing:at=1`,
  ]) {
    await ines.pressesOld(press)
    expect(ines.sees(), press).toContain('Cette annonce n’est plus là')
  }
  await ines.fills('appoint', { answer: id }, { when: 'dimanche 10h', place: 'ici' })
  expect(ines.sees()).toContain('Cette annonce n’est plus là')
  expect(await row()).toMatchObject({ when: '2026-11-28T10:00', agreed: false })
  expect(await deeds()).toEqual([])
})

test('before a promise there is nothing to fix, and after its end neither', async () => {
  await publish('Je donne un canapé')
  await answers(paul, 'Moi')
  await paul.pressesOld(`form:appoint:answer=${await answerId()}`)
  expect(paul.sees()).toContain('Cette annonce n’est plus là')
  await lea.presses('Choisir Paul')
  await lea.presses('C’est fait')
  await paul.presses('Fixer un rendez-vous')
  expect(paul.sees()).toContain('Cette annonce n’est plus là')
})

test('whom Léa has blocked is not told so, and his proposal does not reach her', async () => {
  await promised()
  await lea.pressesOld(`block:answer=${await answerId()}:undo=no`)
  await proposes(paul, 'samedi à 10 h', 'vilain mot')
  expect(paul.sees()).toContain('C’est proposé à Léa')
  expect(lea.saw().join()).not.toContain('vilain mot')
  expect((await row())?.when).toBeNull()
})

test('quoting a card of the appointment writes to the other one', async () => {
  await promised()
  await agreed()
  const card = it.platform.seen(paul.id).findLast(({ text }) => text.includes('C’est entendu'))
  await paul.says('Je serai en rouge', { replyTo: card?.ref ?? '' })
  expect(lea.sees()).toContain('Paul, pour « canapé » :\nJe serai en rouge')
})

test('both are reminded an hour before, once, with two processes ticking', async () => {
  await promised()
  await agreed()
  await until('2026-11-28T07:59:00Z')
  expect(told(lea, 'Petit rappel') + told(paul, 'Petit rappel')).toBe(0)
  it.time.to('2026-11-28T08:00:00Z')
  await Promise.all([it.palier.tick(), it.palier.tick()])
  await it.palier.idle()
  expect(lea.sees()).toContain('Petit rappel : vous retrouvez Paul')
  expect(lea.sees()).toContain('Quand : samedi 28 novembre à 10\u00a0h\nOù : devant la boulangerie')
  expect(paul.sees()).toContain('Petit rappel : vous retrouvez Léa')
  expect(paul.buttons()).toEqual(['C’est fait', 'Je ne peux plus', 'Écrire à Léa', 'Proposer un autre moment'])
  expect(lea.buttons()).toEqual(['C’est fait', 'Finalement non', 'Écrire à Paul', 'Proposer un autre moment'])
  await until('2026-11-28T09:45:00Z')
  expect([told(lea, 'Petit rappel'), told(paul, 'Petit rappel')]).toEqual([1, 1])
})

test('each is reminded outside of their own quiet hours; agreed on less than an hour before, nobody is', async () => {
  await promised()
  await lea.command('reglages')
  await lea.presses('jamais')
  await proposes(lea, 'samedi à 7 h 30')
  await paul.presses('D’accord')
  /** Paul sleeps from 21:00 to 8:00, after the appointment: he is told the evening before. */
  expect(await row()).toMatchObject({ next: 'both' })
  expect(await due()).toBe('2026-11-27T19:59:00.000Z')
  await until('2026-11-27T19:59:00Z')
  expect([told(lea, 'Petit rappel'), told(paul, 'Petit rappel')]).toEqual([0, 1])
  expect(await row()).toMatchObject({ next: 'author' })
  expect(await due()).toBe('2026-11-28T05:30:00.000Z')
  await until('2026-11-28T05:45:00Z')
  expect([told(lea, 'Petit rappel'), told(paul, 'Petit rappel')]).toEqual([1, 1])

  await paul.presses('Proposer un autre moment')
  it.time.to('2026-11-28T13:20:00Z')
  await paul.says('14 h 45')
  await paul.presses('On verra ensemble')
  await lea.presses('D’accord')
  expect(lea.sees()).not.toContain('Je vous le rappellerai')
  await until('2026-11-28T14:30:00Z')
  expect([told(lea, 'Petit rappel'), told(paul, 'Petit rappel')]).toEqual([1, 1])
})

test('« Je ne peux plus » in time: nobody is reminded of it, nor asked how it went', async () => {
  await promised()
  await agreed()
  await paul.presses('Je ne peux plus')
  expect(await states()).toBe('open withdrawn')
  await until('2026-11-29T10:00:00Z')
  expect(told(lea, 'Petit rappel') + told(paul, 'Petit rappel') + told(lea, 'ça s’est bien passé')).toBe(0)
  expect(await row()).toMatchObject({ next: null, place: null })
})

test('the appointment over, both cards offer « C’est fait » without a new message; the morning after the author is asked, once', async () => {
  await promised()
  await agreed()
  await until('2026-11-28T10:00:00Z')
  const count = lea.saw().length
  await until('2026-11-28T10:15:00Z')
  expect(lea.saw()).toHaveLength(count)
  expect(lea.sees()).toContain('Votre rendez-vous avec Paul, pour « canapé » : c’est fait ?')
  expect(paul.buttons()).toContain('Léa n’était pas là')
  await until('2026-11-29T08:59:00Z')
  expect(told(lea, 'ça s’est bien passé')).toBe(0)
  await until('2026-11-29T09:00:00Z')
  expect(lea.sees()).toContain('Votre rendez-vous avec Paul, pour « canapé » : ça s’est bien passé ?')
  expect(lea.buttons()).toEqual(['C’est fait', 'Ce n’est pas encore fait', 'Paul n’était pas là'])
  expect(told(paul, 'ça s’est bien passé')).toBe(0)
  expect((await row())?.place).toBeNull()
  await until('2026-12-05T09:00:00Z')
  expect(told(lea, 'ça s’est bien passé')).toBe(1)
  await lea.presses('C’est fait')
  expect(it.channel.sees()).toContain('C’est fait, merci !')
  expect(await deeds()).toEqual(['gave Léa (Paul)'])
})

test('the question waits for the end of the author’s quiet hours', async () => {
  await promised()
  await it.database.sql`update residents set quiet_from = 540, quiet_to = 720 where name = 'Léa'`
  await agreed()
  await until('2026-11-29T10:45:00Z')
  expect(told(lea, 'ça s’est bien passé')).toBe(0)
  await until('2026-11-29T11:00:00Z')
  expect(told(lea, 'ça s’est bien passé')).toBe(1)
})

test('a promise that was forgotten: the author is asked once, three days later, and never besides whether it still holds', async () => {
  await promised()
  await days(2)
  await it.passes(23)
  expect(told(lea, 'est-ce que c’est fait')).toBe(0)
  await it.passes(1)
  expect(lea.sees()).toContain('« canapé » était promis à Paul : est-ce que c’est fait ?')
  expect(lea.buttons()).toEqual(['C’est fait', 'Ce n’est pas encore fait'])
  await days(10)
  expect(told(lea, 'est-ce que c’est fait')).toBe(1)
  await days(2)
  expect(told(lea, 'toujours d’actualité')).toBe(0)
  expect(await states()).toBe('expired chosen')
})

test('« Ce n’est pas encore fait »: the promise stands, is asked about again in two weeks, and a moment may be fixed', async () => {
  await promised()
  await days(3)
  await lea.presses('Ce n’est pas encore fait')
  await lea.pressesOld(`not-yet:answer=${await answerId()}`)
  expect(lea.sees()).toContain('« canapé » reste promis à Paul')
  expect(lea.buttons()).toContain('Fixer un rendez-vous')
  await days(13)
  expect(told(lea, 'est-ce que c’est fait') + told(lea, 'toujours d’actualité')).toBe(0)
  await days(1)
  await it.passes(1)
  expect(told(lea, 'est-ce que c’est fait')).toBe(1)
  expect(await states()).toBe('promised chosen')
  await days(3)
  await it.passes(1)
  expect(await states()).toBe('expired chosen')
})

test('a favour for a day is asked about the morning after its last one, in place of « toujours d’actualité »', async () => {
  await publish('Quelqu’un pour garder mon chat du 27 au 29 novembre ?')
  await answers(paul, 'Oui')
  await lea.presses('Choisir Paul')
  await until('2026-11-30T08:45:00Z')
  expect(told(lea, 'est-ce que c’est fait')).toBe(0)
  await until('2026-11-30T09:15:00Z')
  expect([told(lea, 'est-ce que c’est fait'), told(lea, 'toujours d’actualité')]).toEqual([1, 0])
  await lea.presses('C’est fait')
  expect(await deeds()).toEqual(['helped Paul (Léa)'])
})

test('a loan has its own hand-over and return: an appointment is reminded of, and how it went is not asked', async () => {
  await promised('Je prête ma perceuse samedi')
  await agreed()
  expect(lea.buttons()).toEqual(['Écrire à Paul', 'Proposer un autre moment'])
  await until('2026-11-28T09:00:00Z')
  expect([told(lea, 'Petit rappel'), told(paul, 'Petit rappel')]).toEqual([1, 1])
  await until('2026-11-29T12:00:00Z')
  expect(told(lea, 'ça s’est bien passé')).toBe(0)
  expect(await row(), 'where they met is forgotten').toMatchObject({ next: null, place: null })
  await paul.presses('Léa n’était pas là')
  expect(await states()).toBe('promised chosen')
  expect(await deeds()).toEqual(['no-show Léa (Paul)'])
})

test('the neighbour says that it is done: the author confirms, and is asked once', async () => {
  await promised()
  await agreed()
  await until('2026-11-28T09:00:00Z')
  await paul.presses('C’est fait')
  expect(paul.sees()).toContain('Je demande à Léa de le confirmer')
  expect(lea.sees()).toContain('Paul me dit que c’est fait')
  await paul.presses('C’est fait')
  await until('2026-11-29T12:00:00Z')
  expect(told(lea, 'me dit que c’est fait') + told(lea, 'ça s’est bien passé')).toBe(1)
  await lea.presses('C’est fait')
  expect(paul.sees()).toContain('Léa vient de le noter')
})

test('« Paul n’était pas là »: told to nobody but counted, and the next one is offered it', async () => {
  await promised()
  const ines = await it.neighbour('Inès')
  await it.database.sql`insert into answers (id, post, neighbour, words, state, yes, thanked, muted_by_author, muted_by_neighbour, at)
    select 'ines', id, (select id from residents where name = 'Inès'), '', 'waiting', true, false, false, false, now() from posts where state = 'promised'`
  await agreed()
  await lea.pressesOld(`no-show:answer=${await answerId()}`)
  expect(lea.sees(), 'not before its time').toContain('Cette annonce n’est plus là')
  await until('2026-11-28T10:15:00Z')
  await lea.presses('Paul n’était pas là')
  expect(lea.saw().join('\n')).toContain('« canapé » n’est plus promis à Paul')
  expect(paul.sees()).toContain('Le rendez-vous du samedi 28 novembre à 10\u00a0h avec Léa, pour « canapé », n’a pas eu lieu')
  expect(await it.database.sql`select state from answers where id = 'ines'`).toEqual([{ state: 'offered' }])
  expect(await states()).toBe('promised declined offered')
  expect(await deeds()).toEqual(['no-show Paul (Léa)'])
  expect(it.channel.saw().join() + ines.saw().join()).not.toMatch(/Paul/)
  await lea.presses('Paul n’était pas là')
  expect(await deeds()).toEqual(['no-show Paul (Léa)'])
  expect(told(paul, 'n’a pas eu lieu')).toBe(1)
  await until('2026-11-29T10:00:00Z')
  expect(told(lea, 'ça s’est bien passé')).toBe(0)
})

test('with nobody in line the post is open again', async () => {
  await promised()
  await agreed()
  await until('2026-11-28T10:15:00Z')
  await lea.presses('Paul n’était pas là')
  expect(await states()).toBe('open declined')
  expect(it.channel.buttons()).toContain('Répondre')
})

test('« J’y étais »: it does not count, for whom it was said only, and saying it again does not count it', async () => {
  await promised()
  await agreed()
  await until('2026-11-28T10:15:00Z')
  await lea.presses('Paul n’était pas là')
  await lea.pressesOld(`was-there:answer=${await answerId()}`)
  expect(lea.sees()).toContain('Cette annonce n’est plus là')
  await paul.presses('J’y étais')
  await paul.pressesOld(`was-there:answer=${await answerId()}`)
  expect(paul.sees()).toContain('Rien n’est retenu')
  expect(told(lea, 'y était')).toBe(0)
  await lea.presses('Paul n’était pas là')
  expect(await deeds()).toEqual(['no-show Paul (Léa)', 'was-there Paul (Léa)'])
})

test('the neighbour says that the author was not there: the promise stands; both saying it of each other counts for neither', async () => {
  await promised()
  await agreed()
  await until('2026-11-28T10:15:00Z')
  await paul.presses('Léa n’était pas là')
  expect(paul.buttons()).toEqual(['Proposer un autre moment', 'Écrire à Léa', 'Je ne peux plus'])
  expect(lea.sees()).toContain('n’a pas eu lieu')
  expect(lea.buttons()).toEqual(['J’y étais', 'Écrire à Paul', 'Proposer un autre moment'])
  expect(await states()).toBe('promised chosen')
  expect(await deeds()).toEqual(['no-show Léa (Paul)'])
  await until('2026-11-30T10:00:00Z')
  expect(told(lea, 'ça s’est bien passé')).toBe(0)
  await lea.presses('Paul n’était pas là')
  expect(await deeds()).toEqual(['no-show Léa (Paul)', 'no-show Paul (Léa)', 'was-there Léa (Paul)', 'was-there Paul (Léa)'])
})

test('promised again to the same neighbour, what was agreed on before is void', async () => {
  await promised()
  await agreed()
  await lea.presses('Finalement non')
  await lea.presses('Voir les réponses (1)')
  await it.database.sql`update answers set state = 'waiting'`
  await lea.presses('Choisir Paul')
  expect(await row()).toMatchObject({ when: null, agreed: false, next: 'ask' })
  await until('2026-11-28T10:00:00Z')
  expect(told(paul, 'Petit rappel')).toBe(0)
})

test('thanks with a ready word, in the reader’s language, and thanks in return; each once', async () => {
  await promised()
  await paul.command('reglages')
  await paul.presses('English')
  await lea.presses('C’est fait')
  expect(lea.buttons()).toEqual(['Remercier Paul', 'Merci beaucoup !', 'C’était parfait', 'Écrire un mot'])
  await lea.presses('C’était parfait')
  expect(lea.sees()).toBe('Paul a reçu vos remerciements.')
  expect(paul.sees()).toBe('Léa thanks you for “canapé”!\nIt was perfect')
  await lea.presses('Merci beaucoup !')
  await lea.presses('Remercier Paul')
  expect(told(paul, 'thanks you')).toBe(1)
  await paul.presses('Write a word')
  expect(paul.sees()).toContain('What would you like to tell Léa?')
  await paul.says(`Merci à vous ! ${'Il est superbe. '.repeat(30)}`)
  expect(lea.sees()).toMatch(/^Paul vous dit merci pour « canapé » !\nMerci à vous !/)
  expect(lea.sees().split('\n')[1]).toHaveLength(200)
  expect(lea.buttons(), 'she has thanked already').toEqual([])
  await paul.presses('Write a word')
  expect(paul.sees()).toBe('Léa has received your thanks.')
  expect(await deeds()).toEqual(['gave Léa (Paul)', 'thanked Léa (Paul)', 'thanked Paul (Léa)'])
})

test('the neighbour may thank first; not before it is done, nor for what was taken back', async () => {
  await promised()
  const id = await answerId()
  await paul.pressesOld(`thank:answer=${id}:ready=much`)
  expect(paul.sees()).toContain('Cette annonce n’est plus là')
  await lea.presses('C’est fait')
  await paul.presses('Merci beaucoup !')
  expect(lea.sees()).toContain('Paul vous dit merci pour « canapé » !\nMerci beaucoup !')
  await publish('Je donne une table')
  await answers(paul, 'Moi')
  await lea.presses('Choisir Paul')
  await lea.command('mesannonces')
  await lea.presses('À donner : table')
  await lea.presses('Retirer')
  const second = (await it.database.sql<{ id: string }[]>`select id from answers order by at desc, id desc limit 1`)[0]?.id ?? ''
  await paul.pressesOld(`thank:answer=${second}:ready=much`)
  expect(paul.sees()).toContain('Cette annonce n’est plus là')
  expect(await deeds()).toEqual(['gave Léa (Paul)', 'thanked Léa (Paul)'])
})

test.each([
  ['Je donne un canapé', 'gave Léa (Paul)'],
  ['Je cherche un lit bébé gratuit, en don', 'gave Paul (Léa)'],
  ['Je vends mon vélo 40 €', 'sold Léa (Paul)'],
  ['Je propose des cours de guitare', 'helped Léa (Paul)'],
  ['Qui pourrait m’aider à porter une armoire ?', 'helped Paul (Léa)'],
])('« %s », done, is remembered as: %s', async (words, deed) => {
  await publish(words)
  await answers(paul, 'Oui, moi')
  await lea.presses('Choisir Paul')
  await lea.presses('C’est fait')
  expect(await deeds()).toEqual([deed])
})

test('nothing is remembered of a post that nobody was chosen for, or that was taken back', async () => {
  await publish('Je donne un canapé')
  await answers(paul, 'Moi')
  await lea.says('c’est fait')
  await lea.presses('Oui, c’est fait')
  await promised('Je donne une table')
  await lea.command('mesannonces')
  await lea.presses('À donner : table')
  await lea.presses('Retirer')
  expect(await deeds()).toEqual([])
})
