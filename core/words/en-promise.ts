import { bold, rich } from '../chat/rich.ts'
import type { Phrase } from '../residents/reliability.ts'
import { s, thing } from './en-pieces.ts'
import type { Words } from './fr.ts'

export const promise: Words['promise'] = {
  fix: () => 'Agree on a time',
  another: () => 'Suggest another time',
  when: () => 'The day and the time',
  whenHint: () => 'For example “Saturday at 10 am”.',
  place: () => 'The place',
  placeHint: () => 'For example “outside the bakery”, or “anywhere”.',
  askWhen: (p) =>
    rich`When would you like to meet ${p.name}, about ${thing(p.title)}? Write the day and the time, for example “Saturday at 10 am”.`,
  askWhenAgain: () => rich`I need a day and a time to come, for example “Saturday at 10 am”.`,
  askPlace: (p) => rich`Where do you meet ${p.name}? For example “outside the bakery”.`,
  noPlace: () => 'We will see',
  sent: (p) => rich`Suggested to ${p.name}, about ${thing(p.title)}. I will bring you the reply.`,
  proposed: (p) => rich`${bold(p.name)} suggests meeting, about ${thing(p.title)}:`,
  instead: (p) => rich`(Instead of ${p.when}.)`,
  agree: () => 'Agreed',
  agreed: (p) => rich`Settled with ${bold(p.name)}, about ${thing(p.title)}.`,
  willRemind: () => rich`I will remind you.`,
  reminder: (p) => rich`A reminder: you are meeting ${bold(p.name)}, about ${thing(p.title)}.`,
  over: (p) => rich`You were to meet ${bold(p.name)}, about ${thing(p.title)}: is it done?`,
  passed: (p) => rich`That time has passed. Suggest another one to ${p.name}, about ${thing(p.title)}.`,
  cannot: () => 'I no longer can',
  absent: (p) => `${p.name} was not there`,
  howWasIt: (p) => rich`You were to meet ${bold(p.name)}, about ${thing(p.title)}: did it go well?`,
  isItDone: (p) => rich`${thing(p.title)} was promised to ${bold(p.name)}: is it done?`,
  saidDone: (p) => rich`${bold(p.name)} tells me that it is done, about ${thing(p.title)}. Can you confirm?`,
  notYet: () => 'Not done yet',
  later: (p) => rich`Very well, ${thing(p.title)} stays promised to ${p.name}. I will ask again in two weeks.`,
  doneHeard: (p) => rich`Thank you! I am asking ${p.name} to confirm, about ${thing(p.title)}.`,
  noShowNoted: (p) => rich`Noted: ${thing(p.title)} is no longer promised to ${p.name}.`,
  noShowNotedOther: (p) => rich`Noted. You can write to ${p.name}, or suggest another time for ${thing(p.title)}.`,
  noShowTold: (p) => rich`You and ${p.name} did not meet on ${p.when}, about ${thing(p.title)}. You were there? Just say so.`,
  wasThere: () => 'I was there',
  wasThereNoted: () => rich`Thank you for telling. Nothing is kept of it: people miss each other, it happens.`,
  doneTogether: (p) => rich`${thing(p.title)} is done: ${p.author} has just noted it. A word for ${p.author}?`,
  thankTitle: () => 'Say thank you',
  thankLabel: () => 'Your words',
  thankHint: () => 'A sentence or two, I pass them on.',
  thankQuestion: (p) => rich`What would you like to tell ${p.name}? A sentence or two, I pass them on.`,
  ready: { much: () => 'Thank you so much!', perfect: () => 'It was perfect' },
  ownWords: () => 'Write a word',
}

const phrases: Readonly<Record<Phrase['say'], (n: number) => string>> = {
  helped: (n) => `${n} helping hand${s(n)}`,
  lends: () => 'happy to lend',
  returns: () => 'has always given back',
  gives: () => 'often gives',
  new: () => 'new in the neighbourhood',
  hindered: () => 'had a few setbacks these past months',
}

export const known: Words['known'] = {
  phrases: (all) => all.map((it) => phrases[it.say](it.n)).join(', '),
  command: () => 'What your neighbours know of you',
  profile: (p) => rich`${bold(p.name)}, in ${p.quartier}. This is what your neighbours see of you:`,
  said: (p) => rich`${p.name}: ${p.known}.`,
  nothing: () => rich`Your first name, and nothing else for now.`,
  thanks: (n) => (n === 0 ? rich`You have not been thanked yet.` : rich`You have been thanked ${n === 1 ? 'once' : `${n} times`}.`),
  how: () => rich`A helping hand, a loan, a gift: it adds up by itself, once it is done.`,
  home: (p) => rich`What your neighbours see of you: ${p.known}.`,
}
