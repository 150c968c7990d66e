import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Inbound } from '../../core/chat/inbound.ts'
import { decode } from './decode.ts'

const folder = join(import.meta.dirname, 'fixtures')
const lea = { id: 'lea', name: 'Léa', language: 'fr' }
const paul = { id: 'paul', name: 'Paul', language: 'fr' }
const photo = { ref: '_1NhhSw-cKS8j-R6gJmCVRJtl5Gbduc48GoGEi-nCAQ', bytes: 17974 }
const home = { kind: 'private', chat: 'web:lea', topic: null } as const
const channel = { kind: 'channel', chat: 'web:belleville', topic: null } as const

const decoded: Record<string, Omit<Inbound, 'platform'>> = {
  say: { from: lea, place: home, body: { kind: 'text', text: 'Je prête ma perceuse ce week-end', photo: null, replyTo: null } },
  'say-with-photo': { from: lea, place: home, body: { kind: 'text', text: 'Je donne un canapé', photo, replyTo: null } },
  'photo-alone': { from: lea, place: home, body: { kind: 'text', text: '', photo, replyTo: null } },
  reply: { from: lea, place: home, body: { kind: 'text', text: 'Parfait, à samedi !', photo: null, replyTo: 'MpfyyqAOTok0uo6Y' } },
  command: { from: lea, place: home, body: { kind: 'command', name: 'mesannonces', rest: '' } },
  'command-with-rest': { from: paul, place: channel, body: { kind: 'command', name: 'quartier', rest: 'Belleville — Ménilmontant' } },
  'say-in-channel': { from: paul, place: channel, body: { kind: 'text', text: 'Merci à toutes et tous', photo: null, replyTo: null } },
  press: { from: lea, place: home, body: { kind: 'press', press: 'publish-post:post=ab12:rev=1' } },
  'open-from-channel': {
    from: paul,
    place: { ...home, chat: 'web:paul' },
    body: { kind: 'command', name: 'start', rest: 'Zm9ybTphbnN3ZXItcG9zdDpwb3N0PWFiMTI' },
  },
  'first-start': {
    from: { id: 'MKtwWTl7KjXuTdZm', name: 'Ahmed', language: 'fr' },
    place: { ...home, chat: 'web:MKtwWTl7KjXuTdZm' },
    body: { kind: 'command', name: 'start', rest: '' },
  },
}

test.each(readdirSync(folder).map((file) => file.replace('.json', '')))('%s is understood', (name) => {
  expect(decode(readFileSync(join(folder, `${name}.json`), 'utf8'))).toEqual({ platform: 'web', ...decoded[name] })
})

test.each(['', '{}', 'null', '{"user":{"id":"lea","name":"Léa"},"chat":{"id":"c","kind":"private"},"did":{"kind":"dance"}}'])(
  '%j is for the quarantine',
  (raw) => {
    expect(() => decode(raw)).toThrow()
  },
)

test.each(['/', '/ quartier', 'et/ou', 'c’est 1/2 journée', 'http://exemple.fr'])('%j is no command', (text) => {
  const raw = {
    user: { id: 'lea', name: 'Léa' },
    chat: { id: 'web:lea', kind: 'private' },
    did: { kind: 'say', text, photo: null, replyTo: null },
  }
  expect(decode(JSON.stringify(raw)).body).toEqual({ kind: 'text', text, photo: null, replyTo: null })
})
