import { encode } from '../../bots/discord/encode.ts'
import { modalOf } from '../../bots/discord/modal.ts'
import { drawForm } from '../../bots/doors.ts'
import type { Card } from '../../core/chat/card.ts'
import { pack } from '../../core/chat/press.ts'
import { eye, faceOf, palierIcon, style } from './assets.ts'
import { message } from './discord.ts'
import { modal } from './discord-modal.ts'
import { type Html, html, none } from './html.ts'
import { unknown } from './known.ts'
import type { Said, Shown, story } from './story.ts'

export const native = (card: Card) => encode(card, card.photo ? 'photo.jpg' : null, '1024')

const app = html`<span class="app">APP</span>`
const post = (face: Html, name: string, badge: Html, at: string, inside: Html, more = none): Html =>
  html`<article>${face}<div><div class="by"><b>${name}</b>${badge}<time>${at}</time></div>${inside}${more}</div></article>`
const ofBot = ({ at, card }: Shown, more = none): Html => post(palierIcon(), 'Palier', app, at, message(native(card)), more)
const said = ({ who, at, text }: Said): Html => post(faceOf(who), who, none, at, html`<p>${text}</p>`)
const day = (words: string): Html => html`<div class="day"><span>${words}</span></div>`
/** Discord's own words under what an act is answered with. */
const onlyYou = html`<div class="only">${eye()} Visible par vous seul(e) · <u>Rejeter le message</u></div>`
const head = (sign: Html, name: string): Html => html`<header>${sign}<b>${name}</b></header>`
const composer = (to: string): Html => html`<footer><span class="plus">+</span>Envoyer un message ${to}</footer>`

export const page = (it: typeof story): { css: Html; body: Html } => {
  const { form, ids, typed } = it.form
  const drawn = modalOf(pack({ form, ids }), drawForm, 'fr') ?? unknown('a form', form)
  return {
    css: style('discord', 'discord-modal'),
    body: html`<main>
      <section>${head(html`<span class="hash">#</span>`, it.quartier.toLowerCase())}
        <div class="chat">${day('25 novembre 2026')}${ofBot(it.channel.promised)}${ofBot(it.channel.post)}${ofBot(it.channel.transmitted, onlyYou)}${day('26 novembre 2026')}${ofBot(it.channel.digest)}</div>
        ${composer(`dans #${it.quartier.toLowerCase()}`)}
      </section>
      <section>${head(html`<span class="small">${palierIcon()}</span>`, 'Palier')}
        <div class="chat">${day('25 novembre 2026')}${said(it.private.said)}${ofBot(it.private.published)}${ofBot(it.private.answer)}${said(it.private.wanted)}${ofBot(it.private.draft)}</div>
        <div class="veil">${modal(drawn, { words: typed })}</div>
      </section>
    </main>`,
  }
}
