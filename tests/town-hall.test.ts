import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ZodEnum, type ZodObject } from 'zod'
import { isOfficialName, mixesAlphabets, municipalityName } from '../core/associations/official-name.ts'
import { kinds, registry } from '../core/index.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

const mairie = 'Ville de Belleville (mairie)'
const about = 'Les travaux, les fêtes et les permanences.'

let it: Story
let anne: Neighbour
let lea: Neighbour
/** A quartier where whoever joins is a guest until somebody vouches for them. */
beforeEach(async () => {
  it = await story(undefined, [], { ways: ['approval'] })
  anne = await neighbour('Anne')
  await sql()`insert into roles select 'x-belleville', id, 'organiser' from residents`
  lea = await neighbour('Léa')
})
afterEach(async () => {
  await it.ends()
})

const sql = () => it.database.sql
const neighbour = async (name: string): Promise<Neighbour> => {
  const who = await it.neighbour(name)
  await sql()`update residents set standing = 'neighbour' where name = ${name}`
  return who
}
const registers = async (who: Neighbour, name = 'Ville de Belleville', kind = 'municipality'): Promise<void> =>
  await who.fills('new-association', {}, { name, about, kind })
const idOf = async (name = mairie): Promise<string> =>
  (await sql()<{ id: string }[]>`select id from associations where name = ${name} order by id desc`)[0]?.id ?? ''
const judges = async (who: Neighbour, name = mairie): Promise<void> =>
  await who.pressesOld(`judge-assoc:association=${await idOf(name)}:to=yes`)
const state = async (): Promise<string[]> =>
  (await sql()<{ line: string }[]>`select name || ' ' || state as line from associations order by name`).map(({ line }) => line)
const opened = async (): Promise<string> => {
  await registers(lea)
  await judges(anne)
  return await idOf()
}
const codeOf = async (): Promise<string> => {
  await lea.pressesOld(`assoc-code:association=${await idOf()}`)
  return /association ([A-Z0-9]{8})/.exec(lea.sees())?.[1] ?? ''
}
/** Who works there, and lives elsewhere. */
const clerk = async (): Promise<Neighbour> => {
  const camille = await it.neighbour('Camille', { joined: false })
  await camille.command('association', await codeOf())
  await camille.says('Camille')
  return camille
}

describe('registering it', () => {
  test('by its own button, asked step by step; the organiser is asked to look twice, and everybody reads what it is', async () => {
    await lea.command('association')
    await lea.presses('Inscrire la mairie')
    expect(lea.sees()).toContain('Comment s’appelle la mairie')
    await lea.says('Ville de Belleville')
    expect(lea.sees()).toContain('Qu’annoncera-t-elle ici')
    await lea.says(about)
    expect(anne.sees()).toContain('assurez-vous que cette personne parle bien pour la mairie')
    await anne.presses('Accepter')
    expect(await state()).toEqual([`${mairie} open`])
    await lea.says('concert samedi 19h au square')
    await lea.presses(lea.buttons().find((it) => it.startsWith('Au nom de')) ?? '')
    await lea.presses('Publier')
    expect(it.channel.sees()).toContain(`par ${mairie}`)
  })

  test('in a form of the platform’s own it is a choice; nothing chosen is an association', async () => {
    await registers(lea, 'Mairie du 20e')
    await registers(lea, 'Les Tilleuls', '')
    expect(await sql()`select name, kind from associations order by name`).toEqual([
      { name: 'Les Tilleuls', kind: 'association' },
      { name: 'Mairie du 20e', kind: 'municipality' },
    ])
  })

  test('a name of 51 letters at most: what it is stands after it', async () => {
    await registers(lea, 'x'.repeat(52))
    expect(lea.sees()).toContain('51 lettres au plus')
    await registers(lea, 'Ville'.padEnd(51, 'x'))
    expect((await state())[0]).toHaveLength(60 + ' proposed'.length)
  })

  test.each([
    ['Mairie de Belleville'],
    ['La MAIRIE'],
    ['M.A.I.R.I.E du 20e'],
    ['Ville de Paris'],
    ['Ville d’Avray'],
    ['Commune de Belleville'],
    ['Préfecture de police'],
    ['Police municipale'],
    ['Gendarmerie nationale'],
    ['Hôtel de Ville'],
  ])('« %s » is no association’s name: kindly, and the way on is there', async (name) => {
    await registers(lea, name, 'association')
    expect(lea.sees()).toContain('ressemble au nom d’une mairie ou d’un service public')
    expect(lea.buttons()).toEqual(['Inscrire la mairie', 'Inscrire une association', 'Les associations'])
    expect(await state()).toEqual([])
  })

  test.each([['Amis du village'], ['Les Villes en fête'], ['Amicale des Tilleuls'], ['Communes images'], ['Policiers en herbe']])(
    '« %s » is a club’s own',
    (name) => expect(isOfficialName(name)).toBe(false),
  )

  test('letters of two alphabets in one word pass for nothing', async () => {
    expect(mixesAlphabets('Mаirie')).toBe(true)
    expect(['Les Amis', 'Друзья сада', '社区花园', 'Le jardin Сад'].filter(mixesAlphabets)).toEqual([])
    await registers(lea, 'Mаirie du 20e', 'association')
    expect(await state()).toEqual([])
    expect(municipalityName('Mairie du 20e')).toBe('Mairie du 20e')
  })

  test('the database holds that nobody else is called so, and that there is one', async () => {
    await opened()
    const [row] = await sql()<{ contact: string }[]>`select contact from associations`
    const inserted = (name: string, key: string, kind: string, stands: string) => sql()`
      insert into associations (id, quartier, name, key, about, state, contact, kind)
      values (${name}, 'x-belleville', ${name}, ${key}, 'x', ${stands}, ${row?.contact ?? ''}, ${kind})`
    await expect(inserted('La mairie', 'la mairie', 'association', 'proposed')).rejects.toThrow('associations_municipality_name')
    await expect(inserted('La ville', 'la ville', 'municipality', 'proposed')).rejects.toThrow('associations_municipality_name')
    await expect(inserted('La mairie', 'la mairie', 'municipality', 'open')).rejects.toThrow('associations_municipality')
  })

  test('a second one is not registered while one speaks; two that wait are accepted by two at once: one is, and the other is told why not', async () => {
    const paul = await neighbour('Paul')
    const karim = await neighbour('Karim')
    await sql()`insert into roles select 'x-belleville', id, 'organiser' from residents where name = 'Karim'`
    await registers(lea)
    await registers(paul, 'Mairie du 20e')
    await Promise.all([judges(anne), judges(karim, 'Mairie du 20e')])
    expect((await state()).map((it) => it.split(' ').at(-1)).sort()).toEqual(['open', 'proposed'])
    expect([anne, karim].filter((who) => who.saw().join().includes('parle déjà dans le quartier, et il n’y en a qu’une'))).toHaveLength(1)
    await registers(await neighbour('Inès'), 'Mairie annexe')
    expect(await state()).toHaveLength(2)
    /** Closed, it makes room. */
    await sql()`update associations set state = 'closed' where state = 'open'`
    const [waits] = await sql()<{ name: string }[]>`select name from associations where state = 'proposed'`
    await judges(anne, waits?.name)
    expect((await state()).map((it) => it.split(' ').at(-1)).sort()).toEqual(['closed', 'open'])
  })
})

describe('who speaks for it and lives elsewhere', () => {
  test('comes by its code, as a guest, and publishes in its name and in no other', async () => {
    await opened()
    const camille = await clerk()
    expect(camille.sees()).toContain(`Vous pouvez maintenant publier au nom de ${mairie}`)
    expect(await sql()`select standing, quartier from residents where name = 'Camille'`).toEqual([
      { standing: 'guest', quartier: 'x-belleville' },
    ])
    await camille.says('concert samedi 19h au square')
    await camille.presses('Publier')
    expect(camille.sees()).toContain('Pour publier')
    expect(it.channel.count()).toBe(0)
    const [draft] = await sql()<{ id: string }[]>`select id from posts`
    await camille.pressesOld(`speak-as:post=${draft?.id}:as=${await idOf()}`)
    await camille.presses('Publier')
    expect(it.channel.sees()).toContain(`par ${mairie}`)
    /** And looks after it. */
    await camille.fills('set-places', { post: draft?.id ?? '' }, { places: '30' })
    expect(it.channel.sees()).toContain('30')
    await camille.fills('edit-post', { post: draft?.id ?? '' }, { title: 'grand concert' })
    await camille.presses('En mon nom')
    await camille.presses('Publier')
    expect(camille.sees()).toContain(`par ${mairie}`)
    expect(it.channel.sees()).not.toContain('grand concert')
    await camille.presses('Publier')
    expect(it.channel.sees()).toContain('grand concert')
    expect(await sql()`select count(*)::int as n from posts where association is null and state = 'open'`).toEqual([{ n: 0 }])
  })

  test('does not answer, borrow or come, and speaks for no other; once they speak no more they publish nothing', async () => {
    const id = await opened()
    const camille = await clerk()
    await lea.says('je prête ma perceuse')
    await lea.presses('Publier')
    const [post] = await sql()<{ id: string }[]>`select id from posts`
    for (const [press, words] of [
      [`form:answer-post:post=${post?.id}`, 'Pour répondre'],
      [`form:ask-loan:post=${post?.id}`, 'Pour emprunter'],
      [`form:new-association`, 'Pour parler au nom d’une association'],
      [`assoc-calendar:association=${id}`, 'Pour parler au nom d’une association'],
      [`form:list-other:consent=family`, 'Pour veiller'],
    ] as const) {
      await camille.pressesOld(press)
      expect(camille.sees()).toContain(words)
    }
    await anne.fills('new-association', {}, { name: 'Amicale des Tilleuls', about })
    await judges(anne, 'Amicale des Tilleuls')
    await anne.pressesOld(`assoc-code:association=${await idOf('Amicale des Tilleuls')}`)
    const code = /association ([A-Z0-9]{8})/.exec(anne.sees())?.[1] ?? ''
    await camille.command('association', code)
    expect(camille.sees()).toContain('Pour parler au nom d’une association')
    await camille.says('concert samedi 19h au square')
    const [draft] = await sql()<{ id: string }[]>`select id from posts where state = 'draft'`
    await camille.pressesOld(`speak-as:post=${draft?.id}:as=${id}`)
    await sql()`delete from association_speakers where resident = (select id from residents where name = 'Camille')`
    await camille.presses('Publier')
    expect(camille.sees()).toContain('Pour publier')
    expect(await sql()`select count(*)::int as n from posts where state = 'open'`).toEqual([{ n: 1 }])
  })

  test('reads how many come to what it holds, and not who; nor does a neighbour who speaks for it', async () => {
    const id = await opened()
    for (const who of [await clerk(), lea]) {
      await who.says('concert samedi 19h au square')
      const [draft] = await sql()<{ id: string }[]>`select id from posts where state = 'draft'`
      await who.pressesOld(`speak-as:post=${draft?.id}:as=${id}`)
      await who.presses('Publier')
      const [date] = await sql()<{ id: string }[]>`select id from event_dates where post = ${draft?.id ?? ''}`
      const comes = await neighbour(`Canari${who.id}`)
      await comes.pressesOld(`rsvp:date=${date?.id}:to=yes`)
      await who.pressesOld(`who-comes:date=${date?.id}`)
      expect(who.sees()).toContain('1 personne vient')
      expect(who.sees()).toContain('on ne lit pas qui vient')
      expect(who.buttons()).not.toContain('Liste des inscrits')
      for (const press of ['participants', 'co-ask', 'co-invite']) {
        const [other] = await sql()<{ id: string }[]>`select id from residents where name like 'Canari%' order by joined_at desc`
        await who.pressesOld(`${press}:date=${date?.id}${press === 'co-invite' ? `:who=${other?.id}` : ''}`)
      }
      expect(who.saw().join()).not.toContain('Canari')
      expect(await sql()`select count(*)::int as n from organisers`).toEqual([{ n: 0 }])
    }
  })

  test('presses every button there is, on everything there is, and reads nothing but what the channel shows', async () => {
    await opened()
    const camille = await clerk()
    /** Private things of others, each with a word that must not be read. */
    await lea.says('je donne un canapé canari')
    const zoe = await neighbour('Canarine')
    await lea.says('je prête ma perceuse')
    await lea.presses('Publier')
    const [drill] = await sql()<{ id: string }[]>`select id from posts where title like '%perceuse%'`
    await zoe.fills('answer-post', { post: drill?.id ?? '' }, { words: 'canari-réponse' })
    await lea.says('apéro samedi 19h au square')
    await lea.presses('Publier')
    const [date] = await sql()<{ id: string }[]>`select id from event_dates`
    await zoe.pressesOld(`rsvp:date=${date?.id}:to=yes`)
    await zoe.pressesOld(`follow-assoc:association=${await idOf()}:to=yes`)
    await sql()`insert into listed (id, quartier, name, by, consent, consent_on, how, hour, wish, at, keep, ask_at, asked)
      select 'listed', 'x-belleville', 'Canarosa', id, 'family', '2026-11-24', 'visit', 'any', 'canari-souhait', '2026-11-24', true, '2027-11-24', false
      from residents where name = 'Canarine'`
    await anne.command('tournee')
    await anne.presses('Canicule')
    await anne.says('vendredi 20 h')
    await anne.says('Mme Canari')
    await anne.says('01 40 11 22 33')
    await anne.presses('Lancer une tournée')
    await it.palier.tick()
    await it.palier.idle()
    const ids = async (table: string): Promise<string[]> =>
      (await sql().unsafe<{ id: string }[]>(`select id from ${table} limit 6`)).map(({ id }) => id)
    const known: Readonly<Record<string, readonly string[]>> = {
      post: await ids('posts'),
      date: await ids('event_dates'),
      answer: await ids('answers'),
      association: await ids('associations'),
      who: await ids('residents'),
      listed: await ids('listed'),
      round: await ids('rounds'),
      visit: await ids('visits'),
      loan: await ids('loans'),
    }
    expect([known.round, known.visit, known.answer].map((it) => it?.length)).toEqual([1, 1, 1])
    const valuesOf = (key: string, field: unknown): readonly string[] =>
      field instanceof ZodEnum ? field.options.map(String) : (known[key] ?? ['0', 'y'])
    const presses = kinds.flatMap((kind) => {
      const { doors, intent, who } = registry[kind]
      if (!doors.press || who === 'clock' || kind === 'leave-assoc') return []
      const shape = 'shape' in intent ? (intent as unknown as ZodObject).shape : {}
      return Object.entries(shape).reduce<string[]>(
        (all, [key, field]) => all.flatMap((press) => valuesOf(key, field).map((value) => `${press}:${key}=${value}`)).slice(0, 40),
        [kind],
      )
    })
    expect(presses.length).toBeGreaterThan(150)
    for (const press of presses) await camille.pressesOld(press)
    for (const command of ['annonces', 'association', 'journal', 'agenda', 'visite', 'tournee', 'prets', 'tours'])
      await camille.command(command)
    /** It was she all along, and those who may have read them. */
    expect(
      await sql()`select count(*)::int as n from association_speakers s join accounts a on a.resident = s.resident and a."user" = 'camille'`,
    ).toEqual([{ n: 1 }])
    expect(lea.saw().join()).toContain('canari-réponse')
    expect(lea.saw().join()).toContain('canapé canari')
    const read = camille.saw().join('\n')
    expect(read).toContain('perceuse')
    expect(read.match(/.*canar.*/gi) ?? []).toEqual([])
  })
})
