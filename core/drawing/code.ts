import { encode } from 'uqr'

/** Modules of white around a code, without which phones do not find it (ISO/IEC 18004). */
const quiet = 4

/** An address as a QR code: one path, black on white, `size` wide with its white border. A quarter of it may be torn off or wet. */
export const codeOf = (address: string, x: number, y: number, size: number): string => {
  const { data } = encode(address, { ecc: 'Q', border: quiet })
  const runs = data.flatMap((row, line) => [...runsIn(row)].map(([from, length]) => `M${from} ${line}h${length}v1h-${length}z`))
  return `<g transform="translate(${x} ${y}) scale(${size / data.length})"><path d="M0 0h${data.length}v${data.length}h-${data.length}z" fill="#fff"/><path d="${runs.join('')}" fill="#000"/></g>`
}

/** Dark modules that lie side by side are one area: between two a printer may leave a white hair. */
function* runsIn(row: readonly boolean[]): Generator<[from: number, length: number]> {
  for (let from = 0; from < row.length; from++) {
    if (!row[from]) continue
    let end = from
    while (row[end]) end++
    yield [from, end - from]
    from = end
  }
}
