import { expect, test } from 'vitest'

type Data = Record<string, unknown>
type State = {
  at: string
  neighbours: { user: string }[]
  messages: Record<string, { ref: string }[]>
  unread: Record<string, number>
  pending: Record<string, Data[]>
}
type Page = {
  fresh: () => State
  replaced: (state: State, snapshot: Data) => State
  applied: (state: State, event: string, data: Data) => State
  withPending: (state: State, chat: string, said: Data) => State
  seen: (state: State, chat: string) => State
}

const { fresh, replaced, applied, withPending, seen }: Page = await import(new URL('page/state.js', import.meta.url).href)
const message = (ref: string, more: Data = {}): Data => ({ ref, chat: 'web:lea', by: null, key: null, ...more })
const snapshot = (...messages: Data[]): Data => ({ at: 'boot.1', neighbours: [], messages: { 'web:lea': messages } })
const refs = (state: State): string[] => (state.messages['web:lea'] ?? []).map(({ ref }) => ref)

test('an event heard twice changes nothing', () => {
  const once = applied(replaced(fresh(), snapshot(message('1'))), 'message', message('2'))
  expect(applied(once, 'message', message('2'))).toBe(once)
  expect(refs(once)).toEqual(['1', '2'])
})

test('what stood at the start is read; what comes is not, until it is seen', () => {
  const state = applied(replaced(fresh(), snapshot(message('1'))), 'message', message('2'))
  expect(state.unread['web:lea']).toBe(1)
  expect(seen(state, 'web:lea').unread['web:lea']).toBe(0)
})

test('after a cut, what came meanwhile is unread', () => {
  const before = replaced(fresh(), snapshot(message('1')))
  expect(replaced(before, snapshot(message('1'), message('2'), message('3', { by: { user: 'lea' } }))).unread['web:lea']).toBe(1)
})

test('what waited to be sent goes once it is heard, live or in a new state', () => {
  const waiting = withPending(replaced(fresh(), snapshot()), 'web:lea', { key: 'k' })
  const own = message('1', { key: 'k', by: { user: 'lea' } })
  expect(applied(waiting, 'message', own).pending['web:lea']).toEqual([])
  expect(replaced(waiting, snapshot(own)).pending['web:lea']).toEqual([])
  expect(replaced(waiting, snapshot()).pending['web:lea']).toHaveLength(1)
})

test('an edit stays in its place', () => {
  const state = replaced(fresh(), snapshot(message('1'), message('2')))
  expect(applied(state, 'edit', message('1', { edited: true })).messages['web:lea']).toEqual([message('1', { edited: true }), message('2')])
})

test('a newcomer comes once', () => {
  const once = applied(fresh(), 'neighbour', { user: 'ahmed', name: 'Ahmed', chat: 'web:ahmed' })
  expect(applied(once, 'neighbour', { user: 'ahmed', name: 'Ahmed', chat: 'web:ahmed' })).toBe(once)
})
