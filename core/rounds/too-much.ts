import { detailsIn } from '../answers/contact-details.ts'
import { fold } from '../reader/normalise.ts'

/**
 * What would say where somebody lives, how to reach them, their age or what they suffer from: none of it is kept. A floor is an address in a
 * street where everybody knows everybody.
 */
const places =
  /\b(?:etage|palier|escalier|batiment|bat|immeuble|porte|appartement|appart|appt|apt|digicode|interphone|code d.?entree|cle sous|rez.de.chaussee|rdc|residence|floor|stairs|building|flat|door code|key under|ground floor)\b|\b\d{1,4}\s*(?:bis|ter)?,?\s+(?:rue|r|avenue|av|boulevard|bd|place|impasse|allee|chemin|quai|cours|villa|passage|square|route|street|road|lane)\b|\b(?:rue|avenue|boulevard|impasse|allee|quai) (?:de|du|des|d|la|le|les|l)\b|\b(?:0[1-9]|[1-8]\d|9[0-58])\d{3}\b/
const ages = /\b(?:\d{2,3}|quatre.vingts?|soixante\w*|nonante|octante) ?(?:-| )?\w* ?(?:ans|years? old)\b|\bage de \d/
const ills =
  /\b(?:alzheimer|parkinson|cancer|diabet\w*|insulin\w*|demen\w*|senil\w*|cardiaque|coeur malade|pacemaker|avc|stroke|depress\w*|schizo\w*|epilep\w*|asthm\w*|oxygene|dialyse|dialysis|chimio\w*|chemo\w*|handicap\w*|invalid\w*|maladie|malade|diagnos\w*|traitement|medicament\w*|medication|vih|hiv)\b/

export const saysTooMuch = (words: string): boolean => {
  const { text } = fold(words)
  return detailsIn(words).length > 0 || places.test(text) || ages.test(text) || ills.test(text)
}
