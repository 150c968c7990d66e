import { type Html, html, none } from './html.ts'
import { unknown } from './known.ts'

/** Discord's markdown as far as we write it: bold, quoted lines, the link to a map, and signs that a backslash makes themselves. */
export const markdown = (content: string): Html => {
  const parts: Html[] = []
  let quoted: string[] = []
  const close = (): void => {
    if (quoted.length > 0) parts.push(html`<blockquote>${inline(quoted.join('\n'))}</blockquote>`)
    quoted = []
  }
  let plain: string[] = []
  const say = (): void => {
    if (plain.length > 0) parts.push(html`<p>${inline(plain.join('\n'))}</p>`)
    plain = []
  }
  for (const line of content.split('\n')) {
    if (line.startsWith('> ')) {
      say()
      quoted.push(line.slice(2))
    } else {
      close()
      plain.push(atStart(line))
    }
  }
  close()
  say()
  return html`${parts}`
}

const atStart = (line: string): string => (/^\s*([-+#]|\d+\.)\s/.test(line) ? unknown('the start of a line', line) : line)

const inline = (text: string): Html => {
  let shown = none
  let bold: Html | null = null
  const add = (words: Html): void => {
    if (bold) bold = html`${bold}${words}`
    else shown = html`${shown}${words}`
  }
  for (const [sign, label] of text.matchAll(/\[((?:\\[\s\S]|[^\]\\])+)\]\(https:[^)\s]+\)|\\[\s\S]|\*\*|[\s\S]/gu)) {
    if (label !== undefined) {
      add(html`<u>${inline(label)}</u>`)
      continue
    }
    if (sign === '**') {
      if (bold) shown = html`${shown}<b>${bold}</b>`
      bold = bold ? null : none
    } else if (sign.startsWith('\\') && sign.length > 1) add(html`${sign.slice(1)}`)
    else if (/^[*_~`|[\]<>@#\\]$/.test(sign)) unknown('a sign of markdown', text)
    else add(html`${sign}`)
  }
  return bold ? unknown('an open bold', text) : shown
}
