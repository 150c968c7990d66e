import { deflateSync } from 'node:zlib'

/** A PDF as programs write them, with so many pages; `marker` stands in its first page's content. */
export const pdfOf = (
  pages = 1,
  {
    marker = 'PALIER',
    extra = '',
    packed = false,
    trailer = '',
  }: { marker?: string; extra?: string; packed?: boolean; trailer?: string } = {},
): Buffer => {
  const page = (n: number): string => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents ${n === 0 ? 90 : 91} 0 R >>`
  const kids = Array.from({ length: pages }, (_, n) => `${n + 3} 0 R`).join(' ')
  const catalog = `<< /Type /Catalog /Pages 2 0 R ${extra} >>`
  const tree = `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`
  const content = `BT /F1 12 Tf (${marker}) Tj ET`
  const objects = packed
    ? [objectStream([catalog, tree, ...Array.from({ length: pages }, (_, n) => page(n))])]
    : [catalog, tree, ...Array.from({ length: pages }, (_, n) => page(n))].map((it, n) => `${n + 1} 0 obj\n${it}\nendobj\n`)
  return Buffer.from(
    [
      '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n',
      ...objects,
      `90 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`,
      `91 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\n`,
      `trailer\n<< /Root 1 0 R /Size 92 ${trailer} >>\nstartxref\n0\n%%EOF\n`,
    ].join(''),
    'latin1',
  )
}

const objectStream = (objects: readonly string[]): string => {
  const packed = deflateSync(Buffer.from(objects.join('\n'), 'latin1')).toString('latin1')
  return `80 0 obj\n<< /Type /ObjStm /N ${objects.length} /First 0 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\n`
}

const chunk = (type: string, content: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, Buffer.from(type, 'latin1'), content, Buffer.alloc(4)])
}

/** A PNG that says it is so large; `text` is metadata. */
export const pngOf = (width: number, height: number, text = ''): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(text ? [chunk('tEXt', Buffer.from(text))] : []),
    chunk('IDAT', deflateSync(Buffer.alloc(8))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const segment = (marker: number, content: string | readonly number[]): Buffer => {
  const bytes = Buffer.from(content as string, 'latin1')
  return Buffer.concat([Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff]), bytes])
}

/** A JPEG that says it is so large; `exif` is metadata, `behind` comes after its end. */
export const jpegOf = (width: number, height: number, { exif = '', behind = '' }: { exif?: string; behind?: string } = {}): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(exif ? [segment(0xe1, `Exif\0\0${exif}`)] : []),
    segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
    Buffer.from(behind, 'latin1'),
  ])
