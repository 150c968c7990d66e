import { crc32, deflateSync, inflateSync } from 'node:zlib'

const head = 8
/** PNG: length and name before a chunk's data, its checksum after. */
const around = 12
/** PNG: what an image is said to be, when it has three bytes a pixel, no palette and no interlacing. */
const rgb = '0802000000'
const bytes = 3

/** The same picture in fewer bytes: even areas and letters become smaller without PNG's filters, which the browser always applies. */
export const smaller = (png: Buffer): Buffer => {
  const chunks = chunksOf(png)
  const header = chunks.find(({ name }) => name === 'IHDR')?.data
  if (header?.subarray(head).toString('hex') !== rgb) throw new Error('This picture is no plain RGB image: has the browser changed?')
  const data = inflateSync(Buffer.concat(chunks.flatMap(({ name, data }) => (name === 'IDAT' ? [data] : []))))
  const packed = deflateSync(unfiltered(data, header.readUInt32BE(0) * bytes), { level: 9, memLevel: 9 })
  return Buffer.concat([png.subarray(0, head), chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))])
}

const chunksOf = (png: Buffer): { name: string; data: Buffer }[] => {
  const chunks = []
  for (let at = head; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ name: png.toString('latin1', at + 4, at + head), data: png.subarray(at + head, at + head + length) })
    at += around + length
  }
  return chunks
}

const chunk = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** Every line by itself, as its pixels are: PNG, "Filter types". */
const unfiltered = (data: Buffer, width: number): Buffer => {
  const out = Buffer.alloc(data.length)
  for (let line = 0; line < data.length; line += width + 1) {
    const filter = data[line] ?? 0
    for (let n = 1; n <= width; n++) {
      const at = line + n
      const left = n > bytes ? (out[at - bytes] ?? 0) : 0
      const up = line > 0 ? (out[at - width - 1] ?? 0) : 0
      const corner = line > 0 && n > bytes ? (out[at - width - 1 - bytes] ?? 0) : 0
      out[at] = (data[at] ?? 0) + predicted(filter, left, up, corner)
    }
  }
  return out
}

const predicted = (filter: number, left: number, up: number, corner: number): number => {
  switch (filter) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4:
      return nearest(left, up, corner)
    default:
      throw new Error(`PNG knows no filter ${filter}.`)
  }
}

const nearest = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
