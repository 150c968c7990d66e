import { bold, command, rich } from '../chat/rich.ts'
import type { Words } from './fr.ts'

const listed = (names: readonly string[]): string => names.join(', ')

export const association: Words['association'] = {
  command: () => 'The neighbourhood’s associations',
  commandCode: () => 'The code that you were given',
  asThem: (p) => `For ${p.name}`,
  asMyself: () => 'In my own name',

  mine: () => rich`Here are the associations in whose name you post.`,
  none: () => rich`You post in no association’s name.`,
  others: (p) => rich`In the neighbourhood: ${listed(p.names)}.`,
  howToJoin: () =>
    rich`To speak for an association that is there already, ask it for a code, then write ${command('association')} and that code to me.`,
  all: () => 'The associations',
  see: () => 'See the association',
  register: () => 'Register an association',
  nameLabel: () => 'Its name',
  nameHint: () => 'For example “Friends of the Lime Trees”.',
  aboutLabel: () => 'What it does',
  aboutHint: () => 'In one sentence, without address or phone.',
  ask: {
    name: () => rich`What is the association called? For example “Friends of the Lime Trees”.`,
    about: () => rich`What does it do, in one sentence? Without address or phone.`,
  },
  again: {
    name: () => rich`A name of 60 letters at most, please, without address, phone or link.`,
    about: () => rich`A sentence of 200 letters at most, please, without address, phone or link.`,
  },
  cannot: {
    taken: (p) => rich`An association of the neighbourhood is called ${bold(p.name)} already. If it is yours, ask it for a code.`,
    full: () => rich`You have registered five associations already: that is as many as I can follow for one person.`,
  },
  proposed: (p) =>
    rich`Thank you! I have asked whoever organises the neighbourhood to accept ${bold(p.name)}. I will tell you when it is done.`,
  nobodyOrganises: (p) => rich`Thank you! Nobody organises this neighbourhood yet: ${bold(p.name)} waits until somebody can accept it.`,
  asked: (p) => rich`${bold(p.by)} would like to post in the name of ${bold(p.name)}:`,
  accept: () => 'Accept',
  refuse: () => 'Refuse',
  judged: {
    yes: (p) => rich`Done${p.by ? `, by ${p.by}` : ''}: ${bold(p.name)} can post in the neighbourhood.`,
    no: (p) => rich`Noted${p.by ? `, by ${p.by}` : ''}: ${bold(p.name)} is not accepted.`,
  },
  answered: {
    yes: (p) => rich`Good news: ${bold(p.name)} is accepted. Write your post as usual; a button publishes it in the association’s name.`,
    no: (p) =>
      rich`${bold(p.name)} was not accepted. Talk with those who organise the neighbourhood. You can always post in your own name.`,
  },
  waits: () => rich`Those who organise the neighbourhood have not accepted it yet.`,
  speakers: (p) => rich`They post in its name: ${listed(p.names)}.`,
  howToSpeak: (p) => rich`Write your post as usual, then press “For ${p.name}” before you publish it.`,
  address: () => rich`Its events, to follow in a calendar. This address is public, you may pass it on:`,
  calendar: () => 'An address for its calendar',
  anotherAddress: () => 'New address',
  invite: () => 'Invite somebody',
  remove: (p) => `Without ${p.name}`,
  leave: () => 'Speak for it no more',
  close: () => 'Close the association',
  code: (p) =>
    rich`Give this code to the person: they write ${bold(`/association ${p.code}`)} to me (on Slack: ${bold(`/palier association ${p.code}`)}), and post in the name of ${bold(p.name)} too. It serves once, for ${p.hours} hours.`,
  manySpeakers: (p) => rich`Twelve people post in the name of ${bold(p.name)} already: that is as many as I can follow.`,
  codeWrong: () => rich`This code is of no use any more, or is not the right one. Ask the association for another.`,
  youJoined: (p) => rich`You can now post in the name of ${bold(p.name)}.`,
  theyJoined: (p) => rich`${bold(p.who)} can now post in the name of ${bold(p.name)}.`,
  youLeft: (p) => rich`Noted: you do not post in the name of ${bold(p.name)} any more. Your past posts keep its name.`,
  theyLeft: (p) => rich`${bold(p.who)} does not post in the name of ${bold(p.name)} any more.`,
  sure: (p) => rich`Close ${bold(p.name)}? Nobody will post in its name any more, and its calendar ends. Its posts stay.`,
  yesClose: () => 'Yes, close it',
  noClose: () => 'No, keep it',
  closed: (p) => rich`${bold(p.name)} is closed. Its posts stay where they are, under its name.`,
  gone: () => rich`This is not possible any more, or this association is no longer there.`,
}
