import { add, broadcast, isEmoji, mark, mentionChannel, mentionUser, type Painter } from './painter.ts'
import type { Parse } from './world.ts'

/** Draws Slack's mrkdwn: what its marks mean, and what `parse` and `link_names` find besides. */
export const drawMrkdwn = (on: Painter, source: string, parse: Parse): void => {
  // Without mrkdwn the text has no parts in ```: an escape still means its character.
  const parts = parse.mrkdwn ? source.split(/```([\s\S]+?)```/) : [source]
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) mark(on, 'pre', () => inline(on, part.replace(/^\n/, ''), quiet, ''))
    else quotes(on, part, parse)
  }
}

type How = Parse & { styles: boolean }
/** Within code nothing means anything, except what stands in < >. */
const quiet: How = { names: false, urls: false, mrkdwn: true, styles: false }

const quotes = (on: Painter, source: string, parse: Parse): void => {
  for (const [index, line] of source.split('\n').entries()) {
    if (index > 0) add(on, '\n')
    const quoted = parse.mrkdwn ? /^(?:>|&gt;) ?(.*)$/s.exec(line) : null
    if (quoted) mark(on, 'quote', () => inline(on, quoted[1] ?? '', { ...parse, styles: parse.mrkdwn }, ''))
    else inline(on, line, { ...parse, styles: parse.mrkdwn }, '')
  }
}

const styles = { '*': 'bold', _: 'italic', '~': 'strike', '`': 'code' } as const
const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character)

/** One line, from left to right. `before` is the character that stands in front of it. */
const inline = (on: Painter, source: string, how: How, before: string): void => {
  let at = 0
  let previous = before
  while (at < source.length) {
    const rest = source.slice(at)
    const used = special(on, rest, how) || styled(on, rest, how, previous) || found(on, rest, how, previous) || entity(on, rest)
    if (used === 0) add(on, source.charAt(at))
    at += used || 1
    previous = source.charAt(at - 1)
  }
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }
const entity = (on: Painter, rest: string): number => {
  const name = /^&(?:amp|lt|gt);/.exec(rest)?.[0]
  if (name === undefined) return 0
  add(on, entities[name] ?? '')
  return name.length
}

const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt);/g, (name) => entities[name] ?? name)

/** <@U…>, <#C…>, <!…>, <url|label>. */
const special = (on: Painter, rest: string, how: How): number => {
  const match = /^<([@#!]?)([^<>|\n]+)(?:\|([^<>\n]*))?>/.exec(rest)
  if (!match) return 0
  const [whole, sign, name = '', label] = match
  if (sign === '@' && /^[UW][A-Z0-9]+$/.test(name)) mentionUser(on, name, label)
  else if (sign === '#' && /^C[A-Z0-9]+$/.test(name)) mentionChannel(on, name, label)
  else if (sign === '!') command(on, name, label)
  else if (sign === '' && /^(?:https?:\/\/|mailto:|tel:)/.test(name)) {
    if (label === undefined) mark(on, 'url', () => add(on, unescaped(name)))
    else mark(on, 'text_link', () => inline(on, label, { ...how, urls: false, names: false }, ''))
  } else return 0
  return whole.length
}

const command = (on: Painter, name: string, label: string | undefined): void => {
  if (['here', 'channel', 'everyone'].includes(name)) broadcast(on, name)
  else if (name.startsWith('subteam^')) mark(on, 'broadcast', () => add(on, label ?? `@${name.slice(8)}`))
  else if (name.startsWith('date^')) mark(on, 'date', () => add(on, unescaped(label ?? name.slice(5))))
  else add(on, `<${label ?? name}>`)
}

/** *bold*, _italic_, ~strike~, `code`: they open before a word and close behind one, on the same line. */
const styled = (on: Painter, rest: string, how: How, previous: string): number => {
  const sign = rest.charAt(0)
  if (!how.styles || !(sign in styles) || isWord(previous)) return 0
  const type = styles[sign as keyof typeof styles]
  for (let end = rest.indexOf(sign, 2); end !== -1; end = rest.indexOf(sign, end + 1)) {
    const inside = rest.slice(1, end)
    if (/^\s|\s$/.test(inside) || inside.startsWith(sign) || isWord(rest.charAt(end + 1))) continue
    mark(on, type, () => inline(on, inside, type === 'code' ? quiet : how, sign))
    return end + 1
  }
  return 0
}

/** What Slack finds by itself: emoji, bare URLs, and names when it was asked to. */
const found = (on: Painter, rest: string, how: How, previous: string): number => {
  const emoji = how === quiet ? null : /^:([a-z0-9_+'-]+):/.exec(rest)
  if (emoji && isEmoji(emoji[1] ?? '')) {
    mark(on, 'emoji', () => add(on, emoji[0]))
    return emoji[0].length
  }
  if (isWord(previous)) return 0
  const url = how.urls ? /^https?:\/\/[^\s<>|]+[^\s<>|.,;:!?'")\]]/.exec(rest)?.[0] : undefined
  if (url !== undefined) {
    mark(on, 'url', () => add(on, unescaped(url)))
    return url.length
  }
  return how.names ? named(on, rest) : 0
}

const named = (on: Painter, rest: string): number => {
  const [whole, sign, name = ''] = /^([@#])([\p{L}\p{N}_.-]*[\p{L}\p{N}])/u.exec(rest) ?? []
  if (whole === undefined) return 0
  if (sign === '@' && ['here', 'channel', 'everyone'].includes(name)) broadcast(on, name)
  else {
    const team = on.channel?.team_id
    const among = sign === '@' ? on.world.people : on.world.channels
    const one = [...among.values()].find((other) => other.team_id === team && other.name === name)
    if (!one) return 0
    if (sign === '@') mentionUser(on, one.id)
    else mentionChannel(on, one.id)
  }
  return whole.length
}

/** What Slack does to words that a person types: they become mrkdwn that means only them. */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
