import { bold, rich } from '../chat/rich.ts'
import type { RoundKind } from '../rounds/round.ts'
import { thing } from './en-pieces.ts'
import { whenText } from './format.ts'
import type { Words } from './fr.ts'

const kinds: Readonly<Record<RoundKind, string>> = { heat: 'Heatwave', cold: 'Cold spell', outage: 'Outage', flood: 'Flood' }
const during: Readonly<Record<RoundKind, string>> = {
  heat: 'It is very hot',
  cold: 'It is very cold',
  outage: 'The power is out',
  flood: 'The water is rising',
}
const phenomena: Readonly<Record<RoundKind, string>> = { heat: 'heat', cold: 'cold', outage: 'an outage', flood: 'floods' }
const at = (wall: string): string => whenText({ start: wall, end: null, vague: null }, 'en') ?? ''
const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`)
const sums = (p: { visits: number; done: number; volunteers: number }): string =>
  `${p.done} of ${p.visits} visits done, ${p.volunteers} volunteer${p.volunteers === 1 ? '' : 's'}`

export const round: Words['round'] = {
  emergency: () => rich`In an emergency: 15, 18 or 112 (or 114 by SMS).`,
  command: () => 'The neighbourhood’s solidarity round',
  vigilanceCommand: () => 'The weather warnings that the neighbourhood follows',
  department: () => 'department',
  departmentAbout: () => 'The number of the département, for example 75',
  kinds,
  untilName: () => 'Until:',
  visitsName: () => 'Visits:',
  visitsDone: (p) => `${p.done} of ${p.visits}`,
  volunteersName: () => 'Volunteers:',
  listName: () => 'On the list:',
  people: (n) => (n === 0 ? 'nobody for now' : people(n)),
  callName: () => 'To call if needed:',
  join: () => 'I volunteer',
  joinAgain: () => 'I can after all',
  leave: () => 'I cannot any more',
  lead: () => 'I lead the round',
  end: () => 'End it',
  endYes: () => 'Yes, end it',
  endNo: () => 'Not yet',
  launch: () => 'Start a round',
  board: () => 'Follow the round',
  mine: () => 'See my visits',
  card: (p) =>
    rich`💛 ${bold(`Solidarity round: ${kinds[p.kind].toLowerCase()}`)}. ${during[p.kind]}: let us look in on our frailest neighbours, always in pairs. Can you spare an hour?`,
  over: (p) => rich`💛 The round has ended: ${sums(p)}. Thank you all!`,
  start: () =>
    rich`No round is on. What is happening? I then ask you until when, and whom to call if needed. Nothing goes out without your consent.`,
  none: () =>
    rich`No round is on in the neighbourhood. You can already say if you would like a visit or a call when it is too hot or too cold.`,
  gone: () => rich`This round can no longer be changed, or it is not yours. To see how it goes: /round.`,
  form: () => 'Start a round',
  until: () => 'Until when',
  untilHint: () => 'For example “Friday 8 pm”.',
  contact: () => 'The person to call',
  contactHint: () => 'For example “Mrs Roux, town hall”. They must agree.',
  phone: () => 'Their number',
  phoneHint: () => 'It is kept only for the round.',
  ask: {
    until: () => rich`Until when does the round last? For example “Friday 8 pm”.`,
    contact: () => rich`Who can be called if somebody does not answer? For example “Mrs Roux, town hall”. They must agree.`,
    phone: () => rich`At which number? I keep it only for the round.`,
  },
  askAgain: {
    until: () => rich`I did not quite understand the date. For example “Friday 8 pm”.`,
    contact: () => rich`I did not quite understand. Who can be called? For example “Mrs Roux, town hall”.`,
    phone: () => rich`I see no number there. For example “01 40 00 00 00”.`,
  },
  draft: (p) =>
    rich`Here is the ${bold(kinds[p.kind].toLowerCase())} round that you prepare. Nothing is public yet. You will lead it: you are the first whom I tell if something is wrong.`,
  dropped: () => rich`Cancelled: the round has not begun.`,
  opened: (p) => rich`The round has begun in ${p.quartier}. I look for volunteers, two a visit, and tell you if something is wrong.`,
  shown: {
    leader: (p) =>
      rich`You lead this round: ${sums(p)}. It lasts until ${at(p.until)}. No names are written here: press a visit to see whom it is about.`,
    volunteer: (p) => rich`Thank you for volunteering! Your visits so far:${p.visits === 0 ? ' none for now.' : ''}`,
    neighbour: (p) =>
      rich`💛 ${bold(`Solidarity round: ${kinds[p.kind].toLowerCase()}`)}, until ${at(p.until)}: ${sums(p)}. We always go in pairs, and I offer you one visit at a time. You can stop whenever you like.`,
  },
  more: (n) => rich`And ${n} more, less pressing.`,
  joined: () =>
    rich`Thank you for volunteering! I offer you a visit as soon as there is one, always in pairs. During the round I may write to you at any hour.`,
  left: () => rich`Noted, I offer you no more visits. Yours go to others. Thank you for telling!`,
  led: (p) => rich`${bold(p.by)} leads the round now. Thank you for all you did!`,
  ending: (p) =>
    rich`Shall we end the round? ${sums(p)}. I then erase the visits, the looks at names and the number to call; only these figures stay.`,
  ended: (p) => rich`The round has ended: ${sums(p)}. All that was about people is erased. Thank you for leading it!`,
  thanks: (p) => rich`The round has ended: ${sums(p)}. Thank you for looking after others! Look after yourself too.`,
  proposed: (p) =>
    p.open
      ? rich`${bold(p.red ? 'Red' : 'Orange')} warning for ${phenomena[p.kind]} in département ${p.department}. A round is on already.`
      : rich`${bold(p.red ? 'Red' : 'Orange')} warning for ${phenomena[p.kind]} in département ${p.department}. Would you like to start a round? Nothing begins without you.`,
  vigilance: (p) => {
    if (p.wrong) return rich`I do not know that département. Write its number, for example “/warning 75”.`
    if (p.changed && p.department)
      return rich`Noted: I follow the official warnings of département ${bold(p.department)}. At orange or red I propose a round; I never start one myself.`
    if (p.department) return rich`The neighbourhood follows the official warnings of département ${bold(p.department)}.`
    return p.organises
      ? rich`The neighbourhood follows no warnings yet. Write for example “/warning 75”.`
      : rich`The neighbourhood follows no warnings yet. Its organisers choose the département.`
  },
}

export const urgent: Words['urgent'] = {
  button: () => 'It is urgent',
  ask: (p) => rich`${bold(p.author)} needs help quickly. Can you?`,
  called: (p) => {
    if (p.asked === 0)
      return p.more
        ? rich`Noted: I ask a few neighbours at once about ${thing(p.title)}, then others, until somebody says yes.`
        : rich`I found nobody to ask about ${thing(p.title)}. The post stays open: people can still answer.`
    return p.more
      ? rich`About ${thing(p.title)} I have asked ${people(p.asked)}. I go on until somebody says yes.`
      : rich`About ${thing(p.title)} I have asked ${people(p.asked)}, and I stop there. The post stays open: people can still answer.`
  },
}
