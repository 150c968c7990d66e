import { type PDFiumLibrary, PDFiumLibrary as Pdfium } from '@hyzyla/pdfium'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'

/** What eyes see of a picture or a page: colours by rows, four bytes a point. */
export type Pixels = { width: number; height: number; data: Uint8Array }

let library: Promise<PDFiumLibrary> | null = null

/** A page as the browser that most people have draws it, so wide. One page is all that it has. */
export const printed = async (pdf: Buffer, width: number): Promise<Pixels> => {
  library ??= Pdfium.init()
  const document = await (await library).loadDocument(pdf)
  try {
    if (document.getPageCount() !== 1) throw new Error(`${document.getPageCount()} pages`)
    const page = document.getPage(0)
    const { originalWidth } = page.getOriginalSize()
    const { data, width: wide, height } = await page.render({ scale: width / originalWidth, render: 'bitmap' })
    return { data, width: wide, height }
  } finally {
    document.destroy()
  }
}

export const shownAs = (png: Buffer): Pixels => PNG.sync.read(png)

/** What a phone reads of a code on it; null when it finds none. */
export const scanned = ({ data, width, height }: Pixels): string | null =>
  jsqr.default(new Uint8ClampedArray(data), width, height)?.data ?? null

/** How dark a point is, from 0 (white) to 1. */
export const inkAt = ({ data, width }: Pixels, x: number, y: number): number => {
  const at = (y * width + x) * 4
  return 1 - ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 765
}

/** The darkest point of a part of it, in shares of its width and height. */
export const inkIn = (it: Pixels, [left, top, right, bottom]: readonly [number, number, number, number]): number => {
  let most = 0
  for (let y = Math.ceil(top * it.height); y < Math.floor(bottom * it.height); y++)
    for (let x = Math.ceil(left * it.width); x < Math.floor(right * it.width); x++) most = Math.max(most, inkAt(it, x, y))
  return most
}
