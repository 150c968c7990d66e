import { bold, rich } from '../chat/rich.ts'
import { thing } from './en-pieces.ts'
import type { Words } from './fr.ts'

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')

export const together: Words['together'] = {
  door: () => 'Organise together',
  leave: () => 'Stop organising',
  about: (p) =>
    rich`You can organise ${thing(p.title)} together. The other person sees who comes, and can change the time, the place or the number of places.`,
  asked: (p) => rich`I have asked ${bold(p.name)}, for ${thing(p.title)}. I will tell you the answer.`,
  agreed: (p) => rich`With you: ${listed(p.names)}.`,
  invited: (p) => rich`Waiting for an answer: ${listed(p.names)}.`,
  whom: () => rich`Whom shall I ask, among those who come?`,
  nobody: () => rich`Nobody else to ask for now: as soon as somebody comes, their first name stands here.`,
  full: () => rich`You are five already, quite a team!`,
  without: (p) => `Go on without ${p.name}`,
  unasked: (p) => `Stop asking ${p.name}`,

  invitation: (p) => rich`${bold(p.author)} would like to organise ${thing(p.title)} together with you.`,
  means: () => rich`You would see who comes, and could change the time, the place or the number of places. You need not.`,
  yes: () => 'Yes',
  no: () => 'No thanks',
  toEvent: () => 'See the event',

  mine: {
    yes: (p) => rich`Thank you! You organise ${thing(p.title)} with ${bold(p.author)}.`,
    no: (p) => rich`Noted: ${bold(p.author)} organises ${thing(p.title)} without you. Do come all the same!`,
    left: (p) => rich`Noted: you do not organise ${thing(p.title)} any more. Thank you for your help!`,
    ended: (p) => rich`${bold(p.author)} goes on organising ${thing(p.title)}. Thank you for your help! Otherwise nothing changes for you.`,
    withdrawn: (p) => rich`${bold(p.author)} needs no more help to organise ${thing(p.title)}. Otherwise nothing changes for you.`,
  },
  told: {
    yes: (p) => rich`Good news: ${bold(p.name)} organises ${thing(p.title)} with you.`,
    no: (p) => rich`This time ${bold(p.name)} would rather not organise ${thing(p.title)}. No harm done!`,
    left: (p) => rich`${bold(p.name)} does not organise ${thing(p.title)} with you any more.`,
  },
}

export const participants: Words['participants'] = {
  door: () => 'List of participants',
  fileName: () => 'participants.csv',
  heads: () => ['First name', 'Grown-ups', 'Children', 'Answer'],
  states: { coming: 'comes', maybe: 'maybe', waiting: 'waits' },
  list: (p) =>
    rich`Here is who signed up for ${thing(p.title)}${p.when ? `, ${p.when}` : ''}: ${p.lines} answer${p.lines === 1 ? '' : 's'}.`,
  only: () =>
    rich`These first names are entrusted to you for this event only. Do not pass them on, and throw the list away afterwards: two days later I erase it from here too.`,
  none: (p) => rich`Nobody has signed up for ${thing(p.title)} yet.`,
  erased: {
    over: () => rich`Erased: the list of participants has served its purpose. If you kept it elsewhere, please throw it away.`,
    left: () => rich`Erased: you do not organise this event any more. If you kept the list elsewhere, please throw it away.`,
    below: () => rich`Erased: the current list stands below.`,
  },
  forgotten: (p) =>
    p.state === 'cancelled'
      ? rich`${thing(p.title)} does not take place: there is no list any more.`
      : rich`${thing(p.title)} is over: I only keep how many people came, not their first names.`,
}
