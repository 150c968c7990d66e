import { mkdirSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as driver, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Program, program, temporaryFolder } from './program.ts'

/** Pictures are kept when PICTURES names a folder: to look at, and for the README. */
const pictures = process.env.PICTURES
const seconds = 20_000

/** Made for a function in a cloud: the browser dies with its first page, and pages are less guarded than a resident's. */
const wrong = new Set(['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content'])

let browser: Browser
beforeAll(async () => {
  browser = await driver.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((it) => !wrong.has(it)), '--no-sandbox'],
    headless: true,
  })
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

const names = { lea: 'Léa', paul: 'Paul', ines: 'Inès' } as const
type Who = keyof typeof names

/** What a hand and an eye do on the page; on a phone a tab is touched first. */
const handsOn = (page: Page, phone: boolean) => {
  const chatOf = (who: Who | 'channel') => (who === 'channel' ? 'canal-belleville' : `web:${who}`)
  const column = (who: Who | 'channel') => page.locator(`section.chat[data-chat="${chatOf(who)}"]`)
  const turnTo = async (who: Who | 'channel'): Promise<void> => {
    if (phone)
      await page
        .locator('nav.tabs')
        .getByRole('button', { name: who === 'channel' ? /^Canal/ : new RegExp(`^${names[who]}`) })
        .click()
  }
  return {
    says: async (who: Who, text: string): Promise<void> => {
      await turnTo(who)
      const composer = column(who).locator('textarea')
      await composer.fill(text)
      await composer.press('Enter')
    },
    presses: async (who: Who | 'channel', label: string): Promise<void> => {
      await turnTo(who)
      await column(who).getByRole('button', { name: label, exact: true }).last().click()
    },
    sees: async (who: Who | 'channel', text: string): Promise<void> => {
      await turnTo(who)
      await column(who).getByText(text).last().waitFor({ timeout: seconds })
    },
    actsAs: async (who: Who): Promise<void> => {
      await turnTo('channel')
      await column('channel').locator('select').selectOption({ label: names[who] })
    },
    picture: async (name: string): Promise<void> => {
      if (!pictures) return
      mkdirSync(pictures, { recursive: true })
      await page.screenshot({ path: `${pictures}/${name}.png` })
    },
  }
}

const windows = [
  { name: 'wide', size: { width: 1440, height: 900 }, phone: false },
  { name: 'phone', size: { width: 390, height: 844 }, phone: true },
] as const

for (const { name, size, phone } of windows)
  test(`three neighbours and a drill, in a ${name} window`, { timeout: 120_000 }, async () => {
    const folder = temporaryFolder()
    let running: Program | null = null
    try {
      running = program({ DATA_DIR: folder.path, PORT: '0', HOME: folder.path })
      const [, url = ''] = await running.says(/open (http:\S+)/)
      const page = await browser.newPage({ viewport: size, locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce' })
      const problems: string[] = []
      page.on('pageerror', (error) => void problems.push(error.message))
      page.on('console', (message) => void (message.type() === 'error' && problems.push(message.text())))
      await page.goto(url)
      expect(await page.getByText('Démonstration locale').count()).toBe(1)
      const it = handsOn(page, phone)

      await it.says('lea', 'Je prête ma perceuse ce week-end')
      await it.sees('lea', 'À prêter : ')
      await it.picture(`${name}-1-draft`)
      await it.says('lea', 'non, plutôt dimanche')
      await it.sees('lea', 'C’est corrigé')
      await it.presses('lea', 'Modifier')
      await it.sees('lea', 'Que voulez-vous changer ?')
      await it.presses('lea', 'Le lieu')
      await it.says('lea', 'au 3e étage')
      await it.sees('lea', 'Où')
      await it.presses('lea', 'Publier')
      await it.sees('lea', 'C’est publié')
      await it.sees('channel', 'par Léa')
      await it.picture(`${name}-2-published`)

      await it.actsAs('paul')
      await it.presses('channel', 'Répondre')
      await it.sees('paul', 'Que voulez-vous dire à Léa')
      await it.says('paul', 'Bonjour Léa, je peux passer dimanche matin ?')
      await it.sees('paul', 'C’est transmis à Léa')
      await it.actsAs('ines')
      await it.presses('channel', 'Répondre')
      await it.sees('ines', 'Que voulez-vous dire à Léa')
      await it.says('ines', 'Elle m’intéresse aussi, plutôt dimanche soir.')
      await it.sees('lea', 'vous répond')
      await it.picture(`${name}-3-answers`)
      await it.presses('lea', 'Choisir Paul')
      await it.sees('lea', 'C’est promis à')
      await it.sees('paul', 'a retenu votre réponse')
      await it.sees('ines', 'a trouvé quelqu’un')
      await it.sees('channel', 'Promis')
      await it.picture(`${name}-4-promised`)
      await it.presses('lea', 'C’est fait')
      await it.sees('lea', 'est terminée')
      await it.presses('lea', 'Remercier Paul')
      await it.sees('paul', 'vous dit merci')
      await it.sees('channel', 'C’est fait, merci !')
      await it.picture(`${name}-5-done`)

      await it.says('ines', 'je donne un canapé, à venir chercher')
      await it.presses('ines', 'Publier')
      await it.sees('channel', 'par Inès')
      await page.getByRole('button', { name: 'Au prochain journal' }).click()
      await it.sees('channel', 'Bonjour ')
      await it.picture(`${name}-6-morning`)

      const sideways = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
      expect(sideways, 'the page must not scroll sideways').toBeLessThanOrEqual(0)
      expect(problems).toEqual([])
      await page.close()
    } finally {
      await running?.ends()
      folder.remove()
    }
  })
