import { expect, test } from 'vitest'
import { gather } from './gather.ts'

test('what comes while a call is under way goes together in the next', async () => {
  const calls: number[][] = []
  const ends: (() => void)[] = []
  const put = gather<number, number>((items) => {
    calls.push([...items])
    return new Promise((done) => ends.push(() => done(items.length)))
  })
  const first = put([1])
  await Promise.resolve()
  const others = [put([2]), put([3, 4])]
  ends.shift()?.()
  expect(await first).toBe(1)
  await Promise.resolve()
  ends.shift()?.()
  expect(await Promise.all(others)).toEqual([3, 3])
  expect(calls).toEqual([[1], [2, 3, 4]])
})

test('a call that fails tells its own callers, and the next goes on', async () => {
  let n = 0
  const put = gather<number, string>(async () => {
    n++
    if (n === 1) throw new Error('away')
    return 'stored'
  })
  await expect(put([1])).rejects.toThrow('away')
  expect(await put([2])).toBe('stored')
})
