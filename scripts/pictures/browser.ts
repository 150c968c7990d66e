import chromium from '@sparticuz/chromium'
import { type Browser, chromium as driver } from 'playwright-core'
import { fontOf } from './assets.ts'
import { type Html, html, ours } from './html.ts'
import { smaller } from './smaller.ts'

/** Made for a function in a cloud: the browser dies with its first page, and pages are less guarded than they should be. */
const wrong = new Set(['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content'])

/** `picture` makes a PNG of a page; the page gets nothing from anywhere else, and runs nothing. */
export const openBrowser = async () => {
  const path = await chromium.executablePath()
  const font = fontOf(path)
  const browser: Browser = await driver.launch({
    executablePath: path,
    args: [...chromium.args.filter((it) => !wrong.has(it)), '--no-sandbox'],
    headless: true,
  })
  const picture = async ({ css, body }: { css: Html; body: Html }): Promise<Buffer> => {
    const page = await browser.newPage({
      viewport: { width: 900, height: 600 },
      deviceScaleFactor: 1.5,
      javaScriptEnabled: false,
      locale: 'fr-FR',
    })
    const whole = html`${ours('<!doctype html>')}<html lang="fr"><meta charset="utf-8"><style>* { box-sizing: border-box }
      ${font}${css}</style><body>${body}</body></html>`
    await page.setContent(whole.html)
    const png = await page.screenshot({ fullPage: true })
    await page.close()
    return smaller(png)
  }
  return { picture, close: () => browser.close() }
}
