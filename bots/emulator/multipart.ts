export type Part = { field: string; file: { name: string; mime: string } | null; bytes: Buffer }

/** The parts of a multipart/form-data body; null when its content type names no boundary. */
export const partsOf = (type: string, body: Buffer): Part[] | null => {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(type)
  if (!boundary) return null
  const mark = Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`)
  const whole = Buffer.concat([Buffer.from('\r\n'), body])
  const parts: Part[] = []
  for (let start = whole.indexOf(mark); start !== -1; ) {
    const end = whole.indexOf(mark, start + mark.length)
    if (end === -1) break
    const part = partIn(whole.subarray(start + mark.length + 2, end))
    if (part) parts.push(part)
    start = end
  }
  return parts
}

const partIn = (part: Buffer): Part | null => {
  const split = part.indexOf('\r\n\r\n')
  const head = part.subarray(0, Math.max(split, 0)).toString('utf8')
  const field = attribute(head, 'name')
  if (split === -1 || field === undefined) return null
  const name = attribute(head, 'filename')
  const mime = /content-type:\s*([^\r\n;]+)/i.exec(head)?.[1] ?? ''
  return { field, file: name === undefined ? null : { name, mime }, bytes: Buffer.from(part.subarray(split + 4)) }
}

/** grammY leaves file names bare, browsers and curl quote them. */
const attribute = (head: string, name: string): string | undefined => {
  const found = new RegExp(`[;\\s]${name}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'i').exec(head)
  return found ? (found[1] ?? found[2]) : undefined
}
