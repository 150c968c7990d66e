import { chatColumn } from './chat.js'
import { clockBar } from './clock.js'
import { composer } from './composer.js'
import { make } from './draw.js'
import { follow } from './live.js'
import { freshKey, post } from './send.js'
import { applied, fresh, replaced, seen, withoutPending, withPending } from './state.js'
import { tabBar } from './tabs.js'

const part = (selector) => document.querySelector(selector)
const columns = new Map()
let state = fresh()
let chosen = sessionStorage.getItem('chosen') ?? ''
let acting = ''

const status = (words) => {
  part('.status').textContent = words
}
const lost = (isLost = true) => status(isLost ? 'Connexion perdue, je réessaie…' : '')
const ask = async (path, body, options) => {
  const answer = await post(path, body, { ...options, onLost: lost })
  lost(false)
  return answer
}
const clock = clockBar(part('.clock'), { onRefusal: status })
const tabs = tabBar(part('.tabs'), { onChoose: (chat) => bring(chat), onAdd: () => part('.newcomer').showModal() })

// ——— what people do

const press = async (message, button, user) => {
  const { ok, error, chat } = await ask('/press', { user, chat: message.chat, ref: message.ref, data: button.data })
  const column = columns.get(message.chat)
  if (!ok) column.box.refuse(error)
  if (!ok || chat !== message.chat) column.released()
  if (ok && chat !== message.chat) bring(chat, true)
}

/** Shown at once as on its way; refused words come back to where they were written. */
const say = async (chat, user, said, box) => {
  const key = freshKey()
  change(withPending(state, chat, { key, text: said.text, preview: said.photo?.preview ?? null }))
  const inChannel = chat === state.channel.chat ? { in: 'channel' } : {}
  const body = {
    user,
    text: said.text,
    ...(said.photo ? { photo: said.photo.base64 } : {}),
    ...(said.cited ? { replyTo: said.cited.ref } : {}),
    ...inChannel,
  }
  const { ok, error } = await ask('/say', body, { key })
  if (ok) return
  change(withoutPending(state, chat, key))
  box.restore(said)
  box.refuse(error)
}

/** Brings a conversation into view: its tab on a phone, its column elsewhere. */
const bring = (chat, pointed = false) => {
  chosen = chat
  sessionStorage.setItem('chosen', chat)
  draw()
  const column = columns.get(chat)
  column.section.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  column.look()
  if (!pointed) return
  column.point()
  // On a phone the keyboard would hide what has just come.
  if (matchMedia('(hover: hover)').matches) column.box.focus()
}

// ——— columns

const addChannel = ({ chat, title }) => {
  const column = chatColumn({
    chat,
    title,
    about: 'Tout le quartier le voit. Pour publier, on écrit à Palier en privé.',
    face: '#',
    hue: 'channel',
    inChannel: true,
    empty: 'Rien n’est encore publié. Les annonces et le journal du matin arriveront ici.',
    onPress: (message, button) => press(message, button, acting),
    onSeen: () => markSeen(chat),
  })
  const choice = part('#acting').content.firstElementChild.cloneNode(true)
  const select = choice.querySelector('select')
  select.addEventListener('change', () => {
    acting = select.value
    column.newHand()
  })
  column.section.querySelector('header').append(choice)
  const box = composer({
    label: 'Message dans le canal',
    placeholder: 'Tout le quartier le lira',
    withPhoto: false,
    onSay: (said) => say(chat, acting, said, box),
  })
  column.section.append(make('details', 'aloud', make('summary', '', 'Écrire dans le canal'), box.form))
  part('.board').prepend(column.section)
  columns.set(chat, { ...column, box, select })
}

const addNeighbour = ({ user, name, chat }, i) => {
  const box = composer({
    label: `Message de ${name} à Palier`,
    placeholder: 'Écrire à Palier',
    withPhoto: true,
    onSay: (said) => say(chat, user, said, box),
  })
  const column = chatColumn({
    chat,
    title: name,
    about: 'conversation privée avec Palier',
    face: [...name][0] ?? '',
    hue: String(i % 6),
    inChannel: false,
    empty: 'Écrivez à Palier comme à un voisin : il s’occupe du reste.',
    onPress: (message, button) => press(message, button, user),
    onCite: (message) => box.cite(message),
    onSeen: () => markSeen(chat),
  })
  column.section.append(box.form)
  part('.neighbours').append(column.section)
  columns.set(chat, { ...column, box })
  columns.get(state.channel.chat).select.append(Object.assign(make('option', '', name), { value: user }))
  acting ||= user
}

// ——— from state to page

const change = (next) => {
  state = next
  draw()
}
const markSeen = (chat) => {
  if (state.unread[chat]) change(seen(state, chat))
}

const draw = () => {
  const { channel, neighbours } = state
  if (!channel.chat) return
  if (!columns.has(channel.chat)) addChannel(channel)
  for (const [i, it] of neighbours.entries()) if (!columns.has(it.chat)) addNeighbour(it, i)
  if (!columns.has(chosen)) chosen = channel.chat
  document.body.classList.toggle('many', neighbours.length > 3)
  for (const [chat, column] of columns) column.section.classList.toggle('chosen', chat === chosen)
  const names = [{ chat: channel.chat, name: 'Canal' }, ...neighbours]
  tabs.show(
    names.map(({ chat, name }) => ({ chat, name, unread: state.unread[chat] ?? 0 })),
    chosen,
  )
  clock.show(state.clock)
  for (const [chat, column] of columns) {
    const [messages, pending] = [state.messages[chat] ?? [], state.pending[chat] ?? []]
    if (column.messages === messages && column.pending === pending) continue
    Object.assign(column, { messages, pending })
    column.show(messages, pending)
    column.box.suggest(chat !== channel.chat && messages.length === 0 && pending.length === 0)
  }
}

follow({
  onLost: lost,
  onState: (snapshot) => change(replaced(state, snapshot)),
  onEvent: (event, data) => {
    change(applied(state, event, data))
    columns.get(data.chat)?.released()
  },
})
document.addEventListener('visibilitychange', () => {
  for (const column of columns.values()) column.look()
})

// ——— a newcomer

const dialog = part('.newcomer')
part('.add-neighbour').addEventListener('click', () => dialog.showModal())
dialog.querySelector('.close').addEventListener('click', () => dialog.close())
dialog.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault()
  const input = dialog.querySelector('input')
  const { ok, error, chat, ...it } = await ask('/neighbours', { name: input.value })
  dialog.querySelector('.refusal').textContent = ok ? '' : error
  if (!ok) return
  change(applied(state, 'neighbour', { ...it, chat }))
  input.value = ''
  dialog.close()
  bring(chat, true)
})
