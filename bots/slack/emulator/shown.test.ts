import { afterAll, describe, expect, test } from 'vitest'
import { startSlack } from './start.ts'
import { client } from './test-app.ts'

const slack = await startSlack()
const web = client(slack)
afterAll(() => slack.close())
const lea = slack.user({ name: 'lea', real_name: 'Léa' })
const paul = slack.user({ name: 'paul', real_name: 'Paul' })
const channel = slack.channel({ name: 'entraide', creator: lea, members: [paul] })
await slack.invites(lea, channel)

/** The text as it shows, with what became of its parts: `bold(mot)`. */
const shown = async (text: string, more: object = {}) => {
  await web.apiCall('chat.postMessage', { channel: channel.id, text, ...more })
  const seen = slack.seen(channel)
  const marks = seen?.marks.map(({ type, offset, length }) => `${type}(${seen.text.slice(offset, offset + length)})`)
  return [seen?.text, marks, seen?.pinged]
}

describe('Slack’s mrkdwn', () => {
  test.each([
    ['*gras* _penché_ ~barré~ `code`', 'gras penché barré code', ['bold(gras)', 'italic(penché)', 'strike(barré)', 'code(code)']],
    ['*gras _et penché_*', 'gras et penché', ['bold(gras et penché)', 'italic(et penché)']],
    ['2*3*4 a_b_c * non * *x', '2*3*4 a_b_c * non * *x', []],
    ['```\nun *deux*```', 'un *deux*', ['pre(un *deux*)']],
    ['&gt; cité\nnon', 'cité\nnon', ['quote(cité)']],
    ['<https://a.fr|ici> <https://b.fr>', 'ici https://b.fr', ['text_link(ici)', 'url(https://b.fr)']],
    ['voir https://a.fr/x?y=1.', 'voir https://a.fr/x?y=1.', ['url(https://a.fr/x?y=1)']],
    ['&amp;lt; &lt;!here&gt; @here #entraide', '&lt; <!here> @here #entraide', []],
    [':wave: à 18:30:00 :+1:', ':wave: à 18:30:00 :+1:', ['emoji(:wave:)', 'emoji(:+1:)']],
    ['<!date^1392734382^{date}|le 18>', 'le 18', ['date(le 18)']],
    ['<!subteam^S1|@eux> <#C0RIEN|x>', '@eux #x', ['broadcast(@eux)', 'mention(#x)']],
  ])('%j', async (source, text, marks) => expect(await shown(source)).toEqual([text, marks, []]))

  test('people are called by their id, by @here, and by their name when Slack was asked to look for it', async () => {
    expect(await shown(`<@${paul.id}> !`)).toEqual(['@Paul !', ['mention(@Paul)'], [paul.id]])
    expect(await shown('<!here>')).toEqual(['@here', ['broadcast(@here)'], [lea.id, paul.id]])
    expect(await shown('@paul @here #entraide', { parse: 'full' })).toEqual([
      '@Paul @here #entraide',
      ['mention(@Paul)', 'broadcast(@here)', 'mention(#entraide)'],
      [paul.id, lea.id],
    ])
    expect(await shown('*non* <@U0RIEN>', { mrkdwn: false })).toEqual(['*non* @U0RIEN', ['mention(@U0RIEN)'], []])
  })
})

test('the text of a rich_text block is literal, its structure is not', async () => {
  const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style && { style }) })
  const blocks = [
    {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: [text('<!here> *a* :wave: &lt; '), text('fort', { bold: true, italic: true })] },
        { type: 'rich_text_quote', elements: [text('cité')] },
        { type: 'rich_text_list', style: 'bullet', elements: [{ type: 'rich_text_section', elements: [text('un')] }] },
        { type: 'rich_text_preformatted', elements: [text('pre')] },
        {
          type: 'rich_text_section',
          elements: [
            { type: 'user', user_id: paul.id },
            { type: 'broadcast', range: 'channel' },
            { type: 'link', url: 'https://a.fr', text: 'lien' },
          ],
        },
      ],
    },
  ]
  expect(await shown('', { blocks })).toEqual([
    '<!here> *a* :wave: &lt; fort\ncité\n• un\npre\n@Paul@channellien',
    ['bold(fort)', 'italic(fort)', 'quote(cité)', 'pre(pre)', 'mention(@Paul)', 'broadcast(@channel)', 'text_link(lien)'],
    [paul.id, lea.id],
  ])
})

test('blocks show in order, and the fallback only where there are none', async () => {
  const plain = (text: string) => ({ type: 'plain_text', text })
  const blocks = [
    { type: 'header', text: plain('Titre *a*') },
    { type: 'divider' },
    { type: 'section', text: { type: 'mrkdwn', text: '*gras* @here' }, fields: [plain('un'), plain('deux')] },
    { type: 'context', elements: [plain('à'), plain('côté')] },
  ]
  expect(await shown('<!channel>', { blocks })).toEqual([
    'Titre *a*\ngras @here\nun\ndeux\nà côté',
    ['bold(gras)', 'broadcast(@here)'],
    [lea.id, paul.id],
  ])
})
