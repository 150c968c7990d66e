/** A drawing's sizes are in pixels of CSS, 96 an inch; those of a page in points, 72 an inch (SVG 2, PDF 1.7). */
const pointsPerPixel = 0.75

type Attributes = Readonly<Record<string, string>>

/**
 * A page of lines and areas, sharp at every size, from a drawing whose texts are outlines already: the SVG that resvg writes once it has
 * resolved everything. It holds groups with a transform, and paths with a plain fill or stroke; what is anything else is a mistake of ours.
 * `title` names the page, for who hears it read.
 */
export const pageOf = async (outlines: string, title: string): Promise<Buffer> => {
  const { default: PDFDocument } = await import('pdfkit')
  const all = elementsIn(outlines)
  const [x = 0, y = 0, width = 0, height = 0] = numbersOf(all[0]?.attributes.viewBox)
  const scale = (Number(all[0]?.attributes.width) / width) * pointsPerPixel
  /** Nobody is told when it was made: the same drawing is the same page. */
  const info = { Title: title, Producer: 'Palier', Creator: 'Palier', CreationDate: new Date(0) }
  const page = new PDFDocument({ size: [width * scale, height * scale], margin: 0, font: '', pdfVersion: '1.7', displayTitle: true, info })
  const chunks: Buffer[] = []
  const ended = new Promise<Buffer>((done, failed) => {
    page.on('data', (chunk: Buffer) => chunks.push(chunk))
    page.on('end', () => done(Buffer.concat(chunks)))
    page.on('error', failed)
  })
  page.scale(scale).translate(-x, -y)
  for (const { name, isEnd, attributes } of all.slice(1)) {
    if (name === 'g' && isEnd) page.restore()
    else if (name === 'g') transformed(page.save(), known(attributes, inGroup))
    else if (name === 'path') paint(page, known(attributes, inPath))
    else if (name !== 'svg' && name !== 'defs') throw new Error(`A page cannot hold <${name}>.`)
  }
  page.end()
  return await ended
}

type Page = InstanceType<typeof import('pdfkit')>

const inGroup = new Set(['id', 'transform'])
const inPath = new Set([
  ...inGroup,
  ...['d', 'fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
  ...['stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset'],
])
const known = (attributes: Attributes, names: ReadonlySet<string>): Attributes => {
  const other = Object.keys(attributes).find((name) => !names.has(name))
  if (other) throw new Error(`A page cannot hold ${other}="${attributes[other]}".`)
  return attributes
}

const numbersOf = (text = ''): number[] => (text.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number)

const transformed = (page: Page, { transform }: Attributes): Page => {
  const [a, b, c, d, e, f] = numbersOf(transform)
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined) return page
  return page.transform(a, b, c, d, e, f)
}

const paint = (page: Page, it: Attributes): void => {
  const { d = '', fill = '#000000', stroke = 'none' } = it
  transformed(page.save(), it)
  if (fill !== 'none') {
    page.fillColor(fill, Number(it['fill-opacity'] ?? 1))
    page.path(d).fill(it['fill-rule'] === 'evenodd' ? 'even-odd' : 'non-zero')
  }
  if (stroke !== 'none') {
    page.strokeColor(stroke, Number(it['stroke-opacity'] ?? 1)).lineWidth(Number(it['stroke-width'] ?? 1))
    page
      .lineCap(capOf(it['stroke-linecap']))
      .lineJoin(joinOf(it['stroke-linejoin']))
      .miterLimit(Number(it['stroke-miterlimit'] ?? 4))
    const [dash, space = dash] = numbersOf(it['stroke-dasharray'])
    if (dash !== undefined && space !== undefined) page.dash(dash, { space, phase: Number(it['stroke-dashoffset'] ?? 0) })
    page.path(d).stroke()
  }
  page.restore()
}

const capOf = (name = ''): 'butt' | 'round' | 'square' => (name === 'round' || name === 'square' ? name : 'butt')
const joinOf = (name = ''): 'miter' | 'round' | 'bevel' => (name === 'round' || name === 'bevel' ? name : 'miter')

/** The writer is a machine: names, attributes in double quotes, no texts, no comments. */
const elementsIn = (svg: string): { name: string; isEnd: boolean; attributes: Attributes }[] =>
  [...svg.matchAll(/<(\/?)([\w:]+)([^>]*?)\/?>/g)].map(([, slash, name = '', inside = '']) => ({
    name,
    isEnd: slash === '/',
    attributes: Object.fromEntries([...inside.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
  }))
