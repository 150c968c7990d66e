import { onePixel } from './image.ts'
import type { Discord } from './start.ts'

/** Calls the REST API without any client between. */
export const caller =
  (dc: Discord) =>
  async (method: string, path: string, body?: unknown, token = dc.token) => {
    const form = body instanceof FormData
    const headers = { authorization: `Bot ${token}`, ...(body !== undefined && !form && { 'content-type': 'application/json' }) }
    const sent = body === undefined ? {} : { body: form ? body : JSON.stringify(body) }
    const answer = await fetch(`${dc.root}/v10${path}`, { method, headers, ...sent })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, json: text === '' ? undefined : JSON.parse(text) }
  }

export const withFile = (payload: unknown, name = 'a.png'): FormData => {
  const form = new FormData()
  form.set('payload_json', JSON.stringify(payload))
  form.set('files[0]', new Blob([new Uint8Array(onePixel)], { type: 'image/png' }), name)
  return form
}
