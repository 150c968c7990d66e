import { toFile } from 'openai'
import { maxLength } from '../core/reader/normalise.ts'
import type { Ask } from './endpoint.ts'

const patienceMs = 15_000
/** The audio API's own limit is 25 MB; two minutes of speech are far below. */
const bytesMost = 20_000_000
const names: Readonly<Record<string, string>> = {
  'audio/ogg': 'voice.ogg',
  'audio/mpeg': 'voice.mp3',
  'audio/mp4': 'voice.m4a',
  'audio/wav': 'voice.wav',
  'audio/webm': 'voice.webm',
}

/** The words of a voice message, as one would have typed them; null when they cannot be made out. */
export const listenBy =
  (ask: Ask, model: string) =>
  async (sound: Buffer, mime: string, language: 'fr' | 'en'): Promise<string | null> => {
    if (sound.length > bytesMost) return null
    const said = await ask('listen', patienceMs, async (client, options) => {
      const file = await toFile(sound, names[mime] ?? 'voice.ogg', { type: mime })
      return (await client.audio.transcriptions.create({ model, file, language }, options)).text
    })
    return said?.trim().slice(0, maxLength) || null
  }
