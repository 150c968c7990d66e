import { bold, lines, quote, type Rich, rich } from '../chat/rich.ts'
import type { Listed } from '../rounds/listed.ts'
import type { VisitState } from '../rounds/visit.ts'
import { dayText, whenText } from './format.ts'
import type { Words } from './fr.ts'

const at = (wall: string): string => whenText({ start: wall, end: null, vague: null }, 'en') ?? ''
const and = (all: readonly string[]): string => (all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`)
const what = (p: { how: 'visit' | 'call' }): string => (p.how === 'call' ? 'a call' : 'a visit')
const name = (p: { nth: number }): Rich => rich`${bold(`visit ${p.nth}`)}`
const hows: Readonly<Record<Listed['how'], string>> = { visit: 'Visit', call: 'Call' }
const hours: Readonly<Record<Listed['hour'], string>> = {
  any: 'at any time',
  morning: 'Morning',
  afternoon: 'Afternoon',
  evening: 'Evening',
}
const agreed: Readonly<Record<Listed['consent'], string>> = {
  self: 'your own',
  spoken: 'in person',
  phone: 'by phone',
  family: 'through their family',
}
const states: Readonly<Record<VisitState, string>> = {
  open: 'nobody yet',
  half: 'one person, we look for the second',
  paired: 'two people go',
  missed: 'no news yet',
  well: 'all is well',
  silent: 'no answer',
  help: 'help is needed',
  settled: 'taken in hand',
  withdrawn: 'withdrawn',
}
const pairOf = (pair: readonly string[]): Rich => (pair.length === 0 ? rich`` : rich` Who was to go: ${and(pair)}.`)

export const visit: Words['visit'] = {
  command: () => 'Ask for a visit or a call when it is too hot or too cold',
  hows,
  hours,
  toList: () => 'See the list',
  list: (p) =>
    p.people.length === 0
      ? rich`When it is too hot or too cold, in an outage or a flood, two neighbours can look in on you, or call you. Would you like that, for yourself or for somebody who agrees?`
      : rich`Here is whom you have put down for a visit or a call${p.self ? ', you among them' : ''}. For somebody else, their consent is needed: how was it given?`,
  whoReads: () =>
    rich`Who will see this name? The leader of the round and the two neighbours of the visit, nobody else. Every look is noted, and you can withdraw everything at any time.`,
  official: () =>
    rich`The town hall keeps the official register of frail people (article L121-6-1 of the French social code): this list is not that one. Think of signing up there too.`,
  wantVisits: () => 'I would like visits',
  wantCalls: () => 'I would like calls',
  other: { spoken: 'For somebody, in person', phone: 'By phone', family: 'Through their family' },
  otherTitle: () => 'Put somebody down',
  otherName: () => 'Their first name',
  otherNameHint: () => 'The first name only: no surname, address or number.',
  otherOn: () => 'When did they say yes?',
  otherOnHint: () => 'For example “today” or “yesterday”.',
  otherAsk: {
    name: () => rich`What is their first name? The first name only: no surname, address or number.`,
    on: () => rich`When did they say yes? For example “today” or “yesterday”.`,
  },
  otherAgain: {
    name: () => rich`I only keep a first name, without address or number. What is theirs?`,
    on: () => rich`I did not quite understand the day. For example “today” or “yesterday”.`,
  },
  full: (p) => rich`You have already put down ${p.n} people: that is a lot for one. Ask somebody else to help you.`,
  gone: () => rich`This entry is not there any more, or it is not yours.`,
  me: (p) =>
    rich`${p.note === 'new' ? 'Noted, you are on the list.' : 'You are on the list.'} During a round two neighbours will turn to you.`,
  someone: (p) =>
    rich`${bold(p.name)} is on the list. Their consent: ${agreed[p.consent]}, ${dayText(p.on, 'en')}, noted by you.${p.keep ? '' : ' Their name is erased at the end of the next round, unless you keep it.'}`,
  howName: () => 'How:',
  wishName: () => 'What would help:',
  keep: () => 'Keep after the round',
  unlist: () => 'Withdraw',
  unlisted: (p) => (p.self ? rich`Done: your name is withdrawn everywhere.` : rich`Done: this name is withdrawn everywhere.`),
  wishTitle: () => 'Say what would help',
  wishLabel: () => 'What would help',
  wishHint: () => 'For example “bring cool water”.',
  wishAsk: () => rich`What would help? In a few words, for example “bring cool water” or “close the shutters”.`,
  wishAgain: () =>
    rich`I keep no address, floor, number, age or illness. The two neighbours will ask the way when the time comes. What would help, in a few words?`,
  roundBegins: () =>
    rich`A round begins in the neighbourhood. Neighbours may ask you the way to those whom you have put down. At its end I erase these names, except those that you keep.`,
  purged: (p) =>
    p.n === 1
      ? rich`The round has ended: I have erased the name that you had put down. To put it down again, ask for their consent once more.`
      : rich`The round has ended: I have erased the ${p.n} names that you had put down. To put them down again, ask for their consent once more.`,
  still: (p) =>
    p.self
      ? rich`Would you like to stay on the list of visits? Without an answer within ${p.days} days I erase your entry.`
      : rich`You put somebody down for visits a year ago. Do they still want it? Without an answer within ${p.days} days I erase their name.`,
  stillYes: () => 'Yes, keep it',
  lapsed: (p) =>
    p.self
      ? rich`Without an answer I have erased your entry. You can come back whenever you like.`
      : rich`Without an answer I have erased this name from the list.`,
  whoSaw: () => 'Who saw this name?',
  saw: (p) => {
    if (p.looks.length === 0) return p.self ? rich`Nobody has seen your name yet.` : rich`Nobody has seen this name yet.`
    return p.self ? rich`Who saw your name in this round:` : rich`Who saw this name in this round:`
  },
  sawLine: (p) => rich`• ${p.name}, ${at(p.at)}`,

  number: (p) => `Visit ${p.nth}`,
  line: (p) => rich`• Visit ${p.nth}, before ${at(p.before)}: ${states[p.state]}`,
  offer: (p) =>
    p.with === null
      ? rich`Can you make ${what(p)} before ${bold(at(p.before))}? It is ${name(p)}. I look for a second person: we always go in pairs. Please answer before ${at(p.until)}.`
      : rich`${bold(p.with)} looks for somebody for ${what(p)} together, before ${bold(at(p.before))}. It is ${name(p)}. Please answer before ${at(p.until)}.`,
  take: () => 'I take this visit',
  pass: () => 'Not this time',
  offerOver: {
    passed: (p) => rich`Visit ${p.nth} is offered to somebody else. Thank you all the same!`,
    taken: (p) => rich`Visit ${p.nth} is not to be taken any more.`,
  },
  alone: (p) =>
    rich`Thank you! The ${name(p)}, before ${at(p.before)}, is yours. I look for a second person: wait for them. I tell you the name once you are two.`,
  yours: (p) =>
    rich`${bold(p.partner)} and you make the ${name(p)}: ${what(p)}, before ${bold(at(p.before))}. Tell me afterwards how it went.`,
  who: () => 'See who',
  askWay: () => 'Ask the way',
  leave: () => 'I cannot any more',
  settle: () => 'I see to it',
  named: (p) =>
    lines(
      rich`Visit ${p.nth}: ${bold(p.name)}. ${p.how === 'call' ? 'A call' : 'A visit'}, before ${at(p.before)}.`,
      ...(p.hour === 'any' ? [] : [rich`Preferred: ${hours[p.hour].toLowerCase()}.`]),
      ...(p.wish ? [rich`What would help: ${quote(p.wish)}`] : []),
      p.signer === null ? rich`They signed up themselves.` : rich`Put down by ${p.signer}, with their consent.`,
      rich`This name is between you: do not write it down, do not pass it on. Your look is noted.`,
    ),
  checks: { well: 'All is well', silent: 'No answer', help: 'Help is needed' },
  check: {
    soon: (p) => rich`The ${name(p)} is to be made before ${bold(at(p.before))}. Tell me afterwards how it went.`,
    due: (p) => rich`The time of ${name(p)} has passed, and I have no news. How did it go?`,
  },
  state: (p) => {
    if (p.state === 'well') return rich`Thank you! Visit ${p.nth}: all is well. If that changes, tell me.`
    if (p.state === 'silent') return rich`Noted: no answer at visit ${p.nth}. The leader of the round knows. Try again if you can.`
    if (p.state === 'help')
      return rich`Noted: help is needed at visit ${p.nth}. The leader of the round knows. If it is urgent, call yourself, now.`
    return rich`Visit ${p.nth}: ${states[p.state]}.`
  },
  stateBy: (p) =>
    p.state === 'settled'
      ? rich`${bold(p.by)} sees to visit ${p.nth}. Thank you!`
      : rich`${bold(p.by)} said it of visit ${p.nth}: ${states[p.state]}.`,
  alarm: {
    alone: (p) => rich`The ${name(p)}, to be made before ${bold(at(p.before))}, has not got its two neighbours yet. Can you find somebody?`,
    missed: (p) => rich`No news of ${name(p)}, to be made before ${bold(at(p.before))}. Find out how it is.${pairOf(p.pair)}`,
    silent: (p) => rich`Nobody answers at ${name(p)}. Find out how it is.${pairOf(p.pair)}`,
    help: (p) => rich`Help is needed at ${name(p)}, now.${pairOf(p.pair)}`,
  },
  call: (p) => rich`Call ${bold(p.name)}: ${bold(p.phone)}.`,
  left: (p) => rich`Noted, visit ${p.nth} goes to somebody else. Thank you for telling!`,
  off: (p) => rich`Visit ${p.nth} is off: the person does not wish it any more. Thank you all the same!`,
  erased: {
    over: () => rich`Erased: the round has ended.`,
    left: () => rich`Erased: this visit is not yours any more, or you are not two any more.`,
    withdrawn: () => rich`Erased: the person wished it.`,
    below: () => rich`Erased: see below.`,
  },
  wayAsked: (p) =>
    p.self
      ? rich`${bold(and(p.names))} ${p.how === 'call' ? 'will call you' : 'come to see you'} before ${at(p.before)}, and ask how to find you. I pass your answer on without keeping it. You can also tell them in person.`
      : rich`${bold(and(p.names))} make ${what(p)} to somebody whom you have put down (no. ${p.nth}), and ask how to find them. I pass your answer on without keeping it. You can also tell them in person.`,
  wayAsking: (p) => rich`I ask ${bold(p.name)} the way for visit ${p.nth}.`,
  wayTitle: () => 'Tell the way',
  wayLabel: () => 'How to get there, or to call',
  wayHint: () => 'Only the two neighbours read it. I do not keep it.',
  wayQuestion: (p) => rich`How are they found, or called (visit ${p.nth})? Only the two neighbours read it. I do not keep it.`,
  wayTold: (p) => lines(rich`${bold(p.name)} tells you the way for visit ${p.nth}:`, rich`${quote(p.words)}`),
  waySent: (p) =>
    p.to.length === 0
      ? rich`Nobody awaits the way of visit ${p.nth} any more: I passed nothing on.`
      : rich`Passed on to ${and(p.to)}, and not kept.`,
}
