import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Card } from '../../core/chat/card.ts'
import type { Adapter, Beside, Destination, RawUpdate } from '../adapter.ts'
import { at, ok, onePixel } from '../driver.contract.ts'
import type { Channel, User } from './emulator/start.ts'
import { homeRef } from './home.ts'
import { idOf } from './ids.ts'
import { type Tested, testSlack } from './test-adapter.ts'

let tested: Tested
let adapter: Adapter
let heard: RawUpdate[]
let lea: User
let rue: Channel
let channel: Destination
let privately: Destination
const bytes = Buffer.from('%PDF-1.7')
const pdf: Beside = { bytes, ref: null, name: 'affiche.pdf', type: 'application/pdf' }
const card: Card = { text: ['L’affiche'], file: { name: 'affiche.pdf', type: 'application/pdf', svg: '', alt: 'Le repas' } }
const chart: Card = { text: ['Ce mois-ci'], file: { name: 'mois.png', type: 'image/png', svg: '', alt: 'Douze prêts' } }

beforeEach(async () => {
  tested = await testSlack()
  const { slack } = tested
  heard = []
  lea = slack.user({ name: 'lea', real_name: 'Léa Martin' })
  rue = slack.channel({ name: 'rue', creator: lea })
  adapter = tested.adapterWith()
  await adapter.start(async (updates) => void heard.push(...updates))
  await slack.invites(lea, rue)
  await slack.idle()
  heard.length = 0
  channel = at(idOf(slack.team.id, rue.id), 'channel')
  privately = at(idOf(slack.team.id, lea.id), 'private')
})
afterEach(async () => {
  await adapter.stop()
  await tested.slack.close()
})
const filesIn = (of: { id: string }): string[] => tested.slack.chat(of).flatMap(({ documents = [] }) => documents.map(({ name }) => name))
const wordsIn = (of: { id: string }): string[] => tested.slack.chat(of).flatMap(({ text }) => (text ? [text] : []))

test.each(['chat.postMessage', 'files.completeUploadExternal', 'files.getUploadURLExternal'])(
  'a file is shown once when %s breaks off, whether or not it was done',
  async (method) => {
    for (const afterApply of [false, true]) {
      const once = afterApply ? 'done' : 'not done'
      const before = filesIn(lea).length
      tested.slack.fault({ method, kind: 'drop', afterApply })
      expect(await adapter.send(privately, card, pdf, once)).toMatchObject({ failure: { kind: 'down' } })
      const found = ok((await adapter.find?.(privately, once)) ?? { ok: null })
      const sent = found ?? ok(await adapter.send(privately, card, pdf, once))
      expect(sent.photo).toMatch(/^d:F/)
      expect(filesIn(lea).length - before).toBe(1)
    }
  },
)

test('a file stands in the thread of its conversation, and one that another replaces is gone', async () => {
  const first = ok(await adapter.send(privately, { text: ['Bonjour'] }, null, 'a'))
  const sent = ok(await adapter.send({ ...privately, thread: first.ref }, card, pdf, 'b'))
  const threads = tested.slack.chat(lea).flatMap(({ documents, thread_ts }) => (documents ? [thread_ts] : []))
  expect(threads).toEqual([first.ref])
  const other: Beside = { ...pdf, bytes: Buffer.from('%PDF-2.0') }
  const edited = ok(await adapter.edit(privately, sent.ref, card, other, sent.photo))
  expect([filesIn(lea), edited.photo === sent.photo]).toEqual([['affiche.pdf'], false])
})

test('an answer that one person alone sees in the channel carries no file: both go to their chat', async () => {
  await tested.slack.command(lea, 'annonces', { in: rue })
  const reply = heard.map(({ raw }) => adapter.decode(raw)).at(-1)?.place.reply ?? null
  ok(await adapter.send({ ...privately, reply }, card, pdf, 'a'))
  expect([filesIn(rue), wordsIn(rue)]).toEqual([[], []])
  expect([filesIn(lea), wordsIn(lea)[0]?.startsWith('L’affiche')]).toEqual([['affiche.pdf'], true])
})

test('on the page beside the chat there is no place for a file, which goes to the chat', async () => {
  const home = { ...privately, topic: homeRef }
  const sent = ok(await adapter.send(home, card, pdf, 'a'))
  expect([sent.ref, filesIn(lea)]).toEqual([homeRef, ['affiche.pdf']])
  ok(await adapter.edit(home, homeRef, card, { ...pdf, ref: sent.photo }, sent.photo))
  expect(filesIn(lea)).toEqual(['affiche.pdf'])
  ok(await adapter.send(home, chart, { bytes: onePixel, ref: null }, 'b'))
  expect(tested.slack.chat(lea).some(({ photo }) => photo?.equals(onePixel))).toBe(true)
})

test('a file is in the channel where its card stands', async () => {
  ok(await adapter.send(channel, card, pdf, 'a'))
  expect([filesIn(rue), filesIn(lea)]).toEqual([['affiche.pdf'], []])
})
