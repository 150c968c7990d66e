/** What the page knows: the server's last word, and what waits to be sent. Data only; drawing is elsewhere. */
export const fresh = () => ({
  at: '',
  channel: { chat: '', title: '' },
  neighbours: [],
  clock: null,
  messages: {},
  pending: {},
  unread: {},
})

/** The whole state, asked again: what came meanwhile counts as unread. */
export const replaced = (state, snapshot) => {
  const unread = { ...state.unread }
  for (const [chat, messages] of Object.entries(snapshot.messages)) {
    const known = new Set(state.messages[chat]?.map(({ ref }) => ref))
    if (state.at) unread[chat] = (unread[chat] ?? 0) + messages.filter((it) => isNews(it) && !known.has(it.ref)).length
  }
  const heard = new Set(Object.values(snapshot.messages).flatMap((messages) => messages.map(({ key }) => key)))
  const pending = Object.fromEntries(
    Object.entries(state.pending).map(([chat, waiting]) => [chat, waiting.filter(({ key }) => !heard.has(key))]),
  )
  return { ...state, ...snapshot, unread, pending }
}

const isNews = (message) => message.by === null

/** One event more. Heard twice, it changes nothing. */
export const applied = (state, event, data) => {
  const messages = state.messages[data.chat] ?? []
  switch (event) {
    case 'message': {
      if (messages.some(({ ref }) => ref === data.ref)) return state
      const unread = { ...state.unread, [data.chat]: (state.unread[data.chat] ?? 0) + (isNews(data) ? 1 : 0) }
      const heard = { ...state, unread, messages: { ...state.messages, [data.chat]: [...messages, data] } }
      return data.key ? withoutPending(heard, data.chat, data.key) : heard
    }
    case 'edit':
      return { ...state, messages: { ...state.messages, [data.chat]: messages.map((it) => (it.ref === data.ref ? data : it)) } }
    case 'neighbour':
      if (state.neighbours.some(({ user }) => user === data.user)) return state
      return { ...state, neighbours: [...state.neighbours, data], messages: { ...state.messages, [data.chat]: [] } }
    case 'clock':
      return { ...state, clock: data }
    default:
      return state
  }
}

/** Said, but not yet known to be heard. */
export const withPending = (state, chat, said) => ({
  ...state,
  pending: { ...state.pending, [chat]: [...(state.pending[chat] ?? []), said] },
})
export const withoutPending = (state, chat, key) => ({
  ...state,
  pending: { ...state.pending, [chat]: (state.pending[chat] ?? []).filter((it) => it.key !== key) },
})

export const seen = (state, chat) => ({ ...state, unread: { ...state.unread, [chat]: 0 } })
