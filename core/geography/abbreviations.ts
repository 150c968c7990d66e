/** What begins the name of a street, and how people shorten it. */
const ways = `
rue: r
avenue: av ave aven
boulevard: bd bld bvd blvd boul bv
place: pl
impasse: imp
allee: all allees
chemin: ch che chem
route: rte
cours: crs
quai: qu
square: sq
passage: pass
faubourg: fg fbg fb
ruelle: rle
rond point: rpt
traverse: trav tra
montee: mte
esplanade: esp espl
promenade: prom
sentier: snt
chaussee: chs
carrefour: carr
corniche
venelle
galerie: gale
villa: vla
parvis: prv
voie communale: vc
sente, cour, cite, mail, voie, levee, rocade, berge, cote, clos
`
/** The same for what holds several buildings: it comes before the street, or instead of one. */
const groups = `
residence: res resid rce
lotissement: lot lots lotis
hameau: ham
domaine: dom
quartier: qr quart qua
lieu dit: ld lieudit
village: vlg
zone artisanale: za
zone industrielle: zi
centre commercial: cc ccal
immeuble: imm
batiment: bat bt
enclos, ferme, foyer, tour, parc
`
/** Within a name. */
const inside = `
general: gal gen gl
marechal: mal mar
commandant: cdt cmdt
capitaine: cpt cne
colonel: col
lieutenant: lt ltt
sergent: sgt
amiral: aml am
docteur: dr
professeur: prof pr
president: pdt pres
monseigneur: mgr
saint: st
sainte: ste
saints: sts
notre dame: nd
grand: gd
grande: gde grd
petit: pt
petite: pte
vieux: vx
mont: mt
1: premier premiere
2: deux
3: trois
4: quatre
5: cinq
6: six
7: sept
8: huit
9: neuf
10: dix
11: onze
12: douze
14: quatorze
`

const tableOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split('\n')
      .flatMap((line): [string, string][] => {
        const [long = '', short = ''] = line.split(': ')
        return [...long.split(', ').map((it): [string, string] => [it, it]), ...short.split(' ').map((it): [string, string] => [it, long])]
      })
      .filter(([short]) => short !== ''),
  )

const wayOf = tableOf(ways)
const groupOf = tableOf(groups)
const insideOf = tableOf(inside)
const titles = new Set(
  'general marechal commandant capitaine colonel lieutenant sergent amiral docteur professeur president monseigneur'.split(' '),
)

/** « bd » → boulevard; null for a word that begins no street. */
export const way = (word: string): string | null => wayOf.get(word) ?? null
/** « rés » → residence; null for a word that is no group of buildings. */
export const group = (word: string): string | null => groupOf.get(word) ?? null
/** « gal » → general; a word that is not shortened as it is. */
export const expanded = (word: string): string => insideOf.get(word) ?? word
export const isTitle = (word: string): boolean => titles.has(expanded(word))
