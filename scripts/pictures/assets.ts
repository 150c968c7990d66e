import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Html, html, ours } from './html.ts'

const read = (path: string): Buffer => readFileSync(new URL(path, import.meta.url))
const image = (type: string, bytes: Buffer): string => `data:${type};base64,${bytes.toString('base64')}`

/** Drawn by hand: nobody's photo. */
const bike = image('image/svg+xml', read('./photo.svg'))
const icon = image('image/svg+xml', read('../../bots/web/page/icon.svg'))

/** What photos are called in the payloads, whatever the platform. */
export const photo = (alt: string): Html => html`<img class="photo" src="${bike}" alt="${alt}">`
export const palierIcon = (): Html => html`<img class="avatar" src="${icon}" alt="">`
/** Beside what only its reader sees. */
export const eye = (): Html =>
  html`<svg class="eye" viewBox="0 0 24 24"><path fill="currentColor" d="M12 5C6 5 2 12 2 12s4 7 10 7 10-7 10-7-4-7-10-7zm0 11.5a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9zm0-2.2a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z"/></svg>`
const colours: Readonly<Record<string, string>> = { Léa: '#b1562f', Paul: '#2c6a86', Inès: '#6d4a9c' }
export const faceOf = (name: string): Html =>
  html`<span class="avatar face" style="background:${colours[name] ?? '#777'}">${name.slice(0, 1)}</span>`

export const style = (...names: readonly string[]): Html => ours(names.map((name) => read(`./${name}.css`).toString()).join('\n'))

/** The browser's package brings a font that looks the same everywhere; without it, the machine's own are taken. */
export const fontOf = (browser: string): Html => {
  const folder = join(dirname(browser), 'fonts', 'fonts', 'Open_Sans')
  const faces = (['Regular', 'Bold'] as const).flatMap((name) => {
    const path = join(folder, `OpenSans-${name}.ttf`)
    if (!existsSync(path)) return []
    const weight = name === 'Bold' ? 700 : 400
    return [`@font-face { font-family: 'Palier'; font-weight: ${weight}; src: url(${image('font/ttf', readFileSync(path))}); }`]
  })
  return ours(faces.join('\n'))
}
