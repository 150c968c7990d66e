import { bold, rich } from '../chat/rich.ts'
import { inFours } from '../chat/short-code.ts'
import { household, letters, posters, staff } from './en-invitations.ts'
import type { Words } from './fr.ts'

const neighbours = (n: number): string => (n === 1 ? 'neighbour vouches' : 'neighbours vouch')

/** Becoming a neighbour. */
export const verifying: Words['verifying'] = {
  command: () => 'Become one of the neighbours',
  toBecome: () => 'Become a neighbour',
  anotherCode: () => 'Another code',
  reserved: {
    publish: (p) => rich`To post in ${bold(p.quartier)}, you first need to be one of its neighbours. Your draft waits for you.`,
    answer: (p) => rich`To answer a post in ${bold(p.quartier)}, you first need to be one of its neighbours.`,
    borrow: (p) => rich`To borrow in ${bold(p.quartier)}, you first need to be one of its neighbours.`,
    come: (p) => rich`To sign up for an event in ${bold(p.quartier)}, you first need to be one of its neighbours.`,
    help: (p) => rich`To look after ${bold(p.quartier)}, you first need to be one of its neighbours.`,
    speak: (p) => rich`To speak for an association in ${bold(p.quartier)}, you first need to be one of its neighbours.`,
    vouch: (p) => rich`To vouch for somebody in ${bold(p.quartier)}, you first need to be one of its neighbours.`,
  },
  way: {
    code: () => 'I have a code',
    approval: () => 'Ask who organises',
    sponsors: () => 'Two neighbours know me',
    proof: () => 'Show a proof of address',
  },
  how: () => rich`It is quickly done. Whichever suits you:`,
  orElse: () => rich`You can also:`,
  meanwhile: () => rich`Meanwhile, you can read everything and prepare your posts.`,
  noWay: () => rich`Whoever organises the neighbourhood has not said how yet. Meanwhile, you can read everything and prepare your posts.`,
  already: (p) => rich`You are one of the neighbours of ${bold(p.quartier)}. Everything is open to you.`,
  guest: (p) => rich`To post, answer and borrow in ${bold(p.quartier)}, you need to be one of its neighbours.`,
  waits: {
    approval: (p) => rich`Your question went out on ${p.since}. I will tell you as soon as there is an answer.`,
    proof: (p) => rich`Your proof came on ${p.since}. I will tell you as soon as it was looked at.`,
  },
  vouchedBy: (p) =>
    p.count === 0
      ? rich`Have you given your code to two neighbours? I am waiting for them.`
      : rich`${p.count} ${neighbours(p.count)} for you already, of 2.`,
  againOn: (p) => rich`You can ask who organises again from ${p.day}.`,
  verified: (p) => rich`Welcome among the neighbours of ${bold(p.quartier)}, ${p.name}!`,
  allYours: () =>
    rich`Everything is open to you. Write to me what you offer or need, as you would to a neighbour: “I can lend my drill this weekend”.`,
  opensSoon: () => rich`The neighbourhood opens as soon as there are enough of us. I will tell you.`,
  opens: (p) => rich`${bold(p.quartier)} is open! There are enough of us: write to me what you offer or need.`,

  applied: (p) => rich`I have asked. Whoever organises ${bold(p.quartier)} will answer me, often the same day. I will tell you.`,
  nobodyOrganises: (p) => rich`Nobody organises ${bold(p.quartier)} yet: there is nobody to ask.`,
  asks: (p) => rich`${bold(p.name)} would like to be one of the neighbours of ${bold(p.quartier)}. Do you know them?`,
  stillAsks: (p) =>
    rich`${bold(p.name)} has been waiting for two days to be one of the neighbours of ${bold(p.quartier)}. Do you know them?`,
  welcomeThem: () => 'Yes, welcome them',
  notNow: () => 'No, not now',
  judged: {
    yes: (p) => rich`Done${p.by ? `, by ${p.by}` : ''}: ${bold(p.name)} is one of the neighbours of ${p.quartier}.`,
    no: (p) => rich`Noted${p.by ? `, by ${p.by}` : ''}: not now for ${bold(p.name)}. I have told them in plain words.`,
  },
  refused: (p) =>
    rich`Whoever organises ${bold(p.quartier)} could not place you for now. It is nothing against you: it is hard without knowing each other. You can ask again in ${p.days} days.`,
  stillWaits: (p) => rich`Nobody has answered your question for ${bold(p.quartier)} yet. It stays open; no need to ask again.`,

  sponsors: {
    code: (p) =>
      rich`Here is your code: ${bold(inFours(p.code))}. Give it to two neighbours of ${bold(p.quartier)} who know you: each writes it to me, and says whether they know you. It is good for ${p.days} days.`,
    stands: () => rich`The code that I gave you still works. I keep no codes: if you lost it, take another.`,
    count: ({ vouched, needed }) =>
      vouched === 0 ? rich`It takes ${needed}. Nobody has written to me yet.` : rich`${vouched} of ${needed} already: one more!`,
    hint: () => rich`The easiest way: show them this message.`,
    came: (p) => rich`Good news: ${p.count} ${neighbours(p.count)} for you in ${bold(p.quartier)}, of ${p.needed}. One more!`,
    asked: (p) => rich`${bold(p.name)} says they live in ${bold(p.quartier)}, and gave you their code. Do you know each other?`,
    means: () => rich`To say yes is to vouch for them: you have met, and they do live here. A no stays between us.`,
    yes: () => 'Yes, we know each other',
    no: () => 'No, or not enough',
    thanks: (p) => rich`Thank you! You vouch for ${bold(p.name)}. It takes one more neighbour, and I will tell you.`,
    done: (p) => rich`${bold(p.name)} is now one of the neighbours of ${bold(p.quartier)}. Thank you for vouching!`,
    not: (p) => rich`Understood, and I say nothing of it to ${bold(p.name)}.`,
    cannot: {
      own: () => rich`This is your own code: give it to two neighbours who know you.`,
      elsewhere: (p) =>
        rich`This code is for ${bold(p.quartier)}, and you are of another neighbourhood: you cannot vouch for somebody there.`,
      over: (p) => rich`Thank you, but nobody needs to vouch for ${bold(p.name)} any more.`,
      done: (p) => rich`You vouch for ${bold(p.name)} already. Thank you!`,
      fresh: () =>
        rich`Thank you for wanting to help! You have not been one of the neighbours for long enough to vouch for somebody. A neighbour of longer can.`,
      often: () =>
        rich`Thank you for wanting to help! You have vouched for five people this month, the most that I can note. Another neighbour can.`,
    },
  },
  gone: () => rich`This is not possible any more, or it is done already.`,

  codes: {
    command: () => 'Use a code that you were given',
    title: () => 'Your code',
    label: () => 'Code',
    hint: () => 'Eight letters and digits, like “ABC2 DEFG”.',
    ask: () => rich`What is your code? Eight letters and digits, on the poster, in the letter, or from a neighbour.`,
    unclear: () => rich`I saw no code. It is eight letters and digits, like “ABC2 DEFG”.`,
    type: () => 'Type the code',
    again: () => 'Try again',
    without: () => 'Go on without a code',
    wrong: () =>
      rich`This is not the right code, or it works no more. Look at it closely: it has no zero or one, and no I, L or O. Else ask whoever gave it to you for another.`,
    wait: () => rich`That was several tries. Let an hour pass, then try again: your code does not spoil.`,
    opens: (p) =>
      rich`Hello! I am Palier, the neighbours’ assistant. Your code opens ${bold(p.quartier)}. What is your first name? It is all that your neighbours will see of you.`,
    invited: (p) =>
      rich`Hello! I am Palier, the neighbours’ assistant. ${bold(p.by)} invites you to ${bold(p.quartier)}. What is your first name? It is all that your neighbours will see of you.`,
    here: (p) => rich`This code comes from a building of ${bold(p.quartier)}. If you live there, it makes you one of the neighbours.`,
    invitedHere: (p) => rich`${bold(p.by)} invites you into their household, in ${bold(p.quartier)}.`,
    use: () => 'Yes, I live there',
    own: {
      sponsor: () => rich`This is your own code: give it to two neighbours who know you, and they write it to me.`,
      household: () => rich`This is your own code: give it to the person who lives with you, and they write it to me.`,
    },
    already: {
      guest: (p) => rich`You are in ${bold(p.quartier)} already. What is left is to become one of its neighbours:`,
      neighbour: (p) => rich`You are one of the neighbours of ${bold(p.quartier)} already: keep this code for somebody else.`,
    },
    elsewhere: (p) => rich`This code is for ${bold(p.quartier)}, and you are in another neighbourhood. Have you moved?`,
    move: () => 'Yes, I am moving',
    forNeighbours: (p) => rich`This code is for the neighbours of ${bold(p.quartier)}. Do you live there? Let us begin with that.`,
    join: () => 'Begin',
    died: (p) =>
      rich`Meanwhile somebody else used the code, or it works no more. You are in ${bold(p.quartier)} all the same; what is left is to become one of its neighbours.`,
  },
  household,
  posters,
  letters,
  staff,
}
