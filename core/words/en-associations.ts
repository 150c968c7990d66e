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
  followed: (p) => rich`You follow: ${listed(p.names)}.`,
  all: () => 'The associations',
  see: () => 'See the association',
  register: () => 'Register an association',
  registerMunicipality: () => 'Register the town hall',
  kindLabel: () => 'It is',
  kinds: { association: 'Association', municipality: 'Town hall or public service' },
  nameLabel: () => 'Its name',
  nameHint: () => 'For example “Friends of the Lime Trees”.',
  aboutLabel: () => 'What it does',
  aboutHint: () => 'In one sentence, without address or phone.',
  ask: {
    name: (p) =>
      p.kind === 'municipality'
        ? rich`What is the town hall, or the public service, called? For example “Mairie du 20e”.`
        : rich`What is the association called? For example “Friends of the Lime Trees”.`,
    about: (p) =>
      p.kind === 'municipality'
        ? rich`What will it announce here, in one sentence? Without address or phone.`
        : rich`What does it do, in one sentence? Without address or phone.`,
  },
  again: {
    name: (p) => rich`A name of ${p.most} letters at most, please, without address, phone or link.`,
    about: () => rich`A sentence of 200 letters at most, please, without address, phone or link.`,
  },
  cannot: {
    taken: (p) => rich`An association of the neighbourhood is called ${bold(p.name)} already. If it is yours, ask it for a code.`,
    full: () => rich`You have registered five associations already: that is as many as I can follow for one person.`,
    official: (p) =>
      rich`${bold(p.name)} looks like the name of a town hall or a public service. If you speak for it, press “Register the town hall”. Otherwise please choose another name, so that nobody is misled.`,
    second: () => rich`A town hall speaks in the neighbourhood already. If it is yours, ask it for a code.`,
  },
  proposed: (p) =>
    rich`Thank you! I have asked whoever organises the neighbourhood to accept ${bold(p.name)}. I will tell you when it is done.`,
  nobodyOrganises: (p) => rich`Thank you! Nobody organises this neighbourhood yet: ${bold(p.name)} waits until somebody can accept it.`,
  asked: (p) => rich`${bold(p.by)} would like to post in the name of ${bold(p.name)}:`,
  checkOfficial: () => rich`Before you accept, please make sure that this person does speak for the town hall or the public service.`,
  second: (p) =>
    rich`${bold(p.there)} speaks in the neighbourhood already, and there is one at a time. Refuse ${bold(p.name)}, or close the other first.`,
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
  namesClosed: () => rich`In the name of a town hall or a public service nobody reads who comes, only how many.`,
  followers: (n) => rich`${n} people follow it.`,
  fewFollowers: {
    none: () => rich`Nobody follows it yet.`,
    few: () => rich`A few people follow it.`,
  },
  address: () => rich`Its events, to follow in a calendar. This address is public, you may pass it on:`,
  calendar: () => 'An address for its calendar',
  anotherAddress: () => 'New address',
  invite: () => 'Invite somebody',
  follow: () => 'Follow',
  unfollow: () => 'Follow no more',
  youFollow: (p) => rich`Noted: I tell you when ${bold(p.name)} publishes something. Nobody knows who follows it.`,
  youUnfollow: (p) => rich`Noted: I do not tell you of what ${bold(p.name)} publishes any more.`,
  news: (p) => rich`${bold(p.name)} has published:`,
  seePost: () => 'See it',

  hand: () => 'Hand it over',
  handTo: (p) =>
    rich`To whom do you hand ${bold(p.name)} over? They must agree. Then it is they who invite, let go and close; you still post in its name.`,
  handNobody: (p) =>
    rich`To hand it over there must be a neighbour who posts in the name of ${bold(p.name)} already. Invite that person first.`,
  offered: (p) => rich`${bold(p.who)} has been asked about ${bold(p.name)}. Nothing changes before they agree.`,
  takeBack: () => 'Take the offer back',
  keep: () => 'Keep it',
  offer: (p) =>
    rich`${bold(p.by)} would like to hand ${bold(p.name)} over to you. You could invite people, change its calendar’s address, and close it.`,
  noThanks: () => 'No, thank you',
  youTook: {
    yes: (p) => rich`Thank you! ${bold(p.name)} is now in your hands. ${bold(p.who)} still posts in its name.`,
    no: (p) => rich`Noted: ${bold(p.who)} keeps ${bold(p.name)}. You still post in its name.`,
  },
  theyTook: {
    yes: (p) => rich`Done: ${bold(p.who)} takes ${bold(p.name)} over. You still post in its name.`,
    no: (p) => rich`This time ${bold(p.who)} would rather not take ${bold(p.name)} over. Never mind!`,
  },

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
