import { bold, rich } from '../chat/rich.ts'
import type { Words } from './fr.ts'

/** Finding one’s quartier, and joining it. */
export const placing: Words['placing'] = {
  title: () => 'Your quartier',
  label: () => 'Postcode and town',
  hint: () => 'For instance “75020 Paris”.',
  write: () => 'Say where I live',
  otherwise: () => 'Not that one',
  ask: () => rich`Hello! I am Palier, the neighbours’ assistant. Where do you live?`,
  askAgain: () => rich`Where do you live now?`,
  how: () => rich`Write your postcode and town, for instance “75020 Paris”.`,
  kept: () => rich`All I keep of it is the name of the quartier, never the address.`,
  again: () => rich`I could not find that town. Write its postcode and name, for instance “69003 Lyon” or “29120 Pont-l’Abbé”.`,
  found: (p) => rich`You live in ${bold(p.name)}, is that right?`,
  yes: () => 'Yes, that is home',
  choose: () => rich`Which one is yours?`,
  street: () => rich`If you are not sure, write your address with its number: I will look it up.`,
  erased: () => rich`Your address is forgotten.`,
  notErased: () => rich`Your address is forgotten. You may delete your message: I cannot do that here.`,
  noneYet: (p) => rich`Nobody has opened ${bold(p.name)} on Palier yet.`,
  founding: () => rich`You can open it: you will organise it until others join you.`,
  near: () => rich`Or join a quartier nearby:`,
  open: () => 'Open this quartier',
  notOpenYet: (p) => rich`Your draft is kept. ${bold(p.quartier)} opens at ${p.opensAt} neighbours: you are ${p.here}. Spread the word!`,

  asGuest: () => rich`You can already look at the posts and prepare yours. To post and to answer, be recognised first:`,
  asFounder: () => rich`You are the one who opens this quartier, and who organises it.`,
  opensAt: (p) => rich`Posts begin at ${p.opensAt} neighbours. To invite them, print a poster or tell them my name.`,
  iAm: (p) => `I am ${p.name}`,
  elsewhere: () => 'I live elsewhere',
}
