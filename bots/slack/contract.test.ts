import { describe, expect } from 'vitest'
import { adapterContract } from '../adapter.contract.ts'
import type { Driver, Person } from '../driver.contract.ts'
import { hearingContract } from '../hearing.contract.ts'
import type { Seen, User } from './emulator/start.ts'
import { idOf } from './ids.ts'
import { type Tested, testSlack } from './test-adapter.ts'
import { testServer } from './test-server.ts'

/** What no database keeps. */
const cleaned = (words: string): string => words.toWellFormed().replaceAll('\0', '')

/** As the suite calls what wakes or leads somebody. */
const suitesName: Readonly<Record<string, string>> = { user: 'mention', channel: 'mention', broadcast: 'mention', emoji: 'custom_emoji' }
const marksOf = ({ marks, pinged }: Seen) => [
  ...marks.map((it) => ({ ...it, type: suitesName[it.type] ?? it.type })),
  ...pinged.map(() => ({ type: 'mention', offset: 0, length: 1 })),
]

const driverOf = ({ slack, time, adapterWith }: Tested, more: Parameters<Tested['adapterWith']>[0], begun: () => Promise<void>): Driver => {
  const [lea, paul] = [slack.user({ name: 'lea.martin', real_name: 'Léa Martin' }), slack.user({ name: 'paul', real_name: 'Paul Roux' })]
  const channel = slack.channel({ name: 'belleville', creator: paul, members: [lea] })
  const person = ({ id, real_name }: User): Person => ({
    id: idOf(slack.team.id, id),
    name: real_name.split(' ')[0] ?? '',
    language: 'fr',
    chat: idOf(slack.team.id, id),
  })
  const userOf = ({ id }: Person): User => (id === person(lea).id ? lea : paul)
  const idIn = (chat: string): string => chat.split('.')[1] ?? ''
  const placeOf = (chat: string): { id: string } => [lea, paul, channel].find(({ id }) => id === idIn(chat)) ?? { id: '' }
  const adapter = adapterWith(more)

  return {
    adapter: {
      ...adapter,
      start: async (hear) => {
        await adapter.start(hear)
        await begun()
        await slack.invites(paul, channel)
      },
    },
    lea: person(lea),
    paul: person(paul),
    channel: { chat: idOf(slack.team.id, channel.id), topic: null, audience: 'channel', reply: null, thread: null },
    says: async (who, words, { photo, replyTo, inChannel } = {}) => {
      const place = inChannel ? { in: channel } : {}
      if (words.startsWith('/')) expect(await slack.command(userOf(who), words.slice(1), place)).toEqual({})
      else await slack.says(userOf(who), words, { ...place, ...(photo ? { photo } : {}), ...(replyTo ? { thread: replyTo } : {}) })
      await slack.idle()
    },
    presses: async (who, chat, ref, label) => {
      const seen = slack.chat(placeOf(chat)).find(({ ts }) => ts === ref)
      expect(await slack.presses(userOf(who), seen, label)).toEqual({})
    },
    repeats: async () => {
      slack.redeliver(String(slack.events.at(-1)?.event_id))
      await slack.idle()
    },
    settles: () => slack.idle(),
    waits: () => {
      time.advance(60_000)
      slack.passes()
    },
    files: async (chat) => slack.chat(placeOf(chat)).flatMap(({ documents = [] }) => documents),
    stands: async (chat, ref) => {
      const seen = slack.chat(placeOf(chat)).find(({ ts }) => ts === ref)
      if (!seen) return null
      const { text, buttons, photo = null, alt = null, edited } = seen
      return { text, labels: buttons.map(({ label }) => label), photo, alt, edited, silent: false, marks: marksOf(seen) }
    },
    forms: {
      open: (who) => {
        const modal = slack.modal(userOf(who))
        return modal && { title: modal.title ?? '', labels: labelsIn(modal) }
      },
      fills: async (who, values, photo) => {
        expect(await slack.submits(userOf(who), values, photo ? { ':photo': photo } : {})).toEqual({})
      },
      dismisses: (who) => void slack.dismisses(userOf(who)),
    },
    cleaned,
    canBeSilent: false,
    textMax: { photo: 4000, alone: 4000 },
    hasAlt: true,
    address: /^https:\/\/[\w-]+\.slack\.com\/archives\/C\w+\/p\d+$/,
    hasRoles: true,
    confirms: true,
    commandPrefix: '/palier ',
    nowhere: { ref: '1700000000.000001', chat: idOf(slack.team.id, 'U0NOBODY01') },
    close: async () => {
      const unknown = slack.calls.flatMap((call) => call.unknown)
      await slack.close()
      expect(unknown, 'Slack would ignore it without a word').toEqual([])
    },
  }
}

const labelsIn = (modal: Seen): string[] =>
  (modal.raw.blocks as { type: string; label?: { text: string } }[]).flatMap(({ type, label }) =>
    type === 'input' && label ? [label.text] : [],
  )

const bySocket = async (): Promise<Driver> => driverOf(await testSlack(), {}, async () => undefined)

const byHttp = async (): Promise<Driver> => {
  const tested = await testSlack()
  const server = await testServer()
  const driver = driverOf(tested, { appToken: null, mount: server.mount }, () => tested.slack.http.to(`${server.origin}/slack/events`))
  return { ...driver, close: () => driver.close().finally(server.stop) }
}

adapterContract('Slack, by Socket Mode', bySocket)
describe('Slack, over HTTP: hearing', () => hearingContract(byHttp))
