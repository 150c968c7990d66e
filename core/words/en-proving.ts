import { bold, rich } from '../chat/rich.ts'

/** A proof of address. */
export const proving: typeof import('./fr-proving.ts').proving = {
  title: () => 'Proof of address',
  fileLabel: () => 'A photo (JPEG, PNG) or a PDF',
  send: () => 'Send a proof of address',
  sendAgain: () => 'Send another file',
  withdraw: () => 'Withdraw my proof',

  ask: {
    chat: (p) =>
      rich`Send me a photo or a PDF here that shows that you live in ${bold(p.quartier)}: a bill, a rent receipt, a certificate… I erase it from this conversation as soon as it arrives.`,
    form: (p) =>
      rich`Attach a photo or a PDF that shows that you live in ${bold(p.quartier)}: a bill, a rent receipt, a certificate… The file appears in no channel.`,
    link: (p) =>
      rich`To show that you live in ${bold(p.quartier)}, open this page and choose a photo or a PDF: a bill, a rent receipt, a certificate…`,
  },
  again: {
    chat: () => rich`I need a photo or a PDF: send it here like any other photo.`,
    form: () => rich`I need a photo or a PDF: tap the button to attach it.`,
    link: () => rich`I need a photo or a PDF: ask for the link below, it opens a page to send it.`,
  },
  hide: () => rich`Cover what is not needed: amounts, consumption, numbers. Your name, the address and a recent date are enough.`,
  promise: () =>
    rich`It is encrypted, one person of the neighbourhood sees it, and it is erased as soon as they have answered, 72 hours later at most.`,
  platformCopy: () => rich`Telegram may keep a copy on its side for a while: that is out of my hands.`,
  once: (p) => rich`The link works once, for ${p.minutes} minutes.`,

  off: {
    here: (p) =>
      rich`A proof of address cannot be sent here yet: whoever installed Palier has opened no page for it. There are other ways to join ${bold(p.quartier)}.`,
    nobody: (p) =>
      rich`Nobody can look at a proof of address in ${bold(p.quartier)} yet, so there is no need to send one. There are other ways in.`,
    way: (p) => rich`In ${bold(p.quartier)} no proof of address is asked for. There are other ways in.`,
    already: (p) => rich`You are one of the neighbours of ${bold(p.quartier)} already: no proof is needed.`,
  },

  refused: {
    kind: () => rich`This file is neither a photo (JPEG or PNG) nor a PDF. You can take a photo of the document.`,
    big: () => rich`This file is too large: 10 MB at most. You can take a photo of the document.`,
    pixels: () => rich`This picture is too large to be opened safely: 40 megapixels at most. An ordinary photo will do.`,
    pages: () => rich`This PDF has more than five pages. The first page of a bill is enough: send it alone, or as a photo.`,
    locked: () => rich`This PDF is protected by a password, and nobody could open it. Send it without, or as a photo.`,
    active: () => rich`This PDF holds more than pages (a program, a sound or a film). Please send a photo of the document instead.`,
    here: () => rich`I cannot open this file in this conversation. Please use the page, with a new link.`,
    broken: () => rich`I cannot read this file: it may be damaged or incomplete. Send it once more, or as a photo.`,
  },
  left: {
    erased: () => rich`I have erased it from this conversation.`,
    nowhere: () => rich`It stands in no conversation.`,
    stays: () => rich`I cannot erase your message here: please erase it yourself, it is of no more use.`,
  },
  notKept: () => rich`I kept nothing. You can send another.`,
  album: () => rich`I took the first picture and erased the others: one is enough. If it was not the right one, send the right one alone.`,

  taken: (p) =>
    rich`Thank you, your proof has arrived. Someone who looks after ${bold(p.quartier)} will look at it; it is erased as soon as they answer, within ${p.hours} hours at most.`,
  withdrawn: () => rich`Done: your proof is erased, and nobody can see it any more.`,

  asked: (p) => rich`${bold(p.name)} has sent a proof of address to join ${bold(p.quartier)}. Can you look at it?`,
  see: () => 'See the proof',
  seeAgain: () => 'Another link',
  shown: (p) => rich`Here is the proof of ${bold(p.name)}. The link opens once, for ${p.minutes} minutes; keep it to yourself.`,
  look: (p) => rich`Look at the name, a recent date, and whether the address is in ${bold(p.quartier)}. Then tell me:`,
  yes: () => 'That’s fine, welcome them',
  no: () => 'That’s not enough',
  busy: (p) => rich`${bold(p.by)} is looking at the proof of ${bold(p.name)}.`,
  ifNot: (p) => rich`If there is no answer within ${p.hours} hours, you can open it.`,
  takeOver: () => 'Look at it in turn',
  many: (p) =>
    rich`You have opened ${p.most} proofs in an hour: I show no more than that to one person. Come back a little later, this one waits.`,
  judged: {
    yes: (p) => rich`${bold(p.name)} is now one of the neighbours of ${bold(p.quartier)}. The proof is erased.`,
    no: (p) => rich`Noted: it was not enough. The proof of ${bold(p.name)} is erased, and I tell them how to go on.`,
  },
  judgedBy: (p) => rich`${bold(p.by)} answered.`,
  gone: () => rich`There is no proof to look at here: it was answered already, or it was erased.`,
  notEnough: (p) =>
    rich`This document is not enough for ${bold(p.quartier)}. No harm done: it is erased, and you can send another that shows your name, the address and a date within three months.`,
  orElse: () => rich`There are other ways too:`,
  forgotten: {
    late: (p) =>
      rich`Nobody could look at your proof for ${bold(p.quartier)} within ${p.hours} hours. I have erased it, as promised. Would you like to send it again?`,
    lost: (p) =>
      rich`Sorry: after a restart your proof for ${bold(p.quartier)} cannot be opened any more. I have erased it. Could you send it again?`,
  },
  dropped: {
    late: (p) => rich`The proof of ${bold(p.name)} was erased: nobody answered in time. I ask them for another.`,
    lost: (p) => rich`The proof of ${bold(p.name)} was erased: it could not be opened any more. I ask them for another.`,
    withdrawn: (p) => rich`${bold(p.name)} has withdrawn their proof: it is erased.`,
  },

  page: {
    sendTitle: () => 'Send your proof of address',
    sendWhat: () => 'A photo or a PDF of a bill, a rent receipt, a certificate… 10 MB and five pages at most.',
    sendHide: () => 'Cover what is not needed: amounts, consumption, numbers. Your name, the address and a recent date are enough.',
    sendPromise: () =>
      'It is encrypted, one person of the neighbourhood sees it, and it is erased as soon as they have answered, 72 hours later at most.',
    choose: () => 'Choose or take a photo',
    sendButton: () => 'Send',
    sentTitle: () => 'Thank you, it is sent',
    sentWhat: () => 'You can close this page. The answer will come in your conversation.',
    refusedTitle: () => 'This file will not do',
    nothing: () => 'Choose a file first.',
    seeTitle: () => 'A proof of address',
    seeWhat: () => 'It is shown once. Do not save it nor keep a picture of it; then answer in your conversation.',
    seeButton: () => 'Show the proof',
    lostTitle: () => 'It cannot be opened any more',
    lostWhat: () => 'The proof is erased, and another is asked for. You can close this page.',
    goneTitle: () => 'This link is of no more use',
    goneWhat: () => 'It was used already, or it is too old. Ask for another in your conversation.',
    busyTitle: () => 'One moment',
    busyWhat: () => 'Many people at the same time. Try again in a minute, your link still works.',
  },
}
