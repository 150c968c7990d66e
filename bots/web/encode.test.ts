import { expect, test } from 'vitest'
import { packLink, unpackLink } from '../../core/chat/press.ts'
import { bold, quote, rich } from '../../core/chat/rich.ts'
import { drawn, encode } from './encode.ts'

const bare = { pieces: [{ text: 'Bonjour' }], facts: [], photo: null, buttons: [], silent: false }

test('plain, bold and quoted words are told apart', () => {
  const { pieces } = encode({ text: rich`${bold('Paul')} répond : ${quote('Je passe\nsamedi')}` }, null)
  expect(pieces).toEqual([{ text: 'Paul', bold: true }, { text: ' répond : ' }, { quote: 'Je passe\nsamedi' }])
})

test('facts keep their order', () => {
  const facts = [
    ['Quand', 'samedi'],
    ['Prix', '30 €'],
  ] as const
  expect(encode({ text: ['Bonjour'], facts }, null)).toEqual({ ...bare, facts })
})

test('a photo is named as the page names it', () => {
  expect(encode({ text: ['Bonjour'], photo: 'ours' }, { id: 'theirs', name: null })).toEqual({ ...bare, photo: 'theirs' })
})

test('a silent card says so', () => {
  expect(encode({ text: ['Bonjour'], silent: true }, null)).toEqual({ ...bare, silent: true })
})

test('buttons keep their rows and tones, and carry what they do', () => {
  const { buttons } = encode(
    {
      text: ['Bonjour'],
      buttons: [
        [
          { label: 'Publier', tone: 'go', press: { do: 'publish-post', post: 'ab12', rev: 1 } },
          { label: 'Annuler', tone: 'danger', press: { do: 'drop-draft', post: 'ab12' } },
        ],
        [],
        [{ label: 'Modifier', form: 'edit-post', ids: { post: 'ab12' } }],
      ],
    },
    null,
  )
  expect(buttons).toEqual([
    [
      { label: 'Publier', data: 'publish-post:post=ab12:rev=1', tone: 'go' },
      { label: 'Annuler', data: 'drop-draft:post=ab12', tone: 'danger' },
    ],
    [{ label: 'Modifier', data: 'form:edit-post:post=ab12' }],
  ])
})

test('a button of the channel carries the link to the private chat', () => {
  const open = { form: 'answer-post', ids: { post: 'ab12' } } as const
  const [[button] = []] = encode({ text: [], buttons: [[{ label: 'Répondre', open }]] }, null).buttons
  expect(button).toEqual({ label: 'Répondre', data: packLink(open), open: true })
  expect(unpackLink(button?.data ?? '')).toEqual({ kind: 'answer-post', form: true, ids: { post: 'ab12' } })
})

test('hostile words stay words', () => {
  const words = '<script>alert(1)</script> "&\u0000\ud800\n\nevent: edit\u2028'
  const card = encode(
    { text: rich`${words}${bold(words)}${quote(words)}`, facts: [[words, words]], buttons: [[{ label: words, press: { do: 'help' } }]] },
    null,
  )
  const [text, strong, quoted] = card.pieces
  expect([text, strong, quoted]).toEqual([{ text: words }, { text: words, bold: true }, { quote: words }])
  expect(drawn.parse(JSON.parse(JSON.stringify(card)))).toEqual(card)
})
