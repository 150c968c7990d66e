import { bold, rich } from '../chat/rich.ts'
import type { Words } from './fr.ts'

export const newEvent: Words['newEvent'] = {
  command: () => 'Organise an event for the neighbourhood',
  words: () => 'In your own words: “drinks Saturday 7pm in the square, 20 people max”',
  title: () => 'An event',
  options: { title: () => 'title', when: () => 'when', place: () => 'place', places: () => 'places', note: () => 'note' },
  what: () => 'What are you organising?',
  whatHint: () => 'For instance “drinks”, “jumble sale” or “choir”',
  when: () => 'Which day?',
  hour: () => 'At what time?',
  whenHint: () => 'For instance “Saturday 7pm” or “every Tuesday at 6pm”',
  where: () => 'Where?',
  whereHint: () => 'For instance “in the square”, or “none” if it is not settled yet',
  places: () => 'How many places?',
  placesHint: () => 'For instance 20. Empty: no limit',
  note: () => 'A word more?',
  noteHint: () => 'For instance “bring a chair”',
  noteName: () => 'Good to know:',
  ask: {
    title: () => rich`What are you organising? For instance “drinks” or “jumble sale”.`,
    when: () => rich`Which day, and at what time? For instance “Saturday 7pm”, or “every Tuesday at 6pm”.`,
    place: () => rich`And where? For instance “in the square”. If it is not settled yet, answer “none”.`,
    places: () => rich`How many people can come? For instance “20”, or “no limit”.`,
    note: () => rich`A word more for your neighbours? For instance “bring a chair”.`,
  },
  noDay: () => rich`I need a day that is still to come, and did not find one.`,

  native: (p) => [
    rich`Organised by ${p.author}, with Palier.`,
    rich`To come, answer “I’m coming” in the channel: places are taken there. “Interested”, here, reserves none.`,
  ],
  noPlace: () => 'See in the channel',
  mayNot: (p) =>
    rich`The events of ${bold(p.quartier)} do stand in your Discord channel, but I may not add them to the server’s events. To let me: Server settings, Roles, Palier, then “Create events”.`,
}
