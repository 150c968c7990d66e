import { createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import ical from 'ical.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { calendarListener } from '../bots/calendar.ts'
import { keyOf } from '../core/associations/association.ts'
import type { Reads } from '../core/reads.ts'
import { fingerprint } from '../db/fingerprint.ts'
import { reads } from '../db/reads.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

let it: Story
let anne: Neighbour
let lea: Neighbour
beforeEach(async () => {
  it = await story(undefined, [], { site: 'https://palier.example.org' })
  anne = await it.neighbour('Anne')
  await it.database.sql`insert into roles select 'x-belleville', id, 'organiser' from residents`
  lea = await it.neighbour('Léa')
})
afterEach(async () => {
  await it.ends()
})

const sql = () => it.database.sql
const tilleuls = 'Amicale des Tilleuls'
const about = 'Un jardin partagé, ouvert le mercredi.'
const registers = async (who: Neighbour, name = tilleuls): Promise<void> => await who.fills('new-association', {}, { name, about })
const idOf = async (name = tilleuls): Promise<string> =>
  (await sql()<{ id: string }[]>`select id from associations where name = ${name} order by id desc`)[0]?.id ?? ''
const opened = async (): Promise<string> => {
  await registers(lea)
  const id = await idOf()
  await anne.pressesOld(`judge-assoc:association=${id}:to=yes`)
  return id
}
const joins = async (who: Neighbour): Promise<void> => {
  await lea.pressesOld(`assoc-code:association=${await idOf()}`)
  const code = /association ([A-Z0-9]{8})/.exec(lea.sees())?.[1] ?? ''
  await who.command('association', code.toLowerCase())
}
const state = async (): Promise<string[]> =>
  (await sql()<{ line: string }[]>`select name || ' ' || state as line from associations order by id`).map(({ line }) => line)
const asked = async <T>(ask: (db: Reads) => Promise<T>): Promise<T> => await ask(reads(sql()))
const asAssociation = `Au nom d’${tilleuls}`

describe('registering', () => {
  test('asked step by step, accepted by an organiser; whoever is none looks like whoever is too late', async () => {
    await lea.command('association')
    await lea.presses('Inscrire une association')
    await lea.says(tilleuls)
    await lea.says(about)
    expect(lea.sees()).toContain('J’ai demandé à qui organise le quartier')
    expect(anne.sees()).toContain('Léa voudrait publier au nom d’Amicale des Tilleuls')
    const paul = await it.neighbour('Paul')
    for (const who of [paul, lea]) {
      await who.pressesOld(`judge-assoc:association=${await idOf()}:to=yes`)
      expect(who.sees()).toContain('Cela n’est plus possible')
    }
    /** Until then nobody speaks for it, and nobody else sees it. */
    await lea.says('apéro samedi 19h au square')
    expect(lea.buttons()).not.toContain(asAssociation)
    await paul.pressesOld(`show-association:association=${await idOf()}`)
    expect(paul.sees()).toContain('Cela n’est plus possible')
    await anne.presses('Accepter')
    expect(lea.sees()).toContain('l’association Amicale des Tilleuls est acceptée')
    expect(await state()).toEqual([`${tilleuls} open`])
    await anne.pressesOld(`judge-assoc:association=${await idOf()}:to=no`)
    expect(await state()).toEqual([`${tilleuls} open`])
  })

  test('by a neighbour alone: a guest is told how to become one, and nothing is kept', async () => {
    const paul = await it.neighbour('Paul')
    await sql()`update residents set standing = 'guest' where name = 'Paul'`
    await registers(paul)
    expect(paul.sees()).toContain('Pour parler au nom d’une association')
    await paul.pressesOld('form:new-association')
    expect(paul.sees()).toContain('Pour parler au nom d’une association')
    expect(await state()).toEqual([])
  })

  test('authorised at the press: who was an organiser when it was asked, and is none any more, may not', async () => {
    await registers(lea)
    await sql()`delete from roles`
    await anne.presses('Accepter')
    expect(await state()).toEqual([`${tilleuls} proposed`])
  })

  test('refused, it is gone and its name is free', async () => {
    await registers(lea)
    await anne.presses('Refuser')
    expect(lea.sees()).toContain('n’a pas été acceptée')
    expect(await state()).toEqual([])
    await registers(await it.neighbour('Paul'))
    expect(await state()).toEqual([`${tilleuls} proposed`])
  })

  test.each([['AMICALE DES TILLEULS'], ['amicale des tilleuls'], ['Amicale  des « Tilleuls »'], ['Amicále des Tilléuls']])(
    '« %s » is the same name, in the database too',
    async (name) => {
      await opened()
      const paul = await it.neighbour('Paul')
      await registers(paul, name)
      expect(paul.sees()).toContain('s’appelle déjà')
      await expect(sql()`insert into associations (id, quartier, name, key, about, state, contact)
      select 'other', quartier, ${name}, ${keyOf(name)}, about, 'proposed', contact from associations`).rejects.toThrow('associations_name')
    },
  )

  test.each([['Amicale 06 12 34 56 78'], ['amicale@example.org'], ['www.amicale.example.org'], ['A'], ['!!!'], ['x'.repeat(61)]])(
    '« %s » is no name',
    async (name) => {
      await registers(lea, name)
      expect(lea.sees()).toContain('60 lettres au plus')
      expect(await state()).toEqual([])
    },
  )

  test('nor do the words about it say how to reach it', async () => {
    await lea.fills('new-association', {}, { name: tilleuls, about: 'Appelez le 06 12 34 56 78 !' })
    expect(lea.sees()).toContain('200 lettres au plus')
    expect(await state()).toEqual([])
  })
})

describe('speaking for it', () => {
  test('a code lets one neighbour in, once, within a day; in this quartier alone', async () => {
    await opened()
    const [paul, ines] = [await it.neighbour('Paul'), await it.neighbour('Inès')]
    await lea.pressesOld(`assoc-code:association=${await idOf()}`)
    const code = /association ([A-Z0-9]{8})/.exec(lea.sees())?.[1] ?? ''
    await paul.command('association', code)
    expect(paul.sees()).toContain('publier au nom d’Amicale des Tilleuls')
    expect(lea.sees()).toContain('Paul peut maintenant publier')
    await ines.command('association', code)
    expect(ines.sees()).toContain('Ce code ne sert plus')
    await lea.pressesOld(`assoc-code:association=${await idOf()}`)
    const late = /association ([A-Z0-9]{8})/.exec(lea.sees())?.[1] ?? ''
    await it.passes(25)
    await ines.command('association', late)
    expect(ines.sees()).toContain('Ce code ne sert plus')
    /** Only who registered it makes codes. */
    await paul.pressesOld(`assoc-code:association=${await idOf()}`)
    expect(paul.sees()).toContain('Cela n’est plus possible')
  })

  test('a draft says « Au nom de … », and the post stands under that name everywhere; answers go to who published it', async () => {
    await opened()
    const paul = await it.neighbour('Paul')
    await joins(paul)
    await paul.says('apéro samedi 19h au square')
    await paul.presses(asAssociation)
    expect(paul.sees()).toContain(`par ${tilleuls}`)
    await paul.presses('En mon nom')
    expect(paul.sees()).not.toContain(tilleuls)
    await paul.presses(asAssociation)
    await paul.presses('Publier')
    expect(it.channel.sees()).toContain(`par ${tilleuls}`)
    const ines = await it.neighbour('Inès')
    await ines.pressesInChannel('Je viens')
    await ines.presses('Je viens')
    expect(it.channel.sees()).toContain('1 personne vient')
    expect(ines.buttons()).toContain(`Écrire à ${tilleuls}`)
    await ines.presses(`Écrire à ${tilleuls}`)
    await ines.says('Faut-il apporter quelque chose ?')
    expect(paul.saw().join()).toContain('Faut-il apporter quelque chose ?')
    expect(lea.saw().join()).not.toContain('Faut-il apporter')
    await ines.command('annonces')
    expect(ines.sees()).toContain(tilleuls)
    const [date] = await sql()<{ id: string }[]>`select id from event_dates`
    await paul.pressesOld(`poster:date=${date?.id}:as=pdf`)
    expect(paul.sees()).toContain(tilleuls)
    /** The page of the morning, with this date. */
    await it.passes(24)
    expect(it.channel.saw().join()).toMatch(/apéro.*Amicale des Tilleuls/s)
    const shown = [...it.channel.saw(), ...ines.saw()].join('\n')
    expect(shown).not.toContain('Paul')
    /** Changed, it keeps its name. */
    const [post] = await sql()<{ id: string }[]>`select id from posts where state = 'open'`
    await paul.fills('edit-post', { post: post?.id ?? '' }, { title: 'grand apéro' })
    await paul.presses('Publier')
    expect(
      it.platform
        .seen('canal')
        .map(({ text }) => text)
        .join(),
    ).toContain(`grand apéro`)
    expect(await sql()`select a.name from posts p join associations a on a.id = p.association where p.state = 'open'`).toEqual([
      { name: tilleuls },
    ])
  })

  test('only for what one speaks for, at the press and again when it is published', async () => {
    const id = await opened()
    const paul = await it.neighbour('Paul')
    await paul.says('apéro samedi 19h au square')
    const [draft] = await sql()<{ id: string }[]>`select id from posts`
    await paul.pressesOld(`speak-as:post=${draft?.id}:as=${id}`)
    expect(paul.sees()).toContain('n’est plus là')
    expect(await sql()`select association from posts`).toEqual([{ association: null }])
    await joins(paul)
    await paul.pressesOld(`speak-as:post=${draft?.id}:as=${id}`)
    await sql()`delete from association_speakers where resident <> (select contact from associations)`
    await paul.presses('Publier')
    expect(paul.sees()).not.toContain(tilleuls)
    expect(await sql()`select state, association from posts`).toEqual([{ state: 'draft', association: null }])
    await paul.presses('Publier')
    expect(it.channel.sees()).toContain('par Paul')
  })

  test('the database holds the quartier', async () => {
    const id = await opened()
    await sql()`insert into quartiers (id, name, zone, language, digest_minute) values ('x-other', 'Ailleurs', 'Europe/Paris', 'fr', 480)`
    await lea.says('apéro samedi 19h au square')
    await expect(sql()`update posts set quartier = 'x-other', association = ${id}`).rejects.toThrow('posts_association')
  })

  test('who leaves posts in its name no more; what they posted keeps it', async () => {
    const id = await opened()
    const paul = await it.neighbour('Paul')
    await joins(paul)
    await paul.says('apéro samedi 19h au square')
    await paul.presses(asAssociation)
    await paul.presses('Publier')
    await paul.pressesOld(`show-association:association=${id}`)
    await paul.presses('Ne plus parler en son nom')
    expect(paul.sees()).toContain('Vos annonces passées gardent son nom')
    const ines = await it.neighbour('Inès')
    await ines.command('annonces')
    expect(ines.sees()).toContain(tilleuls)
    await paul.says('yoga dimanche 10h à la salle')
    expect(paul.buttons()).not.toContain(asAssociation)
  })

  test('who registered it lets others go; others do not', async () => {
    const id = await opened()
    const [paul, ines] = [await it.neighbour('Paul'), await it.neighbour('Inès')]
    await joins(paul)
    await joins(ines)
    const [{ id: inesId } = { id: '' }] = await sql()<{ id: string }[]>`select id from residents where name = 'Inès'`
    await paul.pressesOld(`leave-assoc:association=${id}:who=${inesId}`)
    expect(paul.sees()).toContain('Cela n’est plus possible')
    await lea.pressesOld(`show-association:association=${id}`)
    await lea.presses('Sans Paul')
    expect(paul.sees()).toContain('vous ne publiez plus au nom')
    expect(await sql()`select r.name from association_speakers s join residents r on r.id = s.resident order by 1`).toEqual([
      { name: 'Inès' },
      { name: 'Léa' },
    ])
  })

  test('closed: its posts keep its name, nobody speaks for it, and the name is free', async () => {
    const id = await opened()
    await lea.says('apéro samedi 19h au square')
    await lea.presses(asAssociation)
    await lea.presses('Publier')
    const paul = await it.neighbour('Paul')
    await paul.pressesOld(`close-association:association=${id}:sure=yes`)
    expect(await state()).toEqual([`${tilleuls} open`])
    await lea.pressesOld(`show-association:association=${id}`)
    await lea.presses('Fermer l’association')
    await lea.presses('Oui, la fermer')
    expect(await state()).toEqual([`${tilleuls} closed`])
    await paul.pressesInChannel('Je viens')
    await paul.presses('Je viens')
    expect(it.channel.sees()).toContain(`par ${tilleuls}`)
    await lea.says('yoga dimanche 10h à la salle')
    expect(lea.buttons()).not.toContain(asAssociation)
    await registers(lea)
    expect(await state()).toEqual([`${tilleuls} closed`, `${tilleuls} proposed`])
  })
})

describe('handing it over', () => {
  const residentOf = async (name: string): Promise<string> =>
    (await sql()<{ id: string }[]>`select id from residents where name = ${name}`)[0]?.id ?? ''
  const contact = async (): Promise<string | undefined> =>
    (await sql()<{ name: string }[]>`select r.name from associations a join residents r on r.id = a.contact`)[0]?.name
  const speakers = async (): Promise<string[]> =>
    (await sql()<{ name: string }[]>`select r.name from association_speakers s join residents r on r.id = s.resident order by 1`).map(
      ({ name }) => name,
    )

  test('its contact names one who speaks for it; on their « Accepter » it is theirs, and the first still speaks for it', async () => {
    const id = await opened()
    await lea.pressesOld(`show-association:association=${id}`)
    await lea.presses('Passer la main')
    expect(lea.sees()).toContain('Invitez d’abord cette personne')
    expect(lea.buttons()).toEqual(['Inviter quelqu’un', 'Voir l’association'])
    const paul = await it.neighbour('Paul')
    await joins(paul)
    await lea.pressesOld(`show-association:association=${id}`)
    await lea.presses('Passer la main')
    await lea.presses('Paul')
    expect(lea.sees()).toContain('C’est proposé à Paul')
    expect(paul.sees()).toContain(`Léa vous propose de prendre la main sur ${tilleuls}`)
    expect(await contact()).toBe('Léa')
    await paul.presses('Accepter')
    expect(paul.sees()).toContain('désormais entre vos mains')
    expect(lea.sees()).toContain(`Paul prend la main sur ${tilleuls}`)
    expect([await contact(), await speakers()]).toEqual(['Paul', ['Léa', 'Paul']])
    await lea.pressesOld(`assoc-code:association=${id}`)
    expect(lea.sees()).toContain('Cela n’est plus possible')
    await paul.pressesOld(`assoc-code:association=${id}`)
    expect(paul.sees()).toContain('Donnez ce code')
    await lea.says('apéro samedi 19h au square')
    expect(lea.buttons()).toContain(asAssociation)
    /** Now she may leave, and he may not. */
    await paul.pressesOld(`leave-assoc:association=${id}:who=${await residentOf('Paul')}`)
    expect(paul.sees()).toContain('Cela n’est plus possible')
    await lea.pressesOld(`leave-assoc:association=${id}:who=${await residentOf('Léa')}`)
    expect(await speakers()).toEqual(['Paul'])
  })

  test('whoever is its contact does not leave it without an heir', async () => {
    const id = await opened()
    await lea.pressesOld(`leave-assoc:association=${id}:who=${await residentOf('Léa')}`)
    expect(lea.sees()).toContain('Cela n’est plus possible')
    expect(await speakers()).toEqual(['Léa'])
    expect(await asked((db) => db.associationsOf(lea.id))).toEqual([])
    const mine = await residentOf('Léa')
    expect((await asked((db) => db.associationsOf(mine))).map(({ name }) => name)).toEqual([tilleuls])
    await sql()`update associations set state = 'closed'`
    expect(await asked((db) => db.associationsOf(mine))).toEqual([])
  })

  test('« Non merci », and « Retirer la proposition »: nothing has changed, and another may be asked', async () => {
    const id = await opened()
    const [paul, ines] = [await it.neighbour('Paul'), await it.neighbour('Inès')]
    await joins(paul)
    await joins(ines)
    await lea.pressesOld(`hand-assoc:association=${id}`)
    await lea.presses('Paul')
    await paul.presses('Non merci')
    expect(paul.sees()).toContain('Léa garde la main')
    expect(lea.sees()).toContain('Paul préfère ne pas prendre la main')
    await lea.pressesOld(`hand-assoc:association=${id}`)
    await lea.presses('Inès')
    /** One at a time. */
    await lea.pressesOld(`hand-assoc:association=${id}:who=${await residentOf('Paul')}`)
    expect(lea.sees()).toContain('C’est proposé à Inès')
    await lea.presses('Retirer la proposition')
    await ines.presses('Accepter')
    expect(ines.sees()).toContain('Cela n’est plus possible')
    expect(await contact()).toBe('Léa')
  })

  test('strangers, and speakers who were not asked, neither give it nor take it; nor is it given to whoever speaks not, or is a guest', async () => {
    const id = await opened()
    const [paul, ines, noe] = [await it.neighbour('Paul'), await it.neighbour('Inès'), await it.neighbour('Noé')]
    await joins(paul)
    await joins(ines)
    const paulId = await residentOf('Paul')
    for (const who of [paul, noe, anne]) {
      await who.pressesOld(`hand-assoc:association=${id}:who=${paulId}`)
      await who.pressesOld(`hand-assoc:association=${id}`)
      await who.pressesOld(`take-assoc:association=${id}:to=yes`)
      expect(who.sees()).toContain('Cela n’est plus possible')
    }
    await lea.pressesOld(`hand-assoc:association=${id}:who=${await residentOf('Noé')}`)
    await sql()`update residents set standing = 'guest' where name = 'Paul'`
    await lea.pressesOld(`hand-assoc:association=${id}:who=${paulId}`)
    expect(lea.buttons()).toEqual(['Inès', 'Garder la main'])
    await sql()`update residents set standing = 'neighbour'`
    await sql()`insert into blocks (resident, blocked) values (${paulId}, ${await residentOf('Léa')})`
    await lea.pressesOld(`hand-assoc:association=${id}:who=${paulId}`)
    expect(lea.buttons()).toEqual(['Inès', 'Garder la main'])
    await lea.presses('Inès')
    await paul.pressesOld(`take-assoc:association=${id}:to=yes`)
    await sql()`update residents set standing = 'guest' where name = 'Inès'`
    await ines.pressesOld(`take-assoc:association=${id}:to=yes`)
    expect(ines.sees()).toContain('Pour parler au nom d’une association')
    expect(await contact()).toBe('Léa')
  })

  test('whoever was asked and leaves is asked no more; closed, it is handed to nobody', async () => {
    const id = await opened()
    const paul = await it.neighbour('Paul')
    await joins(paul)
    const offers = async (): Promise<void> => await lea.pressesOld(`hand-assoc:association=${id}:who=${await residentOf('Paul')}`)
    await offers()
    await paul.pressesOld(`leave-assoc:association=${id}:who=${await residentOf('Paul')}`)
    expect(await sql()`select heir from associations`).toEqual([{ heir: null }])
    await joins(paul)
    await offers()
    await lea.pressesOld(`close-association:association=${id}:sure=yes`)
    await paul.pressesOld(`take-assoc:association=${id}:to=yes`)
    expect(paul.sees()).toContain('Cela n’est plus possible')
    expect(await contact()).toBe('Léa')
  })

  test('its calendar’s address stays; another, by its new contact, ends the first', async () => {
    const id = await opened()
    await lea.pressesOld(`assoc-calendar:association=${id}`)
    const live = async (): Promise<string[]> =>
      (await sql()<{ hash: string }[]>`select hash from calendar_links where association = ${id} and hash is not null`).map(
        ({ hash }) => hash,
      )
    const [first] = await live()
    const paul = await it.neighbour('Paul')
    await joins(paul)
    await lea.pressesOld(`hand-assoc:association=${id}:who=${await residentOf('Paul')}`)
    await paul.presses('Accepter')
    expect(await live()).toEqual([first])
    await paul.pressesOld(`assoc-calendar:association=${id}`)
    expect(await live()).toHaveLength(1)
    expect(await live()).not.toEqual([first])
  })

  test('who has moved speaks for it no more where they live now', async () => {
    await opened()
    const paul = await it.neighbour('Paul')
    await joins(paul)
    await sql()`insert into quartiers (id, name, zone, language, digest_minute) values ('x-other', 'Ailleurs', 'Europe/Paris', 'fr', 480)`
    await sql()`update residents set quartier = 'x-other' where name = 'Paul'`
    await paul.says('apéro samedi 19h au square')
    expect(paul.buttons()).not.toContain(asAssociation)
  })
})

describe('its calendar', () => {
  let server: Server
  let root: string
  beforeEach(async () => {
    server = createServer(
      calendarListener({
        sql: sql(),
        now: it.time.now,
        host: 'palier.example.org',
        onError: (error) => {
          throw error
        },
      }),
    )
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(async () => {
    await new Promise((done) => server.close(done))
  })
  const fetched = (path: string): Promise<{ status: number; body: string }> =>
    new Promise((done, fail) => {
      get(`${root}${path}`, (response) => {
        let body = ''
        response.on('data', (part: Buffer) => {
          body += part.toString()
        })
        response.on('end', () => done({ status: response.statusCode ?? 0, body }))
      }).on('error', fail)
    })
  const address = (who: Neighbour): string => /https:\/\/palier\.example\.org(\/calendar\/[\w]+)\.ics/.exec(who.sees())?.[1] ?? ''
  const titlesIn = (ics: string): string[] =>
    new ical.Component(ical.parse(ics)).getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('summary')))

  test('holds its own events alone, at an address that all may see and who speaks for it may change', async () => {
    const id = await opened()
    await lea.says('apéro samedi 19h au square')
    await lea.presses(asAssociation)
    await lea.presses('Publier')
    await lea.says('yoga dimanche 10h à la salle')
    await lea.presses('Publier')
    await lea.says('réunion lundi 18h à la salle')
    await lea.presses(asAssociation)
    await lea.pressesOld(`show-association:association=${id}`)
    await lea.presses('Une adresse pour son agenda')
    const first = address(lea)
    const paul = await it.neighbour('Paul')
    await paul.pressesOld(`show-association:association=${id}`)
    expect(address(paul)).toBe(first)
    expect(paul.buttons()).toEqual(['Suivre', 'Les associations'])
    await paul.pressesOld(`assoc-calendar:association=${id}`)
    expect(paul.sees()).toContain('Cela n’est plus possible')
    const ics = await fetched(`${first}.ics`)
    expect([ics.status, titlesIn(ics.body)]).toEqual([200, ['apéro']])
    expect(ics.body).toContain(`X-WR-CALNAME:${tilleuls}`)
    const atom = await fetched(`${first}.atom`)
    expect(atom.body.match(/<entry>/g)).toHaveLength(1)
    expect(ics.body + atom.body).not.toMatch(/Léa|Paul|yoga|réunion/i)
    /** Looked up by its fingerprint. */
    expect(await sql()`select hash from calendar_links where association = ${id}`).toEqual([
      { hash: fingerprint(first.slice('/calendar/'.length)) },
    ])
    /** An organiser’s « all addresses » are those of residents. */
    await anne.pressesOld('calendar-renew:sure=yes')
    expect((await fetched(`${first}.ics`)).status).toBe(200)
    await lea.presses('Nouvelle adresse')
    const next = address(lea)
    expect(next).not.toBe(first)
    expect([(await fetched(`${first}.ics`)).status, (await fetched(`${next}.ics`)).status]).toEqual([404, 200])
    await lea.pressesOld(`close-association:association=${id}:sure=yes`)
    expect((await fetched(`${next}.ics`)).status).toBe(404)
  })

  test('where calendars are not served there is none to ask for', async () => {
    const without = await story()
    const paul = await without.neighbour('Paul')
    await paul.fills('new-association', {}, { name: tilleuls, about })
    await without.database.sql`update associations set state = 'open'`
    const [row] = await without.database.sql<{ id: string }[]>`select id from associations`
    await paul.pressesOld(`show-association:association=${row?.id}`)
    expect(paul.buttons()).not.toContain('Une adresse pour son agenda')
    await without.ends()
  })
})
