import { bold, rich } from '../chat/rich.ts'

const listed = (names: readonly string[]): string => names.join(', ')
const titles = (all: readonly string[]): string => all.map((it) => `“${it}”`).join(', ')

/** Moving, and what lies around. */
export const moving: typeof import('./fr-moving.ts').moving = {
  communes: () => 'Towns',
  moved: () => 'I have moved',
  look: () => 'Look around',
  command: () => 'You have moved',
  ask: (p) => rich`You are in ${bold(p.quartier)}. Where do you live now? Nothing changes before you have confirmed it.`,
  sayWhere: () => 'Say where I live',
  stay: () => 'Stay',
  here: (p) => rich`You are in ${bold(p.quartier)}, and nothing has changed.`,

  leaving: (p) => rich`You are leaving ${bold(p.from)} for ${bold(p.to)}. This is what changes:`,
  becomes: {
    posts: (n) =>
      n > 1
        ? rich`• Your ${n} open posts will be withdrawn, and whoever answered will be told.`
        : rich`• Your open post will be withdrawn, and whoever answered will be told.`,
    answers: (n) =>
      n > 1
        ? rich`• Your ${n} answers and requests under way will be withdrawn, and whoever got them will be told.`
        : rich`• Your answer or request under way will be withdrawn, and whoever got it will be told.`,
    lasting: (n) =>
      n > 1
        ? rich`• Your ${n} loans under way go on until the things are back.`
        : rich`• Your loan under way goes on until the thing is back.`,
    series: (n) => rich`• Your turns in ${n} regular favour${n > 1 ? 's' : ''} will go to the others.`,
    dates: (n) =>
      n > 1
        ? rich`• Your places at ${n} events will be given to whoever is next.`
        : rich`• Your place at one event will be given to whoever is next.`,
    associations: (n) => rich`• You will no longer speak for ${n > 1 ? `${n} associations` : 'your association'}.`,
    signed: (n) =>
      rich`• The ${n > 1 ? `${n} people` : 'person'} you signed up stay${n > 1 ? '' : 's'} on the visiting list: you can still change that.`,
    role: () => rich`• You will no longer run the neighbourhood.`,
    listed: () => rich`• Your name will be taken off the visiting list.`,
  },
  guestThere: (p) => rich`You will no longer be shown the posts of ${p.from}, and in ${p.to} neighbours will have to vouch for you again.`,
  neighbourThere: (p) => rich`You will no longer be shown the posts of ${p.from}. In ${p.to} you will be at home right away.`,
  yes: () => 'Move',
  done: (p) => rich`Done: you have left ${p.from}. Welcome to ${bold(p.to)}!`,
  toRecognise: (p) => rich`To post and answer in ${p.to}, neighbours there have to recognise you first.`,
  rules: (p) => rich`The neighbourhood’s rules: ${p.rules}`,

  blocked: (p) => rich`Before you leave for ${bold(p.to)}, something is left to settle:`,
  stays: {
    events: (p) => rich`• You still organise ${titles(p.titles)}: cancel the dates to come, or leave them to others.`,
    association: (p) =>
      rich`• You are the contact of ${p.names.length > 1 ? 'these associations' : 'this association'}: ${listed(p.names)}. Hand it over, or close it.`,
    organiser: (p) => rich`• Nobody else runs ${bold(p.quartier)}: hand this over to somebody who lives there first.`,
    leads: () => rich`• You lead the round that is on: end it, or leave it to somebody else who runs the neighbourhood.`,
    helps: () => rich`• You help in the round that is on: say first that you no longer can, so that somebody else is found.`,
    much: () => rich`• You have more than fifty posts, answers or places under way: end some of them first.`,
    often: () => rich`• You have moved three times in thirty days. Try again in a few weeks, or talk to whoever runs the neighbourhood.`,
  },
  organiseNoMore: (p) => `No longer organise “${p.title}”`,
  seeRound: () => 'See the round',
  leaveRound: () => 'I can no longer help',

  aroundCommand: () => 'Neighbouring areas that you follow',
  around: () => 'Around',
  followed: (p) => rich`You follow ${bold(listed(p.names))}: you see what is shown around there, and nothing else. Tap a name to stop.`,
  followsNone: (p) =>
    rich`Around ${bold(p.quartier)} you follow no neighbourhood. To follow one is to see the posts that its neighbours show around.`,
  nearby: () => rich`Close by, you can follow:`,
  nothingNear: () => rich`I know of no neighbourhood close by. You can look for one by its name.`,
  notes: {
    followed: (p) => rich`Noted: you follow ${bold(p.name)}.`,
    left: (p) => rich`Noted: you no longer follow ${bold(p.name)}.`,
    full: (p) => rich`You follow ${p.most} neighbourhoods already: to follow ${bold(p.name)}, leave one first.`,
  },
  seePosts: () => 'See what they show',
  find: () => 'Find a neighbourhood',
  findLabel: () => 'Its name',
  findAsk: () => rich`What is the neighbourhood called?`,
  findAgain: () => rich`At least two letters of its name, please.`,
  found: () => rich`This is what I found. Tap a name to follow it.`,
  foundNone: (p) => rich`I know of no open neighbourhood called “${p.name}”.`,
  listTitle: () => rich`${bold('Around')}, in the neighbourhoods that you follow:`,
  listNone: () => rich`Nothing open around for now.`,
  part: () => rich`${bold('Around')}:`,
  more: () => 'See all around',
  of: (p) => rich`In the neighbouring area ${bold(p.from)}.`,

  alsoAround: () => 'Show it around too',
  onlyHere: () => 'Only in the neighbourhood',
  shownAround: () => rich`It will also be shown around, to whoever follows your neighbourhood.`,

  grouped: (p) => rich`Also part of ${bold(p.quartier)}: ${listed(p.names)}.`,
  groupedNone: (p) => rich`No other commune is part of ${bold(p.quartier)}. Small communes can be one neighbourhood together.`,
  groupNotes: {
    added: (p) => rich`Noted: ${bold(p.name)} is part of the neighbourhood. Whoever signs up there comes to you.`,
    removed: (p) => rich`Noted: ${bold(p.name)} is no longer part of the neighbourhood. Whoever is here already stays.`,
    taken: (p) => rich`${bold(p.name)} has its own neighbourhood already: I cannot add it.`,
    full: (p) => rich`Your neighbourhood has ${p.most} communes already: I cannot follow more.`,
    here: (p) => rich`${bold(p.name)} is part of your neighbourhood already.`,
  },
  ungroup: (p) => `Without ${p.name}`,
  addCommune: () => 'Add a commune',
  communeLabel: () => 'Postcode and commune',
  communeHint: () => 'For example “26110 Nyons”.',
  communeAsk: () => rich`Which commune? Its postcode and its name, for example “26110 Nyons”.`,
  communeAgain: () => rich`I cannot find this commune. Its postcode and its name, please, for example “26110 Nyons”.`,
  which: () => rich`Several communes fit. Which one?`,
  only: (p) => rich`Add ${bold(p.name)} to your neighbourhood?`,
  groupIt: (p) => `Add ${p.name}`,
  notThat: () => 'No, go back',
}
