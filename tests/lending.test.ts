import { afterEach, expect, test } from 'vitest'
import { picture } from '../bots/driver.contract.ts'
import { nextDue, stepsOf } from '../core/loans/due.ts'
import type { Loan } from '../core/loans/loan.ts'
import { loanOf } from '../core/loans/loan-of.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

let it: Story
let running: Story | null = null
let lea: Neighbour
let paul: Neighbour
afterEach(async () => {
  await running?.ends()
  running = null
})

/** Léa lends her ladder to Paul for these words; both are done with agreeing. Wednesday 25 November 2026, 10:00 in Paris. */
const agreed = async (when: string, start?: string): Promise<void> => {
  it = await story(start)
  running = it
  lea = await it.neighbour('Léa')
  paul = await it.neighbour('Paul')
  await lea.says('Je prête mon échelle')
  await lea.presses('Publier')
  await paul.pressesInChannel('J’emprunte')
  await paul.says(when)
  await lea.presses('D’accord')
}
const state = async (): Promise<string> =>
  (await it.database.sql<{ state: string }[]>`select state from loans order by at limit 1`)[0]?.state ?? 'none'
const loanId = async (): Promise<string> => (await it.database.sql<{ id: string }[]>`select id from loans order by at limit 1`)[0]?.id ?? ''
const deeds = async (): Promise<string[]> =>
  (
    await it.database.sql<
      { name: string; kind: string }[]
    >`select r.name, d.kind from deeds d join residents r on r.id = d.resident order by 1, 2`
  ).map(({ name, kind }) => `${name} ${kind}`)
/** What somebody was told, with the hour at which it came, in Paris. */
const until = async (who: Neighbour, words: string, hours: number): Promise<string> => {
  for (let n = 0; n < hours; n++) {
    if (who.sees().includes(words)) break
    await it.passes(1)
  }
  expect(who.sees()).toContain(words)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' })
    .format(it.time.now())
    .replace(' ', 'T')
}

test('the whole life: handed over and returned by one tap of each, reminded on the way, and known for it', async () => {
  await agreed('du samedi 28 à 10 h au lundi 30 à 19 h')
  expect(await until(paul, 'C’est aujourd’hui : vous empruntez', 100)).toBe('2026-11-28T09:00')
  expect(lea.sees()).toContain('C’est aujourd’hui : vous prêtez')
  await it.passes(2)
  await lea.presses('C’est remis')
  expect(await state()).toBe('handed-over')
  expect(paul.sees()).toContain('Léa dit vous avoir remis')
  await paul.presses('Oui, je l’ai')
  expect(paul.sees()).toContain('à rendre à Léa')
  expect(await until(paul, 'à rendre à Léa demain', 48)).toBe('2026-11-29T18:00')
  expect(await until(lea, 'doit vous rendre « échelle » aujourd’hui', 24)).toBe('2026-11-30T09:00')
  expect(await until(paul, 'à rendre à Léa bientôt', 24)).toBe('2026-11-30T17:00')
  await paul.presses('C’est rendu')
  expect(lea.sees()).toContain('Paul dit avoir rendu')
  await lea.presses('Oui, bien reçu')
  expect(await state()).toBe('returned')
  expect(paul.sees()).toContain('Merci d’en avoir pris soin')
  expect(await deeds()).toEqual(['Léa lent', 'Paul returned'])
  expect(paul.buttons()).toEqual(['Merci beaucoup !', 'C’était parfait', 'Écrire un mot', 'Écrire à Léa'])
  await paul.presses('Merci beaucoup !')
  expect(lea.sees()).toContain('Paul vous dit merci pour « échelle »')
  expect(await deeds()).toEqual(['Léa lent', 'Léa thanked', 'Paul returned'])
  /** Twice does not count twice. */
  await lea.pressesOld(`return-loan:loan=${await loanId()}:how=back`)
  expect(await deeds()).toHaveLength(3)
  expect(it.channel.sees()).toContain('échelle')
  expect(
    it.platform
      .seen('canal')
      .flatMap(({ card }) => (card.buttons ?? []).flat())
      .map(({ label }) => label),
  ).toContain('J’emprunte')
})

test('« non, pas encore »: of the hand-over and of the return, each told kindly', async () => {
  await agreed('samedi de 10 h à 18 h')
  await paul.presses('Je l’ai')
  expect(lea.sees()).toContain('Paul dit avoir reçu')
  await lea.presses('Non, pas encore')
  expect(await state()).toBe('agreed')
  expect(paul.sees()).toContain('n’est pas encore fait')
  await paul.presses('Je l’ai')
  await lea.presses('Oui')
  await paul.presses('C’est rendu')
  await lea.presses('Non, pas encore')
  expect(await state()).toBe('handed-over')
  expect(paul.sees()).toContain('n’a pas encore retrouvé')
})

test('who says that it is back is believed after three days of silence', async () => {
  await agreed('samedi de 10 h à 18 h')
  await it.passes(72)
  await lea.presses('C’est remis')
  await paul.presses('Oui, je l’ai')
  await paul.presses('C’est rendu')
  await it.passes(71)
  expect(await state()).toBe('handed-over')
  await it.passes(14)
  expect(await state()).toBe('returned')
  expect(paul.sees()).toContain('a bien retrouvé')
})

test('a longer time is asked and agreed in two taps; refused at once where somebody is next', async () => {
  await agreed('samedi de 10 h à 18 h')
  await lea.presses('C’est remis')
  await paul.presses('Oui, je l’ai')
  await paul.presses('Garder plus longtemps')
  await paul.presses('3 jours')
  expect(lea.sees()).toContain('voudrait garder « échelle » jusqu’à mardi 1er décembre à 18')
  await lea.presses('D’accord')
  expect(paul.sees()).toContain('mardi 1er décembre à 18')
  const ines = await it.neighbour('Inès')
  await ines.pressesInChannel('J’emprunte')
  await ines.says('mercredi 2 décembre de 10 h à 18 h')
  await paul.presses('Garder plus longtemps')
  await paul.presses('1 jour de plus')
  expect(paul.sees()).toContain('quelqu’un attend « échelle » juste après')
  const [row] = await it.database.sql<
    { end: string; extend: string | null }[]
  >`select "end", extend_to as extend from loans order by at limit 1`
  expect(row).toEqual({ end: '2026-12-01T18:00', extend: null })
})

test('late: nothing goes to the borrower beyond one kind question but by the owner’s tap, step by step, to who organises', {
  timeout: 120_000,
}, async () => {
  await agreed('samedi de 10 h à 18 h')
  const karim = await it.neighbour('Karim')
  await it.database.sql`insert into roles select 'x-belleville', resident, 'organiser' from accounts where "user" = ${karim.id}`
  await it.passes(72)
  await lea.presses('C’est remis')
  await paul.presses('Oui, je l’ai')
  expect(await until(lea, 'devait revenir', 48)).toBe('2026-11-29T10:00')
  expect(paul.sees()).toContain('Est-ce déjà fait ?')
  const before = paul.saw().length
  await it.passes(24 * 4)
  expect(paul.saw()).toHaveLength(before)
  expect(lea.buttons()).toContain('Rappeler gentiment')
  await lea.presses('Rappeler gentiment')
  expect(paul.sees()).toContain('Pouvez-vous passer ces jours-ci')
  await until(lea, 'devait revenir', 72)
  expect(lea.buttons()).toContain('Insister')
  /** A step is not skipped, and an old button does nothing. */
  await lea.pressesOld(`remind-loan:loan=${await loanId()}:how=organiser`)
  expect(karim.sees()).not.toContain('demande un coup de main')
  await lea.presses('Insister')
  expect(paul.sees()).toContain('a besoin de')
  await until(lea, 'devait revenir', 96)
  await lea.presses('Demander de l’aide')
  expect(karim.sees()).toContain('Léa vous demande un coup de main')
  expect(lea.sees()).toContain('sont prévenues')
  await lea.presses('Perdu')
  expect(await state()).toBe('lost')
  await lea.presses('Finalement retrouvé')
  expect(await state()).toBe('returned')
  expect(paul.sees()).toContain('a retrouvé « échelle »')
})

test('a loan that nobody ever speaks of is asked about once, then over', async () => {
  await agreed('samedi de 10 h à 18 h')
  expect(await until(lea, 's’est-il fait ?', 120)).toBe('2026-11-29T10:00')
  expect(paul.sees()).toContain('s’est-il fait ?')
  await it.passes(48)
  expect(await state()).toBe('lapsed')
})

test('a photo of its condition is shown to both, at the hand-over and at the return', async () => {
  await agreed('samedi de 10 h à 18 h')
  it.platform.photos.set('etat', picture)
  await lea.presses('C’est remis')
  await lea.presses('Photo de l’état')
  await lea.says('', { photo: 'etat' })
  expect(it.platform.seen(paul.id).at(-1)).toMatchObject({
    text: expect.stringContaining('photographié par Léa'),
    photo: expect.anything(),
  })
  const [row] = await it.database.sql<{ out: string | null; back: string | null }[]>`select photo_out as out, photo_back as back from loans`
  expect([row?.out === null, row?.back]).toEqual([false, null])
})

test('/mesprets, and the same in words: what is lent and borrowed, until when, with the buttons', async () => {
  await agreed('samedi de 10 h à 18 h')
  await lea.presses('C’est remis')
  await paul.says('qu’est-ce que j’ai emprunté ?')
  expect(paul.sees()).toContain('Ce que vous empruntez\n• échelle (Léa) : jusqu’à samedi 28 novembre à 18')
  await lea.says('Je prête ma tente')
  await lea.presses('Publier')
  await lea.command('mesprets')
  expect(lea.sees()).toContain('Ce que vous prêtez\n• échelle (Paul)')
  expect(lea.sees()).toContain('Libre en ce moment\n• tente')
  await lea.says('l’échelle est rendue')
  expect(lea.sees()).toContain('Qu’est-ce qui est revenu')
  await lea.presses('C’est rendu : échelle')
  expect(await state()).toBe('returned')
})

test('nobody else’s buttons do anything', async () => {
  await agreed('samedi de 10 h à 18 h')
  const noe = await it.neighbour('Noé')
  const loan = await loanId()
  for (const press of ['hand-over', 'extend-loan', 'loan-photo', 'my-loans']) await noe.pressesOld(`${press}:loan=${loan}`)
  for (const how of ['back', 'not', 'damaged', 'lost']) {
    await noe.pressesOld(`return-loan:loan=${loan}:how=${how}`)
    expect(noe.sees()).toContain('n’est plus là')
  }
  await paul.pressesOld(`return-loan:loan=${loan}:how=lost`)
  await paul.pressesOld(`remind-loan:loan=${loan}:how=kind`)
  expect(await state()).toBe('agreed')
})

const loan = (state: Loan['state'], start: string, end: string, zone: string, now: string): Loan => ({
  ...loanOf({ id: 'l', post: 'p', answer: 'a', owner: 'o', borrower: 'b', state, period: { start, end }, zone, now: new Date(now) }),
  handedBy: state === 'handed-over' ? 'both' : null,
})
const quiet = { from: 21 * 60, to: 8 * 60 }
test.each([
  [
    'Europe/Paris',
    '2027-03-26T10:00',
    '2027-03-28T19:00',
    ['tomorrow 2027-03-27T17:00', 'day 2027-03-28T07:00', 'soon 2027-03-28T15:00', 'late 2027-03-29T08:00'],
  ],
  [
    'Europe/Paris',
    '2027-10-29T10:00',
    '2027-10-31T19:00',
    ['tomorrow 2027-10-30T16:00', 'day 2027-10-31T08:00', 'soon 2027-10-31T16:00', 'late 2027-11-01T09:00'],
  ],
  [
    'Indian/Reunion',
    '2027-03-26T10:00',
    '2027-03-28T19:00',
    ['tomorrow 2027-03-27T14:00', 'day 2027-03-28T05:00', 'soon 2027-03-28T13:00', 'late 2027-03-29T06:00'],
  ],
  [
    'Pacific/Noumea',
    '2027-03-26T10:00',
    '2027-03-28T19:00',
    ['tomorrow 2027-03-27T07:00', 'day 2027-03-27T22:00', 'soon 2027-03-28T06:00', 'late 2027-03-28T23:00'],
  ],
  /** Two hours before an end at 8:30 is in the night: told when they wake; before one at 7:00, the evening before. */
  [
    'Europe/Paris',
    '2026-11-27T10:00',
    '2026-11-28T08:30',
    ['tomorrow 2026-11-27T17:00', 'soon 2026-11-28T07:00', 'day 2026-11-27T19:59', 'late 2026-11-29T09:00'],
  ],
  [
    'Europe/Paris',
    '2026-11-27T10:00',
    '2026-11-28T07:00',
    ['tomorrow 2026-11-27T17:00', 'day 2026-11-27T19:59', 'soon 2026-11-27T19:59', 'late 2026-11-29T09:00'],
  ],
])('reminders in %s, from %s to %s', (zone, start, end, expected) => {
  const steps = stepsOf(loan('handed-over', start, end, zone, '2026-11-25T09:00:00Z'), zone, { owner: quiet, borrower: quiet })
  expect(
    steps
      .slice(0, expected.length)
      .map(({ at, what }) => `${what} ${at.toISOString().slice(0, 16)}`)
      .sort(),
  ).toEqual(expected.toSorted())
})
test('an afternoon’s loan is not recalled the day before, nor one of two hours at all', () => {
  const steps = (start: string, end: string): string[] =>
    stepsOf(loan('handed-over', start, end, 'Europe/Paris', '2026-11-25T09:00:00Z'), 'Europe/Paris', { owner: quiet, borrower: quiet })
      .slice(0, 2)
      .map(({ what }) => what)
  expect(steps('2026-11-28T10:00', '2026-11-28T18:00')).toEqual(['soon', 'late'])
  expect(steps('2026-11-28T10:00', '2026-11-28T12:00')).toEqual(['late', 'late'])
  expect(
    nextDue(loan('returned', '2026-11-28T10:00', '2026-11-28T12:00', 'Europe/Paris', '2026-11-25T09:00:00Z'), 'Europe/Paris', {
      owner: quiet,
      borrower: quiet,
    }),
  ).toBeNull()
})
