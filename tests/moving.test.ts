import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { moveSure, moveTo } from '../core/moving/move.ts'
import { connect, transaction } from '../db/connect.ts'
import { fingerprint } from '../db/fingerprint.ts'
import { reads } from '../db/reads.ts'
import { type Neighbour, quartier, type Story, story } from './quartier.ts'
import { founded, livesIn, menil, publishes, residentId } from './two-quartiers.ts'

/** Wednesday 25 November 2026, 10:00 in Paris. */
let it: Story
let lea: Neighbour
let paul: Neighbour
let ines: Neighbour
beforeEach(async () => {
  it = await story()
  lea = await livesIn(it, 'Léa')
  paul = await livesIn(it, 'Paul')
  ines = await livesIn(it, 'Inès')
  await founded(it, menil)
})
afterEach(async () => {
  await it.ends()
})

const sql = () => it.database.sql
const asks = async (who: Neighbour, to = menil.id): Promise<void> => await who.pressesOld(`move-to:quartier=${to}:by=postcode`)
const moves = async (who: Neighbour, to = menil.id): Promise<void> => {
  await asks(who, to)
  await who.presses('Déménager')
}
const home = async (name: string): Promise<string> => {
  const [row] = await sql()<{ line: string }[]>`select quartier || ' ' || standing as line from residents where name = ${name}`
  return row?.line ?? ''
}
const states = async (table: 'posts' | 'answers' | 'loans' | 'attendees'): Promise<string[]> =>
  (await sql()<{ state: string }[]>`select state from ${sql()(table)} order by state`).map(({ state }) => state)
const postId = async (title: string): Promise<string> =>
  (await sql()<{ id: string }[]>`select id from posts where title like ${`%${title}%`} and state <> 'draft' order by id desc`)[0]?.id ?? ''

describe('moving', () => {
  test('where they live now is asked, and they may stay', async () => {
    await lea.command('demenager')
    expect(lea.sees()).toContain('Vous êtes dans le quartier Belleville. Où habitez-vous maintenant ?')
    expect(lea.buttons()).toEqual(['Dire où j’habite', 'Rester'])
    await asks(lea)
    expect(lea.sees()).toContain('Vous quittez Belleville pour Ménilmontant')
    await lea.presses('Rester')
    expect(await home('Léa')).toBe('x-belleville neighbour')
  })

  test('open posts are withdrawn, who answered and who was chosen are told, and the channel shows it; one is a guest there', async () => {
    await publishes(lea, 'Je donne un canapé')
    await publishes(lea, 'Je cherche quelqu’un pour garder mon chat')
    await paul.pressesOld(`take:post=${await postId('canapé')}`)
    await ines.fills('answer-post', { post: await postId('chat') }, { words: 'Je peux !' })
    await asks(lea)
    expect(lea.sees()).toContain('Vos 2 annonces ouvertes seront retirées')
    expect(lea.sees()).toContain('il faudra de nouveau vous faire reconnaître à Ménilmontant')
    expect(await states('posts')).toEqual(['open', 'promised'])
    await lea.presses('Déménager')
    expect(lea.sees()).toContain('vous avez quitté Belleville. Bienvenue à Ménilmontant')
    expect(await states('posts')).toEqual(['closed', 'closed'])
    expect(paul.sees()).toContain('canapé')
    expect(paul.sees()).toContain('retir')
    expect(ines.sees()).toContain('retir')
    expect(it.channel.saw().join('\n')).not.toContain('Je peux')
    expect(it.platform.seen(quartier.channel).every(({ text }) => text.includes('Retirée') || text.includes('retirée'))).toBe(true)
    expect(await home('Léa')).toBe('x-menilmontant guest')
    expect(
      await sql()`select quartier, placed_by, way from memberships where resident = ${await residentId(it, 'Léa')} order by quartier`,
    ).toEqual([
      { quartier: 'x-belleville', placedBy: 'link', way: 'open' },
      { quartier: 'x-menilmontant', placedBy: 'postcode', way: null },
    ])
  })

  test('who comes back is known: a neighbour again', async () => {
    await moves(lea)
    await asks(lea, quartier.id)
    expect(lea.sees()).toContain('vous serez tout de suite chez vous')
    await lea.presses('Déménager')
    expect(await home('Léa')).toBe('x-belleville neighbour')
    await publishes(lea, 'Je donne un canapé')
    expect(it.channel.sees()).toContain('canapé')
  })

  test('where whoever comes is a neighbour, they are one at once', async () => {
    await sql()`update quartiers set ways = array['open'] where id = ${menil.id}`
    await moves(lea)
    expect(await home('Léa')).toBe('x-menilmontant neighbour')
    expect(await sql()`select way from memberships where quartier = ${menil.id}`).toEqual([{ way: 'open' }])
  })

  test('their arrival opens a quartier that waited for one more, and the others are told', async () => {
    await livesIn(it, 'Noé', menil.id)
    await sql()`update quartiers set ways = array['open'], opens_at = 2, open = false where id = ${menil.id}`
    await moves(lea)
    expect(await sql()`select open from quartiers where id = ${menil.id}`).toEqual([{ open: true }])
    expect(it.platform.seen('noé').at(-1)?.text).toContain('Ménilmontant est ouvert')
  })

  test('a draft comes along: it is published where they live then', async () => {
    await sql()`update quartiers set ways = array['open'] where id = ${menil.id}`
    await lea.says('Je donne une lampe')
    const [draft] = await sql()<{ id: string; rev: number }[]>`select id, rev from posts`
    await moves(lea)
    await lea.pressesOld(`publish-post:post=${draft?.id}:rev=${draft?.rev}`)
    expect(await sql()`select quartier, state from posts`).toEqual([{ quartier: menil.id, state: 'open' }])
    expect(it.channel.count()).toBe(0)
  })

  test('what has changed since they were told is told anew, and nothing is done', async () => {
    await asks(lea)
    const old = it.platform.button('léa', 'Déménager')
    await publishes(lea, 'Je donne un canapé')
    if (!('press' in old)) throw new Error('no press')
    const { do: kind, ...ids } = old.press as Record<string, string>
    await lea.pressesOld([kind, ...Object.entries(ids).map(([key, value]) => `${key}=${value}`)].join(':'))
    expect(lea.sees()).toContain('Votre annonce ouverte sera retirée')
    expect(await home('Léa')).toBe('x-belleville neighbour')
  })

  test('three moves in thirty days at most', async () => {
    const places = ['un', 'deux', 'trois', 'quatre'].map((name) => ({ id: `x-${name}`, name }))
    for (const place of places) await founded(it, place)
    for (const [n, place] of places.entries()) {
      await it.passes(1)
      await asks(lea, place.id)
      if (n < 3) await lea.presses('Déménager')
    }
    expect(lea.sees()).toContain('Vous avez déjà déménagé trois fois en trente jours')
    expect(await home('Léa')).toBe('x-trois guest')
  })

  test('a quartier that is not there, and one’s own, change nothing', async () => {
    for (const id of ['x-nowhere', quartier.id]) {
      await asks(lea, id)
      expect(lea.sees()).toContain('rien n’a changé')
      await lea.pressesOld(`move-sure:to=${id}:by=postcode:n=0`)
      expect(await home('Léa')).toBe('x-belleville neighbour')
    }
  })

  test('pressed twice at once they move once', async () => {
    await publishes(lea, 'Je donne un canapé')
    await asks(lea)
    const said = it.channel.count()
    await Promise.all([lea.presses('Déménager'), lea.presses('Déménager')])
    expect(await home('Léa')).toBe('x-menilmontant guest')
    expect(it.channel.count()).toBe(said)
    expect(await states('posts')).toEqual(['closed'])
  })

  test('fifty posts are withdrawn in one turn; more are not', async () => {
    const id = await residentId(it, 'Léa')
    await sql()`insert into posts (id, quartier, author, kind, direction, title, words, state, rev, published_at, changed_at)
      select 'many' || n, 'x-belleville', ${id}, 'gift', 'offer', 'lampe ' || n, 'lampe', 'open', 0, '2026-11-25', '2026-11-25' from generate_series(1, 51) n`
    await asks(lea)
    expect(lea.sees()).toContain('plus de cinquante annonces')
    await sql()`delete from posts where id = 'many1'`
    /** Fifty cards in one channel would take as many seconds of its pace. */
    await sql()`update channels set open = false`
    await moves(lea)
    expect(await home('Léa')).toBe('x-menilmontant guest')
    expect(await sql()`select distinct state from posts`).toEqual([{ state: 'closed' }])
  })
})

describe('what they gave to others', () => {
  test('answers and what was promised to them are given up, and the next in line has it', async () => {
    await publishes(lea, 'Je donne un canapé')
    const post = await postId('canapé')
    await paul.pressesOld(`take:post=${post}`)
    await ines.pressesOld(`take:post=${post}`)
    await publishes(lea, 'Je cherche quelqu’un pour garder mon chat')
    await paul.fills('answer-post', { post: await postId('chat') }, { words: 'Volontiers' })
    await asks(paul)
    expect(paul.sees()).toContain('Vos 2 réponses et demandes en cours seront retirées')
    await paul.presses('Déménager')
    expect(await states('answers')).toEqual(['offered', 'withdrawn', 'withdrawn'])
    expect(ines.sees()).toContain('canapé')
    expect(lea.saw().join('\n')).toContain('Paul')
  })

  test('a place at an event goes to the next in line, with what they were to bring', async () => {
    await publishes(lea, 'Apéro samedi à 19h au square, 1 place')
    const [date] = await sql()<{ id: string }[]>`select id from event_dates`
    await sql()`update event_dates set places = 1, wanted = 1`
    await paul.pressesOld(`rsvp:date=${date?.id}:to=yes`)
    await ines.pressesOld(`rsvp:date=${date?.id}:to=yes`)
    expect(await states('attendees')).toEqual(['coming', 'waiting'])
    await asks(paul)
    expect(paul.sees()).toContain('Votre inscription à un événement sera annulée')
    await paul.presses('Déménager')
    expect(await states('attendees')).toEqual(['declined', 'offered'])
    expect(ines.saw().join('\n')).toContain('place')
  })
})

describe('loans', () => {
  const lent = async (state: 'asked' | 'agreed' | 'handed-over'): Promise<string> => {
    await publishes(lea, 'Je prête ma perceuse')
    await paul.fills('ask-loan', { post: await postId('perceuse') }, { from: 'samedi 28 à 10 h', until: 'samedi 28 à 18 h' })
    const [loan] = await sql()<{ id: string }[]>`select id from loans`
    if (state !== 'asked') await lea.presses('D’accord')
    if (state === 'handed-over') await lea.pressesOld(`hand-over:loan=${loan?.id}`)
    return loan?.id ?? ''
  }

  test.each(['agreed', 'handed-over'] as const)('one that is %s goes on to its return, the owner having moved', async (state) => {
    const loan = await lent(state)
    await asks(lea)
    expect(lea.sees()).toContain('Votre prêt en cours continue jusqu’au retour')
    await lea.presses('Déménager')
    expect(await states('loans')).toEqual([state])
    expect(await states('posts')).toEqual(['closed'])
    /** Nobody else may ask for it now. */
    await ines.fills('ask-loan', { post: await postId('perceuse') }, { from: 'dimanche 29 à 10 h', until: 'dimanche 29 à 18 h' })
    expect(await states('loans')).toEqual([state])
    if (state === 'agreed') await paul.pressesOld(`hand-over:loan=${loan}`)
    await lea.command('mesprets')
    expect(lea.sees()).toContain('perceuse')
    await lea.pressesOld(`return-loan:loan=${loan}:how=back`)
    expect(await states('loans')).toEqual(['returned'])
    expect(paul.sees()).toContain('perceuse')
  })

  test('the borrower having moved, it goes on too', async () => {
    const loan = await lent('handed-over')
    await moves(paul)
    expect(await states('loans')).toEqual(['handed-over'])
    await paul.pressesOld(`return-loan:loan=${loan}:how=back`)
    await lea.pressesOld(`return-loan:loan=${loan}:how=back`)
    expect(await states('loans')).toEqual(['returned'])
    expect(await sql()`select state from posts`).toEqual([{ state: 'open' }])
  })

  test('one that is late is told to whoever organises where it was lent', async () => {
    const karim = await livesIn(it, 'Karim')
    await sql()`insert into roles (quartier, resident, role) select quartier, id, 'organiser' from residents where name = 'Karim'`
    const loan = await lent('handed-over')
    await moves(lea)
    await it.passes(24 * 5)
    await sql()`update loans set overdue = 'firm'`
    await lea.pressesOld(`remind-loan:loan=${loan}:how=organiser`)
    expect(karim.saw().join('\n')).toContain('perceuse')
  })

  test('one that is only asked for is cancelled, and the owner is told', async () => {
    await lent('asked')
    await moves(paul)
    expect(await states('loans')).toEqual(['cancelled'])
    expect(lea.sees()).toContain('perceuse')
  })

  test('asked of somebody who moves, it is refused with the post', async () => {
    await lent('asked')
    await moves(lea)
    expect(await states('loans')).toEqual(['refused'])
    expect(paul.sees()).toContain('perceuse')
  })
})

describe('what stands in the way', () => {
  const stays = async (who: Neighbour, why: string): Promise<void> => {
    await asks(who)
    expect(who.sees()).toContain(why)
    const before = await sql()`select id, quartier from residents order by id`
    await who.pressesOld(`move-sure:to=${menil.id}:by=postcode:n=0`)
    expect(await sql()`select id, quartier from residents order by id`).toEqual(before)
  }
  const organises = async (name: string): Promise<void> => {
    await sql()`insert into roles (quartier, resident, role) select quartier, id, 'organiser' from residents where name = ${name}`
  }

  test('an event with a date to come, until it is cancelled', async () => {
    await publishes(lea, 'Apéro samedi à 19h au square')
    await stays(lea, 'Vous organisez encore « Apéro')
    const [date] = await sql()<{ id: string }[]>`select id from event_dates`
    await lea.fills('cancel-date', { date: date?.id ?? '' }, { reason: 'Je déménage' })
    await moves(lea)
    expect(await home('Léa')).toBe('x-menilmontant guest')
  })

  test('somebody else’s event that they organise too, until they leave it', async () => {
    await publishes(lea, 'Apéro samedi à 19h au square')
    await sql()`insert into organisers (post, resident, state) select id, ${await residentId(it, 'Paul')}, 'agreed' from posts`
    await sql()`insert into posts (id, quartier, author, kind, direction, title, words, state, rev, published_at, changed_at)
      select 'rests', quartier, author, 'event', 'offer', 'loto', 'loto', 'open', 0, '2026-11-25', '2026-11-25' from posts where state = 'open'`
    await sql()`insert into events (post, paused) values ('rests', true)`
    await sql()`insert into organisers (post, resident, state) values ('rests', ${await residentId(it, 'Paul')}, 'agreed')`
    await stays(paul, 'Vous organisez encore')
    expect(paul.buttons()[0]).toContain('Ne plus organiser')
    await paul.pressesOld(`co-leave:date=${(await sql()<{ id: string }[]>`select id from event_dates`)[0]?.id}`)
    await moves(paul)
    expect(await home('Paul')).toBe('x-menilmontant guest')
    expect(await sql()`select distinct state from organisers`).toEqual([{ state: 'left' }])
  })

  test('being the only organiser, until there is another; then the role ends', async () => {
    await organises('Léa')
    await stays(lea, 'Personne d’autre n’organise Belleville')
    await organises('Paul')
    await asks(lea)
    expect(lea.sees()).toContain('Vous n’organiserez plus le quartier')
    await lea.presses('Déménager')
    expect(await sql()`select resident from roles`).toEqual([{ resident: await residentId(it, 'Paul') }])
  })

  test('of two organisers who leave at once one stays', async () => {
    await organises('Léa')
    await organises('Paul')
    await asks(lea)
    await asks(paul)
    await Promise.all([lea.presses('Déménager'), paul.presses('Déménager')])
    expect(await sql()`select count(*)::int as n from roles`).toEqual([{ n: 1 }])
    expect([await home('Léa'), await home('Paul')].filter((it) => it.startsWith('x-belleville'))).toHaveLength(1)
  })

  test('an association that they registered; who only speaks for one speaks for it no more', async () => {
    const id = await residentId(it, 'Léa')
    await sql()`insert into associations (id, quartier, name, key, about, state, contact) values ('tilleuls', 'x-belleville', 'Tilleuls', 'tilleuls', 'jardin', 'open', ${id})`
    await sql()`insert into association_speakers select 'tilleuls', id from residents where name in ('Léa', 'Paul')`
    await stays(lea, 'Vous êtes le contact de cette association : Tilleuls')
    await asks(paul)
    expect(paul.sees()).toContain('Vous ne parlerez plus au nom de votre association')
    await paul.presses('Déménager')
    expect(await sql()`select resident from association_speakers`).toEqual([{ resident: id }])
    expect(lea.sees()).toContain('Paul ne publie plus')
    await sql()`update associations set state = 'closed'`
    await moves(lea)
    expect(await home('Léa')).toBe('x-menilmontant guest')
  })

  test('a round in which they help, until they say that they cannot', async () => {
    const id = await residentId(it, 'Paul')
    await sql()`insert into rounds (id, quartier, kind, state, leader, until, contact, phone, visits, done, volunteers, asked, due_at)
      values ('round1', 'x-belleville', 'heat', 'open', ${id}, '2026-12-01', 'Mme Roux', '01 40 11 22 33', 0, 0, 0, false, '2026-12-01')`
    await sql()`insert into volunteers select 'round1', id, 'ready', '2026-11-25' from residents where name = 'Léa'`
    await stays(paul, 'Vous menez la tournée en cours')
    await stays(lea, 'Vous aidez dans la tournée en cours')
    await asks(lea)
    await lea.presses('Je ne peux plus aider')
    await moves(lea)
    expect(await home('Léa')).toBe('x-menilmontant guest')
  })
})

describe('what is gone with them', () => {
  test('applications, vouches, suggestions, codes of their own, their calendar’s address and their name on the visiting list', async () => {
    const [id, other] = [await residentId(it, 'Léa'), await residentId(it, 'Paul')]
    await publishes(paul, 'Je donne un canapé')
    const post = await postId('canapé')
    await sql()`insert into applications values (${id}, 'x-belleville', 'approval', '2026-11-25', 0)`
    await sql()`insert into vouches (guest, sponsor, quartier, at) values (${id}, ${other}, 'x-belleville', '2026-11-25'), (${other}, ${id}, 'x-belleville', '2026-11-25')`
    await sql()`insert into suggestions (id, post, resident, matched, state, told_at) values ('s1', ${post}, ${id}, ${post}, 'told', '2026-11-25')`
    for (const kind of ['household', 'poster'])
      await sql()`insert into codes (id, hash, kind, quartier, "by", label, used, most, made_at, until, revoked)
        values (${kind}, ${fingerprint(kind).toString()}, ${kind}, 'x-belleville', ${id}, '', 0, 5, '2026-11-25', '2027-01-01', false)`
    await sql()`insert into calendar_links (resident, quartier, hash, made_at) values (${id}, 'x-belleville', ${fingerprint('token')}, '2026-11-25')`
    await sql()`insert into follows values (${id}, ${menil.id})`
    await lea.pressesOld('list-me:how=call')
    await asks(lea)
    expect(lea.sees()).toContain('Votre nom sera retiré de la liste des visites')
    await lea.presses('Déménager')
    for (const table of ['applications', 'vouches', 'suggestions', 'follows', 'listed'])
      expect([table, await sql()`select 1 from ${sql()(table)}`]).toEqual([table, []])
    expect(await sql()`select kind, revoked from codes order by kind`).toEqual([
      { kind: 'household', revoked: true },
      { kind: 'poster', revoked: false },
    ])
    expect(await sql()`select hash from calendar_links`).toEqual([{ hash: null }])
  })

  test('whom they signed up for visits stays on the list, and they are told', async () => {
    const id = await residentId(it, 'Léa')
    await sql()`insert into listed (id, quartier, name, "by", consent, consent_on, how, hour, wish, at, keep, ask_at, asked)
      values ('l1', 'x-belleville', 'Odette', ${id}, 'spoken', '2026-11-25', 'visit', 'any', '', '2026-11-25', true, '2027-11-25', false)`
    await asks(lea)
    expect(lea.sees()).toContain('reste sur la liste des visites')
    await lea.presses('Déménager')
    expect(await sql()`select name from listed`).toEqual([{ name: 'Odette' }])
  })

  test('their own page comes at the hour of where they live now', async () => {
    await lea.command('journal', 'quotidien')
    await sql()`update quartiers set digest_minute = 600 where id = ${menil.id}`
    await moves(lea)
    expect(await sql()`select next_at from subscriptions`).toEqual([{ nextAt: '2026-11-26 09:00:00+00' }])
  })

  test('every button that they were ever shown there looks as if nothing were there', async () => {
    await publishes(paul, 'Je donne un canaricanapé')
    await publishes(paul, 'Je prête une canariperceuse')
    await publishes(paul, 'Canariapéro samedi à 19h au square')
    await lea.command('annonces')
    const all = await sql()<{ id: string }[]>`select id from posts`
    const [date] = await sql()<{ id: string }[]>`select id from event_dates`
    for (const { id } of all) await lea.pressesOld(`show-post:post=${id}`)
    await lea.pressesOld(`rsvp:date=${date?.id}:to=yes`)
    await lea.fills('answer-post', { post: await postId('canaricanapé') }, { words: 'Moi !' })
    const presses = it.platform
      .seen('léa')
      .flatMap(({ card }) => (card.buttons ?? []).flat())
      .flatMap((button) => ('press' in button ? [button.press as Record<string, unknown>] : []))
      .map(({ do: kind, ...ids }) => [kind, ...Object.entries(ids).map(([key, value]) => `${key}=${value}`)].join(':'))
    await moves(lea)
    const before = lea.saw().length
    const rows = async () => [
      await sql()`select id, state from posts where author <> ${await residentId(it, 'Léa')} order by id`,
      await sql()`select id, state from answers order by id`,
      await sql()`select date, resident, state from attendees order by date, resident`,
    ]
    const stood = await rows()
    for (const press of [...new Set(presses)].filter((it) => !/^(?:move|settings|link)/.test(it))) await lea.pressesOld(press)
    for (const { id } of all) {
      for (const press of ['show-post', 'take', 'ask-take', 'loan-calendar', 'event-dates', 'event-ics'])
        await lea.pressesOld(`${press}:post=${id}`)
      await lea.fills('answer-post', { post: id }, { words: 'Encore moi' })
      await lea.fills('ask-loan', { post: id }, { from: 'samedi 28 à 10 h', until: 'samedi 28 à 18 h' })
    }
    for (const press of ['ask-rsvp', 'show-things']) await lea.pressesOld(`${press}:date=${date?.id}`)
    await lea.pressesOld(`rsvp:date=${date?.id}:to=yes`)
    await lea.pressesOld(`who-comes:date=${date?.id}`)
    await lea.says('Il y a des canapés à donner ?')
    expect(await rows()).toEqual(stood)
    expect(lea.saw().slice(before).join('\n')).not.toMatch(/canari/i)
  })
})

describe('small communes that are one quartier together', () => {
  beforeEach(async () => {
    await sql()`insert into roles (quartier, resident, role) select quartier, id, 'organiser' from residents where name = 'Léa'`
  })
  const areas = async (): Promise<string[]> =>
    (await sql()<{ line: string }[]>`select area || ' ' || quartier as line from areas order by area`).map(({ line }) => line)

  test('an organiser adds a commune by its postcode and name, and takes it out again', async () => {
    await lea.pressesOld('group')
    expect(lea.sees()).toContain('Aucune autre commune ne fait partie de Belleville')
    await lea.presses('Ajouter une commune')
    await lea.says('bla')
    expect(lea.sees()).toContain('Je ne trouve pas cette commune')
    await lea.says('26110 Nyons')
    expect(lea.sees()).toContain('Ajouter Nyons à votre quartier ?')
    expect(await areas()).toEqual([])
    await lea.presses('Ajouter Nyons')
    expect(await areas()).toEqual(['26220 x-belleville'])
    expect(lea.sees()).toContain('Font aussi partie de Belleville : Nyons')
    await lea.presses('Sans Nyons')
    expect(await areas()).toEqual([])
  })

  test('for organisers only, at the press', async () => {
    await paul.pressesOld('group')
    await paul.pressesOld('group-area:area=26220:on=yes')
    await paul.fills('group-commune', {}, { words: 'Nyons' })
    expect(paul.saw().slice(-3).join()).not.toContain('Nyons')
    expect(await areas()).toEqual([])
    await sql()`insert into areas values ('26220', 'x-belleville')`
    await paul.pressesOld('group-area:area=26220:on=no')
    expect(await areas()).toEqual(['26220 x-belleville'])
  })

  test('not one that is a quartier already, or part of another, or one too many; whose it is, is not said', async () => {
    await founded(it, { id: '75120', name: 'Paris 20e' })
    await sql()`insert into areas values ('26348', ${menil.id})`
    for (const area of ['75120', '26348']) {
      await lea.pressesOld(`group-area:area=${area}:on=yes`)
      expect(lea.sees()).toContain('a déjà son quartier')
      expect(lea.sees()).not.toContain('Ménilmontant')
      await lea.pressesOld(`group-area:area=${area}:on=no`)
    }
    expect(await areas()).toEqual([`26348 ${menil.id}`])
    await lea.pressesOld('group-area:area=99999:on=yes')
    expect(await areas()).toEqual([`26348 ${menil.id}`])
    await sql()`insert into areas select '010' || (10 + n), 'x-belleville' from generate_series(1, 20) n`
    await lea.pressesOld('group-area:area=26220:on=yes')
    expect(lea.sees()).toContain('réunit déjà 20 communes')
  })

  test('of two organisers who add one at once one has it', async () => {
    const noe = await livesIn(it, 'Noé', menil.id)
    await sql()`insert into roles (quartier, resident, role) select quartier, id, 'organiser' from residents where name = 'Noé'`
    await Promise.all([lea.pressesOld('group-area:area=26220:on=yes'), noe.pressesOld('group-area:area=26220:on=yes')])
    expect(await areas()).toHaveLength(1)
    expect([lea.sees(), noe.sees()].filter((text) => text.includes('a déjà son quartier'))).toHaveLength(1)
    it.errors.length = 0
  })
})

test('a move asks a fixed number of questions, and as many more for each thing that it ends', async () => {
  const id = await residentId(it, 'Léa')
  const asked = async (): Promise<number> => {
    const queries: string[] = []
    const one = connect(it.database.connection, 1)
    one.options.debug = (_connection, query) => void queries.push(query)
    const [quartierRow] = await sql()`select * from quartiers where id = ${quartier.id}`
    const who = (await reads(it.database.sql).residents([id]))[0]
    const turn = { who, quartier: quartierRow, now: it.time.now(), ids: [] } as never
    await transaction(one, async (tx) => {
      const db = reads(tx)
      const card = await moveTo.read(db, { quartier: menil.id, by: 'postcode' }, turn)
      const said = moveTo.decide(card as never, { quartier: menil.id, by: 'postcode' }, turn).say?.[0]
      queries.length = 0
      await moveSure.read(db, { to: menil.id, by: 'postcode', n: (said?.data as { n: string } | undefined)?.n ?? '' }, turn)
      return { result: undefined }
    })
    await one.end()
    return queries.filter((query) => /^\s*(?:select|with)\b/i.test(query) && !/pg_(?:catalog|type)/.test(query)).length
  }
  const counts: number[] = []
  for (const n of [0, 1, 2, 20]) {
    await sql()`insert into posts (id, quartier, author, kind, direction, title, words, state, rev, published_at, changed_at)
      select 'many' || n, 'x-belleville', ${id}, 'gift', 'offer', 'lampe', 'lampe', 'open', 0, '2026-11-25', '2026-11-25' from generate_series(1, ${n}::int) n on conflict do nothing`
    counts.push(await asked())
  }
  const [none = 0, one = 0] = counts
  expect(none).toBeLessThanOrEqual(20)
  expect(one - none).toBeLessThanOrEqual(3)
  expect(counts).toEqual([none, one, none + 2 * (one - none), none + 20 * (one - none)])
})
