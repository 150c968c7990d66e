import { createRequire } from 'node:module'
import type { ResvgRenderOptions } from '@resvg/resvg-js'
import { pageOf } from './page.ts'

export type Drawing = { svg: string; type: 'image/png' | 'application/pdf'; alt: string }

/** Wide enough for any phone, and for A4 at 150 dots an inch; what is printed is drawn as lines and needs no such number. */
const pictureWidth = 1240

const require = createRequire(import.meta.url)
/** Only our own font is there, so that a drawing is the same on every machine. It has no emoji. */
const options: ResvgRenderOptions = {
  font: {
    loadSystemFonts: false,
    fontFiles: [require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'), require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')],
    defaultFontFamily: 'DejaVu Sans',
  },
}

/** An SVG of ours as a picture (PNG) or a page to print (PDF): the same bytes each time. What draws is loaded for the first drawing. */
export const draw = async ({ svg, type, alt }: Drawing): Promise<Buffer> => {
  const { Resvg, renderAsync } = await import('@resvg/resvg-js')
  if (type === 'application/pdf') return await pageOf(new Resvg(svg, options).toString(), alt)
  const picture = await renderAsync(svg, { ...options, fitTo: { mode: 'width', value: pictureWidth } })
  return picture.asPng()
}
