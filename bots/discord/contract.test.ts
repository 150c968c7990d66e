import { expect } from 'vitest'
import { memoryRecords } from '../../tests/records.ts'
import { simulatedTime } from '../../tests/time.ts'
import { adapterContract } from '../adapter.contract.ts'
import { drawForm, slashCommands } from '../doors.ts'
import { type Driver, type Person, until } from '../driver.contract.ts'
import { discordAdapter } from './bot.ts'
import { startDiscord, type User } from './emulator/start.ts'
import { photoField } from './modal.ts'

const silent = { info: () => undefined, warn: () => undefined }
const modalAnswer = 9

const make = async (): Promise<Driver> => {
  const time = simulatedTime('2026-11-25T09:00:00Z')
  const dc = await startDiscord({ now: () => time.now().getTime() })
  const lea = dc.user({ username: 'lea.martin', global_name: 'Léa' })
  const paul = dc.user({ username: 'paul75', global_name: 'Paul' })
  const guild = dc.guild({ name: 'Belleville', owner: paul, members: [lea] })
  const channel = dc.channel(guild, 'annonces')
  dc.addsBot(guild)
  const person = ({ id, global_name }: User): Person => ({ id, name: global_name ?? '', language: null, chat: id })
  const userOf = ({ id }: Person): User => (id === lea.id ? lea : paul)
  const adapter = discordAdapter({
    token: dc.token,
    apiRoot: dc.root,
    shards: null,
    mayConnect: async () => true,
    records: memoryRecords(),
    commands: slashCommands(),
    publishMessage: { fr: 'Publier comme annonce', en: 'Publish as a post' },
    drawForm,
    now: time.now,
    after: time.after,
    log: silent,
  })
  /** How often each thing was given to us. */
  const times = new Map<string, number>()
  const heard = async (id: string, count = 1): Promise<void> => {
    await dc.idle()
    await until(() => (times.get(id) ?? 0) >= count)
  }
  let last = ''

  return {
    adapter: {
      ...adapter,
      start: (hear) =>
        adapter.start(async (updates) => {
          const storing = hear(updates)
          for (const { key } of updates) times.set(key, (times.get(key) ?? 0) + 1)
          await storing
        }),
    },
    lea: person(lea),
    paul: person(paul),
    channel: { chat: channel.id, topic: null, audience: 'channel', reply: null, thread: null },
    says: async (who, words, { photo, replyTo, inChannel } = {}) => {
      const [, name, rest] = /^\/(\S+) ?(.*)$/s.exec(words) ?? []
      if (inChannel && name) {
        const option = slashCommands().find(({ fr }) => fr === name)?.rest?.name.fr
        last = dc.command(userOf(who), name, option && rest ? { [option]: rest } : {}, { in: channel })
      } else
        last = dc.says(userOf(who), words.toWellFormed(), {
          ...(photo ? { photo } : {}),
          ...(replyTo ? { replyTo } : {}),
          ...(inChannel ? { in: channel } : {}),
        })
      /** What is said in the channel does not come to us: we wait until it could have come. */
      await (inChannel && !name ? dc.idle() : heard(last))
    },
    presses: async (who, chat, ref, label) => {
      const at = dc.chat({ id: chat }).find(({ id }) => id === ref)
      last = dc.presses(userOf(who), at, label)
      await dc.idle()
      if (dc.acks.find(({ id }) => id === last)?.type !== modalAnswer) await heard(last)
    },
    repeats: async () => {
      const before = times.get(last) ?? 0
      dc.redeliver(last)
      await heard(last, before + 1)
    },
    settles: async () => {
      await dc.when(() => dc.gateway.sessions() === 1 && dc.commands.length > 0)
      await dc.idle()
    },
    waits: () => time.advance(60_000),
    files: async (chat) => dc.chat({ id: chat }).flatMap(({ document }) => document ?? []),
    stands: async (chat, ref) => {
      const found = dc.chat({ id: chat }).find(({ id }) => id === ref)
      if (!found) return null
      const { text, buttons, photo = null, alt = null, edited, silent, marks } = found
      return { text, labels: buttons.map(({ label }) => label), photo, alt, edited, silent, marks }
    },
    forms: {
      open: (who) => {
        const modal = dc.modal(userOf(who))
        return modal && { title: modal.title, labels: modal.components.map(({ label }) => String(label)) }
      },
      fills: async (who, values, photo) => {
        last = dc.submits(userOf(who), values, photo ? { [photoField]: photo } : {})
        await heard(last)
      },
      dismisses: (who) => dc.dismisses(userOf(who)),
    },
    confirms: false,
    cleaned: (words) => words.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n'),
    canBeSilent: true,
    textMax: { photo: 4000, alone: 4000 },
    hasAlt: true,
    address: /^https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+$/,
    hasRoles: true,
    nowhere: { ref: '1300000000000000001', chat: '1300000000000000002' },
    close: async () => {
      const pinged = [lea, paul, channel].flatMap((it) => dc.chat(it)).flatMap((it) => (it.byBot ? it.pinged : []))
      await dc.close()
      expect(pinged).toEqual([])
    },
  }
}

adapterContract('Discord', make)
