import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutMetadata } from './jpeg.ts'

const segment = (marker: number, content: string | readonly number[]): Buffer => {
  const bytes = Buffer.from(content as string, 'latin1')
  return Buffer.concat([Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff]), bytes])
}
const start = Buffer.from([0xff, 0xd8])
const end = Buffer.from([0xff, 0xd9])
const jfif = segment(0xe0, 'JFIF\0\x01\x02\0\0\x01\0\x01\0\0')
const exif = segment(0xe1, 'Exif\0\0GPS 48.87 2.38')
const quantisation = segment(0xdb, [0, ...Array<number>(64).fill(1)])
const frame = segment(0xc0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
/** Pixels with a stuffed FF, a restart, and padding before the next marker. */
const scan = Buffer.concat([segment(0xda, [1, 1, 0, 0, 63, 0]), Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56])])
const clean = Buffer.concat([start, jfif, quantisation, frame, scan, end])

test('a picture without metadata is the same to the byte', () => {
  expect(withoutMetadata(clean)).toEqual(clean)
})

test('Exif, XMP, ICC, Photoshop, Adobe and comments go; JFIF and the pixels stay', () => {
  const dirty = Buffer.concat([
    start,
    jfif,
    exif,
    ...Array.from({ length: 14 }, (_, i) => segment(0xe2 + i, `APP${i + 2} chez Léa`)),
    quantisation,
    segment(0xfe, 'pris au 12 rue Ramponeau'),
    frame,
    scan,
    end,
  ])
  expect(withoutMetadata(dirty)).toEqual(clean)
})

test('metadata between two scans and after the end goes too', () => {
  const dirty = Buffer.concat([start, exif, jfif, quantisation, frame, scan, exif, scan, end, Buffer.from('ftypmp4 a film with its place')])
  expect(withoutMetadata(dirty)).toEqual(Buffer.concat([start, jfif, quantisation, frame, scan, scan, end]))
})

test('padding before a marker is no obstacle', () => {
  const padded = Buffer.concat([start, Buffer.from([0xff, 0xff]), exif, jfif, quantisation, frame, scan, end])
  expect(withoutMetadata(padded)).toEqual(clean)
})

test('a picture cut short in its pixels still shows', () => {
  expect(withoutMetadata(clean.subarray(0, -4))?.subarray(-2)).toEqual(end)
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1')],
  ['a page', Buffer.from('<html><script>')],
  ['a start alone', Buffer.concat([start, jfif, end])],
  ['a header without pixels', Buffer.concat([start, jfif, quantisation, frame, end])],
  ['pixels without a header', Buffer.concat([start, scan, end])],
  ['a segment longer than the file', Buffer.concat([start, Buffer.from([0xff, 0xe1, 0xff, 0xff, 1, 2])])],
])('%s is no photo', (_name, bytes) => {
  expect(withoutMetadata(bytes)).toBeNull()
})

test('any bytes are survived, and what comes out is clean', () => {
  const part = fc.oneof(
    fc.constantFrom(jfif, exif, quantisation, frame, scan, end, start),
    fc.uint8Array({ maxLength: 12 }).map((it) => Buffer.from(it)),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const once = withoutMetadata(Buffer.concat([start, ...parts]))
      if (once) expect(withoutMetadata(once)).toEqual(once)
      if (once) expect(once.includes('Exif')).toBe(false)
    }),
    { numRuns: 2000 },
  )
})
