import { createHash } from 'node:crypto'
import { plain } from '../../core/chat/rich.ts'
import type { Refusal } from '../../core/proofs/proof.ts'
import { wordsOf } from '../../core/views.ts'

export type Language = 'fr' | 'en'

const style = `:root{color-scheme:light dark}body{font:1.15rem/1.5 system-ui,sans-serif;max-width:34rem;margin:0 auto;padding:2rem 1.2rem}
h1{font-size:1.5rem;line-height:1.25}label{display:block;font-weight:600;margin:1.5rem 0 .5rem}
input{font:inherit;width:100%;box-sizing:border-box;padding:.8rem;border:2px dashed #777;border-radius:.6rem}
button{font:inherit;font-weight:600;width:100%;margin-top:1.5rem;padding:1rem;border:0;border-radius:.6rem;background:#1d5c3f;color:#fff}
:focus-visible{outline:3px solid #e08a00;outline-offset:2px}.why{border-left:4px solid #b3261e;padding-left:.8rem}`
const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`

/** What a page of ours may do: show itself, and send its form back to us. */
export const pagePolicy = `default-src 'none'; style-src '${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

/** French for everyone, English for whose browser asks for it first. */
export const languageOf = (accepted: string | undefined): Language => (/^\s*en\b/i.test(accepted ?? '') ? 'en' : 'fr')

const escaped = (text: string): string => text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`)

/** `body` is markup of ours; all words in it are escaped. */
const page = (language: Language, title: string, body: readonly string[]): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escaped(title)}</title><style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1>
${body.join('\n')}
</main></body></html>
`
const said = (text: string): string => `<p>${escaped(text)}</p>`

/** One file, one button. On a phone the list of types offers its camera too. `why`: what was wrong with the file before. */
export const sendPage = (language: Language, why: Refusal | 'nothing' | null): string => {
  const { page: t, refused } = wordsOf[language].proving
  const reason = why === null ? [] : [`<p class="why" role="alert">${escaped(why === 'nothing' ? t.nothing() : plain(refused[why]()))}</p>`]
  return page(language, why === null ? t.sendTitle() : t.refusedTitle(), [
    ...reason,
    said(t.sendWhat()),
    said(t.sendHide()),
    `<form method="post" enctype="multipart/form-data"><label for="proof">${escaped(t.choose())}</label>`,
    '<input id="proof" name="proof" type="file" required accept="image/jpeg,image/png,application/pdf">',
    `<button>${escaped(t.sendButton())}</button></form>`,
    said(t.sendPromise()),
  ])
}

/** Whoever looks ahead (a preview, a browser that fetches links) uses nothing up: it takes a press. */
export const seePage = (language: Language): string => {
  const { page: t } = wordsOf[language].proving
  return page(language, t.seeTitle(), [said(t.seeWhat()), `<form method="post"><button>${escaped(t.seeButton())}</button></form>`])
}

export const wordsPage = (language: Language, which: 'sent' | 'gone' | 'busy' | 'lost'): string => {
  const { page: t } = wordsOf[language].proving
  return page(language, t[`${which}Title`](), [said(t[`${which}What`]())])
}
