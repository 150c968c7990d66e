import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keptMessages, type Message, openChats } from './chats.ts'
import { encodeSaid } from './encode.ts'

const folder = mkdtempSync(join(tmpdir(), 'palier-web-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = (store: string | null) => openChats({ store, neighbours: [{ user: 'lea', name: 'Léa' }], channel: 'channel' })
const said = (ref: string, chat = 'web:lea', key: string | null = null): Message => ({
  ref,
  chat,
  at: '2026-08-04T06:05:00.000Z',
  by: { user: 'lea', name: 'Léa' },
  card: encodeSaid(`Mot ${ref}`, null),
  replyTo: null,
  edited: false,
  key,
})

test('messages, edits, newcomers and keys are kept over a restart', () => {
  const store = join(folder, 'kept', 'chats.jsonl')
  const before = open(store)
  before.add(said('1', 'web:lea', 'key-1'))
  before.add(said('2', 'channel'))
  before.change('channel', '2', encodeSaid('Corrigé', null))
  before.join({ user: 'ahmed', name: 'Ahmed' })
  before.add(said('3', 'web:ahmed'))
  const after = open(store)
  expect(after.all()).toEqual(before.all())
  expect(after.find('channel', '2')).toMatchObject({ edited: true, card: { pieces: [{ text: 'Corrigé' }] } })
  expect(after.neighbours().map(({ name }) => name)).toEqual(['Léa', 'Ahmed'])
  expect(after.heard('key-1')).toBe(true)
  expect(after.heard('key-2')).toBe(false)
})

test('the file is compacted at start to the last messages of each chat, each on one line', () => {
  const store = join(folder, 'long.jsonl')
  const before = open(store)
  for (let i = 0; i < keptMessages + 50; i += 1) before.add(said(String(i)))
  before.add(said('channel'))
  before.change('web:lea', '349', encodeSaid('Le dernier', null))
  const after = open(store)
  expect(readFileSync(store, 'utf8').trimEnd().split('\n')).toHaveLength(keptMessages)
  expect(after.all()['web:lea']?.at(0)?.ref).toBe('51')
  expect(after.find('web:lea', '10')).toBeNull()
})

test('a line that a crash cut, or that nobody can read, is passed over', () => {
  const store = join(folder, 'cut.jsonl')
  writeFileSync(store, `${JSON.stringify({ kind: 'message', message: said('1') })}\n{"kind":"dance"}\n`)
  appendFileSync(store, '{"kind":"message","mess')
  const chats = open(store)
  chats.add(said('2'))
  expect(
    open(store)
      .all()
      ['web:lea']?.map(({ ref }) => ref),
  ).toEqual(['1', '2'])
})

test('what stands already is not edited', () => {
  const chats = open(null)
  chats.add(said('1'))
  expect(chats.change('web:lea', '1', encodeSaid('Mot 1', null))).toMatchObject({ changed: false, message: { edited: false } })
  expect(chats.change('web:lea', 'unknown', encodeSaid('Mot', null))).toBeNull()
})
