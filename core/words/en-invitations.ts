import { bold, command, rich } from '../chat/rich.ts'
import type { Words } from './fr.ts'

const s = (n: number): string => (n === 1 ? '' : 's')

/** Who lives together. */
export const household: Words['verifying']['household'] = {
  command: () => 'Invite somebody of your household',
  open: () => 'Invite my household',
  code: (p) =>
    rich`For one person who lives with you: ${bold(p.code)}. They write ${command('code', p.typed)} to me, give their first name, and join you. The code works once, for ${p.days} days.`,
  stands: () => rich`The code that I gave you still works. I keep no codes: if you lost it, take another.`,
  joined: (p) => rich`With you already: ${p.names.join(', ')}.`,
  full: () => rich`Your household is complete: I can note four invitations. Others can join by themselves.`,
  invited: () => rich`Your household is invited from the account of the person who invited you.`,
  theyJoined: (p) => rich`${bold(p.name)} is here: your invitation was used.`,
}

/** Posters for halls, and what we say of them. */
export const posters: Words['verifying']['posters'] = {
  all: () => 'Posters',
  make: () => 'New poster',
  another: () => 'Another poster',
  none: (p) =>
    rich`No poster in ${bold(p.quartier)} yet. One in the hall is enough: whoever reads it lives there, and joins by taking a picture of its code.`,
  list: (p) => rich`The posters of ${bold(p.quartier)}:`,
  line: (p) => rich`${bold(p.label)}: ${p.used} of ${p.most}, until ${p.until}`,
  notAWay: () => rich`The neighbourhood does not tell newcomers about codes yet: set that with ${command('neighbourhood')}.`,
  revoke: (p) => `End ${p.label}`,
  formTitle: () => 'New poster',
  labelName: () => 'A name for this building',
  labelHint: () => 'For example “the blue building” or “block B”. No address.',
  homesName: () => 'How many homes?',
  homesHint: () => 'Roughly; 30 if you do not know.',
  ask: {
    label: () => rich`What shall we call this building? For example “the blue building” or “block B”.`,
    homes: () => rich`How many homes, roughly? The code works as many times. If you do not know, write “I don’t know”: it will be 30.`,
  },
  again: {
    label: () =>
      rich`A name that is no address, please: I keep no address, not even on a poster. For example “the blue building” or “block B”, of 60 letters at most.`,
    homes: () => rich`A number from 1 to 200, please, for example “24”. Or “I don’t know”.`,
  },
  made: (p) =>
    rich`Here is the poster for ${bold(p.label)}, to print on A4 and to put up inside, where only residents pass. It works ${p.homes} times, for ${p.days} days. Keep this file: I cannot make it again with the same code.`,
  taken: (p) => rich`${bold(p.label)} has its poster already. If it is lost, a new one takes its place, and the old one stops working.`,
  replace: () => 'Replace the poster',
  many: (p) => rich`The neighbourhood has ${p.most} posters already: end one first.`,
  sure: (p) =>
    rich`End the poster of ${bold(p.label)}? Its code stops working. ${p.used > 0 ? `Whoever came by it stays.` : 'Nobody has come by it yet.'}`,
  yesRevoke: () => 'Yes, end it',
  keep: () => 'No, keep it',
  revoked: (p) => rich`Done: the poster of ${bold(p.label)} works no more. You can take it down.`,
  paper: {
    title: () => 'Do you live here? Join your neighbours!',
    scan: () => 'Take a picture of this square with your phone.',
    open: () => 'Write the code below to Palier, the neighbourhood’s assistant.',
    name: () => 'Give your first name. No address is asked for.',
    done: () => 'Done: lend, give, ask for a hand.',
    code: () => 'Your code',
    how: {
      telegram: () => 'Telegram: write the code to Palier.',
      discord: () => 'Discord: type /code, then the code.',
      slack: () => 'Slack: type /palier code, then the code.',
      web: () => 'On Palier’s page: write the code.',
    },
    until: (p) => `Good until ${p.day}.`,
    alt: (p) => `On the poster of “${p.label}”: join the neighbours of ${p.quartier} with the code ${p.code}.`,
  },
}

/** Letters to drop by hand. */
export const letters: Words['verifying']['letters'] = {
  open: () => 'Letters to drop',
  more: () => 'More letters',
  ask: (p) =>
    rich`Letters for ${bold(p.quartier)}, to cut out and to drop into mailboxes yourself: nobody gives us an address. Each has its code, which works once, for ${p.days} days. How many?`,
  full: () => rich`Many letters wait for their reader already. Give them some days, and you can make more.`,
  out: (p) => rich`${p.count} letter${s(p.count)} still good.`,
  made: (p) =>
    rich`Here are your letters${p.pages > 1 ? `, on ${p.pages} pages` : ''}: print, cut, and drop them yourself. Each code works once, for ${p.days} days.`,
  nextPage: (p) => rich`Page ${p.page} of ${p.pages}.`,
  file: (p) => `letters-${p.page}.pdf`,
  alt: (p) => `On the page: ${p.count} letter${s(p.count)} to cut out, each with its code, to join the neighbours of ${p.quartier}.`,
  paper: {
    hello: () => 'Hello! Join your neighbours.',
    scan: (p) =>
      `Take a picture of this square, or write this code to Palier${p.platforms ? ` (${p.platforms})` : ''}. Then give your first name.`,
    type: (p) =>
      `Write this code to Palier, the neighbourhood’s assistant${p.platforms ? ` (${p.platforms})` : ''}. Then give your first name.`,
    once: (p) => `This code works once, until ${p.day}. It does not say where you live, and nobody will ask.`,
  },
}

/** Who organises and moderates. */
export const staff: Words['verifying']['staff'] = {
  all: () => 'Who organises',
  list: (p) => rich`They run ${bold(p.quartier)}:`,
  line: {
    organiser: (p) => rich`${bold(p.name)}${p.self ? ' (you)' : ''}, organiser`,
    moderator: (p) => rich`${bold(p.name)}${p.self ? ' (you)' : ''}, moderator`,
  },
  invite: { moderator: () => 'Invite to moderate', organiser: () => 'Invite to organise' },
  remove: (p) => `Without ${p.name}`,
  leave: { moderator: () => 'Moderate no more', organiser: () => 'Organise no more' },
  code: {
    moderator: (p) =>
      rich`Give this code to a neighbour of ${bold(p.quartier)}: ${command('code', p.code)}. I tell them what moderating is before they accept. It works once, for ${p.hours} hours.`,
    organiser: (p) =>
      rich`Give this code to a neighbour of ${bold(p.quartier)}: ${command('code', p.code)}. They will be able to do all that you can here, and to choose others. It works once, for ${p.hours} hours.`,
  },
  many: () => rich`The neighbourhood has as many people as I can follow.`,
  offer: {
    moderator: (p) => rich`You are asked to help moderate ${bold(p.quartier)}.`,
    organiser: (p) => rich`You are asked to help organise ${bold(p.quartier)}.`,
  },
  may: {
    moderator: () => rich`You will be told of reports and of newcomers who ask, and decide with the others whom to welcome.`,
    organiser: () =>
      rich`You will be told of reports and of who asks, make the posters and letters, choose the neighbourhood’s rules, and who else helps.`,
  },
  mayNot: () => rich`You will see no address, no phone number, and none of the neighbours’ conversations. What you learn here stays here.`,
  accept: () => 'I accept',
  decline: () => 'No, thank you',
  already: {
    moderator: (p) => rich`You moderate ${bold(p.quartier)} already.`,
    organiser: (p) => rich`You organise ${bold(p.quartier)} already.`,
  },
  youJoined: {
    moderator: (p) => rich`Thank you! You now moderate ${bold(p.quartier)}.`,
    organiser: (p) => rich`Thank you! You now organise ${bold(p.quartier)}.`,
  },
  theyJoined: {
    moderator: (p) => rich`${bold(p.who)} now moderates ${bold(p.quartier)}.`,
    organiser: (p) => rich`${bold(p.who)} now organises ${bold(p.quartier)}.`,
  },
  sure: {
    moderator: (p) => rich`Moderate ${bold(p.quartier)} no more? You stay among the neighbours.`,
    organiser: (p) => rich`Organise ${bold(p.quartier)} no more? You stay among the neighbours.`,
  },
  sureThem: (p) => rich`${bold(p.name)} will moderate the neighbourhood no more. Is that right?`,
  yes: () => 'Yes',
  no: () => 'No, leave it so',
  youLeft: {
    moderator: (p) => rich`You moderate ${bold(p.quartier)} no more. Thank you for your time!`,
    organiser: (p) => rich`You organise ${bold(p.quartier)} no more. Thank you for your time!`,
  },
  theyLeft: (p) => rich`Done: ${bold(p.name)} moderates the neighbourhood no more.`,
  last: (p) => rich`Only you organise ${bold(p.quartier)}: invite somebody first, then you can hand over.`,
}
