import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Outcome, Sent } from '../bots/adapter.ts'
import { proactiveADay } from '../core/deliveries/allowance.ts'
import { newQuartier } from '../core/quartiers/quartier.ts'
import { quietChoices } from '../core/residents/set-settings.ts'
import type { Quiet } from '../core/time.ts'
import type { Say } from '../core/views.ts'
import { transaction } from '../db/connect.ts'
import { save } from '../db/rows.ts'
import { type Story, story } from './quartier.ts'
import { news, settles, tell } from './unasked.ts'

type Reader = { id: string; zone: string; quiet: Quiet; urgent: boolean }
type Seen = { chat: string; at: Date; text: string; edit: boolean }

const zones = ['Europe/Paris', 'Indian/Reunion', 'Pacific/Noumea']
const quiets = Object.values(quietChoices)

const readers: readonly Reader[] = Array.from({ length: 20 }, (_, n) => ({
  id: `reader-${n}`,
  zone: zones[n % 3] ?? '',
  quiet: quiets[n % 4] ?? null,
  urgent: n % 5 === 0,
}))

/** By another way than the program's: the minutes after midnight and the day that a clock on the wall shows there. */
const onTheWall = (at: Date, zone: string): { minute: number; day: string } => {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at).split(' ')
  const [hour = 0, minute = 0] = (parts[1] ?? '').split(':').map(Number)
  return { minute: hour * 60 + minute, day: parts[0] ?? '' }
}
const isQuiet = (at: Date, { quiet, zone }: Reader): boolean => {
  if (!quiet) return false
  const { minute } = onTheWall(at, zone)
  return quiet.from < quiet.to ? minute >= quiet.from && minute < quiet.to : minute >= quiet.from || minute < quiet.to
}

const settle = async (it: Story): Promise<void> => {
  await transaction(it.database.sql, async (tx) => {
    save(tx, {
      quartiers: zones.map((zone, n) => newQuartier({ id: `q-${n}`, name: zone, zone })),
      residents: readers.map(({ id, zone, quiet, urgent }) => ({
        id,
        name: id,
        language: 'fr',
        quartier: `q-${zones.indexOf(zone)}`,
        standing: 'neighbour',
        quiet,
        model: false,
        joinedAt: it.time.now(),
        suggestions: true,
        urgent,
      })),
      accounts: readers.map(({ id }) => ({ platform: 'web', user: id, resident: id, chat: id, reach: 'open', heardAt: it.time.now() })),
    })
    return { result: undefined }
  })
}

/** Notes when what was sent or edited where. */
const watched = (it: Story): Seen[] => {
  const seen: Seen[] = []
  const note = (chat: string, edit: boolean, outcome: Outcome<Sent>): void => {
    if (!('ok' in outcome)) return
    const text = it.platform.seen(chat).find(({ ref }) => ref === outcome.ok.ref)?.text ?? ''
    seen.push({ chat, edit, at: it.time.now(), text })
  }
  const { send, edit } = it.platform
  it.platform.send = async (to, ...rest) => {
    const sent = await send(to, ...rest)
    note(to.chat, false, sent)
    return sent
  }
  it.platform.edit = async (to, ...rest) => {
    const edited = await edit(to, ...rest)
    note(to.chat, true, edited)
    return edited
  }
  return seen
}

const step = fc.record({
  minutes: fc.integer({ min: 1, max: 240 }),
  fault: fc.boolean(),
  said: fc.array(
    fc.record({
      reader: fc.nat(readers.length - 1),
      urgent: fc.boolean(),
      key: fc.option(fc.constantFrom('a', 'b'), { nil: null }),
      fresh: fc.boolean(),
    }),
    { minLength: 4, maxLength: 24, size: 'max' },
  ),
})

const tokenOf = (n: number): string => `nouvelle ${String(n).padStart(4, '0')}`

/** Nights on which clocks change in France: the others have no such nights. */
test.each([
  ['an ordinary week', '2026-11-23T05:00:00Z', 1, false],
  ['the week when clocks go forward', '2026-03-27T05:00:00Z', 2, false],
  ['the week when clocks go back', '2026-10-23T05:00:00Z', 3, false],
  ['a week when the platform is often away', '2026-11-23T05:00:00Z', 4, true],
])('%s: nothing in quiet hours, six new messages a day at most, and nothing is lost', async (_name, start, seed, faults) => {
  const days = fc.sample(fc.array(step, { minLength: 60, maxLength: 60 }), { numRuns: 1, seed })[0] ?? []
  const it = await story(start)
  await settle(it)
  const seen = watched(it)
  const urgentOnes = new Set<string>()
  const last = new Map<string, string>()
  let count = 0
  for (const { minutes, fault, said } of days) {
    it.time.advance(minutes * 60_000)
    if (fault && faults) it.platform.fails({ kind: 'down', maybe: false })
    const says = said.map(({ reader, urgent, key, fresh }): Say => {
      const who = readers[reader] as Reader
      const token = tokenOf(++count)
      if (urgent && who.urgent) urgentOnes.add(token)
      last.set(key ? `${who.id} ${key}` : `${who.id} ${token}`, token)
      return news(who.id, token, { ...(urgent ? { urgent: true } : {}), ...(key ? { key } : {}), ...(key && fresh ? { fresh: true } : {}) })
    })
    /** Two turns at once, to the same readers; which of them speaks last of one card is then not open. */
    await Promise.all([
      tell(
        it,
        says.filter(({ key }) => key !== 'b'),
      ),
      tell(
        it,
        says.filter(({ key }) => key === 'b'),
      ),
    ])
    await settles(it)
    it.time.advance(2000)
    await settles(it)
  }
  await it.passes(24)

  const passes = ({ text }: Seen): boolean => [...urgentOnes].some((token) => text.includes(token))
  const fresh = seen.filter((one) => !one.edit && !passes(one))
  expect(fresh.length, 'there is something to look at').toBeGreaterThan(150)
  let full = 0
  for (const who of readers) {
    const own = fresh.filter(({ chat }) => chat === who.id)
    expect(own.filter(({ at }) => isQuiet(at, who)).map(({ at, text }) => `${who.zone} ${at.toISOString()} ${text}`)).toEqual([])
    const days = Map.groupBy(own, ({ at }) => onTheWall(at, who.zone).day)
    for (const [day, messages] of days) {
      const folds = messages.filter(({ text }) => text.startsWith('Et aussi')).length
      /** What a fault kept until the next day is not counted anew there. */
      if (!faults)
        expect([folds <= 1, messages.length - folds <= proactiveADay], `${who.id} ${day}: ${messages.length}`).toEqual([true, true])
    }
    full += [...days.values()].filter(({ length }) => length === proactiveADay + 1).length
  }
  expect(full, 'days on which there was one message too many').toBeGreaterThan(20)
  for (const [who, token] of last) {
    const chat = who.split(' ')[0]
    expect(
      seen.some((one) => one.chat === chat && one.text.includes(token)),
      `${who} never saw ${token}`,
    ).toBe(true)
  }
  await it.ends()
})
