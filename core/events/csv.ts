/** A spreadsheet takes what begins so for a formula, and runs it; full-width signs too, where people type them. */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/
/** What would end the field, or the line. */
const special = /[;"\r\n]/

const fieldOf = (value: string | number): string => {
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value)
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** RFC 4180, but with the semicolons and the byte order mark by which a French spreadsheet opens it as a table, accents and all. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(fieldOf).join(';')}\r\n`).join('')}`
