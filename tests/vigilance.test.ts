import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { levelsFrom } from '../bots/vigilance.ts'
import type { Levels } from '../core/rounds/vigilance.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

let it: Story
let karim: Neighbour
let levels: ReadonlyMap<string, Levels> | null = null
beforeEach(async () => {
  levels = null
  it = await story(undefined, [], { levels: async () => levels })
  karim = await it.neighbour('Karim')
  await it.database.sql`insert into roles (quartier, resident, role) select quartier, id, 'organiser' from residents where name = 'Karim'`
})
afterEach(async () => {
  await it.ends()
})
const said = (): string[] => karim.saw().filter((text) => text.includes('Vigilance'))

test('an organiser chooses the département; at orange a round is proposed, once an episode, and never started', async () => {
  const lea = await it.neighbour('Léa')
  await lea.command('vigilance', '75')
  expect(lea.sees()).toContain('C’est aux personnes qui l’organisent')
  await karim.command('vigilance', 'Paris')
  expect(karim.sees()).toContain('Je n’ai pas reconnu ce département')
  await karim.command('vigilance', '75')
  expect(karim.sees()).toContain('je suis la vigilance officielle du département 75')
  levels = new Map([
    ['75', { heat: 2 }],
    ['13', { heat: 4 }],
  ])
  await it.passes(1)
  expect(said()).toEqual([])
  levels = new Map([['75', { heat: 3 }]])
  await it.passes(3)
  expect(said()).toHaveLength(1)
  expect(karim.sees()).toContain('Vigilance orange pour la canicule dans le département 75')
  levels = new Map([['75', { heat: 4 }]])
  await it.passes(1)
  expect(said(), 'the same episode').toHaveLength(1)
  levels = new Map([['75', { heat: 1 }]])
  await it.passes(1)
  levels = new Map([['75', { heat: 4, flood: 3 }]])
  await it.passes(1)
  expect(said(), 'a new one, and another phenomenon').toHaveLength(3)
  expect(await it.database.sql`select from rounds`).toEqual([])
  await karim.presses('Lancer une tournée')
  expect(karim.sees()).toContain('Jusqu’à quand dure la tournée ?')
})

const warned: string[] = []
const log = {
  debug: () => undefined,
  info: () => undefined,
  warn: (_facts: object, message: string) => void warned.push(message),
  error: () => undefined,
}

test('levels are read from a file or an address; what is wrong gives a warning and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigilance-'))
  const file = join(folder, 'levels.json')
  const read = levelsFrom(file, log)
  try {
    writeFileSync(file, '{ "75": { "canicule": 3, "orages": 2 }, "2a": { "grand-froid": 1, "inondation": 4 } }')
    expect(await read()).toEqual(
      new Map([
        ['75', { heat: 3 }],
        ['2A', { cold: 1, flood: 4 }],
      ]),
    )
    expect(warned).toEqual([])
    for (const bad of ['', '{', '[]', '{"75": 3}', '{"75": {"canicule": 5}}', '{"75": {"canicule": "3"}}', `"${'x'.repeat(2_000_001)}"`]) {
      writeFileSync(file, bad)
      expect(await read(), bad.slice(0, 40)).toBeNull()
    }
    expect(warned).toHaveLength(7)
    expect(await levelsFrom(join(folder, 'none.json'), log)()).toBeNull()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('an address that redirects, fails, or sends too much is ignored', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/ok') response.end('{"974": {"canicule": 4}}')
    else if (request.url === '/moved') response.writeHead(302, { location: '/ok' }).end()
    else if (request.url === '/big') response.end(`{"a": "${'x'.repeat(3_000_000)}"}`)
    else response.writeHead(500).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const at = (path: string): string => `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}${path}`
  try {
    expect(await levelsFrom(at('/ok'), log)()).toEqual(new Map([['974', { heat: 4 }]]))
    for (const path of ['/moved', '/big', '/broken']) expect(await levelsFrom(at(path), log)(), path).toBeNull()
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
