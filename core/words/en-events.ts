import { bold, rich } from '../chat/rich.ts'
import { thing } from './en-pieces.ts'
import type { Words } from './fr.ts'

const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`)
const plural = (n: number): string => (n === 1 ? '' : 's')
const withWhom = ({ guests, children }: { guests: number; children: number }): string => {
  const all = [...(guests > 0 ? [people(guests)] : []), ...(children > 0 ? [children === 1 ? '1 child' : `${children} children`] : [])]
  return all.length > 0 ? `, with ${all.join(' and ')}` : ''
}

const reminder = ({ remind }: { remind: 'day' | 'hour' | null }): string =>
  remind === 'day' ? ' I will remind you the day before.' : remind === 'hour' ? ' I will remind you an hour before.' : ''

export const event: Words['event'] = {
  placesName: () => 'Places:',
  places: (n) => String(n),
  come: () => 'I’m coming',
  maybe: () => 'Maybe',
  no: () => 'No',
  several: () => 'There are several of us',
  plusOne: () => '+ 1 person',
  joinLine: () => 'Waiting list',
  leaveLine: () => 'Leave the list',
  notComing: () => 'I’m not coming',
  noMore: () => 'I can’t come any more',
  claim: () => 'Yes, I’m coming',
  passBy: () => 'Let it pass',
  still: () => 'Yes, I’m coming',
  showName: () => 'Show my first name',
  hideName: () => 'Hide my first name',

  counts: ({ coming, maybe }) =>
    coming === 0
      ? rich`Maybe ${people(maybe)}.`
      : rich`${people(coming)} ${coming > 1 ? 'are' : 'is'} coming${maybe > 0 ? `, ${maybe} maybe` : ''}.`,
  left: (n) => rich`${n} place${plural(n)} left.`,
  full: ({ waiting }) => (waiting > 0 ? rich`It is full: ${people(waiting)} on the waiting list.` : rich`It is full.`),
  isCancelled: () => rich`✕ Cancelled.`,
  isOver: ({ coming }) => (coming > 0 ? rich`✓ It was good: ${people(coming)} took part.` : rich`✓ It is over.`),

  hasMoved: (p) => rich`Please note, something has changed. It was ${p.was}.`,

  mine: {
    ask: () => rich`Are you coming?`,
    coming: (p) => rich`Noted: you are coming${withWhom(p)}.${reminder(p)}`,
    maybe: (p) => rich`Noted: maybe. No place is kept for you.${p.remind === 'day' ? reminder(p) : ''}`,
    declined: () => rich`Noted: you are not coming. Another time!`,
    waiting: (p) =>
      rich`${p.free > 0 ? `Only ${p.free} place${plural(p.free)} left, and there are ${1 + p.guests + p.children} of you` : 'It is full'}. You are ${p.place === 1 ? 'first' : `number ${p.place}`} on the waiting list${withWhom(p)}: if a place comes free, I will write to you.`,
    offered: (p) => rich`Good news: a place has come free! It is yours until ${bold(p.until)}${withWhom(p)}.`,
    lapsed: (p) =>
      p.free > 0
        ? rich`I had no answer from you, and no longer keep a place for you at ${thing(p.title)}. There are some left, if you wish to come.`
        : rich`I had no answer from you, and offered the place at ${thing(p.title)} to somebody else. No harm done!`,
    full: (p) =>
      p.free > 0
        ? rich`Only ${p.free} place${plural(p.free)} left: I keep what you had said${withWhom(p)}.`
        : rich`It is full: I keep what you had said${withWhom(p)}.`,
    day: (p) => rich`It is tomorrow. Are you still coming${withWhom(p)}?`,
    today: (p) => rich`It is today. Are you still coming${withWhom(p)}?`,
    unavailable: () => rich`Sorry, there is no room any more.`,
    hour: (p) => rich`It is in an hour${withWhom(p)}. See you soon!`,
    changed: (p) => rich`Are you still coming${withWhom(p)}?`,
    cancelled: () => rich`It is cancelled.`,
    over: () => rich`It is over.`,
    missed: () => rich`It is over: there was no place this time. Another time!`,
    tooMany: (p) => rich`There ${p.places === 1 ? 'is' : 'are'} only ${p.places} place${plural(p.places)} in all. Could fewer of you come?`,
  },

  whoComes: () => 'Who is coming?',
  names: (p) => rich`Coming: ${p.coming.join(', ')}.`,
  namesMore: (n) => rich`And ${n} more.`,
  nobody: () => rich`Nobody so far.`,
  unsure: (n) => rich`${people(n)} ${n > 1 ? 'have' : 'has'} not yet said yes again since the change.`,
  setPlaces: () => 'Number of places',
  noLimit: () => 'No limit',
  placesNow: (p) =>
    p.places === null
      ? rich`Noted: ${thing(p.post.title)} has no limit of places.`
      : rich`Noted: ${p.places} place${plural(p.places)} for ${thing(p.post.title)}.`,
  placesFall: ({ coming }) =>
    rich`${people(coming)} ${coming > 1 ? 'have' : 'has'} a place already: nobody loses it. The number falls when somebody leaves.`,

  organised: (p) =>
    p.coming > 0
      ? rich`${thing(p.title)} is over: ${people(p.coming)} ${p.coming > 1 ? 'were' : 'was'} expected. Thank you for bringing neighbours together!`
      : rich`${thing(p.title)} is over. Thank you for trying to bring neighbours together!`,
  thankAll: () => 'Thank everybody',
  thanked: ({ coming }) => rich`Done: ${people(coming)} ${coming > 1 ? 'have' : 'has'} your thanks.`,
  thanksFrom: (p) => rich`${bold(p.name)} thanks you for being part of ${thing(p.title)}!`,
  absent: () => 'Anybody missing?',
  absentNoted: (p) =>
    p.absent === 0 ? rich`So much the better: everybody was there.` : rich`Noted, without any name: ${people(p.absent)} missing.`,

  form: {
    party: () => 'There are several of us',
    guests: () => 'Grown-ups with you',
    guestsHint: () => 'How many, besides you? For example 1.',
    children: () => 'Children with you',
    childrenHint: () => 'How many? For example 2, or none.',
    guestsAsk: (p) => rich`For ${thing(p.title)}: how many grown-ups come with you, besides you? For example “1” or “none”.`,
    childrenAsk: () => rich`And how many children? For example “2” or “none”.`,
    again: () => rich`I did not quite understand.`,
    places: () => 'Number of places',
    placesHint: () => 'For example 20, or “no limit”.',
    placesAsk: (p) => rich`How many people can come to ${thing(p.title)}? For example “20”.`,
    absent: () => 'How many were missing?',
    absentHint: () => 'A number, without any name.',
    absentAsk: (p) => rich`How many of those expected at ${thing(p.title)} did not come? Only a number, without any name.`,
  },
}
