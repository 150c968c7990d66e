import { randomUUID } from 'node:crypto'
import type { Message } from '../bots/web/chats.ts'
import { type Place, type Resident, type Shown, valuesOf, type Words } from './everywhere.ts'

export type OnWeb = Place & { look(): Promise<void> }

export const webNeighbours = ['Karim', 'Léa', 'Paul', 'Inès'].map((name) => ({ user: `${name.toLowerCase()}_secret`, name }))
export const webChannel = { chat: 'web:belleville', title: 'Belleville' }

const shown = ({ card: { pieces, facts, photo, file, buttons } }: Message): Shown => ({
  text: [
    pieces.map((it) => ('text' in it ? it.text : 'quote' in it ? it.quote : it.label)).join(''),
    ...facts.map(([name, value]) => `${name} ${value}`),
  ].join('\n'),
  labels: buttons.flat().map(({ label }) => label),
  photo: photo !== null,
  files: file ? [file.name] : [],
})

/** The local page's own requests, over HTTP. */
export const onWeb = (url: string, settled: () => Promise<void>): OnWeb => {
  /** What the page shows, as last looked at. */
  let messages: Readonly<Record<string, readonly Message[]>> = {}
  const look = async (): Promise<void> => {
    const state = (await (await fetch(new URL('/state', url))).json()) as { messages: typeof messages }
    messages = state.messages
  }
  const act = async (path: string, body: object): Promise<void> => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    const response = await fetch(new URL(path, url), { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    await settled()
  }

  const as = ({ user, name }: { user: string; name: string }): Resident => {
    const own = `web:${user}`
    const says = (text: string, photo?: Buffer, inChannel?: true): Promise<void> =>
      act('/say', { user, text, ...(photo ? { photo: photo.toString('base64') } : {}), ...(inChannel ? { in: 'channel' } : {}) })
    const press = async (chat: string, label: string, words?: Words, photo?: Buffer): Promise<void> => {
      const message = (messages[chat] ?? []).findLast(({ card }) => card.buttons.flat().some((it) => it.label === label))
      const button = message?.card.buttons.flat().find((it) => it.label === label)
      if (!message || !button) throw new Error(`no button « ${label} » in ${chat}`)
      await act('/press', { user, chat, ref: message.ref, data: button.data })
      for (const it of words === undefined ? [] : Object.values(valuesOf(words))) await says(it, photo)
    }
    return {
      handle: user,
      joins: async () => {
        await press(webChannel.chat, 'Rejoindre le quartier')
        await says(name)
      },
      says,
      presses: (label, words, photo) => press(own, label, words, photo),
      pressesInChannel: (label, words, photo) => press(webChannel.chat, label, words, photo),
      command: (command, rest = '', inChannel) => says(`/${command} ${rest}`.trim(), undefined, inChannel),
      sees: () => (messages[own] ?? []).filter(({ by }) => by === null).map(shown),
    }
  }
  const find = (name: string): { user: string; name: string } => {
    const found = webNeighbours.find((it) => it.name === name)
    if (!found) throw new Error(`${name} is not on the page`)
    return found
  }
  return {
    look,
    admin: as(find('Karim')),
    resident: (name) => as(find(name)),
    channel: () => (messages[webChannel.chat] ?? []).filter(({ by }) => by === null).map(shown),
  }
}
