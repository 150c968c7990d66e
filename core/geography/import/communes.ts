import { type Citycode, isCitycode } from '../area.ts'

export type Listed = { citycodes: readonly Citycode[]; problems: readonly string[] }

/** A list of INSEE codes, one a line; what follows `#` is a remark. `known`: why a commune of today cannot be grouped, null where it can. */
export const readCommunes = (text: string, known: (citycode: Citycode) => string | null): Listed => {
  const citycodes = new Set<Citycode>()
  const problems: string[] = []
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const code = line.replace(/#.*$/, '').trim().toUpperCase()
    if (code === '') continue
    const problem = !isCitycode(code)
      ? 'is no INSEE code of a commune (five characters, like 34172 or 2A004; a postcode is another thing)'
      : citycodes.has(code)
        ? 'stands there twice'
        : known(code)
    if (problem) problems.push(`Line ${i + 1}: ${code.slice(0, 40)} ${problem}.`)
    else if (isCitycode(code)) citycodes.add(code)
  }
  if (citycodes.size === 0 && problems.length === 0) problems.push('The file has no INSEE codes: one commune a line.')
  return { citycodes: problems.length > 0 ? [] : [...citycodes], problems }
}
