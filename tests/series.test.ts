import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Neighbour, type Story, story } from './quartier.ts'

/** Wednesday 25 November 2026, 10:00 in Paris. */
let it: Story
beforeEach(async () => {
  it = await story()
})
afterEach(async () => {
  await it.ends()
})

const asked = 'Cherche quelqu’un pour sortir le chien de Mme Lopez chaque mardi à 18 h'
const tick = async (at?: string): Promise<void> => {
  if (at) it.time.to(at)
  await it.palier.tick()
  await it.palier.idle()
}
const publishes = async (who: Neighbour, words: string): Promise<void> => {
  await who.says(words)
  await who.presses('Publier')
}
const answers = async (who: Neighbour, words = 'moi, volontiers'): Promise<void> => {
  await who.pressesInChannel('Répondre')
  await who.says(words)
}
/** Rosa asks, these come in turn. */
const series = async (names: readonly string[], words = asked): Promise<{ rosa: Neighbour; regulars: Neighbour[] }> => {
  const rosa = await it.neighbour('Rosa')
  await publishes(rosa, words)
  const regulars: Neighbour[] = []
  for (const name of names) {
    const who = await it.neighbour(name)
    await answers(who)
    await rosa.presses(`Choisir ${name}`)
    regulars.push(who)
  }
  return { rosa, regulars }
}
type Row = { day: string; name: string | null; state: string }
const turns = (): Promise<Row[]> =>
  it.database.sql<Row[]>`select o.day, r.name, o.state from occurrences o left join residents r on r.id = o.resident order by o.day`
const said = (who: Neighbour, words: string): string[] => who.saw().filter((text) => text.includes(words))
const pressOf = (who: Neighbour, label: string): string => {
  const button = it.platform.button(who.id, label)
  if (!('press' in button)) throw new Error(`${label} is no press`)
  const { do: kind, ...ids } = button.press
  return [kind, ...Object.entries(ids).map(([key, value]) => `${key}=${value}`)].join(':')
}

test('a favour for every Tuesday is drafted with its days, and published as a series', async () => {
  const rosa = await it.neighbour('Rosa')
  await rosa.says(asked)
  expect(rosa.sees()).toContain('Quand : chaque mardi à 18 h')
  await rosa.presses('Publier')
  expect(rosa.sees()).toContain('revient chaque mardi à 18\u00a0h, vous pouvez choisir plusieurs personnes')
  expect(await it.database.sql`select weekdays, minute from series`).toEqual([{ weekdays: [2], minute: 18 * 60 }])
})

test.each(['Cherche quelqu’un pour arroser mes plantes un mardi sur deux', 'Je propose de sortir les chiens chaque mardi à 18 h'])(
  '« %s » is no series: its time stays words',
  async (words) => {
    const rosa = await it.neighbour('Rosa')
    await publishes(rosa, words)
    expect(it.channel.count()).toBe(1)
    expect(await it.database.sql`select * from series`).toEqual([])
  },
)

test('several answers are chosen; they come in turn, and the post stays open for more', async () => {
  const rosa = await it.neighbour('Rosa')
  const [ines, paul] = [await it.neighbour('Inès'), await it.neighbour('Paul')]
  await publishes(rosa, asked)
  await answers(ines)
  await answers(paul)
  await rosa.presses('Choisir Inès')
  expect(rosa.sees()).toContain('Inès vient chaque mardi à 18\u00a0h. Prochaine fois : mardi 1er décembre à 18\u00a0h')
  expect(ines.sees()).toContain('Rosa compte sur vous')
  expect(ines.sees()).toContain('Votre premier tour : mardi 1er décembre à 18\u00a0h')
  expect(it.channel.buttons()).toEqual(['Je m’en occupe', 'Répondre'])
  expect(said(paul, 'a trouvé quelqu’un')).toEqual([])
  expect(await turns()).toEqual([
    { day: '2026-12-01', name: 'Inès', state: 'planned' },
    { day: '2026-12-08', name: 'Inès', state: 'planned' },
  ])
  await rosa.presses('Choisir Paul')
  expect(rosa.sees()).toContain('Inès et Paul viennent à tour de rôle')
  expect(ines.sees()).toContain('Paul vient aussi')
  expect(await turns()).toEqual([
    { day: '2026-12-01', name: 'Inès', state: 'planned' },
    { day: '2026-12-08', name: 'Paul', state: 'planned' },
  ])
  expect(await it.database.sql`select state from posts`).toEqual([{ state: 'open' }])
  expect(await it.database.sql`select state from answers`).toEqual([{ state: 'regular' }, { state: 'regular' }])
})

test('an answer is still chosen once, as ever, where nothing comes again', async () => {
  const rosa = await it.neighbour('Rosa')
  const ines = await it.neighbour('Inès')
  await publishes(rosa, 'Cherche quelqu’un pour sortir le chien de Mme Lopez mardi à 18 h')
  await answers(ines)
  await rosa.presses('Choisir Inès')
  expect(rosa.sees()).toContain('C’est promis à Inès')
  expect(await it.database.sql`select * from series`).toEqual([])
})

test('chosen twice, by a double press, is chosen once', async () => {
  const { rosa, regulars } = await series(['Inès'])
  const [ines] = regulars
  await rosa.presses('Choisir Inès')
  await rosa.presses('Choisir Inès')
  expect(said(ines as Neighbour, 'Rosa compte sur vous')).toHaveLength(1)
  expect(await it.database.sql`select count(*)::int as n from regulars`).toEqual([{ n: 1 }])
})

test('who comes is reminded at six the evening before; a press says yes; the day after it is done, and counted as help', async () => {
  const { regulars } = await series(['Inès'])
  const ines = regulars[0] as Neighbour
  await tick('2026-11-30T16:59:00Z')
  expect(said(ines, 'C’est votre tour')).toEqual([])
  await tick('2026-11-30T17:00:00Z')
  expect(ines.sees()).toContain('C’est votre tour mardi 1er décembre à 18\u00a0h')
  await tick('2026-11-30T17:10:00Z')
  expect(said(ines, 'C’est votre tour')).toHaveLength(1)
  await ines.presses('J’y serai')
  expect(ines.sees()).toContain('C’est noté, merci ! Vous venez mardi 1er décembre à 18\u00a0h')
  await tick('2026-12-02T08:59:00Z')
  expect(await it.database.sql`select * from deeds`).toEqual([])
  await tick('2026-12-02T09:00:00Z')
  await tick('2026-12-02T09:10:00Z')
  expect(await it.database.sql`select kind, subject = (select id from occurrences where day = '2026-12-01') as turn from deeds`).toEqual([
    { kind: 'helped', turn: true },
  ])
  expect((await turns()).at(0)).toEqual({ day: '2026-12-01', name: 'Inès', state: 'done' })
})

test('the clock deals two weeks ahead, in turn, one a day however often it ticks', async () => {
  await series(['Inès', 'Paul', 'Noé'])
  await it.passes(24 * 28)
  await Promise.all([it.palier.tick(), it.palier.tick()])
  const all = await turns()
  expect(all.map(({ name }) => name)).toEqual(['Inès', 'Paul', 'Noé', 'Inès', 'Paul', 'Noé'])
  expect(all.map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29', '2027-01-05'])
  expect(all.slice(0, 4).every(({ state }) => state === 'done')).toBe(true)
})

test('a favour of every day is dealt fairly, more days than one turn has names for', async () => {
  await series(['Inès', 'Paul'], 'Cherche quelqu’un pour promener mon chien tous les jours à midi')
  for (let n = 0; n < 4; n++) await tick()
  const all = await turns()
  expect(all).toHaveLength(14)
  expect(all.filter(({ name }) => name === 'Inès')).toHaveLength(7)
})

test('« Je ne peux pas »: the others are asked at once, the first to press has it, everyone is told once', async () => {
  const { rosa, regulars } = await series(['Inès', 'Paul', 'Noé', 'Zoé'])
  const [ines, paul, noe, zoe] = regulars as [Neighbour, Neighbour, Neighbour, Neighbour]
  await tick('2026-11-30T17:00:00Z')
  await ines.presses('Je ne peux pas')
  expect(ines.sees()).toContain('je demande aux autres')
  for (const who of [paul, noe, zoe]) expect(who.sees()).toContain('Il manque quelqu’un mardi 1er décembre à 18\u00a0h')
  await Promise.all([noe.presses('Je prends ce tour'), paul.presses('Je prends ce tour'), zoe.presses('Je prends ce tour')])
  const [first] = await turns()
  expect(first?.state).toBe('planned')
  const taker = [paul, noe, zoe].filter((who) => said(who, 'C’est noté, merci ! Vous venez').length > 0)
  expect(taker).toHaveLength(1)
  for (const who of [rosa, ines, paul, noe, zoe].filter((who) => who !== taker[0]))
    expect(said(who, `${first?.name} vient mardi 1er décembre`)).toHaveLength(1)
  /** Whoever had it need not come, and the button of the reminder is none of theirs any more. */
  await tick('2026-12-02T09:00:00Z')
  expect(await it.database.sql`select r.name, d.kind from deeds d join residents r on r.id = d.resident`).toEqual([
    { name: first?.name, kind: 'helped' },
  ])
})

test('pressed twice, « Je ne peux pas » asks once; « Finalement, je viens » takes it back', async () => {
  const { regulars } = await series(['Inès', 'Paul'])
  const [ines, paul] = regulars as [Neighbour, Neighbour]
  await tick('2026-11-30T17:00:00Z')
  const cannot = pressOf(ines, 'Je ne peux pas')
  await ines.pressesOld(cannot)
  await ines.pressesOld(cannot)
  expect(said(paul, 'Il manque quelqu’un')).toHaveLength(1)
  await ines.presses('Finalement, je viens')
  expect((await turns())[0]).toEqual({ day: '2026-12-01', name: 'Inès', state: 'planned' })
  expect(paul.sees()).toContain('Inès vient mardi 1er décembre')
  await paul.presses('Je prends ce tour')
  expect(paul.sees()).toContain('Inès vient mardi 1er décembre')
})

test('nobody two hours before the hour: the author is told, and a press drafts a request for that one day', async () => {
  const { rosa, regulars } = await series(['Inès', 'Paul'])
  const [ines, paul] = regulars as [Neighbour, Neighbour]
  await tick('2026-11-30T17:00:00Z')
  await ines.presses('Je ne peux pas')
  await tick('2026-12-01T14:59:00Z')
  expect(said(rosa, 'personne n’est libre')).toEqual([])
  await tick('2026-12-01T15:00:00Z')
  expect(rosa.sees()).toContain('personne n’est libre mardi 1er décembre à 18\u00a0h')
  await rosa.presses('Demander au quartier')
  expect(rosa.sees()).toContain('Quand : mardi 1er décembre à 18\u00a0h')
  expect(rosa.buttons()).toEqual(['Publier', 'Modifier', 'Annuler', 'Montrer aussi alentour'])
  await rosa.presses('Publier')
  expect(it.channel.count()).toBe(2)
  /** Still time for a regular who sees it late. */
  await paul.presses('Je prends ce tour')
  expect((await turns())[0]).toEqual({ day: '2026-12-01', name: 'Paul', state: 'planned' })
})

test('a day that nobody took is over the day after, and nobody has helped', async () => {
  const { regulars } = await series(['Inès', 'Paul'])
  await tick('2026-11-30T17:00:00Z')
  await (regulars[0] as Neighbour).presses('Je ne peux pas')
  await tick('2026-12-01T15:00:00Z')
  await tick('2026-12-02T09:00:00Z')
  expect((await turns())[0]?.state).toBe('skipped')
  expect(await it.database.sql`select * from deeds`).toEqual([])
})

test('where no hour was said, the author is told at eight the evening before', async () => {
  const { rosa, regulars } = await series(['Inès', 'Paul'], 'Cherche quelqu’un pour sortir le chien de Mme Lopez chaque mardi')
  await tick('2026-11-30T17:00:00Z')
  await (regulars[0] as Neighbour).presses('Je ne peux pas')
  await tick('2026-11-30T18:59:00Z')
  expect(said(rosa, 'personne n’est libre')).toEqual([])
  await tick('2026-11-30T19:00:00Z')
  expect(rosa.sees()).toContain('personne n’est libre mardi 1er décembre.')
})

test('with nobody else to ask, the author is told at once', async () => {
  const { rosa, regulars } = await series(['Inès'])
  await tick('2026-11-30T17:00:00Z')
  await (regulars[0] as Neighbour).presses('Je ne peux pas')
  expect(rosa.sees()).toContain('personne n’est libre mardi 1er décembre')
  expect((regulars[0] as Neighbour).sees()).toContain('Rosa est au courant')
})

test('said in words, it is shown first and done by a press', async () => {
  const { rosa, regulars } = await series(['Inès', 'Paul'])
  const [ines, paul] = regulars as [Neighbour, Neighbour]
  await ines.says('je ne peux pas mardi')
  expect(ines.sees()).toContain('Mardi 1er décembre à 18\u00a0h, pour « promenade de chien de Mme Lopez » : je préviens les autres ?')
  expect((await turns())[0]?.state).toBe('planned')
  expect(said(paul, 'Il manque')).toEqual([])
  await ines.presses('Oui, prévenir')
  expect(paul.sees()).toContain('Il manque quelqu’un')
  await paul.presses('Je prends ce tour')
  await paul.says('c’est quand mon tour ?')
  expect(paul.sees()).toContain('1. mardi 1er décembre à 18\u00a0h')
  expect(paul.sees()).toContain('2. mardi 8 décembre à 18\u00a0h')
  await ines.says('c’est quand mon tour ?')
  expect(ines.sees()).toContain('Vous n’avez pas de tour')
  await rosa.says('pas besoin mardi')
  expect(rosa.sees()).toContain('je dis que vous n’avez besoin de personne ?')
  await rosa.presses('Oui, prévenir')
  expect(paul.sees()).toContain('Pas besoin de venir mardi 1er décembre à 18\u00a0h')
  expect((await turns())[0]?.state).toBe('skipped')
  await ines.says('I can’t on Tuesday')
  expect(ines.sees()).toContain('Je ne vous vois pas de tour mardi 1er décembre')
})

test('what is no turn stays what it is: a post, a correction, an answer', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('je ne peux pas porter ma commode mardi, qui peut m’aider ?')
  expect(lea.sees()).toContain('Cherche un coup de main')
  await lea.presses('Annuler')
  await lea.says('Je prête ma perceuse samedi')
  await lea.says('non, plutôt dimanche')
  expect(lea.sees()).toContain('Quand : dimanche 29 novembre')
})

test('who is helped sees the calendar, and skips a day by a press', async () => {
  const { rosa, regulars } = await series(['Inès', 'Paul'])
  const [ines] = regulars as [Neighbour, Neighbour]
  await rosa.command('tours')
  expect(rosa.sees()).toContain('1. mardi 1er décembre à 18\u00a0h : promenade de chien de Mme Lopez — Inès')
  expect(rosa.sees()).toContain('2. mardi 8 décembre à 18\u00a0h : promenade de chien de Mme Lopez — Paul')
  await rosa.presses('1. Pas besoin')
  expect(ines.sees()).toContain('Pas besoin de venir mardi 1er décembre')
  await rosa.presses('1. Pas besoin')
  expect(said(ines, 'Pas besoin de venir')).toHaveLength(1)
  await tick('2026-11-30T17:00:00Z')
  expect(said(ines, 'C’est votre tour')).toEqual([])
})

test('other people’s buttons do nothing', async () => {
  const { rosa, regulars } = await series(['Inès', 'Paul'])
  const [ines, paul] = regulars as [Neighbour, Neighbour]
  const eve = await it.neighbour('Ève')
  await tick('2026-11-30T17:00:00Z')
  const cannot = pressOf(ines, 'Je ne peux pas')
  const yes = pressOf(ines, 'J’y serai')
  for (const who of [eve, paul, rosa])
    for (const press of [cannot, yes]) {
      await who.pressesOld(press)
      expect(who.sees()).toContain('Ce tour n’est plus à changer')
    }
  const id = cannot.split('turn=')[1]
  for (const who of [eve, ines, paul]) {
    await who.pressesOld(`turn-skip:turn=${id}`)
    expect(who.sees()).toContain('Ce tour n’est plus à changer')
  }
  await ines.presses('Je ne peux pas')
  await eve.pressesOld(`turn-take:turn=${id}`)
  expect(eve.sees()).toContain('Ce tour n’est plus à changer')
  await rosa.pressesOld(`turn-take:turn=${id}`)
  await eve.pressesOld(`turn-ask:turn=${id}`)
  await eve.pressesOld('turn-cannot:turn=nothing')
  expect(eve.sees()).toContain('Ce tour n’est plus à changer')
  const [post] = await it.database.sql<{ id: string }[]>`select id from posts`
  await eve.pressesOld(`leave-series:post=${post?.id}:sure=yes`)
  expect(eve.sees()).toContain('Ce tour n’est plus à changer')
  expect((await turns())[0]).toEqual({ day: '2026-12-01', name: null, state: 'asking' })
})

test('« Je ne viens plus » is asked once more, then the turns go to the others', async () => {
  const { rosa, regulars } = await series(['Inès', 'Paul', 'Noé'])
  const [ines, paul, noe] = regulars as [Neighbour, Neighbour, Neighbour]
  await ines.says('je ne viens plus')
  await ines.presses('Je ne viens plus : promenade de chien d…')
  expect(ines.sees()).toContain('Vous ne venez plus du tout')
  expect((await turns())[0]?.name).toBe('Inès')
  await ines.presses('Oui, je ne viens plus')
  expect(ines.sees()).toContain('vous n’avez plus de tours')
  expect(rosa.sees()).toContain('Inès ne pourra plus venir')
  expect(rosa.sees()).toContain('Les prochains tours sont pour Paul et Noé')
  for (const who of [paul, noe]) expect(who.sees()).toContain('Inès ne vient plus')
  expect((await turns()).map(({ name }) => name)).toEqual(['Paul', 'Noé'])
  await it.passes(24 * 21)
  expect((await turns()).map(({ name }) => name)).not.toContain('Inès')
  expect(await it.database.sql`select state from answers where neighbour = (select id from residents where name = 'Inès')`).toEqual([
    { state: 'withdrawn' },
  ])
})

test('who leaves the evening before is replaced as for a day; the last to leave leaves nobody, and the next to be chosen comes', async () => {
  const { rosa, regulars } = await series(['Inès', 'Paul'])
  const [ines, paul] = regulars as [Neighbour, Neighbour]
  await tick('2026-11-30T17:00:00Z')
  const [post] = await it.database.sql<{ id: string }[]>`select id from posts`
  await ines.pressesOld(`leave-series:post=${post?.id}:sure=yes`)
  expect(paul.sees()).toContain('Il manque quelqu’un mardi 1er décembre')
  await paul.presses('Je prends ce tour')
  await paul.pressesOld(`leave-series:post=${post?.id}:sure=yes`)
  expect(said(rosa, 'il n’y a plus personne pour les prochaines fois')).toHaveLength(1)
  expect((await turns()).map(({ state }) => state)).toEqual(['uncovered', 'uncovered'])
  const noe = await it.neighbour('Noé')
  await answers(noe)
  await rosa.presses('Choisir Noé')
  expect((await turns()).map(({ name, state }) => [name, state])).toEqual([
    [null, 'uncovered'],
    ['Noé', 'planned'],
  ])
})

test('the author ends it: days to come are skipped, who came is told and can be thanked', async () => {
  const { rosa, regulars } = await series(['Inès', 'Paul'])
  const [ines, paul] = regulars as [Neighbour, Neighbour]
  await rosa.says('c’est fait')
  await rosa.presses('Oui, c’est fait')
  await tick()
  for (const who of [ines, paul]) expect(who.sees()).toContain('il n’y a plus de tours. Rosa vous remercie')
  expect((await turns()).map(({ state }) => state)).toEqual(['skipped', 'skipped'])
  await rosa.presses('Remercier Paul')
  expect(paul.sees()).toContain('Rosa vous dit merci')
  await tick()
  expect(said(ines, 'il n’y a plus de tours')).toHaveLength(1)
})

test('between the end and the clock, old buttons do nothing', async () => {
  const { rosa, regulars } = await series(['Inès', 'Paul'])
  const [ines, paul] = regulars as [Neighbour, Neighbour]
  await tick('2026-11-30T17:00:00Z')
  await rosa.says('c’est fait')
  await rosa.presses('Oui, c’est fait')
  await ines.presses('Je ne peux pas')
  expect(ines.sees()).toContain('Ce tour n’est plus à changer')
  expect(said(paul, 'Il manque')).toEqual([])
})

test('while somebody comes, the author is not asked whether it still holds, and it does not expire', async () => {
  const { rosa } = await series(['Inès'])
  await it.passes(24 * 30)
  expect(said(rosa, 'toujours d’actualité')).toEqual([])
  expect(await it.database.sql`select state from posts`).toEqual([{ state: 'open' }])
})

test('a series until a date has no turns after it, and its post ends as others do', async () => {
  const { rosa } = await series(['Inès'], 'Cherche quelqu’un pour sortir le chien de Mme Lopez chaque mardi jusqu’au 10 décembre')
  await it.passes(24 * 17)
  expect((await turns()).map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-08'])
  expect(said(rosa, 'toujours d’actualité')).toHaveLength(1)
})

test('the days change with the post; a single date ends the series', async () => {
  const { rosa, regulars } = await series(['Inès'])
  const ines = regulars[0] as Neighbour
  const [post] = await it.database.sql<{ id: string }[]>`select id from posts`
  await it.database.sql`update posts set vague = 'chaque jeudi à 9 h' where id = ${post?.id ?? ''}`
  await it.database.sql`update series set due_at = ${it.time.now().toISOString()}::timestamptz`
  await tick()
  expect(ines.sees()).toContain('Rosa a changé les jours')
  expect((await turns()).filter(({ state }) => state === 'planned').map(({ day }) => day)).toEqual(['2026-11-26', '2026-12-03'])
  await rosa.presses('M’en occuper')
  await rosa.presses('Modifier')
  await rosa.presses('La date')
  await rosa.says('samedi 5 décembre')
  await rosa.presses('Publier')
  await tick()
  expect(ines.sees()).toContain('cela ne revient plus chaque semaine')
  expect((await turns()).filter(({ state }) => state === 'planned')).toEqual([])
})

test('quiet hours: reminded before they begin, where their end would be too late', async () => {
  const { regulars } = await series(['Inès'], 'Cherche quelqu’un pour sortir le chien de Mme Lopez chaque mardi à 8 h')
  const ines = regulars[0] as Neighbour
  await it.database.sql`update residents set quiet_from = ${17 * 60}, quiet_to = ${9 * 60} where name = 'Inès'`
  /** Their choice counts from the next dealing on. */
  await it.passes(24 * 14)
  const before = said(ines, 'C’est votre tour').length
  await tick('2026-12-14T15:58:00Z')
  expect(said(ines, 'C’est votre tour')).toHaveLength(before)
  await tick('2026-12-14T15:59:00Z')
  expect(ines.sees()).toContain('C’est votre tour mardi 15 décembre à 8\u00a0h')
})

test.each([
  ['Europe/Paris', '2027-03-25T09:00:00Z', 'chaque dimanche à 18 h', '2027-03-28', '2027-03-27T17:00:00Z', '2027-03-29T08:00:00Z'],
  ['Europe/Paris', '2027-03-25T09:00:00Z', 'chaque lundi à 18 h', '2027-03-29', '2027-03-28T16:00:00Z', '2027-03-30T08:00:00Z'],
  ['Europe/Paris', '2026-10-22T09:00:00Z', 'chaque dimanche à 18 h', '2026-10-25', '2026-10-24T16:00:00Z', '2026-10-26T09:00:00Z'],
  ['Europe/Paris', '2026-10-22T09:00:00Z', 'chaque lundi à 18 h', '2026-10-26', '2026-10-25T17:00:00Z', '2026-10-27T09:00:00Z'],
  ['Indian/Reunion', '2026-11-25T09:00:00Z', 'chaque mardi à 18 h', '2026-12-01', '2026-11-30T14:00:00Z', '2026-12-02T06:00:00Z'],
])('in %s from %s, %s: reminded at six there, done at ten there', async (zone, start, when, day, reminded, done) => {
  await it.ends()
  it = await story(start)
  await it.database.sql`update quartiers set zone = ${zone}`
  await series(['Inès'], `Cherche quelqu’un pour sortir le chien de Mme Lopez ${when}`)
  const dueAt = async (): Promise<string | undefined> => {
    const [row] = await it.database.sql<{ due: string }[]>`select due_at::text as due from occurrences where day = ${day}`
    return row && new Date(row.due).toISOString().replace('.000', '')
  }
  expect(await dueAt()).toBe(reminded)
  await tick(reminded)
  expect(await dueAt()).toBe(done)
})

test('asked through the night the clocks change: two hours before the hour are two hours', async () => {
  await it.ends()
  it = await story('2027-03-25T09:00:00Z')
  const { regulars } = await series(['Inès', 'Paul'], 'Cherche quelqu’un pour sortir le chien de Mme Lopez chaque dimanche à 4 h')
  await tick('2027-03-27T17:00:00Z')
  await (regulars[0] as Neighbour).presses('Je ne peux pas')
  const [row] = await it.database.sql<{ due: string }[]>`select due_at::text as due from occurrences where day = '2027-03-28'`
  /** 4:00 in summer time is 2:00 UTC. */
  expect(new Date(row?.due ?? '').toISOString()).toBe('2027-03-28T00:00:00.000Z')
})
