import { LLMock } from '@copilotkit/aimock'
import { read } from '../core/reader/read.ts'
import type { Understood } from '../core/reader/understood.ts'
import { simulatedTime } from '../tests/time.ts'
import { type Model, makeModel } from './model.ts'

/** A model endpoint on a real socket, and Palier's side of it, with simulated time. */
export const endpoint = async (more: { budget?: () => Promise<boolean> } = {}) => {
  const mock = await LLMock.create({ port: 0, logLevel: 'silent' })
  const time = simulatedTime('2026-11-25T09:00:00Z')
  const logs: { what: string; why: string; status: number | null }[] = []
  const model: Model = makeModel(
    { chat: 'test-model', sight: true, listen: 'test-ear', near: 'test-near' },
    {
      apiKey: 'test',
      baseURL: `${mock.url}/v1`,
      now: time.now,
      timers: time,
      budget: more.budget ?? (async () => true),
      log: (facts) => logs.push(facts),
    },
  )
  const now = '2026-11-25T10:00'
  return {
    mock,
    time,
    logs,
    model,
    now,
    understand: (text: string, names: readonly string[] = []): Promise<Understood> =>
      model.understand(text, read(text, { now }), { now, names }),
    /** The next answers to any chat. */
    says: (content: unknown): void =>
      void mock.on({ predicate: () => true }, { content: typeof content === 'string' ? content : JSON.stringify(content) }),
    /** Everything that has left for the endpoint, as text. */
    sent: (): string => JSON.stringify(mock.getRequests().map(({ body }) => body)),
    calls: (): number => mock.getRequests().length,
  }
}

type Quotes = { title: string | null; price: string | null; when: string | null; place: string | null }
/** A post as a model would answer it. */
export const answered = (post: object, quotes: Partial<Quotes> = {}, act = 'post') => ({
  act,
  posts: [
    {
      kind: 'loan',
      direction: 'offer',
      title: 'perceuse',
      price: null,
      start: null,
      end: null,
      place: null,
      quotes: { title: 'perceuse', price: null, when: null, place: null, ...quotes },
      ...post,
    },
  ],
})
