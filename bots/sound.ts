/** What a voice message is, by its first bytes and not by anybody's word: the kinds that OpenAI's audio API takes. */
export const soundType = (bytes: Buffer): string | null => {
  const head = bytes.subarray(0, 12).toString('latin1')
  if (head.startsWith('OggS')) return 'audio/ogg'
  if (head.startsWith('ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0)) return 'audio/mpeg'
  if (head.slice(4, 8) === 'ftyp') return 'audio/mp4'
  if (head.startsWith('RIFF') && head.slice(8) === 'WAVE') return 'audio/wav'
  return head.startsWith('\x1a\x45\xdf\xa3') ? 'audio/webm' : null
}
