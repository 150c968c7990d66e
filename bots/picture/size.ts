import { withoutMetadata } from './jpeg.ts'

/** How many pixels a picture says it has; null for what is neither a JPEG nor a PNG. Nothing is drawn to know it. */
export const pixelsOf = (bytes: Buffer): number | null => pngPixels(bytes) ?? jpegPixels(bytes)

/** PNG, third edition: IHDR comes first, with the width and the height. */
const pngPixels = (bytes: Buffer): number | null =>
  bytes.length >= 24 && bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n' && bytes.toString('latin1', 12, 16) === 'IHDR'
    ? bytes.readUInt32BE(16) * bytes.readUInt32BE(20)
    : null

/** ITU-T T.81, B.2.2: every frame header; the largest counts. */
const jpegPixels = (bytes: Buffer): number | null => {
  const clean = withoutMetadata(bytes)
  if (!clean) return null
  let most = 0
  for (let at = 2; at + 9 < clean.length && clean[at] === 0xff; ) {
    const marker = clean[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      most = Math.max(most, clean.readUInt16BE(at + 5) * clean.readUInt16BE(at + 7))
    /** Pixels begin: a height of nought there comes later (DNL), which no phone writes. */
    if (marker === 0xda) break
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    at += isAlone ? 2 : 2 + clean.readUInt16BE(at + 2)
  }
  return most
}
