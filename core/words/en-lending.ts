import { bold, rich } from '../chat/rich.ts'
import { thing } from './en-pieces.ts'
import type { Words } from './fr.ts'

export const lending: Words['lending'] = {
  command: () => 'What I lend and borrow',

  lender: {
    agreed: (p) => rich`You are lending ${thing(p.title)} to ${bold(p.name)}, ${bold(p.when)}.`,
    today: (p) => rich`It is today: you are lending ${thing(p.title)} to ${bold(p.name)}, ${p.when}.`,
    lent: (p) => rich`Noted: ${thing(p.title)} is with ${bold(p.name)}, until ${bold(p.until)}.`,
    saysHas: (p) => rich`${bold(p.name)} says that they have ${thing(p.title)}. Is that right?`,
    notHanded: (p) => rich`${bold(p.name)} does not have ${thing(p.title)} yet. Agree on a moment together.`,
    day: (p) => rich`${bold(p.name)} is to give back ${thing(p.title)} today: ${bold(p.until)}.`,
    saysBack: (p) => rich`${bold(p.name)} says that ${thing(p.title)} is back with you. Is that right?`,
    late: (p) => rich`${thing(p.title)}, with ${bold(p.name)}, was to come back ${p.until}. What would you like to do?`,
    reminded: (p) => rich`Done: I have reminded ${p.name}. I will ask you again in a few days.`,
    organiserTold: (p) => rich`Done: the people who organise the neighbourhood know about ${thing(p.title)}.`,
    nobodyOrganises: (p) =>
      rich`I have written to ${p.name} one last time. Nobody else organises this neighbourhood yet: talk it over together.`,
    extendAsked: (p) => rich`${bold(p.name)} would like to keep ${thing(p.title)} until ${bold(p.longer)}. Is that all right?`,
    extended: (p) => rich`Agreed: ${p.name} keeps ${thing(p.title)} until ${bold(p.until)}.`,
    somebodyNext: (p) => rich`That is not possible: somebody else is waiting for ${thing(p.title)} right after.`,
    unsaid: (p) => rich`Did you lend ${thing(p.title)} to ${bold(p.name)} (${p.when}) in the end?`,
    returned: (p) => rich`${thing(p.title)} is back. Thank you for lending it!`,
    damaged: (p) =>
      rich`Noted: ${thing(p.title)} came back damaged. Talk it over with ${bold(p.name)}; if need be, somebody who organises the neighbourhood can help.`,
    lost: (p) =>
      rich`Noted: ${thing(p.title)} will not come back. Talk it over with ${bold(p.name)}; if need be, somebody who organises the neighbourhood can help.`,
    over: (p) => rich`It is over: ${thing(p.title)} was not lent to ${p.name} in the end. Never mind.`,
  },

  holder: {
    agreed: (p) => rich`You are borrowing ${thing(p.title)} from ${bold(p.name)}, ${bold(p.when)}.`,
    today: (p) => rich`It is today: you are borrowing ${thing(p.title)} from ${bold(p.name)}, ${p.when}.`,
    has: (p) => rich`Noted: you have ${thing(p.title)}, to give back to ${bold(p.name)}: ${bold(p.until)}.`,
    saysHanded: (p) => rich`${bold(p.name)} says that you now have ${thing(p.title)}. Is that right?`,
    notHanded: (p) => rich`${bold(p.name)} says that it has not happened yet, for ${thing(p.title)}. Agree on a moment together.`,
    tomorrow: (p) => rich`A small reminder: ${thing(p.title)} goes back to ${bold(p.name)} tomorrow, ${bold(p.until)}.`,
    soon: (p) => rich`A small reminder: ${thing(p.title)} goes back to ${bold(p.name)} soon, ${bold(p.until)}.`,
    late: (p) => rich`${thing(p.title)} was to go back to ${bold(p.name)} ${p.until}. Is that done already?`,
    kind: (p) => rich`${bold(p.name)} is thinking of ${thing(p.title)}, expected ${p.until}. Could you bring it back one of these days?`,
    firm: (p) => rich`${bold(p.name)} needs ${thing(p.title)}, expected ${p.until}. Please bring it back, or write a word.`,
    organiser: (p) =>
      rich`${bold(p.name)} has not seen ${thing(p.title)} again and has asked the neighbourhood for help. A word from you often settles it all.`,
    howLong: (p) => rich`How much longer would you like to keep ${thing(p.title)}?`,
    extendAsked: (p) => rich`I have asked ${p.name}: to keep ${thing(p.title)} until ${bold(p.longer)}.`,
    extended: (p) => rich`You have more time: ${thing(p.title)} goes back to ${bold(p.name)} ${bold(p.until)}.`,
    notExtended: (p) => rich`${bold(p.name)} needs it: ${thing(p.title)} goes back as planned, ${bold(p.until)}.`,
    somebodyNext: (p) => rich`That is not possible: somebody is waiting for ${thing(p.title)} right after. It goes back ${bold(p.until)}.`,
    unsaid: (p) => rich`Did you borrow ${thing(p.title)} from ${bold(p.name)} (${p.when}) in the end?`,
    saidBack: (p) => rich`Thank you! I am asking ${p.name} to confirm that ${thing(p.title)} is back.`,
    notBack: (p) => rich`${bold(p.name)} has not found ${thing(p.title)} yet. Write each other a word, it is soon settled.`,
    returned: (p) => rich`${bold(p.name)} has ${thing(p.title)} back. Thank you for taking good care of it!`,
    damaged: (p) =>
      rich`${bold(p.name)} found ${thing(p.title)} damaged. It happens: talk it over; if need be, somebody who organises the neighbourhood can help.`,
    lost: (p) =>
      rich`${bold(p.name)} thinks that ${thing(p.title)} is lost. Talk it over; if need be, somebody who organises the neighbourhood can help.`,
    found: (p) => rich`Good news: ${bold(p.name)} has found ${thing(p.title)}.`,
    over: (p) => rich`It is over: ${thing(p.title)} was not borrowed from ${p.name} in the end. Never mind.`,
  },

  late: (p) =>
    rich`${bold(p.owner)} asks you for a hand: ${thing(p.title)}, lent to ${bold(p.borrower)}, was to come back ${p.until}. A word from you may help.`,

  handedOver: () => 'Handed over',
  haveIt: () => 'I have it',
  yes: () => 'Yes',
  yesHaveIt: () => 'Yes, I have it',
  no: () => 'No',
  notYet: () => 'No, not yet',
  isBack: () => 'It is back',
  received: () => 'Yes, it is back',
  damaged: () => 'Damaged',
  lost: () => 'Lost',
  found: () => 'Found after all',
  fine: () => 'All is well after all',
  keepLonger: () => 'Keep it longer',
  day: () => '1 more day',
  threeDays: () => '3 days',
  week: () => '1 week',
  twoMore: () => 'Allow 2 more days',
  remind: { kind: () => 'Remind kindly', firm: () => 'Insist', organiser: () => 'Ask for help' },
  lentAfterAll: () => 'Yes, I lent it',
  borrowedAfterAll: () => 'Yes, I borrowed it',
  neverMind: () => 'No, after all',
  photo: () => 'Photo of its condition',
  photoAsk: (p) => rich`Send a photo of ${thing(p.title)} here: both of you will see it.`,
  photoMine: (p) => rich`Kept: the condition of ${thing(p.title)}.`,
  photoTheirs: (p) => rich`The condition of ${thing(p.title)}, a photo by ${bold(p.name)}.`,

  lentTitle: () => rich`${bold('What you lend')}`,
  borrowedTitle: () => rich`${bold('What you borrow')}`,
  freeTitle: () => rich`${bold('Free right now')}`,
  line: {
    agreed: (p) => rich`• ${p.title} (${p.name}): from ${p.from}`,
    out: (p) => rich`• ${p.title} (${p.name}): until ${p.until}`,
    late: (p) => rich`• ${p.title} (${p.name}): expected ${p.until}`,
  },
  none: () => rich`Nothing of yours is lent, and you borrow nothing right now.`,
  noneOut: () => rich`I see no loan under way that could be back.`,
  whichBack: () => rich`What has come back?`,
}
