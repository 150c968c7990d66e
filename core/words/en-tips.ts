import { bold, command, rich } from '../chat/rich.ts'
import { categoryName } from '../tips/categories.ts'
import { thing } from './en-pieces.ts'
import type { Words } from './fr.ts'

export const tips: Words['tips'] = {
  command: () => 'The neighbourhood’s good addresses',
  commandRest: () => 'kind',
  commandWhich: () => 'For example “dentiste”. Empty: all addresses',

  sorts: { address: 'Good address', warning: 'Good to know', lost: 'Lost', found: 'Found' },
  by: {
    address: (p) => rich`recommended by ${p.author}`,
    warning: (p) => rich`reported by ${p.author}`,
    lost: (p) => rich`by ${p.author}`,
    found: (p) => rich`by ${p.author}`,
  },
  byName: (p) => rich`recommended by ${p.author}`,
  bySince: (p) => rich`recommended by ${p.author} in ${p.month}`,
  whyName: () => 'Why:',
  answers: { address: 'Answer', warning: 'Answer', lost: 'I have seen it', found: 'It is mine' },
  endings: {
    address: { done: 'No longer valid', withdrawn: 'No longer valid', expired: 'Not confirmed for a long time' },
    warning: { done: 'It is over', withdrawn: 'Post withdrawn', expired: 'It is over' },
    lost: { done: 'Found again, thank you!', withdrawn: 'Post withdrawn', expired: 'No longer searched for' },
    found: { done: 'Given back, thank you!', withdrawn: 'Post withdrawn', expired: 'Post ended' },
  },

  confirm: () => 'I confirm',
  stale: () => 'No longer valid',
  confirmed: (p) =>
    p.confirms === 1 ? rich`1 neighbour confirms, in ${p.month}` : rich`${p.confirms} neighbours confirm, last in ${p.month}`,
  faded: (p) => rich`not confirmed since ${p.month}`,
  doubted: () => rich`some neighbours say that it is no longer valid`,
  askVote: () => rich`Do you know it? Tell your neighbours.`,
  voted: {
    confirm: () => rich`Thank you! Noted: you confirm.`,
    stale: () => rich`Thank you! Noted: for you it is no longer valid.`,
  },
  own: (p) => rich`${thing(p.title)} is your own good address: it is for your neighbours to confirm.`,
  close: () => 'No longer valid',

  found: (p) => rich`${thing(p.asked)}: your neighbours in ${p.quartier} already know`,
  more: () => rich`… and others still: ${command('tips')}`,
  askAnyway: () => 'Ask the neighbourhood anyway',

  categories: (p) => rich`Good addresses in ${bold(p.quartier)}. What are you looking for?`,
  category: (key) => {
    const name = categoryName(key, 'en') ?? 'other addresses'
    return name.charAt(0).toUpperCase() + name.slice(1)
  },
  categoryAfter: (key) => categoryName(key, 'en'),
  all: () => 'All addresses',
  none: (p) => rich`No good address in ${p.quartier} yet. Give the first: “Je recommande le docteur Martin, dentiste, très doux”.`,
  noneThere: (p) =>
    rich`No address yet for “${categoryName(p.category, 'en') ?? 'other addresses'}”. Write to me what you are looking for, and I will ask your neighbours.`,

  sayWhy: () => 'Say why',
  changeWhy: () => 'Change the reason',
  whyLabel: () => 'Why is it a good address?',
  whyHint: () => 'For example “very gentle with children”.',
  whyQuestion: (p) => rich`Why do you recommend ${thing(p.title)}? In a few words, for example “very gentle with children”.`,
  keepAnswer: () => rich`This address may help the whole neighbourhood. Would you like to keep it for your neighbours?`,
  makeTip: () => 'Make it a good address',

  check: (p) =>
    p.contested
      ? rich`Is your good address ${thing(p.title)} still good? Some neighbours are no longer sure.`
      : rich`Is your good address ${thing(p.title)} still good? Nobody has confirmed it for six months.`,
  yes: () => 'Yes',
  noMore: () => 'Not any more',
  kept: (p) => rich`Thank you! ${thing(p.title)} stays among the neighbourhood’s good addresses.`,
  ended: (p) =>
    rich`I am taking ${thing(p.title)} off the good addresses: nobody has confirmed it for a long time. You can give it again whenever you like.`,
  lostCheck: (p) => rich`${thing(p.title)}: have you found it? If I do not hear from you, I take the post down in three days.`,
  foundCheck: (p) => rich`${thing(p.title)}: have you given it back? If I do not hear from you, I take the post down in three days.`,
  notYet: () => 'Not yet',
}
