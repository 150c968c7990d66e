import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Moves, moved } from '../core/life.ts'
import {
  answerMoves,
  associationMoves,
  attendeeMoves,
  eventDateMoves,
  loanMoves,
  occurrenceMoves,
  organiserMoves,
  postMoves,
  roundMoves,
  tipMoves,
  visitMoves,
} from '../core/lives.ts'

type Anyhow = Moves<string, string>
const lives: Readonly<Record<string, { moves: Anyhow; first: string }>> = {
  post: { moves: postMoves, first: 'draft' },
  answer: { moves: answerMoves, first: 'waiting' },
  loan: { moves: loanMoves, first: 'asked' },
  occurrence: { moves: occurrenceMoves, first: 'planned' },
  'event date': { moves: eventDateMoves, first: 'planned' },
  attendee: { moves: attendeeMoves, first: 'coming' },
  organiser: { moves: organiserMoves, first: 'invited' },
  association: { moves: associationMoves, first: 'proposed' },
  round: { moves: roundMoves, first: 'draft' },
  visit: { moves: visitMoves, first: 'open' },
  tip: { moves: tipMoves, first: Object.keys(tipMoves)[0] ?? '' },
}
const next = (moves: Anyhow, state: string): string[] => Object.values(moves[state] ?? {}).map(({ to }) => to)
const reach = (moves: Anyhow, from: string): Set<string> => {
  const seen = new Set([from])
  for (const state of seen) for (const it of next(moves, state)) seen.add(it)
  return seen
}
const isFinal = (moves: Anyhow, state: string): boolean => next(moves, state).length === 0

describe.each(Object.entries(lives))('the life of %s', (name, { moves, first }) => {
  const states = Object.keys(moves)

  test('every move leads to a state that is listed', () => {
    for (const state of states) for (const to of next(moves, state)) expect(states).toContain(to)
  })

  test('no state without a way in, and none without a way to an end', () => {
    const begun = reach(moves, first)
    const ways = new Set([...begun, ...(name === 'loan' ? reach(moves, 'waiting') : [])])
    /** Hiding is for a moderator, who comes later; all else is reached today. */
    expect(states.filter((it) => !ways.has(it))).toEqual([])
    for (const state of states)
      expect(
        [...reach(moves, state)].some((it) => isFinal(moves, it) || ['returned', 'lost', 'declined', 'withdrawn', 'lapsed'].includes(it)),
        `${state} leads to no end`,
      ).toBe(true)
  })

  test('what is not listed is refused: another action, another role, an object’s own properties', () => {
    for (const state of states) {
      expect(moved(moves, state, 'no such action', 'author')).toBeNull()
      expect(moved(moves, state, 'constructor', 'author')).toBeNull()
      for (const action of Object.keys(moves[state] ?? {})) expect(moved(moves, state, action, 'stranger')).toBeNull()
    }
  })
})

test('docs/lives.md draws these tables', () => {
  const drawn = Object.entries(lives).map(([name, { moves }]) => [
    `## ${name}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(moves).flatMap(([state, actions]) =>
      Object.entries(actions).map(([action, { by, to }]) => `  ${safe(state)} --> ${safe(to)}: ${action} (${by.join(', ')})`),
    ),
    '```',
  ])
  const text = readFileSync('docs/lives.md', 'utf8')
  for (const it of drawn) expect(text).toContain(it.join('\n'))
})
/** Mermaid takes no hyphen in a name. */
const safe = (state: string): string => state.replace('-', '_')
