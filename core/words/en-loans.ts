import { bold, rich } from '../chat/rich.ts'
import { thing } from './en-pieces.ts'
import type { Words } from './fr.ts'

const example = () => rich`Write it here, for example “Saturday from 10 am to 6 pm” or “from 12 to 15 December”.`

export const loan: Words['loan'] = {
  borrow: () => 'Borrow it',
  calendar: () => 'When is it free?',
  wants: () => 'would like to borrow it',

  form: {
    title: () => 'Borrow',
    period: () => 'The time of the loan',
    from: () => 'From when?',
    fromHint: () => '“Saturday 10 am to 6 pm” or “12 to 15 December”',
    until: () => 'Until when? (if you like)',
    hour: () => 'At what time?',
    words: () => 'A word, if you like',
    refuse: () => 'Not possible',
    deposit: () => 'The deposit',
    amount: () => 'How much?',
    amountHint: () => '“20 €”, or “none”',
  },

  question: {
    ask: (p) => rich`When would you like to borrow ${thing(p.title)}? ${example()}`,
    lend: (p) => rich`When do you lend ${thing(p.title)} to ${p.name}? ${example()}`,
    borrow: (p) => rich`When do you borrow ${thing(p.title)} from ${p.name}? ${example()}`,
    refuse: (p) => rich`A word for ${p.name}, about ${thing(p.title)}? Write it here, I pass it on with your answer.`,
    refuseSilently: () => 'Refuse without a word',
    deposit: (p) => rich`What deposit, for ${thing(p.title)}? For example “20 €”. I note it, you settle it between you.`,
    again: () => rich`I did not quite understand.`,
    busy: (when) => rich`Not free: ${bold(when)}.`,
  },
  why: {
    past: () => rich`That time is over already.`,
    backwards: () => rich`It ends before it begins.`,
    long: () => rich`That is rather long: a loan lasts 60 days at most.`,
    far: () => rich`That is rather far away: a loan begins within a year.`,
    outside: (p) => rich`The post says: ${bold(p.offered)}.`,
    taken: () => rich`That time is taken already.`,
  },

  borrower: {
    asked: (p) =>
      rich`Passed on to ${p.name}: you would like to borrow ${thing(p.title)}, ${bold(p.when)}. I will bring you the answer here.`,
    claimed: (p) => rich`Noted. I am asking ${p.name}: ${thing(p.title)}, ${bold(p.when)}. I will bring you the answer here.`,
    waiting: (p) =>
      rich`${thing(p.title)} is not free at that time, ${p.when}. You are ${bold(`no. ${p.place}`)} in line: I will write to you if it becomes free.`,
    offered: (p) => rich`Good news: ${thing(p.title)} is free, ${bold(p.when)}. It is your turn, until ${bold(p.until)}.`,
    agreed: (p) => rich`Good news: ${bold(p.name)} agrees. ${thing(p.title)} is yours, ${bold(p.when)}.`,
    refused: (p) => rich`It is not possible this time: ${p.name} cannot lend ${thing(p.title)}, ${p.when}.`,
    cancelled: (p) => rich`Cancelled: ${thing(p.title)}, ${p.when}.`,
    withdrawn: (p) => rich`${bold(p.name)} cannot lend ${thing(p.title)} after all, ${p.when}.`,
    silent: (p) => rich`${p.name} could not answer in time, about ${thing(p.title)}, ${p.when}. You may ask for another time.`,
    unclaimed: (p) => rich`The time has passed: I no longer keep ${thing(p.title)} for you, ${p.when}. You may ask for another time.`,
    started: (p) => rich`It did not become free: ${thing(p.title)}, ${p.when}. Thank you for waiting! You may ask for another time.`,
    lapsed: (p) => rich`That question is over: ${thing(p.title)}, ${p.when}.`,
    over: (p) => rich`This loan has begun already, or it is over: ${thing(p.title)}, ${p.when}.`,
  },

  owner: {
    asked: (p) => rich`${bold(p.name)} would like to borrow ${thing(p.title)}, ${bold(p.when)}.`,
    changed: (p) => rich`${bold(p.name)} prefers another time, about ${thing(p.title)}: ${bold(p.when)}.`,
    claimed: (p) => rich`${bold(p.name)} was waiting in line and would like to borrow ${thing(p.title)}, ${bold(p.when)}.`,
    again: (p) => rich`${bold(p.name)} is waiting for your answer: ${thing(p.title)}, ${bold(p.when)}. Is it possible?`,
    waiting: (p) => rich`${thing(p.title)} is no longer free at that time, ${p.when}. ${p.name} is in line: I see to it.`,
    agreed: (p) => rich`Agreed: you lend ${thing(p.title)} to ${bold(p.name)}, ${bold(p.when)}.`,
    refused: (p) => rich`I have told ${p.name}, kindly: not possible for ${thing(p.title)}, ${p.when}.`,
    cancelled: (p) => rich`Cancelled: ${thing(p.title)}, ${p.when}. I have told ${p.name}.`,
    withdrawn: (p) => rich`${bold(p.name)} no longer needs ${thing(p.title)}, ${p.when}.`,
    silent: (p) => rich`${p.name}’s question about ${thing(p.title)}, ${p.when}, is over. No harm done: ${p.name} has been told.`,
    lapsed: (p) => rich`That question is over: ${thing(p.title)}, ${p.when}.`,
    over: (p) => rich`This loan has begun already, or it is over: ${thing(p.title)}, ${p.when}.`,
  },

  depositName: () => 'Deposit:',
  depositBetween: (amount) => `${amount}, to settle between you`,
  depositTold: (p) => rich`${bold(p.name)} asks for a deposit for ${thing(p.title)}: ${bold(p.amount)}, to settle between you.`,
  depositNone: (p) => rich`${bold(p.name)} no longer asks for a deposit for ${thing(p.title)}.`,

  agree: () => 'Agreed',
  refuse: () => 'Not possible',
  askDeposit: () => 'Ask for a deposit',
  changeDeposit: () => 'Change the deposit',
  addWords: () => 'Add a word',
  changePeriod: () => 'Change the time',
  otherPeriod: () => 'Another time',
  cancelAsking: () => 'Cancel my question',
  cannot: () => 'I no longer can',
  noNeed: () => 'I no longer need it',
  claim: () => 'I take it',
  passBy: () => 'Let it pass',
  joinLine: () => 'Put me in line',
  leaveLine: () => 'Leave the line',

  taken: (p) => rich`${thing(p.title)} is not free at that time:`,
  takenLine: (when) => rich`• ${when}`,
  freeFrom: (when) => rich`It is free from: ${bold(when)}.`,
  freeNoMore: () => rich`After that, the dates of the post are over.`,
  takenAsk: () => rich`Write another time, or get in line: I will write to you if it becomes free.`,
  claimTooLate: (p) => rich`It is too late this time, for ${thing(p.title)}, ${p.when}. Thank you for waiting!`,

  calendarOf: (p) => rich`When ${thing(p.title)} is free:`,
  calendarFree: (p) => rich`${thing(p.title)} is free: no loan is planned for now.`,
  calendarTaken: (when) => rich`• not free: ${when}`,
  calendarNamed: (p) => rich`• ${bold(p.name)}: ${p.when}`,
  calendarThen: () => rich`The rest of the time it is free.`,
  calendarLine: (n) => rich`${n} ${n === 1 ? 'person' : 'people'} in line.`,

  itIs: (when) => rich`Noted: ${bold(when)}.`,
}
