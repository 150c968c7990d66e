const start = 0xd8
const end = 0xd9
const scan = 0xda
const comment = 0xfe
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
/** APP1 to APP15 (Exif with its GPS position, XMP, IPTC, ICC, maker notes) and comments. APP0 (JFIF) tells the pixels' shape. */
const isMetadata = (marker: number): boolean => (marker >= 0xe1 && marker <= 0xef) || marker === comment

/** A JPEG without its metadata nor anything after its end (a phone may hide a film there); null for what is no JPEG. Pixels are untouched. */
export const withoutMetadata = (bytes: Buffer): Buffer | null => {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== start) return null
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let framed = false
  for (let at = 2; ; ) {
    const segment = segmentAt(bytes, at)
    // A picture cut short still shows what it has, provided that its pixels have begun.
    if (!segment || segment.marker === end) return framed && kept.some(isScan) ? Buffer.concat([...kept, Buffer.from([0xff, end])]) : null
    framed ||= isFrame(segment.marker)
    if (!isMetadata(segment.marker)) kept.push(bytes.subarray(segment.from, segment.to))
    at = segment.to
  }
}

const isScan = (segment: Buffer): boolean => segment[1] === scan

type Segment = { marker: number; from: number; to: number }

const segmentAt = (bytes: Buffer, at: number): Segment | null => {
  let from = at
  // Any number of FF may pad the space before a marker.
  while (bytes[from] === 0xff && bytes[from + 1] === 0xff) from += 1
  const marker = bytes[from + 1]
  if (bytes[from] !== 0xff || marker === undefined || marker === 0) return null
  if (marker === end || marker === start || isRestart(marker) || marker === 0x01) return { marker, from, to: from + 2 }
  if (from + 4 > bytes.length) return null
  const length = bytes.readUInt16BE(from + 2)
  const to = from + 2 + length
  if (length < 2 || to > bytes.length) return null
  return { marker, from, to: marker === scan ? endOfPixels(bytes, to) : to }
}

/** The first true marker after a scan's data, where FF 00 is a byte and restarts belong to the data. */
const endOfPixels = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
  }
  return bytes.length
}
