import { expect, test } from 'vitest'
import { soundType } from './sound.ts'

test('a sound is known by its first bytes', () => {
  const kinds: [string | Buffer, string | null][] = [
    ['OggS', 'audio/ogg'],
    ['ID3', 'audio/mpeg'],
    [Buffer.from([0xff, 0xfb, 0x90]), 'audio/mpeg'],
    ['\0\0\0\x20ftypM4A ', 'audio/mp4'],
    ['RIFF\0\0\0\0WAVEfmt ', 'audio/wav'],
    [Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), 'audio/webm'],
    ['<html>', null],
    ['', null],
    [Buffer.from([0xff, 0xd8]), null],
  ]
  for (const [bytes, mime] of kinds) expect(soundType(Buffer.from(bytes as string))).toBe(mime)
})
