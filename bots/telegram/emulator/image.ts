/** Width and height of a PNG or JPEG, a square for the other kinds that Telegram takes, nothing for what is no picture. */
export const dimensions = (bytes: Uint8Array): { width: number; height: number } | undefined => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n' && view.length >= 24) {
    return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) }
  }
  if (view[0] === 0xff && view[1] === 0xd8) return jpegDimensions(view)
  const start = view.subarray(0, 12).toString('latin1')
  return /^(?:GIF8|BM|RIFF.{4}WEBP|II\*\0|MM\0\*)/s.test(start) ? { width: 512, height: 512 } : undefined
}

const jpegDimensions = (view: Buffer): { width: number; height: number } | undefined => {
  let at = 2
  while (at + 9 <= view.length && view[at] === 0xff) {
    const marker = view[at + 1] ?? 0
    // Start of frame, in any of its variants; C4, C8 and CC are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { width: view.readUInt16BE(at + 7), height: view.readUInt16BE(at + 5) }
    }
    at += 2 + view.readUInt16BE(at + 2)
  }
  return undefined
}

/** A valid picture for the tests that do not care which. */
export const onePixel: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
