import { drawForm } from '../../bots/doors.ts'
import { encode } from '../../bots/slack/encode.ts'
import { modalOf } from '../../bots/slack/modal.ts'
import type { Card } from '../../core/chat/card.ts'
import { eye, faceOf, palierIcon, style } from './assets.ts'
import { type Html, html, none } from './html.ts'
import { unknown } from './known.ts'
import { message, modal } from './slack.ts'
import type { Said, Shown, story } from './story.ts'

export const native = (card: Card) => encode(card, card.photo ? 'F0PHOTO' : null, 'message')

const app = html`<span class="app">APPLI</span>`
const post = (face: Html, name: string, badge: Html, at: string, inside: Html): Html =>
  html`<article>${face}<div><div class="by"><b>${name}</b>${badge}<time>${at}</time></div>${inside}</div></article>`
const ofBot = ({ at, card }: Shown, above = none, below = none): Html =>
  post(palierIcon(), 'Palier', app, at, html`${above}${message(native(card).blocks)}${below}`)
const said = ({ who, at, text }: Said): Html => post(faceOf(who), who, none, at, html`<div class="words">${text}</div>`)
const day = (words: string): Html => html`<div class="day"><span>${words} ⌄</span></div>`
/** Slack's own words above an answer in a thread that all the chat sees, and below the thread's beginning. */
const inThread = (card: Card): Html => html`<div class="thread">a répondu à un fil : <u>${native(card).notice}</u></div>`
const replies = html`<div class="replies">${palierIcon()}<b>1 réponse</b><span>aujourd’hui à 19:47</span></div>`
const onlyYou = html`<div class="only">${eye()} Visible par vous uniquement</div>`
const head = (name: Html, tabs: readonly string[]): Html =>
  html`<header><b>${name}</b><nav>${tabs.map((tab, n) => html`<span class="${n === 0 ? 'on' : ''}">${tab}</span>`)}</nav></header>`
const composer = (words: string): Html =>
  html`<footer><div>${words}</div><div class="tools">+ &nbsp; Aa &nbsp; ☺ &nbsp; @<i>➤</i></div></footer>`

export const page = (it: typeof story): { css: Html; body: Html } => {
  const { form, ids, typed } = it.form
  const drawn = drawForm(form, null, 'fr') ?? unknown('a form', form)
  const channel = it.quartier.toLowerCase()
  return {
    css: style('slack', 'slack-modal'),
    body: html`<main>
      <section>${head(html`# ${channel}`, ['Messages', 'Fichiers', 'Épingles'])}
        <div class="chat">${day('Mercredi 25 novembre')}${ofBot(it.channel.promised)}${ofBot(it.channel.post)}${ofBot(it.channel.transmitted, onlyYou)}${day('Jeudi 26 novembre')}${ofBot(it.channel.digest)}</div>
        ${composer(`Envoyer un message à #${channel}`)}
      </section>
      <section>${head(html`<span class="small">${palierIcon()}</span> Palier`, ['Messages', 'Accueil', 'À propos'])}
        <div class="chat">${day('Mercredi 25 novembre')}${said(it.private.said)}${ofBot(it.private.published)}${ofBot(it.private.answer, none, replies)}${ofBot(it.private.later, inThread(it.private.answer.card))}${said(it.private.wanted)}${ofBot(it.private.draft)}</div>
        <div class="veil">${modal(modalOf(drawn, form, ids), palierIcon(), { words: typed })}</div>
      </section>
    </main>`,
  }
}
