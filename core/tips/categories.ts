import { type Lexicon, lexicon, stemsOf } from '../matching/lexicon.ts'
import { meantBy } from '../matching/sense.ts'

/**
 * What good addresses are sorted by: a key (kept, and carried by buttons), its name in French and in English, and the first names of the
 * meanings in core/matching/lexicon/ that it stands for, with all that are narrower.
 */
const table = `
doctor | médecin | doctor | médecin
dentist | dentiste | dentist | dentiste
physio | kiné | physiotherapist | kiné
osteopath | ostéopathe | osteopath | ostéopathe
eyes | ophtalmo et lunettes | eye care | ophtalmo
pediatrician | pédiatre | paediatrician | pédiatre
gynecologist | gynéco et sage-femme | gynaecologist and midwife | gynéco
skin | dermato | dermatologist | dermato
psychologist | psychologue | psychologist | psychologue
speech | orthophoniste | speech therapist | orthophoniste
feet | podologue | podiatrist | podologue
nurse | infirmière et labo | nurse and lab | infirmière
vet | vétérinaire | vet | vétérinaire
diet | nutritionniste | nutritionist | nutritionniste
hearing | audition | hearing care | audioprothésiste
gentle-care | médecine douce | gentle medicine | acupuncteur
pharmacy | pharmacie | pharmacy | pharmacie de garde
plumber | plombier | plumber | plombier
electrician | électricien | electrician | électricien
locksmith | serrurier | locksmith | serrurier
painter | peintre en bâtiment | house painter | peintre en bâtiment
carpenter | menuisier | joiner | menuisier
builder | maçon et carreleur | builder and tiler | maçon
roofer | couvreur | roofer | couvreur
glazier | vitrier | glazier | vitrier
gardener | jardinier | gardener | jardinier paysagiste
garage | garagiste | garage | garagiste
bikes | réparateur de vélos | bike repair | réparateur vélo
phones | réparateur de téléphones | phone and computer repair | réparateur téléphone
appliances | réparateur d’électroménager | appliance repair | réparateur électroménager
cobbler | cordonnier | cobbler | cordonnier
tailor | couturière et retouches | tailor | couturière adresse
laundry | pressing et laverie | laundry | pressing
upholsterer | tapissier | upholsterer | tapissier
watches | horloger et bijoutier | watches and jewels | horloger
hairdresser | coiffeur | hairdresser | coiffeur
beauty | esthéticienne | beautician | esthéticienne
pets | toiletteur et pension | pet grooming and boarding | toiletteur
photographer | photographe | photographer | photographe
movers | déménageur | movers | déménageur pro
sweep | ramoneur | chimney sweep | ramoneur pro
tuner | accordeur et luthier | tuner and instrument maker | accordeur de piano
printer | photocopies | printing | imprimeur
law | notaire et avocat | lawyer | notaire
accountant | comptable | accountant | comptable
housing | agence immobilière | estate agent | agence immobilière
driving | auto-école | driving school | auto-école
child-care | garde d’enfants | child care | crèche
child-fun | loisirs des enfants | children’s activities | centre de loisirs
home-care | aide à domicile | home help | femme de ménage adresse
music-school | école de musique | music school | prof adresse
sports | club de sport | sports club | salle de sport
bakery | boulangerie | bakery | boulangerie
butcher | boucherie | butcher | boucherie
fish | poissonnerie | fishmonger | poissonnerie
cheese | fromagerie | cheese shop | fromagerie
greengrocer | primeur et marché | greengrocer and market | primeur
grocer | épicerie | grocer | épicerie bio
restaurant | restaurant | restaurant | restaurant
cafe | café et bar | café and bar | café
wine | caviste | wine shop | caviste
books | librairie et bibliothèque | books | librairie
florist | fleuriste | florist | fleuriste
hardware | magasin de bricolage | hardware shop | magasin de bricolage
second-hand | friperie et ressourcerie | second hand | friperie
fabric | mercerie | haberdashery | mercerie boutique
toys | magasin de jouets | toys | magasin de jouets
yoga | cours de yoga | yoga class | yoga
gym | cours de gym | gym class | pilates
swimming | cours de natation | swimming class | natation
dance | cours de danse | dance class | danse
tutoring | soutien scolaire | tutoring | soutien scolaire
languages | cours de langue | language class | anglais, espagnol, allemand, italien, portugais, arabe, chinois, japonais, langue des signes, français langue étrangère
theatre | cours de théâtre | drama class | théâtre
lessons | cours | lessons | cours
`

type Category = { fr: string; en: string; names: string }
const categories = new Map<string, Category>(
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((it) => it.trim()))
    .map(([key = '', fr = '', en = '', names = '']) => [key, { fr, en, names }]),
)

/** Its name; null for what is none. */
export const categoryName = (key: string | null, language: 'fr' | 'en'): string | null =>
  key === null ? null : (categories.get(key)?.[language] ?? null)

export const isCategory = (key: string): boolean => categories.has(key)

let made: Map<number, string> | null = null
/** The category of each meaning; made once. Throws for a line that names no meaning. */
const byMeaning = (lex: Lexicon): ReadonlyMap<number, string> => {
  if (made) return made
  made = new Map()
  for (const [key, { names }] of categories) {
    for (const said of names.split(',')) {
      const name = stemsOf(said).join(' ')
      const found =
        lex.meanings.find((it) => it.name === name && (it.domain === 'place' || it.domain === 'lesson')) ??
        lex.meanings.find((it) => it.name === name)
      if (!found) throw new Error(`The category "${key}" names "${said.trim()}", which is no first name of the word lists.`)
      for (const meaning of lex.within(found.id)) if (!made.has(meaning)) made.set(meaning, key)
    }
  }
  return made
}

/** What says little beside another: a "docteur" who is a dentist is a dentist, lessons of yoga are yoga. */
const wide = new Set(['doctor', 'lessons'])

/** An address by a word that the lists use of things. */
const also: readonly (readonly [RegExp, string])[] = [[/\bgarage\b/, 'garage']]

/** What a title says that it is, beside what is known already: a narrower word is not lost for a wider one. */
export const narrower = (title: string, known: string | null): string | null => {
  const named = categoryOf(title)
  return named === null || (known !== null && wide.has(named)) ? known : named
}

/** What kind of address these words speak of; null when none that we know. */
export const categoryOf = (words: string): string | null => {
  const known = byMeaning(lexicon())
  const found = meantBy(words, 'tip').senses.flatMap(({ terms }) =>
    terms.flatMap(({ means }) => {
      const meant = means.flatMap(({ meaning, via }) => {
        const key = known.get(meaning)
        return key ? [{ key, via }] : []
      })
      /** The bare word "cours" is any of them. */
      return meant.some(({ key }) => key === 'lessons') ? meant.filter(({ key }) => key === 'lessons') : meant
    }),
  )
  const named = found.filter(({ via }) => via === 'name')
  const best = [...named, ...found]
  const said = (best.find(({ key }) => !wide.has(key)) ?? best[0])?.key
  return said ?? also.find(([word]) => word.test(words.toLowerCase()))?.[1] ?? null
}
