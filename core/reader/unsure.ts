import type { Understood } from './understood.ts'

/** Below these the offline reader would rather have a second opinion; a longer message says more than it can follow. */
const sure = { act: 0.75, sort: 0.6, title: 0.5, when: 0.6, price: 0.7 } as const
const longText = 400

/** Whether a better reader, where there is one, is worth asking. */
export const isUnsure = ({ act, posts }: Understood, text: string): boolean =>
  act.value !== 'abuse' &&
  (act.confidence < sure.act ||
    (text.length > longText && posts.length === 1) ||
    posts.some(
      (it) =>
        Math.min(it.kind.confidence, it.direction.confidence) < sure.sort ||
        it.title.confidence < sure.title ||
        it.start.confidence < sure.when ||
        it.price.confidence < sure.price,
    ))
