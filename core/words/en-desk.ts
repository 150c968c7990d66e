import { bold, lines, rich } from '../chat/rich.ts'
import type { Way } from '../joining/way.ts'
import { s } from './en-pieces.ts'
import { weekdays } from './en-series.ts'
import { dayText, minuteText, shortDayText, spanText } from './format.ts'

const hour = (minute: number): string => minuteText(minute, 'en')
const everyDay = (weekday: number | null): string => (weekday === null ? 'every day' : `every ${weekdays[weekday - 1]}`)
const number = (n: number): string => n.toLocaleString('en-GB')
const neighbours = (n: number): string => `${n === 0 ? 'no' : number(n)} neighbour${s(n)}`
const ways: Readonly<Record<Way, string>> = {
  approval: 'the team’s approval',
  sponsors: 'two sponsors',
  poster: 'a building’s poster',
  letter: 'a letter with a code',
  proof: 'a proof of address',
  open: 'an open door',
}

/** What an organiser sees and sets. */
export const desk: typeof import('./fr-desk.ts').desk = {
  command: () => 'Your neighbourhood: its rules, its neighbours, its settings',
  open: () => 'The neighbourhood',
  back: () => 'Back to the desk',

  title: (p) => rich`The desk of ${bold(p.name)}. Tap what you would like to change.`,
  saved: {
    hour: (p) => rich`Noted: the journal will come at ${hour(p.minute)}.`,
    sameDay: (p) =>
      rich`Noted: the journal will come at ${hour(p.minute)}. That hour has passed: the next one still comes at the old hour.`,
    language: () => rich`Noted: I will speak this language in the channel.`,
    rules: () => rich`Noted: the rules are shown to everybody who arrives.`,
    noRules: () => rich`Noted: there are no rules any more.`,
    opensAt: (p) => rich`Noted: the neighbourhood will open at ${neighbours(p.opensAt)}.`,
    opened: () => rich`It is open! Your neighbours have been told.`,
  },

  channelsName: () => 'Channels:',
  channelsAre: (p) =>
    p.here.length === 0 ? 'none yet' : `${p.here.join(', ')}${p.missing.length > 0 ? ` (not yet ${p.missing.join(', ')})` : ''}`,
  pageName: () => 'Journal:',
  page: (p) => `${everyDay(p.weekday)} at ${hour(p.minute)}, ${p.language === 'fr' ? 'in French' : 'in English'}`,
  joinName: () => 'One becomes a neighbour by:',
  ways: (all) => all.map((it) => ways[it]).join(', '),
  rulesName: () => 'Rules:',
  rulesNone: () => 'none',
  neighboursName: () => 'Neighbours:',
  neighbours: (p) => (p.open ? number(p.neighbours) : `${p.neighbours}, the neighbourhood will open at ${p.opensAt}`),
  teamName: () => 'Team:',
  team: (p) =>
    [
      p.organisers > 1 ? `${p.organisers} people organise` : 'one person organises',
      p.moderators === 0 ? 'nobody moderates' : p.moderators > 1 ? `${p.moderators} moderate` : 'one moderates',
    ].join(', '),

  waiting: (p) => `Waiting to join (${p.waiting})`,
  hour: () => 'Hour of the journal',
  join: () => 'Ways to join',
  rules: () => 'Rules',
  channels: () => 'Channels',
  toLanguage: { fr: 'Channel in French', en: 'Channel in English' },
  posters: () => 'Posters',
  letters: () => 'Letters',
  staff: () => 'Team',
  figures: () => 'Figures',
  opening: () => 'Opening',

  channelsOf: (p) => rich`A neighbourhood may live on several platforms: everywhere, ${bold(p.name)} is one and the same place.`,
  channelHere: () => 'has its channel',
  channelMissing: () => 'not yet',
  addTo: {
    web: (p) => rich`On the local page: write ${bold(`/quartier ${p.name}`)} in the channel.`,
    telegram: (p) => rich`On Telegram: add me to your group and write ${bold(`/quartier ${p.name}`)} there.`,
    discord: (p) => rich`On Discord: add me to your server and write ${bold(`/quartier ${p.name}`)} in a channel.`,
    slack: (p) => rich`On Slack: invite me to a channel and write ${bold(`/palier quartier ${p.name}`)} there.`,
  },
  linkFirst: () => rich`First link the account that you have there, so that I recognise you.`,
  channelsAll: () => rich`Every platform that is configured has its channel.`,

  hourNow: (p) => rich`The journal of ${bold(p.name)} comes ${everyDay(p.weekday)} at ${hour(p.minute)}. Which hour would you prefer?`,
  hourChoice: hour,
  otherHour: () => 'Another hour',
  days: () => 'Every day or every week',
  hourLabel: () => 'At what time?',
  hourHint: () => 'For example “8:15 am”, between 5 am and 10 pm.',
  askHour: () => rich`At what time should the journal come? For example “8:15 am”.`,
  againHour: () => rich`A time between 5 am and 10 pm, please, for example “8:15 am”.`,

  waysNow: (p) => rich`How does one become a neighbour in ${bold(p.name)}? Tap to add or remove a way.`,
  wayOpen: () => rich`“Open door”: whoever joins is a neighbour at once. Keep it for a group that is closed already.`,
  wayNames: {
    approval: 'The team’s approval',
    sponsors: 'Two sponsors',
    poster: 'A building’s poster',
    letter: 'A letter with a code',
    proof: 'A proof of address',
    open: 'Open door',
  },
  wayNote: {
    saved: () => rich`Noted.`,
    last: () => rich`At least one way must stay: add another one first.`,
  },

  rulesNow: (p) => rich`The rules of ${bold(p.name)}, shown to everybody who arrives:`,
  rulesEmpty: (p) => rich`${bold(p.name)} has no rules. A few sentences are enough: what is done among you, what is not.`,
  writeRules: () => 'Write the rules',
  changeRules: () => 'Change the rules',
  removeRules: () => 'Remove the rules',
  publicPage: () => 'What everybody sees',
  rulesLabel: () => 'The rules',
  rulesHint: () => '500 letters at most, without an address or a phone number. Empty: none.',
  askRules: () => rich`Write the rules of the neighbourhood in a few sentences: 500 letters at most, without an address or a phone number.`,
  againRules: () => rich`500 letters at most, please, without an address, a phone number or a link.`,

  openingNow: (p) =>
    rich`${bold(p.name)} will open at ${neighbours(p.opensAt)}; today there ${p.neighbours === 1 ? 'is' : 'are'} ${p.neighbours}. Until then people can join and prepare their posts. At how many should it open?`,
  openAt: (n) => `At ${n}`,
  openNow: () => 'Open now',

  waitingTitle: (p) => rich`These people ask to join ${bold(p.name)}. Tap a first name to answer.`,
  waitingMore: (p) => rich`And ${p.more} more, after these.`,
  withProof: (p) => `${p.name} (proof)`,
  waitingNone: (p) => rich`Nobody waits to join ${bold(p.name)}.`,

  about: (p) => (p.neighbours === null ? rich`${bold(p.name)}: a few neighbours.` : rich`${bold(p.name)}: ${neighbours(p.neighbours)}.`),
  aboutNotOpen: () => rich`The neighbourhood will open as soon as there are enough of us.`,
  rulesAre: () => rich`Its rules:`,
  aboutWays: (p) =>
    p.ways.includes('open')
      ? rich`Whoever joins is a neighbour at once.`
      : rich`One becomes a neighbour by: ${p.ways.map((it) => ways[it]).join(', ')}.`,
  aboutAssociations: (p) => rich`Its associations: ${p.names.join(', ')}.`,
  become: () => 'Become a neighbour',
  toDesk: () => 'The desk',

  figuresOf: (p, it) =>
    lines(
      rich`${bold(p.name)} in figures`,
      rich`• ${bold(neighbours(it.neighbours))}${it.guests > 0 ? `, and ${number(it.guests)} ${it.guests === 1 ? 'person' : 'people'} to recognise` : ''}`,
      rich`• ${bold(`${number(it.open)} post${s(it.open)}`)} open, ${number(it.published)} published in a month`,
      rich`• In three months: ${bold(`${number(it.posted)} post${s(it.posted)}`)}, ${number(it.fulfilled)} of which came about, and ${bold(`${number(it.answers)} answer${s(it.answers)}`)}`,
      it.firstAnswer === null
        ? rich`• No post has had an answer yet`
        : rich`• First answer: half of the time within ${bold(spanText(it.firstAnswer, 'en'))}`,
      rich`• ${bold(`${number(it.lent)} loan${s(it.lent)}`)} under way, ${number(it.returned)} returned in three months`,
      rich`• ${bold(`${number(it.dates)} event${s(it.dates)}`)} in three months, ${number(it.came)} attendance${s(it.came)}`,
    ),

  chart: {
    title: () => 'Week after week',
    posts: () => 'Posts published',
    answers: () => 'Answers',
    day: (wall) => shortDayText(wall, 'en'),
    file: () => 'palier-weeks.png',
    alt: (p) =>
      `By week in ${p.name}, over twelve weeks from ${dayText(p.from, 'en')}. Posts published: ${p.posts.join(', ')}. Answers: ${p.answers.join(', ')}.`,
  },
}
