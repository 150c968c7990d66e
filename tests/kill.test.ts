import { expect, test } from 'vitest'
import { startTelegram, type Telegram } from '../bots/telegram/emulator/start.ts'
import { connect } from '../db/connect.ts'
import { startEmbedded } from '../db/embedded/start.ts'
import { openToAll } from './open-to-all.ts'
import { freePort, type Program, program, temporaryFolder } from './program.ts'

/** Another seed, or more: SEED=7 KILLS=1000 ROUNDS=100 npx vitest run tests/kill.test.ts */
const seed = Number(process.env.SEED ?? 20261125)
const kills = Number(process.env.KILLS ?? 100)
const rounds = Number(process.env.ROUNDS ?? 10)
const pairs = 21

/** A small generator (mulberry32): the same seed, the same moments. */
const chance = (state: number) => (): number => {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

type User = ReturnType<Telegram['user']>

test(`killed ${kills} times at random: no post, answer or digest is lost or doubled`, { timeout: 1_200_000 }, async () => {
  const random = chance(seed)
  const folder = temporaryFolder()
  const tg = await startTelegram()
  const port = await freePort()
  const env = {
    DATA_DIR: folder.path,
    TELEGRAM_BOT_TOKEN: tg.token,
    TELEGRAM_API_ROOT: tg.root,
    PALIER_CLOCK: 'movable',
    PORT: String(port),
    LOG_LEVEL: 'error',
    HOME: folder.path,
  }
  let killed = 0
  let over = false
  /** The kills are spread over the rounds: this one may take so many. */
  let allowed = 0
  let running: Program = program(env)
  await running.says(/by long polling/)
  /** Once to its end, so that what it compiled is kept. */
  await running.ends('SIGTERM')
  running = program(env)
  await running.says(/by long polling/)

  /** Runs the program for a random while, kills it, starts it again; the last one stays. */
  const reaper = async (): Promise<void> => {
    while (killed < kills && !over) {
      if (killed >= allowed) {
        await new Promise((done) => setTimeout(done, 20))
        continue
      }
      await new Promise((done) => setTimeout(done, 200 + random() * 900))
      if (over) return
      await running.ends('SIGKILL')
      killed++
      running = program(env)
    }
  }

  const sees = (user: User, text: string): Promise<unknown> => tg.when(() => tg.texts(user).some((it) => it.includes(text)))
  const last = (user: User, text: string) => tg.chat(user).findLast((it) => it.text.includes(text))

  try {
    const karim = tg.user({ first_name: 'Karim' })
    const group = tg.group({ title: 'Belleville', admins: [karim] })
    tg.addsBot(karim, group)
    tg.says(karim, '/quartier Belleville', { in: group })
    await tg.when(() => tg.texts(group).some((it) => it.includes('est ouvert')))
    const welcome = tg.chat(group).find((it) => it.text.includes('est ouvert'))
    const beside = await startEmbedded(folder.path)
    const setting = connect(beside.connection, 1)
    await openToAll(setting)
    await setting.end()
    await beside.stop()
    const people = Array.from({ length: pairs * 2 }, (_, n) =>
      tg.user({ first_name: `Voisin${String.fromCharCode(97 + (n % 26))}${n < 26 ? '' : 'z'}` }),
    )
    const reaping = reaper()
    await Promise.all(
      people.map(async (user) => {
        tg.presses(user, welcome, 'Rejoindre le quartier')
        await sees(user, 'Quel est votre prénom')
        tg.says(user, user.first_name)
        await sees(user, 'Bienvenue')
      }),
    )

    const stands = (title: string): boolean =>
      tg.texts(group).some((it) => it.includes(`: ${title}\n`) && !it.startsWith('Bonjour Belleville'))
    const asked = (user: User, title: string): boolean => tg.texts(user).some((it) => it.includes(`« ${title} » est arrivée`))
    const pagesSeen = (): number => tg.texts(group).filter((it) => it.startsWith('Bonjour Belleville')).length
    const inChannel = (title: string) =>
      tg.chat(group).filter((it) => it.text.includes(`: ${title}\n`) && !it.text.startsWith('Bonjour Belleville'))
    /** One gives, the other answers and is chosen; what is not promised is for the morning page. */
    const giving = async (author: User, neighbour: User, title: string, choosing: boolean): Promise<void> => {
      tg.says(author, `je donne ${title}, à venir chercher`)
      await sees(author, `: ${title}`)
      tg.presses(author, last(author, `: ${title}`), 'Publier')
      await tg.when(() => stands(title) || asked(author, title))
      if (!stands(title)) {
        tg.presses(author, last(author, `« ${title} » est arrivée`), 'Non, publier de nouveau')
        await tg.when(() => stands(title))
      }
      tg.presses(neighbour, inChannel(title)[0], 'Répondre')
      await sees(neighbour, `pour « ${title} » ? Écrivez-le ici`)
      tg.says(neighbour, `je prends ${title}`)
      await sees(author, `je prends ${title}`)
      if (!choosing) return
      tg.presses(author, last(author, `je prends ${title}`), `Choisir ${neighbour.first_name}`)
      await sees(neighbour, `a retenu votre réponse pour « ${title} »`)
      tg.presses(neighbour, last(neighbour, `a retenu votre réponse pour « ${title} »`), `Écrire à ${author.first_name}`)
      await tg.when(() => tg.texts(neighbour).filter((it) => it.includes(`pour « ${title} » ? Écrivez-le ici`)).length > 1)
      tg.says(neighbour, `merci pour ${title}`)
      await sees(author, `merci pour ${title}`)
      for (const words of ['/aide', '/annonces', '/mesannonces']) {
        const before = tg.texts(author).length
        tg.says(author, words)
        await tg.when(() => tg.texts(author).length > before)
      }
    }

    /** From the morning on: what neighbours hear of each other does not wait for the end of a night. */
    await untilMoved(port)
    const titles: string[] = []
    for (let round = 1; round <= rounds; round++) {
      allowed = Math.ceil((kills * round) / rounds)
      await Promise.all(
        Array.from({ length: pairs }, (_, n) => {
          const title = `lampe${round}x${n}`
          titles.push(title)
          const [author, neighbour] = [people[n], people[n + pairs]]
          return author && neighbour ? giving(author, neighbour, title, n > 0) : Promise.resolve()
        }),
      )
      /** To the next morning: the digest is made and sent while the reaper goes on. */
      const days = pagesSeen()
      await untilMoved(port)
      await tg.when(() => pagesSeen() > days || tg.texts(karim).some((it) => it.includes('journal')))
    }
    over = killed >= kills
    await reaping
    over = true
    expect(killed).toBe(kills)
    await running.says(/by long polling/)
    await tg.idle()
    await running.ends('SIGTERM')

    const server = await startEmbedded(folder.path)
    const sql = connect(server.connection, 1)
    const count = async (query: Promise<readonly { n?: unknown }[]>): Promise<number> => Number((await query)[0]?.n)
    const figures = {
      updates: tg.updates.length,
      waiting: await count(sql`select count(*) as n from inbox where state <> 'done'`),
      unsent: await count(sql`select count(*) as n from outbox where state in ('pending', 'sending') and due_at < '2100-01-01'`),
      posts: await count(sql`select count(*) as n from posts where published_at is not null`),
      titles: await count(sql`select count(distinct title) as n from posts where published_at is not null`),
      answers: await count(sql`select count(*) as n from answers`),
      digestsMade: await count(sql`select count(*) as n from digests`),
      digestsUnknown: await count(sql`select count(*) as n from outbox where key like 'digest:%' and state = 'unknown'`),
    }
    await sql.end()
    await server.stop()
    const pages = tg
      .chat(group)
      .filter((it) => it.text.startsWith('Bonjour Belleville'))
      .map((it) => it.text.split('\n')[0])
    const doubledPrivate =
      people.flatMap((user) => tg.chat(user).filter((it) => it.byBot && it.text.includes('je prends'))).length - titles.length
    process.stdout.write(
      `kill -9: ${JSON.stringify({ seed, killed, ...figures, digestsSeen: pages.length, relayedTwice: doubledPrivate })}\n`,
    )

    expect(figures.updates).toBeGreaterThanOrEqual(rounds === 10 ? 2000 : 1)
    expect(figures).toMatchObject({
      waiting: 0,
      unsent: 0,
      posts: titles.length,
      titles: titles.length,
      answers: titles.length,
      digestsMade: rounds,
    })
    for (const title of titles) expect(inChannel(title), `${title} in the channel`).toHaveLength(1)
    expect(new Set(pages).size, 'no morning page twice').toBe(pages.length)
    expect(pages.length).toBeGreaterThanOrEqual(figures.digestsMade - figures.digestsUnknown)
    expect(doubledPrivate, 'an answer is carried again only when a kill cut its sending').toBeLessThanOrEqual(kills)
  } finally {
    over = true
    await running.ends('SIGKILL')
    const leftover = await startEmbedded(folder.path).catch(() => null)
    await leftover?.stop()
    await tg.close()
    folder.remove()
  }
})

/** Asks until a living process moved its clock; what it had moved before it died is kept, and the digest is not due twice. */
const untilMoved = async (port: number): Promise<void> => {
  for (;;) {
    const moved = await fetch(`http://127.0.0.1:${port}/clock`, { method: 'POST', body: JSON.stringify({ move: 'digest' }) }).catch(
      () => null,
    )
    if (moved?.status === 204) return
    await new Promise((done) => setTimeout(done, 50))
  }
}
