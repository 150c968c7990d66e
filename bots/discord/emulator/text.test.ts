import { expect, test } from 'vitest'
import { rendered } from './text.ts'
import { createWorld } from './world.ts'

const world = createWorld({ token: '', now: () => 0, ackMs: 0, heartbeatMs: 0 })
const person = { id: '7', username: 'lea', global_name: 'Léa', locale: 'fr', dm: '8', closed: false }
world.people.set('7', person)
/** The text, and each mark with what it covers. */
const shown = (...parts: string[]): [string, string[]] => {
  const { text, marks } = rendered(world, parts)
  return [text, marks.map(({ type, offset, length, url }) => `${type} ${text.slice(offset, offset + length)}${url ? ` → ${url}` : ''}`)]
}

test.each<[string, string, string[]]>([
  ['**gras** *penché* _penché_', 'gras penché penché', ['bold gras', 'italic penché', 'italic penché']],
  ['__souligné__ ~~barré~~ ||caché||', 'souligné barré caché', ['underline souligné', 'strike barré', 'spoiler caché']],
  ['***les deux***', 'les deux', ['bold les deux', 'italic les deux']],
  ['**gras *et penché***', 'gras et penché', ['bold gras et penché', 'italic et penché']],
  ['`code *x*` ```pre **x**```', 'code *x* pre **x**', ['code code *x*', 'pre pre **x**']],
  ['```js\nlet a\n```', 'let a', ['pre let a']],
  ['# Titre\nsuite\n-# petit', 'Titre\nsuite\npetit', ['heading Titre', 'subtext petit']],
  ['#sans blanc\n#### quatre', '#sans blanc\n#### quatre', []],
  ['> un\n> deux\ntrois', 'un\ndeux\ntrois', ['quote un\ndeux\n']],
  ['>>> tout\nle reste', 'tout\nle reste', ['quote tout\nle reste']],
  ['>sans blanc', '>sans blanc', []],
  ['- un\n2. deux', '• un\n2. deux', ['list • un', 'list 2. deux']],
  ['un - deux # trois > quatre', 'un - deux # trois > quatre', []],
  [
    '[ici](https://exemple.fr/a) [là](<https://exemple.fr>)',
    'ici là',
    ['text_link ici → https://exemple.fr/a', 'text_link là → https://exemple.fr'],
  ],
  ['[ici](javascript:x)', '[ici](javascript:x)', []],
  ['https://exemple.fr/a_b_c. <http://b.fr>', 'https://exemple.fr/a_b_c. http://b.fr', ['url https://exemple.fr/a_b_c', 'url http://b.fr']],
  [
    '<@7> <@!7> <@8> <@&9> <#1>',
    '@Léa @Léa @unknown-user @unknown-role #unknown',
    ['mention @Léa', 'mention @Léa', 'mention @unknown-user', 'mention @unknown-role', 'mention #unknown'],
  ],
  ['@everyone @here', '@everyone @here', ['mention @everyone', 'mention @here']],
  ['<:chat:123> <a:chat:123> </aide:1>', ':chat: :chat: /aide', ['custom_emoji :chat:', 'custom_emoji :chat:', 'mention /aide']],
  [
    '<t:0:F> <t:0>',
    '1970-01-01T00:00:00.000Z 1970-01-01T00:00:00.000Z',
    ['timestamp 1970-01-01T00:00:00.000Z', 'timestamp 1970-01-01T00:00:00.000Z'],
  ],
  ['snake_case_name 2 * 3 * 4', 'snake_case_name 2 * 3 * 4', []],
  ['  bords \n', 'bords', []],
])('%j is shown as %j', (source, text, marks) => {
  expect(shown(source)).toEqual([text, marks])
})
test.each([
  '**x** *x* _x_ __x__ ~~x~~ ||x|| `x` ```x```',
  '# x\n> x\n>>> x\n- x\n1. x\n-# x',
  '[x](https://x.fr) https://x.fr <https://x.fr>',
  '<@7> <@&7> <#7> <:a:7> <t:0> </a:1> @everyone @here',
  '\\**x** \\\\',
])('%j means nothing once its signs are escaped', (hostile) => {
  expect(shown(hostile.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&'))).toEqual([hostile, []])
})
test('no syntax reaches from one text into the next', () => {
  expect(shown('**a', 'b** ```', '>>> c', '```')).toEqual(['**a\nb** ```\nc\n```', ['quote c']])
})
test('the marks count UTF-16 units', () => {
  expect(rendered(world, ['🚲 **vélo**']).marks).toEqual([{ type: 'bold', offset: 3, length: 4 }])
})
