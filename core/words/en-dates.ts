import { bold, rich } from '../chat/rich.ts'
import { thing } from './en-pieces.ts'
import type { dates as french } from './fr-dates.ts'

const numbered = (n: number | null, label: string): string => (n === null ? label : `${n}. ${label}`)
const told = (n: number): string =>
  n === 0 ? '' : n === 1 ? ' The person who signed up has been told.' : ` The ${n} people who signed up have been told.`

export const dates: typeof french = {
  see: () => 'See the dates',
  list: (p) => (p.mine ? rich`The next dates of ${thing(p.title)}:` : rich`The next dates of ${thing(p.title)}, with ${p.author}:`),
  none: (p) => rich`There is no date planned for ${thing(p.title)} right now.`,
  line: (p) => (p.place ? rich`${p.n}. ${p.when}, ${p.place}` : rich`${p.n}. ${p.when}`),
  item: (p) => rich`• ${p.when}`,
  more: (p) => rich`… and ${p.more} more later.`,
  paused: () => rich`It is paused: no new dates for now.`,
  move: (p) => numbered(p.n, 'Move'),
  cancel: (p) => numbered(p.n, 'Cancel'),
  pause: () => 'Pause',
  resume: () => 'Start again',
  end: () => 'Stop',
  toFile: () => 'Add to my calendar',
  every: () => 'I come every time',
  everyOff: () => 'No longer every time',

  cancelTitle: () => 'Cancel this date',
  reason: () => 'The reason',
  reasonHint: () => 'In a few words, for example “it is going to rain”.',
  askReason: (p) => rich`You are cancelling ${thing(p.title)}, ${bold(p.when)}. What is the reason?`,
  reasonSaid: () => rich`Those who signed up will read it. For example “it is going to rain”.`,
  keep: () => 'Change nothing',
  cancelled: (p) => rich`It is cancelled: ${thing(p.title)}, ${p.when}.${told(p.told)}`,

  moveTitle: () => 'Move this date',
  pick: (p) => rich`${thing(p.title)}, ${p.when}: what would you like to change?`,
  when: () => 'The day or the hour',
  hour: () => 'The hour',
  place: () => 'The place',
  whenHint: () => 'Write the new time, for example “Thursday at 8 pm”, or just “8 pm”.',
  placeHint: () => 'Write the new place, for example “village hall”.',
  past: () => rich`That time has passed already. `,
  moved: (p) => rich`Noted for ${thing(p.title)}.${told(p.told)}`,
  gone: () => rich`This date can no longer be changed.`,

  pausedNow: {
    pause: (p) => rich`${thing(p.title)} is paused: there are no new dates. You can start again whenever you like.`,
    end: (p) => rich`${thing(p.title)} stops: there will be no new dates. Thank you for all of it!`,
  },
  stay: () => rich`People signed up for these dates, which stay. If one does not take place, cancel it with its reason:`,
  rests: {
    pause: (p) =>
      rich`${thing(p.title)} (${p.author}) takes a break. When it starts again you are back on the list, without doing anything.`,
    resume: (p) => rich`${thing(p.title)} (${p.author}) starts again, and you are on the list.`,
    end: (p) => rich`${thing(p.title)} (${p.author}) stops. Thank you for coming so often!`,
  },

  everyTime: (p) => rich`Noted, you come every time to ${thing(p.title)}. I will remind you before each date.`,
  nextOnes: () => rich`Your next dates:`,
  inLine: () => rich`These dates are full, you are on the waiting list:`,
  neverAgain: (p) => rich`Noted, you no longer come every time to ${thing(p.title)}.`,
  stillDown: () =>
    rich`Others wait for a place on these dates, for which you are still on the list. If you do not come, say so on each one:`,

  file: (p) => rich`Here is ${thing(p.title)} for your calendar: open the file, and accept.`,
  fileName: () => 'event.ics',
}
