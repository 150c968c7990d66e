import { bold, rich } from '../chat/rich.ts'
import { thing } from './en-pieces.ts'
import type { Words } from './fr.ts'

const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`)

export const things: Words['things'] = {
  bring: () => 'I’ll bring something',
  doIt: () => 'I’ll lend a hand',
  mine: () => 'What I bring',
  make: () => 'To bring, to do',
  change: () => 'Change the list',
  see: () => 'See the get-together',
  back: () => 'My answer',
  some: ({ label, held, wanted }) => `${label} (${held} of ${wanted})`,
  bringNoMore: (label) => `Not bringing: ${label}`,
  doNoMore: (label) => `I no longer can: ${label}`,

  needed: (p) => {
    const named = p.some.map(({ label, missing }) => (missing > 1 ? `${label} (${missing})` : label)).join(', ')
    return p.more > 0 ? rich`Still needed: ${named}, and ${p.more} more.` : rich`Still needed: ${named}.`
  },
  bringing: (labels) => rich`You bring: ${bold(labels.join(', '))}.`,
  doing: (labels) => rich`You take care of: ${bold(labels.join(', '))}.`,
  whoBrings: ({ label, held, wanted, names }) =>
    names.length > 0 ? rich`• ${label}, ${held} of ${wanted}: ${names.join(', ')}` : rich`• ${label}: ${held} of ${wanted}`,

  stillNeeded: () => rich`Still needed:`,
  count: ({ label, held, wanted }) => rich`${label}: ${held} of ${wanted}`,
  allFound: () => rich`Everything is found, thank you all!`,
  noList: () => rich`There is nothing to bring.`,
  news: {
    ask: () => rich``,
    given: () => rich`Noted, thank you!`,
    taken: (p) => rich`Thank you for thinking of it! For “${p.label}” others have said yes already: there will be enough.`,
    left: (p) =>
      p.task
        ? rich`Noted: nobody counts on you for “${p.label}” any more. No harm done!`
        : rich`Noted: you do not bring “${p.label}” any more. No harm done!`,
  },

  set: (p) => rich`Noted. For ${thing(p.title)}, we look for:`,
  cleared: (p) => rich`Noted: there is nothing to bring to ${thing(p.title)} any more.`,
  keepsAll: ({ label, held }) =>
    rich`For “${label}”, ${people(held)} have said yes already: nobody is turned away. The number falls when somebody leaves.`,
  dropped: (p) =>
    rich`For ${thing(p.title)}, the list has changed: ${bold(p.labels.join(', '))} no longer needed. Thank you for thinking of it!`,

  form: {
    title: () => 'To bring, to do',
    label: () => 'The list',
    hint: () => 'Crisps, 2 fruit juices, gloves x 10, run the bar',
    ask: (p) =>
      rich`What is to be brought, or done, for ${thing(p.title)}? Write the list, for example “Crisps, 2 fruit juices, gloves x 10, run the bar”. To ask for nothing any more, write “nothing”.`,
    stands: () => rich`The list of today, to copy and change. What keeps its name keeps who brings it:`,
    again: () => rich`I did not quite understand. Twelve things at most, a few words for each (40 letters), and 50 at most of the same.`,
  },
}

export const results: Words['results'] = {
  tell: () => 'Tell about it',
  correct: () => 'Correct',
  noPhoto: () => 'Take the photo away',
  mind: () => 'I mind this',
  mindIt: (name) => `Tell ${name}`,
  photo: () => 'A photo, if all on it agree',
  removed: () => 'The photo was taken away',

  card: (p) => rich`📣 ${thing(p.title)}: ${bold(p.words)}`,
  came: (n) => rich`${people(n)} ${n > 1 ? 'were' : 'was'} there. Thank you!`,
  by: (p) => rich`Told by ${p.name}`,
  told: (p) =>
    p.changed
      ? rich`It is corrected in the channel.`
      : rich`It is told: your neighbours read it in the channel, and on the next morning page. If somebody would rather not be in it, I will tell you.`,
  noPhotoNow: () => rich`Done: the photo is not in the channel any more. Your words stay there.`,
  seen: (p) =>
    rich`Would you rather not be in it, or do you mind something? I can tell ${bold(p.name)}, who can take the photo away or correct the words.`,
  minded: (p) => rich`Done: ${bold(p.name)} knows, and can take the photo away or correct the words.`,
  mindedBy: (p) =>
    p.photo
      ? rich`${bold(p.name)} would rather not be in what you told about ${thing(p.title)}. Take the photo away if they are on it, or correct your words. Thank you!`
      : rich`${bold(p.name)} would rather not be in what you told about ${thing(p.title)}. You can correct your words. Thank you!`,
  page: (p) => (p.came > 0 ? rich`${thing(p.title)}: ${p.words} (${people(p.came)}).` : rich`${thing(p.title)}: ${p.words}.`),

  form: {
    title: () => 'Tell about it',
    words: () => 'In one line',
    hint: () => 'For example: 12 bags collected',
    ask: (p) =>
      rich`What came of ${thing(p.title)}? One line is enough, with numbers if you have some: “12 bags collected”. The whole quartier will read it. You can send a photo with it: everybody who can be recognised must agree.`,
    withPhoto: (p) => rich`I have your photo. What is missing is your line about ${thing(p.title)}: “12 bags collected”.`,
    stands: (p) => rich`You have told about ${thing(p.title)} already. What you write now takes its place:`,
    again: () => rich`I cannot publish this. One line only, of 200 letters at most.`,
  },
}
