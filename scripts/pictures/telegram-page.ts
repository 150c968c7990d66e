import { encode } from '../../bots/telegram/encode.ts'
import type { Card } from '../../core/chat/card.ts'
import { palierIcon, style } from './assets.ts'
import { type Html, html, none } from './html.ts'
import type { Said, story } from './story.ts'
import { message, type Native } from './telegram.ts'

export const native = (card: Card): Native => ({
  drawn: encode(card, 'palier_bot', card.photo ? 'photo' : 'nothing'),
  photo: card.photo !== undefined,
})

const day = (words: string): Html => html`<div class="day"><span>${words}</span></div>`
const said = ({ text, at }: Said): Html =>
  html`<div class="message mine"><div class="bubble"><div class="text">${text}<span class="at">${at} <span class="ticks">✓✓</span></span></div></div></div>`
const head = (face: Html, name: string, about: string): Html =>
  html`<header><span class="back">‹</span>${face}<div><b>${name}</b><small>${about}</small></div><span class="more">⋮</span></header>`
const composer = (words: string): Html =>
  html`<footer><span class="clip">☺</span><span class="line">${words}</span><span class="send">➤</span></footer>`
const group = html`<span class="avatar group">B</span>`

export const page = (it: typeof story): { css: Html; body: Html } => {
  const by = html`<div class="by">Palier<span>bot</span></div>`
  const ofBot = ({ at, card }: { at: string; card: Card }): Html =>
    html`<div class="with-face">${palierIcon()}${message(native(card), by, at)}</div>`
  const own = ({ at, card }: { at: string; card: Card }): Html => message(native(card), none, at)
  return {
    css: style('telegram'),
    body: html`<main>
      <section>${head(group, it.quartier, '128 membres')}
        <div class="chat">${day('25 novembre')}${ofBot(it.channel.promised)}${ofBot(it.channel.post)}${day('26 novembre')}${ofBot(it.channel.digest)}</div>
        ${composer('Message')}
      </section>
      <section>${head(palierIcon(), 'Palier', 'bot')}
        <div class="chat">${day('25 novembre')}${own(it.private.welcome)}${said(it.private.said)}${own(it.private.published)}${own(it.private.answer)}${own(it.private.later)}${said(it.private.wanted)}${own(it.private.draft)}</div>
        ${composer('Message')}
      </section>
    </main>`,
  }
}
