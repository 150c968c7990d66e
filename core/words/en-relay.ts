import type { DetailKind } from '../answers/contact-details.ts'
import { bold, rich } from '../chat/rich.ts'
import { thing } from './en-pieces.ts'
import type { Words } from './fr.ts'

const details: Readonly<Record<DetailKind, string>> = {
  phone: 'a phone number',
  email: 'an e-mail address',
  link: 'a link',
  handle: 'a messenger name',
  iban: 'an account number',
}

const exchange = 'Exchange contact details'

export const relay: Words['relay'] = {
  held: (p) =>
    rich`I keep this message here: it holds ${details[p.kind]}. Until ${p.name} and you have both written, it is safer for each of you not to give one.`,
  kept: (p) =>
    rich`Your words held ${details[p.kind]}: I did not pass it on. Once ${p.name} and you have both written, “${exchange}” is there for that.`,
  heldWithout: () => rich`Nothing is lost. Write it differently here, or I send this:`,
  heldPhoto: () => rich`Nothing is lost. Write it differently here, or I send the photo alone.`,
  heldOnly: () => rich`Nothing is lost. Write a few words here, I pass them on.`,
  sendWithout: () => 'Send without',
  otherwise: () => 'Write it differently',
  itSays: (p) => rich`I am Palier, a bot. The post says: “${p.line}”.`,
  stillOpen: (p) => rich`I am Palier, a bot. The post ${thing(p.title)} is still open: nothing is promised yet.`,
  hasPhoto: () => rich`I am Palier, a bot. The post has a photo, here it is.`,
  askAnyway: (p) => `Ask ${p.name} all the same`,
  writeElse: () => 'Write something else',
  unanswered: (p) =>
    rich`You have written to ${p.name} three times, without an answer yet. Let us give them some time: I keep your message until tomorrow.`,
  tryAgain: () => 'Try to send it',
  heldGone: () => rich`I do not have this message any more: what waits is kept for a day only. You can write it again.`,

  more: () => 'More…',
  conversation: (p) => rich`Your conversation with ${bold(p.name)}, about ${thing(p.title)}.`,
  mute: () => 'Without sound',
  unmute: () => 'With sound',
  isMuted: (p) => rich`Messages from ${p.name} come without a sound.`,
  isOver: () => rich`The conversation is over.`,
  over: (p) =>
    rich`The conversation with ${p.name}, about ${thing(p.title)}, is over: the post is not open any more. Thank you for writing!`,

  placeCame: (p) => rich`${bold(p.name)}, about ${thing(p.title)}, shows you a place:`,
  onMap: (p) => `See it on the map (${p.lat.toFixed(5)}, ${p.lon.toFixed(5)})`,

  exchange: () => exchange,
  detailLabel: () => 'Your number or your e-mail',
  detailHint: () => 'Given only if you both share, then erased here.',
  detailQuestion: (p) =>
    rich`Which phone number or e-mail address would you like to give to ${p.name}? I give it only if ${p.name} shares too, then I erase it.`,
  detailAgain: () => rich`I see neither a phone number nor an e-mail address there.`,
  share: () => 'Share',
  exchangeEarly: (p) => rich`Write to each other first: once ${p.name} and you have each written a word, you can exchange contact details.`,
  exchangeWaits: (p) =>
    rich`Noted. I am asking ${p.name}: each of you gets the other’s details once you have both shared. Without an answer within two days, I erase yours.`,
  takeBack: () => 'Erase mine',
  exchangeAsked: (p) => rich`${bold(p.name)}, about ${thing(p.title)}, would like to exchange contact details with you.`,
  shareMine: () => 'Share mine',
  noThanks: () => 'No thank you',
  exchanged: (p) => rich`${bold(p.name)} shares with you:`,
  exchangeLeft: (p) => rich`Understood, nothing is exchanged. You can go on writing to ${p.name} here.`,
  exchangeNot: (p) =>
    rich`Contact details are not exchanged for now, about ${thing(p.title)}. I have erased yours; you can go on writing to each other here.`,
}
