import { expect, test } from 'vitest'
import { checkLink, deepLink } from './links.ts'
import { format, messageText } from './text.ts'

const bold = (offset: number, length: number) => ({ type: 'bold' as const, offset, length })

test('control characters and bidi overrides go, and entities follow', () => {
  expect(format('a\r\nb\u202ec\0d', undefined, [bold(3, 3)])).toEqual({ text: 'a\nbc d', entities: [bold(2, 2)] })
})
test('the end is trimmed inside an entity, the beginning only down to one', () => {
  expect(format('  gras  ', undefined, [bold(1, 7)])).toEqual({ text: ' gras', entities: [bold(0, 5)] })
})
test.each(['\u200b', '\u2800 \u00a0', '\ufeff', ' \n '])('%j is no text', (text) => {
  expect(() => messageText(text, undefined, undefined)).toThrow('text must be non-empty')
})
test('4096 units pass', () => {
  expect(messageText(`${'a'.repeat(4096)} `, undefined, undefined).text).toHaveLength(4096)
})
test('HTML becomes text and entities', () => {
  const source =
    '<b>Vélo</b> &lt;neuf&gt; &amp; <a href="https://exemple.fr?a=1&amp;b=2">là</a> <blockquote expandable>dit <i>Léa</i></blockquote>'
  expect(format(source, 'HTML', undefined)).toEqual({
    text: 'Vélo <neuf> & là dit Léa',
    entities: [
      bold(0, 4),
      { type: 'text_link', offset: 14, length: 2, url: 'https://exemple.fr/?a=1&b=2' },
      { type: 'expandable_blockquote', offset: 17, length: 7 },
      { type: 'italic', offset: 21, length: 3 },
    ],
  })
})
test.each([
  ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
  ['x</b>', 'Unexpected end tag at byte offset 1'],
  ['a <b', 'Unclosed start tag at byte offset 2'],
  ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
  ['<a href="x', 'Unclosed start tag at byte offset 0'],
  ['é<a href=x!>', 'Unexpected end of name token at byte offset 10'],
  ['<b>x</b', 'Unclosed end tag at byte offset 4'],
  ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
])('%s is refused', (source, why) => {
  expect(() => format(source, 'HTML', undefined)).toThrow(`Bad Request: can't parse entities: ${why}`)
})
test('what Telegram marks by itself, outside of code', () => {
  const { entities } = format('#prêt a@b.fr /ok x/y @ab `', undefined, [{ type: 'code', offset: 0, length: 5 }])
  expect(entities.map((one) => one.type)).toEqual(['code', 'email', 'bot_command'])
})
test('links', () => {
  expect(checkLink('t.me/palier_bot?start=a')).toEqual({ url: 'http://t.me/palier_bot?start=a' })
  expect(checkLink('https://Exemple.FR')).toEqual({ url: 'https://exemple.fr/' })
  expect(checkLink('tg://user?id=12')).toEqual({ url: 'tg://user?id=12' })
  expect(checkLink('https://a b.fr/')).toEqual({ why: 'Disallowed character in URL host' })
  expect(checkLink('https://')).toEqual({ why: 'URL host is empty' })
  expect(deepLink('tg://resolve?domain=palier_bot&start=a', 'Palier_bot')).toEqual({ start: 'a' })
  expect(deepLink('https://t.me/autre_bot?start=a', 'palier_bot')).toBeUndefined()
})
