const signature = Buffer.from('89504e470d0a1a0a', 'hex')
/** What a picture needs to be drawn (PNG, third edition): the critical chunks, transparency, and the moving ones. Text, time, Exif and the rest go. */
const needed = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'acTL', 'fcTL', 'fdAT'])
/** Length, type, content, checksum. */
const frame = 12

/** A PNG without its metadata nor anything after its end; null for what is no whole PNG. Pixels are untouched. */
export const pngWithoutMetadata = (bytes: Buffer): Buffer | null => {
  if (!bytes.subarray(0, signature.length).equals(signature)) return null
  const kept: Buffer[] = [signature]
  for (let at = signature.length; at + frame <= bytes.length; ) {
    const to = at + frame + bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (to > bytes.length || (kept.length === 1 && type !== 'IHDR')) return null
    if (needed.has(type)) kept.push(bytes.subarray(at, to))
    if (type === 'IEND') return Buffer.concat(kept)
    at = to
  }
  return null
}
