import type { ServerResponse } from 'node:http'

export type Feed = ReturnType<typeof openFeed>
type FeedEvent = 'message' | 'edit' | 'clock' | 'neighbour'

const replayed = 500

/** What happens, told to every open page (Server-Sent Events). `boot` tells this start of the server from another. */
export const openFeed = (boot: string) => {
  const recent: string[] = []
  const readers = new Set<ServerResponse>()
  let count = 0
  const at = (): string => `${boot}.${count}`

  /** What came after `id`; null when that is no longer known. */
  const since = (id: string): string[] | null => {
    const [from, number] = [id.slice(0, id.lastIndexOf('.')), Number(id.slice(id.lastIndexOf('.') + 1))]
    const missed = count - number
    if (from !== boot || !Number.isInteger(missed) || missed < 0 || missed > recent.length) return null
    return recent.slice(recent.length - missed)
  }

  return {
    at,
    push: (event: FeedEvent, data: object): void => {
      count += 1
      // JSON holds no bare line break, the one thing that could end the field early.
      const frame = `id: ${at()}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`
      recent.push(frame)
      if (recent.length > replayed) recent.shift()
      for (const reader of readers) reader.write(frame)
    },
    /** The page reads on from the event it knows, or is told to ask for the whole state again. */
    follow: (response: ServerResponse, after: string): void => {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
      response.write(`retry: 1000\n\n${since(after)?.join('') ?? `id: ${at()}\nevent: refresh\ndata: {}\n\n`}`)
      readers.add(response)
      response.once('close', () => readers.delete(response))
    },
    close: (): void => {
      for (const reader of readers) reader.end()
    },
  }
}
