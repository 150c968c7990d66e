import type { Citycode, Postcode } from './area.ts'
import { arrondissementBeside, arrondissementsCalled, isDivided } from './arrondissement.ts'
import { readName } from './by-name.ts'
import { type Reading, readForeignPostcode, readPostcode } from './by-postcode.ts'
import { postcodesIn, type Written } from './postcodes.ts'
import { type Commune, reference } from './reference.ts'
import type { Span } from './spans.ts'
import { type Street, streetIn } from './street.ts'
import { type Word, wordsOfAddress } from './words-of-address.ts'

export type Candidate = { citycode: Citycode; name: string }

/** Where an address is, as far as its words and the communes of France tell. */
export type Place = {
  /** The commune or municipal arrondissement; only where it is sure. */
  found: Citycode | null
  /** What it may be where it is not, the likeliest first, at most eight. Of Paris, Lyon and Marseille without an arrondissement: the city alone. */
  candidates: readonly Candidate[]
  /** Paris, Lyon or Marseille, where only the arrondissement is to be asked for. */
  city: Citycode | null
  postcode: Postcode | null
  /** Never to be stored. */
  street: Street | null
  /** What told: a postcode (with a name that agrees, or of one commune alone), a name alone, or neither, and a list is to be shown. */
  by: 'postcode' | 'name' | 'list' | null
}

const most = 8

type Placed = Reading & { by: 'postcode' | 'name'; written: Written | null }

/** A city that is divided, made into the arrondissement that is written beside it. */
const narrowed = (words: readonly Word[], reading: Reading): Reading => {
  const [only, ...others] = reading.communes
  if (!only || others.length > 0) return reading
  if (isDivided(only.citycode)) {
    const part = arrondissementBeside(words, reading.town, only.citycode)
    return part ? { ...reading, communes: [part], isSure: true } : { ...reading, isSure: false }
  }
  if (only.city && reading.town) {
    const said = arrondissementBeside(words, reading.town, only.city)
    if (said && said !== only) return { ...reading, communes: [only, said], isSure: false }
  }
  return reading
}

const readings = (words: readonly Word[]): Placed[] => {
  const { byPostcode } = reference()
  const written = postcodesIn(words)
  const read = written.map((it): Placed => {
    const reading = byPostcode.has(it.postcode) ? readPostcode(words, it) : readForeignPostcode(words, it)
    return { ...narrowed(words, reading), by: 'postcode', written: it }
  })
  const telling = read.filter(({ communes }) => communes.length > 0)
  if (telling.length > 0) return telling
  return [{ ...narrowed(words, readName(words)), by: 'name', written: written[0] ?? null }]
}

const candidate = ({ citycode, name }: Commune): Candidate => ({ citycode, name })

const spansOf = ({ town, written }: Placed): Span[] => [
  ...(town ? [town] : []),
  ...(written ? [{ from: written.at, to: written.at + written.of }] : []),
]

/** Places an address as people type it: with a street or without, in a sentence, shortened, misspelt. Looks nothing up outside. Never throws. */
export const placeOf = (text: string): Place => {
  const words = wordsOfAddress(text)
  const placed = readings(words)
  const [first] = placed
  const communes = [...new Set(placed.flatMap((it) => it.communes))]
  const asked = communes.length > 0 ? communes : arrondissementsCalled(words)
  const [only] = asked
  const isSure = placed.every((it) => it.isSure) && communes.length === 1
  const taken = placed.flatMap(spansOf).toSorted((a, b) => a.from - b.from)
  return {
    found: isSure && only ? only.citycode : null,
    candidates: isSure ? [] : asked.slice(0, most).map(candidate),
    city: asked.length === 1 && only && isDivided(only.citycode) ? only.citycode : null,
    postcode: first?.written?.postcode ?? null,
    street: streetIn(words, taken),
    by: asked.length === 0 ? null : isSure ? (first?.by ?? null) : 'list',
  }
}
