import { bold, type Rich, rich } from '../chat/rich.ts'
import type { RoundKind } from '../rounds/round.ts'
import { s, thing } from './en-pieces.ts'
import { weekdays } from './en-series.ts'
import { dayText, listed, monthText } from './format.ts'
import type { Words } from './fr.ts'

const counted = (n: Parameters<Words['digest']['intro']>[0]): string =>
  listed(
    [
      [n.meetings, n.meetings === 1 ? 'gathering' : 'gatherings'],
      [n.things, n.things === 1 ? 'thing to share' : 'things to share'],
      [n.favours, n.favours === 1 ? 'helping hand' : 'helping hands'],
      [n.tips, n.tips === 1 ? 'thing to know' : 'things to know'],
      [n.requests, n.requests === 1 ? 'request' : 'requests'],
    ],
    'and',
  ) || 'news of the round'
const kinds: Readonly<Record<RoundKind, string>> = { heat: 'heatwave', cold: 'cold spell', outage: 'power cut', flood: 'flood' }
const past = (weekly: boolean): string => (weekly ? 'In the last seven days' : 'Yesterday')
const together = (all: readonly Rich[]): Rich => all.flatMap((it, i) => (i === 0 ? it : [i === all.length - 1 ? ' and ' : ', ', ...it]))
const people = (n: number): string => (n === 1 ? 'person' : 'people')

export const digest: Words['digest'] = {
  title: (p) => rich`Good morning ${bold(p.quartier)}! It is ${dayText(p.day, 'en')}.`,
  intro: (n, weekly) => (weekly ? `This week: ${counted(n)}.` : `This morning: ${counted(n)}.`),
  private: (p, n) => rich`Your page of ${bold(p.quartier)}, ${dayText(p.day, 'en')}: ${counted(n)}.`,
  sections: {
    yours: 'For you',
    fits: 'It goes with your posts',
    urgent: 'Needed soon',
    today: 'Today',
    new: 'New',
    week: 'This week',
    open: 'Still open',
  },
  left: (n) => (n === 0 ? 'full, waiting list' : `${n} place${s(n)} left`),
  coming: (n) => (n === 1 ? 'one person is coming' : `${n} people are coming`),
  over: { cancelled: 'cancelled', promised: 'already promised', done: 'done', ended: 'over' },
  waiting: (n) => (n === 1 ? 'one answer awaits you' : `${n} answers await you`),
  more: (n) => rich`… and ${n} more post${s(n)}.`,
  open: () => 'See and answer',

  notice: (p) => {
    if (p.about === 'round-over')
      return rich`The ${kinds[p.kind]} round is over: ${p.visits} visit${s(p.visits)} by ${p.volunteers} volunteer${s(p.volunteers)}. Thank you!`
    return p.wanted > 0
      ? rich`A ${kinds[p.kind]} round is under way: ${p.wanted} visit${s(p.wanted)} still need${p.wanted === 1 ? 's' : ''} volunteers.`
      : rich`A ${kinds[p.kind]} round is under way. Thank you to the volunteers!`
  },
  thanks: ({ count, some }, weekly) => {
    const few = some.map(({ name, title }) => rich`${count > 1 ? 'once ' : ''}${name ? `to ${name} ` : ''}for ${thing(title)}`)
    const which = few.length === 0 ? [] : rich`, ${together(few)}`
    return rich`${past(weekly)}, neighbours said thanks ${count === 1 ? 'once' : `${count} times`}${which}.`
  },
  newcomers: ({ count, names }, weekly) => {
    const others = count - names.length
    if (names.length === 0) return rich`${past(weekly)}, ${count} ${people(count)} joined the neighbourhood. Welcome!`
    const rest = others > 0 ? [rich`${others} other${s(others)}`] : []
    return rich`Welcome to ${together([...names.map((name) => [bold(name)]), ...rest])}!`
  },

  month: {
    title: (p) => rich`What ${bold(p.quartier)} did together in ${monthText(`${p.month}-01`, 'en')}`,
    when: (it) => `Together, in ${monthText(`${it}-01`, 'en')}`,
    kinds: {
      helped: (n) => (n === 1 ? 'helping hand' : 'helping hands'),
      returned: (n) => (n === 1 ? 'loan brought back' : 'loans brought back'),
      gave: (n) => (n === 1 ? 'thing given' : 'things given'),
      attended: (n) => `${people(n)} at gatherings`,
      thanked: () => 'thanks',
      joined: (n) => (n === 1 ? 'new neighbour' : 'new neighbours'),
    },
    unit: (n) => `One drawing stands for ${n}.`,
    thanks: () => 'Thank you, everybody!',
  },

  journal: {
    command: () => 'Get the neighbourhood’s page, or change its day',
    rest: () => 'rhythm',
    which: () => '“daily”, “weekly”, “weekly Friday” or “never”',
    about: (p) =>
      rich`The page of ${bold(p.quartier)}: gatherings, what is lent and given, what your neighbours look for. I can also send it to you here, sorted for you, in the morning after your quiet hours.`,
    mine: () => 'For you:',
    channel: () => 'In the channel:',
    every: (it, weekday) => (it === 'never' ? 'never' : it === 'day' ? 'every day' : `every week, on ${weekdays[weekday - 1]}`),
    never: () => 'Never',
    day: () => 'Every day',
    week: () => 'Every week',
    on: (weekday) => `On ${weekdays[weekday - 1]}`,
    channelDay: () => 'Channel: every day',
    channelWeek: () => 'Channel: every week',
    channelOn: (weekday) => `Channel: on ${weekdays[weekday - 1]}`,
    open: () => 'The page, for me',
    namedName: () => 'Your first name in the page:',
    named: { yes: 'yes, when you arrive and when you are thanked', no: 'no' },
    nameMe: () => 'My first name in the page: yes',
    nameMeNot: () => 'My first name in the page: no',
  },
}
