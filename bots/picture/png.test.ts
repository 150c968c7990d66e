import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pngWithoutMetadata } from './png.ts'

const signature = Buffer.from('89504e470d0a1a0a', 'hex')
const chunk = (type: string, content: string | Buffer): Buffer => {
  const bytes = Buffer.from(content as string, 'latin1')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, Buffer.from(type, 'latin1'), bytes, Buffer.alloc(4)])
}
const header = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]))
const pixels = chunk('IDAT', deflateSync(Buffer.from([0, 0])))
const end = chunk('IEND', '')
const clean = Buffer.concat([signature, header, pixels, end])

test('a picture without metadata is the same to the byte', () => {
  expect(pngWithoutMetadata(clean)).toEqual(clean)
})

test('Exif, texts and times go, and what is hidden after the end', () => {
  const secrets = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'iCCP'].map((type) => chunk(type, '12 rue Ramponeau'))
  const dirty = Buffer.concat([signature, header, ...secrets, pixels, end, Buffer.from('12 rue Ramponeau')])
  expect(pngWithoutMetadata(dirty)).toEqual(clean)
})

test('what is no whole PNG is none', () => {
  for (const bytes of [Buffer.alloc(0), signature, clean.subarray(0, -1), Buffer.concat([signature, pixels, end]), Buffer.from('GIF89a')])
    expect(pngWithoutMetadata(bytes)).toBeNull()
})

test('whatever bytes come, it neither throws nor grows', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
      const made = pngWithoutMetadata(Buffer.concat([signature, header, tail]))
      expect(made === null || made.length <= signature.length + header.length + tail.length).toBe(true)
    }),
  )
})
