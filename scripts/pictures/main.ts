import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openBrowser } from './browser.ts'
import { page as discord } from './discord-page.ts'
import { page as slack } from './slack-page.ts'
import { story } from './story.ts'
import { page as telegram } from './telegram-page.ts'

const pages = { telegram, discord, slack } as const
const usage = `npm run pictures [-- --folder docs/pictures] [telegram] [discord] [slack]

Draws what a neighbour sees on each platform, from the payloads that the platform gets, into one PNG each. Without names: all of them.
The machine needs a font with emoji (Noto Color Emoji); all other letters come with the browser.
`

const { values, positionals } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' }, folder: { type: 'string', default: 'docs/pictures' } },
  allowPositionals: true,
})

const isPlatform = (name: string): name is keyof typeof pages => Object.hasOwn(pages, name)

const draw = async (): Promise<void> => {
  const names = positionals.length > 0 ? positionals : Object.keys(pages)
  const wrong = names.filter((name) => !isPlatform(name))
  if (wrong.length > 0)
    throw new Error(`There is no picture "${wrong.join('", "')}": name ${Object.keys(pages).join(', ')}, or none for all.`)
  mkdirSync(values.folder, { recursive: true })
  const browser = await openBrowser()
  try {
    for (const name of names.filter(isPlatform)) {
      const png = await browser.picture(pages[name](story))
      const path = join(values.folder, `${name}.png`)
      writeFileSync(path, png)
      process.stdout.write(`${path}: ${Math.round(png.length / 1000)} kB\n`)
    }
  } finally {
    await browser.close()
  }
}

if (values.help) process.stdout.write(usage)
else await draw()
