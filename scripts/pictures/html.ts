/** A piece of a page. Made by `html` only, so that nobody's words are ever read as markup. */
export type Html = { readonly html: string }
type Value = string | number | Html | readonly Html[]

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '')

const textOf = (value: Value): string => {
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  return 'html' in value ? value.html : value.map((it) => it.html).join('')
}

export const html = (texts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  html: texts.reduce((all, text, n) => `${all}${textOf(values[n - 1] ?? '')}${text}`),
})

/** Markup from a file of this folder, or of the local page. */
export const ours = (markup: string): Html => ({ html: markup })

export const none = ours('')
