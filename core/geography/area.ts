declare const brand: unique symbol
/** A French postal code: five digits. It looks like an INSEE code and is none: 13001 is Marseille 1er as the one, Aix-en-Provence as the other. */
export type Postcode = string & { readonly [brand]: 'postcode' }
/** The INSEE code of a commune or of a municipal arrondissement (« citycode » in the Base Adresse Nationale): 75104, 2A004. */
export type Citycode = string & { readonly [brand]: 'citycode' }

export const isPostcode = (text: string): text is Postcode => /^(?:0[1-9]|[1-8]\d|9[0-8])\d{3}$/.test(text)
export const isCitycode = (text: string): text is Citycode => /^(?:\d{2}|2[AB])\d{3}$/.test(text)

/**
 * The identifier of a quartier on the map: a citycode; in a city that is divided, the seven characters of INSEE's « grand quartier » (7510101);
 * `x-<slug>` where an organiser drew it.
 */
export type Area = string

/** The commune or arrondissement that an area lies in; null where an organiser drew it. */
export const citycodeIn = (area: Area): Citycode | null => {
  const code = area.slice(0, 5)
  return (area.length === 5 || area.length === 7) && isCitycode(code) ? code : null
}
