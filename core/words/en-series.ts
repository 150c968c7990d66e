import { bold, lines, type Rich, rich } from '../chat/rich.ts'
import { clockOf } from '../series/when.ts'
import { thing } from './en-pieces.ts'
import { dayText, hourText } from './format.ts'
import type { Words } from './fr.ts'

type When = { weekdays: readonly number[]; minute: number | null }

/** Monday first. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const and = (all: readonly string[]): string => (all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`)
const at = (minute: number | null): string => (minute === null ? '' : ` at ${hourText(clockOf(minute), 'en')}`)
const on = (p: { day: string; minute: number | null }): string => `${dayText(p.day, 'en')}${at(p.minute)}`
const days = (on: readonly number[]): string => {
  if (on.length === 7) return 'every day'
  return on.join() === '1,2,3,4,5' ? 'Monday to Friday' : `every ${and(on.map((it) => weekdays[it - 1] ?? ''))}`
}
const every = (p: When): string => `${days(p.weekdays)}${at(p.minute)}`
const come = (people: readonly string[], when: When): Rich =>
  people.length === 1 ? rich`${bold(people[0] ?? '')} comes ${every(when)}.` : rich`${bold(and(people))} take turns, ${every(when)}.`

export const series: Words['series'] = {
  command: () => 'Your turns in regular favours',
  begun: (p) =>
    rich`As ${thing(p.title)} comes again ${every(p)}, you can choose several people: they take turns, and I keep the calendar.`,
  regular: (p) =>
    rich`${come(p.names, p.when)}${p.next ? ` The next time: ${on({ day: p.next, minute: p.when.minute })}.` : ''} The post stays open for others.`,
  calendar: () => 'See the calendar',
  mine: () => 'See my turns',
  enrolled: (p) =>
    rich`Good news: ${bold(p.author)} counts on you for ${thing(p.title)}, ${every(p.when)}${p.alone ? '' : ', taking turns with others'}.${p.next ? ` Your first turn: ${on({ day: p.next, minute: p.when.minute })}.` : ''} I will remind you the day before.`,
  joined: (p) => rich`${bold(p.name)} comes too for ${thing(p.title)} (${p.author}): you will take turns.`,
  moved: (p) => rich`${bold(p.author)} has changed the days of ${thing(p.title)}: ${every(p.when)} from now on. Your turns are up to date.`,
  ended: {
    done: (p) => rich`${thing(p.title)} is done: there are no more turns. ${p.author} thanks you for your help!`,
    over: (p) => rich`${thing(p.title)}, ${p.author}’s post, has ended: there are no more turns. Thank you for your help!`,
    changed: (p) =>
      rich`${p.author} has changed ${thing(p.title)}: it does not come again each week, there are no more turns. Thank you for your help!`,
  },
  thanks: (p) =>
    p.names.length === 0
      ? rich`There are no more turns for ${thing(p.title)}. Everyone has been told.`
      : rich`There are no more turns for ${thing(p.title)}. Everyone has been told. Would you like to thank ${and(p.names)}?`,
  thank: (p) => `Thank ${p.name}`,
  leave: (p) => rich`You will not come any more for ${thing(p.title)} (${p.author})? Your next turns will go to others.`,
  leaveYes: () => 'Yes, I stop coming',
  leaveNo: () => 'No, I go on',
  left: (p) => rich`Noted, you have no more turns for ${thing(p.title)}. ${p.author} knows. Thank you for all you did!`,
  regularLeft: (p) =>
    p.names.length === 0
      ? rich`${bold(p.name)} cannot come any more for ${thing(p.title)}, and there is nobody for the next times. The post is open: choose someone as soon as you get an answer.`
      : rich`${bold(p.name)} cannot come any more for ${thing(p.title)}. The next turns are for ${and(p.names)}.`,
  shared: (p) =>
    p.alone
      ? rich`${bold(p.name)} does not come any more for ${thing(p.title)} (${p.author}): the next turns are yours.`
      : rich`${bold(p.name)} does not come any more for ${thing(p.title)} (${p.author}): you share the next turns.`,
  leaveWhich: () => rich`What will you not come to any more?`,
  leaveOne: (p) => `I stop coming: ${p.title}`,

  reminder: (p) => rich`It is your turn on ${bold(on(p))}, for ${thing(p.title)} (${p.author}).`,
  yes: () => 'I will be there',
  no: () => 'I cannot come',
  asked: (p) => rich`Someone is missing on ${bold(on(p))}, for ${thing(p.title)} (${p.author}). Can you come?`,
  take: () => 'I take this turn',
  afterAll: () => 'I can come after all',
  yours: (p) => rich`Noted, thank you! You come on ${bold(on(p))}, for ${thing(p.title)} (${p.author}).`,
  covered: (p) => rich`${bold(p.name)} comes on ${on(p)}, for ${thing(p.title)}.`,
  released: (p) =>
    p.asked
      ? rich`Noted for ${on(p)}: I ask the others, and tell everyone. Do not worry!`
      : rich`Noted for ${on(p)}: ${p.author} knows. Thank you for telling!`,
  uncovered: (p) => rich`For ${thing(p.title)}, nobody is free on ${bold(on(p))}. Would you like to ask the neighbourhood?`,
  askQuartier: () => 'Ask the neighbourhood',
  skipped: (p) =>
    p.yours
      ? rich`Noted: nobody needed on ${on(p)}, for ${thing(p.title)}. Everyone has been told.`
      : rich`No need to come on ${on(p)}, for ${thing(p.title)}: ${p.author} thanks you all the same.`,
  gone: () => rich`This turn can no longer be changed. Here is how to see yours:`,
  none: (p) =>
    p.day
      ? rich`I see no turn of yours on ${dayText(p.day, 'en')}. To tell someone else, answer their message.`
      : rich`You have no turn planned for now.`,
  which: { cannot: () => rich`On which day can you not come?`, skip: () => rich`On which day do you need nobody?` },
  one: {
    cannot: (p) => rich`${bold(on(p))}, for ${thing(p.title)}: shall I tell the others?`,
    skip: (p) => rich`${bold(on(p))}, for ${thing(p.title)}: shall I say that you need nobody?`,
  },
  tell: () => 'Yes, tell them',
  day: (p) => dayText(p.day, 'en'),
  list: () => rich`Your next turns:`,
  listFor: () => rich`Who comes to help you:`,
  line: (p) => rich`${p.n}. ${on(p)}: ${p.title} (${p.author})`,
  lineFor: (p) => rich`${p.n}. ${on(p)}: ${p.title} — ${p.name ?? (p.state === 'asking' ? 'I am asking the others' : 'nobody for now')}`,
  cannot: (p) => `${p.n}. I cannot come`,
  needless: (p) => `${p.n}. No need`,
  nothing: () => lines(rich`You have no turn planned for now.`),
}
