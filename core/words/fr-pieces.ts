import { bold, type Rich, rich } from '../chat/rich.ts'

/** Pieces of French that several texts share. */

export type Titled = { title: string }
export type Named = { name: string }

export const s = (n: number): string => (n > 1 ? 's' : '')
/** « de Léa », « d’Inès »: what stands before a name. */
export const de = (name: string): string => (/^[aàâäeéèêëiîïoôöuùûüyœh]/i.test(name) ? 'd’' : 'de ')
/** « au Havre », « aux Lilas », « à La Rochelle », « à Belleville »: an article before a place’s name melts into what stands before it. */
const melted = (name: string, by: { le: string; les: string; other: string }): [before: string, name: string] => {
  const [, article = '', rest = ''] = /^(Le|Les) (.+)$/.exec(name) ?? []
  return article === 'Le' ? [by.le, rest] : article === 'Les' ? [by.les, rest] : [by.other, name]
}
const inside = (name: string) => melted(name, { le: 'au ', les: 'aux ', other: 'à ' })
const of = (name: string) => melted(name, { le: 'du ', les: 'des ', other: de(name) })
export const inPlace = (name: string): string => inside(name).join('')
export const ofPlace = (name: string): string => of(name).join('')
const emphasised = ([before, name]: [string, string]): Rich => rich`${before}${bold(name)}`
export const inPlaceBold = (name: string): Rich => emphasised(inside(name))
export const ofPlaceBold = (name: string): Rich => emphasised(of(name))
export const thing = (title: string): Rich => rich`« ${bold(title)} »`
