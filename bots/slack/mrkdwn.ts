/** Slack: these three signs, and no others, are escaped in its texts. */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }
const plainOf = (text: string): string => text.replace(/&(?:amp|lt|gt);/g, (it) => entities[it] ?? it)

/** What somebody typed, from the text that Slack makes of it: `<…>` is always Slack's own, for typed signs come escaped. */
export const typedOf = (text: string): string =>
  text.replace(/<([^<>]*)>|&(?:amp|lt|gt);/g, (whole, inside: string | undefined) =>
    inside === undefined ? (entities[whole] ?? whole) : plainOf(shownOf(inside)),
  )

const shownOf = (inside: string): string => {
  const [target = '', label = ''] = inside.split(/\|(.*)/s)
  /** A name that only an id stands for is not ours to look up here. */
  if (target.startsWith('@')) return `@${label || '…'}`
  if (target.startsWith('#')) return `#${label || '…'}`
  if (target.startsWith('!date^')) return label
  if (target.startsWith('!')) return label || `@${target.slice(1).split('^')[0]}`
  const url = target.replace(/^mailto:/, '')
  if (!label) return url
  /** Slack makes links of addresses by itself: the label is then what was typed. */
  return url.endsWith(label) || label.endsWith(url) ? label : `${label} (${url})`
}
