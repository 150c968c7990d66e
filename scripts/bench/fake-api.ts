import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type FakeApi = { root: string; onSend: (chat: number) => void; close(): void }

/** A Bot API that answers at once: both bots send to the same one. `onSend` hears of every message. */
export const fakeApi = async (): Promise<FakeApi> => {
  const me = {
    id: 1,
    is_bot: true,
    first_name: 'Bench',
    username: 'bench_bot',
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
  }
  let messages = 0
  const api: FakeApi = { root: '', onSend: () => undefined, close: () => server.close() }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const method = request.url?.split('/').at(-1) ?? ''
      const body =
        parts.length > 0 && method.startsWith('send') ? (JSON.parse(Buffer.concat(parts).toString()) as { chat_id: string | number }) : null
      const chat = Number(body?.chat_id ?? 0)
      const result =
        method === 'getMe' ? me : body ? { message_id: ++messages, date: 0, chat: { id: chat, type: 'private' }, text: '' } : true
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ ok: true, result }))
      if (body) api.onSend(chat)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  api.root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return api
}
