import { bold, rich } from '../chat/rich.ts'
import type { Direction, PostKind } from '../posts/post.ts'
import { thing } from './en-pieces.ts'
import { dayText, hourText } from './format.ts'
import type { Words } from './fr.ts'

const moment = (wall: string): string => `${dayText(wall, 'en')} at ${hourText(wall.slice(11), 'en')}`
const bySort = <T>(p: { kind: PostKind; direction: Direction }, it: { thing: T; hand: T; lesson: T; help: T }): T => {
  if (p.direction === 'offer') return p.kind === 'favour' ? it.lesson : it.thing
  return p.kind === 'favour' ? it.hand : it.help
}

export const line: Words['line'] = {
  take: (p) => bySort(p, { thing: 'I’ll take it', hand: 'I’ll do it', lesson: 'I’m interested', help: 'I can help' }),
  join: () => 'Put me in line',
  ask: (p) =>
    bySort(p, {
      thing: rich`Is it for you? I tell ${p.author} at once.`,
      hand: rich`You will do it? I tell ${p.author}, who chooses.`,
      lesson: rich`Are you interested? I tell ${p.author}.`,
      help: rich`Can you help ${p.author}? I will pass it on.`,
    }),
  askJoin: (p) =>
    p.ahead === 0
      ? rich`It is promised to someone. Shall I put you in line, in case that changes?`
      : rich`It is promised to someone, and ${p.ahead} ${p.ahead > 1 ? 'people are' : 'person is'} waiting already. Shall I put you in line?`,
  yes: (p) => bySort(p, { thing: 'Yes, I’ll take it', hand: 'Yes, I’ll do it', lesson: 'Yes, I’m interested', help: 'Yes, I can help' }),
  yesJoin: () => 'Yes, put me in line',
  askFirst: () => 'Write a word first',
  no: () => 'No',
  theirs: (p) => rich`It is yours: ${thing(p.title)}! I have told ${bold(p.author)}. Agree on a time together, right here.`,
  noted: (p) => rich`Noted, for ${thing(p.title)}: I have told ${p.author}. You will have an answer within three days.`,
  cannot: () => 'I can’t any more',
  afterAllNot: () => 'After all, no',
  place: (p) => rich`${thing(p.title)}: it is promised to someone. You are no. ${p.place} in line, I will write to you if it is your turn.`,
  leave: () => 'Leave the line',
  turn: (p) =>
    rich`It is your turn for ${thing(p.title)}! It is yours if you say so before ${moment(p.until)}. After that I ask the next person.`,
  pass: () => 'Let it pass',
  missed: (p) => rich`The time is up, for ${thing(p.title)}.${p.join ? ' No harm done: tell me if you are still interested.' : ''}`,
  still: () => 'I’m still interested',
  gaveUp: (p) => rich`Noted, for ${thing(p.title)}, thank you for telling. I will let ${p.author} know.`,
  left: (p) => rich`Noted: you are no longer waiting for ${thing(p.title)}.`,

  taken: (p) => rich`${bold(p.name)} takes ${thing(p.title)}: that was the first yes. Agree on a time together, right here.`,
  takenNext: (p) => rich`${bold(p.name)} is next and takes ${thing(p.title)}. Agree on a time together, right here.`,
  another: () => 'Choose someone else',
  yesCame: (p) =>
    bySort(p, {
      thing: rich`${bold(p.name)} would like ${thing(p.title)}.`,
      hand: rich`${bold(p.name)} would gladly do it: ${thing(p.title)}.`,
      lesson: rich`${bold(p.name)} is interested in ${thing(p.title)}.`,
      help: rich`${bold(p.name)} can help you, about ${thing(p.title)}.`,
    }),
  yesWithdrawn: (p) => rich`After all ${p.name} cannot, about ${thing(p.title)}.`,
  sure: (p) => rich`${thing(p.title)} is for ${bold(p.instead)} at the moment. Choose ${bold(p.name)} instead? I will tell ${p.instead}.`,
  yesSure: (p) => `Yes, choose ${p.name}`,
  leftWhy: {
    'gave-up': (p) => rich`${p.name} cannot any more, about ${thing(p.title)}.`,
    passed: (p) => rich`${p.name} lets it pass, about ${thing(p.title)}.`,
    lapsed: (p) => rich`No news from ${p.name}, about ${thing(p.title)}.`,
    reopened: (p) => (p.name ? rich`Noted: ${thing(p.title)} is no longer for ${p.name}.` : rich`Noted, about ${thing(p.title)}.`),
    'no-show': (p) => rich`Noted: ${p.name} will not come, about ${thing(p.title)}.`,
  },
  offeredTo: (p) => rich`I am now asking ${bold(p.name)}, until ${moment(p.until)}.`,
  openAgain: () => rich`Nobody else is waiting: the post is open again.`,
  free: (p) => rich`News about ${thing(p.title)}, ${p.author}’s post: it is open again. Still interested?`,
  isOffered: () => 'asked, not answered yet',
  saidYes: () => 'said yes',
  more: () => 'See more',

  oneWaits: (p) =>
    rich`${bold(p.name)} is waiting for your answer, about ${thing(p.title)}. If I hear nothing, I will tell them not to wait.`,
  manyWait: (p) =>
    rich`${p.count} ${p.count > 1 ? 'people are' : 'person is'} waiting for your answer, about ${thing(p.title)}. If I hear nothing, I will tell them not to wait.`,
  lapsed: (p) => rich`${p.author} has not come back to you yet, about ${thing(p.title)}. Wait no longer: if that changes, I will tell you.`,
  instead: () => rich`Perhaps this instead:`,
}
