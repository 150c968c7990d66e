import { expect, test } from 'vitest'
import { hintFor, refusedFor } from './forbidden.ts'
import type { Goods } from './goods.ts'

const sort = (it: string) => {
  const [kind, direction] = it.split('-')
  return { kind, direction } as Pick<Parameters<typeof refusedFor>[0], 'kind' | 'direction'>
}
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((it) => it.trim())
    .filter((it) => it !== '')

const refused: readonly (readonly [Goods, string, string])[] = [
  [
    'weapons',
    'sale-offer',
    `fusil de chasse\nfusil\nvieux fusil de chasse calibre 12\nfusil à pompe\nfusil superposé 12\ncarabine 22 LR\ncarabine à plomb\ncarabine à air comprimé\nun pistolet
    pistolet d’alarme\npistolet à grenaille\npistolet\nrevolver\nrevolvers anciens\narme à feu\narmes de collection\nmunitions 9mm\nlot de munitions\ncartouches de chasse\ncartouches calibre 12
    balles 9mm\nbombe lacrymogène\nbombe lacrymo\nmatraque télescopique\ntaser\npoing américain\ncouteau papillon\ncouteau à cran d’arrêt\ncarabines\nmunition\nrevolveur\nmatraques\nkalachnikov
    fusil de chasse à vendre\nhunting rifle\nair rifle\na gun\nammunition\npepper spray\nstun gun\n2 boîtes de cartouches de chasse\ngrenade lacrymogène`,
  ],
  [
    'medicines',
    'gift-offer',
    `doliprane\nboîte de doliprane\nmédicaments\nreste de médicaments\nantibiotiques\nparacétamol 1g\nibuprofène\nventoline\ninsuline\nlevothyrox\nplaquette de spasfon\nxanax
    tramadol\npilule du lendemain\nmedicament\nantibiotique\nibuprofene 400\nparacetamole\nmédicamments\npainkillers\nantibiotics\nsleeping pills\nsirop pour la toux\nviagra`,
  ],
  ['medicines', 'gift-request', 'doliprane\ncherche doliprane\nparacétamol\nbesoin de ventoline'],
  [
    'drugs',
    'sale-offer',
    'cannabis\nweed\nbeuh\nrésine de cannabis\ngraines de cannabis\ncocaïne\nMDMA\necstasy\nchampignons hallucinogènes\nmagic mushrooms\nplants de cannabis',
  ],
  [
    'papers',
    'sale-offer',
    'passeport\ncarte d’identité\npermis de conduire\ntitre de séjour\ncarte vitale\nfaux papiers\nfaux billets\nfausse ordonnance\nfake id\npassport\ndriving licence',
  ],
  [
    'tobacco',
    'sale-offer',
    `cigarettes\npaquet de cigarettes\ncartouche de cigarettes\nclopes\nune clope\ncigares\nboîte de cigares\ntabac à rouler\npot de tabac\ncartouche de Marlboro\ne-liquide
    e-liquides vanille\npuff\ncigarette\ncigarretes\nrolling tobacco\nvape juice\ntabac`,
  ],
  ['tobacco', 'gift-request', 'cigarettes\ncherche une clope\ntabac'],
  [
    'alcohol',
    'sale-offer',
    `bouteille de whisky\nwhisky japonais\nwisky\nvodka\nrhum arrangé\ncaisse de vin rouge\nbouteilles de vin\nvin blanc\nchampagne\nmagnum de champagne\nbières\npack de bière
    bouteille de bordeaux\neau-de-vie de prune\ncognac\npastis\nliqueur de mirabelle\ntequila\ncidre\nbottle of wine\nred wine\nwine\nbeer\nvin`,
  ],
  ['alcohol', 'sale-request', 'vin rouge\nwhisky'],
  [
    'fireworks',
    'sale-offer',
    'feux d’artifice\nfeu d’artifice\npétards\nlot de pétards\nmortiers d’artifice\nfusées d’artifice\nchandelles romaines\nfumigènes\nfireworks\nfirecrackers',
  ],
  [
    'pets',
    'sale-offer',
    `chatons\ndeux chatons\nchiot\nchiots labrador\nportée de chiots\nchienne berger allemand\nchat persan\nchaton\nlabrador\nadorables chatons\nmaine coon\n3 chiots\nkittens\ntwo puppies
    a dog\ncat`,
  ],
  ['protected', 'gift-offer', 'chardonneret\ntortue d’Hermann\nbébé hérisson'],
  [
    'counterfeits',
    'sale-offer',
    `sac Vuitton contrefaçon\nfaux sac Gucci\nimitation Rolex\nmontre replica\nfausse montre Rolex\ncopie de sac Chanel\nmaillot contrefait\nréplique Rolex\nfake Gucci bag`,
  ],
  ['body', 'sale-offer', 'lait maternel\nrein\nun rein\nsang\nbreast milk'],
]

/** Nobody who offers one of these is to be sent away. */
const innocent: readonly (readonly [string, string])[] = [
  [
    'sale-offer',
    `pistolet à colle\npistolet à peinture\npistolet à eau\npistolet d’arrosage\npistolet agrafeur\npistolet à silicone\npistolet pulvérisateur\npistolet de massage\npistolet de lavage haute pression
    carabine de fête foraine (jouet)\ncarabine jouet\nfusil Nerf\nfusil à eau\nfusil sous-marin\nfusil harpon\nfusil à aiguiser\npistolet jouet\nrevolver en plastique\npistolet à bulles\narmoire\narmoire normande
    armure de chevalier\narmoire à fusils\nhousse pour fusil\ncoffre à armes\nfusée lego\ncouteau de cuisine\ncouteaux à huîtres\nopinel\nlot de couteaux\nglue gun\nwater gun\nnail gun\nmassage gun\nheat gun
    gun safe\ntoy gun\ncartouches d’encre\ncartouche d’imprimante\ncartouche de gaz\nballes de tennis\nballes de ping-pong\nballe de golf\ngrenadier en pot\ngrenades du jardin\nmixeur\nlivre sur la guerre
    jeu d’armes en bois\nsabre laser\nplaque de lit\ntable de chasse\nbottes de chasse\ntrompe de chasse\ncanon à chaleur\ncanon de vin ancien\nmitre de cheminée`,
  ],
  [
    'sale-offer',
    `alcool à brûler\nalcool ménager\nalcool à 70\nbouteilles vides\nbouteilles de vin vides\nverres à vin\nverres à whisky\nflûtes à champagne\nseau à champagne\ncave à vin\nrange-bouteilles
    casier à vin\ntire-bouchon\ncarafe à vin\ntonneau de vin vide\nfût de bière vide\ncapsules de bière\ntireuse à bière\nmachine à bière\nkit de brassage\nvinaigre de vin\nrobe champagne\npull bordeaux\nvin sans alcool
    bière sans alcool\nmug à bière\nsous-bocks bière\ncaisse à vin\ncaisses de vin en bois\nwine rack\nwine glasses\nbeer mug\nbeer glasses\nwine fridge\nbeer crate\nmaison de campagne\nmeuble de campagne
    porte-bouteilles\nlivre sur le vin\naffiche pastis\ncarte des vins\nchampignons frais\nbouchons de champagne\nrideau lie de vin\nvélo de course\nginkgo\nportillon\nplaque publicitaire Ricard\nplateau Ricard`,
  ],
  [
    'sale-offer',
    `pharmacie en bois\narmoire à pharmacie\nmeuble pharmacie\npilulier\nboîte à médicaments\ntrousse de secours\nmallette de médecin\njeu docteur maboul\nlivre de médecine\nblouse de médecin\nthermomètre
    tensiomètre\nfauteuil roulant\nlit médicalisé\nbéquilles\natelles\nsavon d’Alep\nhuile essentielle\nmedicine ball\nmedicine cabinet\npoupée aspirateur\naspirateur\naspirine jouet dînette`,
  ],
  [
    'sale-offer',
    `cendrier\npot à tabac\nboîte à cigares\nétui à cigarettes\ncave à cigares\nfauteuil cuir tabac\ncigarette électronique\nallume-cigare\nprise allume-cigare\npantalon cigarette\nrouleuse
    coupe-cigares\ncloporte en jouet\ncigale en céramique\nbriquet\npipe ancienne\nnarguilé\nfume-cigarette ancien\ncigarette case\nplante de tabac d’ornement`,
  ],
  [
    'sale-offer',
    `cage à chien\nniche pour chien\narbre à chat\ncroquettes pour chat\nlitière chat\npanier pour chien\nlaisse\nchien en peluche\npeluche chien\nchat porte-bonheur figurine\npyjama chat\nlivre sur les chiens
    barrière pour chien\nmanteau pour chien\ntondeuse pour chien\npuzzle chaton\nchien à bascule\nchat en céramique\nchien robot\ncaisse de transport chat\ngamelle chien\ncat tree\ndog bed\ndog cage\ncat food\ndog leash
    chaton en porcelaine\nchatière\nchienlit\nchâtaignes\ncharrette à chien\nchien de fusil livre\nserre-livres chiens\nfontaine à eau pour chat\ntapis chat`,
  ],
  [
    'sale-offer',
    `étui passeport\nporte-passeport\npochette carte d’identité\ncode permis de conduire\nlivre code permis de conduire\npassport holder\nphoto d’identité appareil\nlecteur de carte\njeu de cartes
    faux plafond\nfausse fourrure\nfaux cuir\nfaux cils\nfauteuil imitation cuir\nimitation bois\nplante imitation\nsac à main\nmontre Rolex\nsac Vuitton\nbaskets Nike\nréplique de maquette\nfausse plante
    faux marbre\nfaux diamant\nimprimante copie scanner\nceinture pour les reins\norgue électronique\nécran plasma\ntélé plasma\noranges sanguines\ntire-lait\npèse-bébé\nselle pur-sang\nresine époxy
    mortier et pilon\nsac de mortier\npétanque\nfusée de détresse jouet\nbougies étincelles\ncierges magiques\nguirlande lumineuse\nherbe à chat\ntondeuse à herbe\nhuile de chanvre\njoint de culasse\njoint robinet
    graines de tournesol\nchanvre pour isolation\npoudre à laver\nbarrette à cheveux\nbarrettes de RAM\nspeed bike\npoupée héroïne de roman\ntortue en bois\nhérisson de ramonage\npeluche hérisson\nivoire robe
    piano\nvélo enfant\ncanapé\nperceuse\nporte-bébé\nlit bébé\nmachine à laver\nimprimante\nsapin de Noël`,
  ],
  ['gift-offer', 'bouteille de vin\nbières\nchampagne\nchatons\nchiot\nchat\nvin rouge\ncarte d’identité trouvée'],
  [
    'gift-request',
    'chaton\nchien\ncarte d’identité perdue\nbouteilles vides\naller chercher mes médicaments\nrécupérer mes médicaments à la pharmacie\nboîtes d’œufs vides\nmédecin traitant',
  ],
  ['favour-request', 'aller chercher mes médicaments\nsortir mon chien\ngarder mon chat\nchien'],
  ['favour-offer', 'garde de chiens\npromenade de chien'],
  ['tip-request', 'bureau de tabac\nvétérinaire pour chat\nbon caviste\nmédicaments de garde\npharmacie de garde'],
  ['event-offer', 'dégustation de vin\nfeu d’artifice du 14 juillet\ndon du sang\nspectacle de pistolets'],
  ['loan-request', 'cage à chien\ntire-bouchon\npistolet à peinture\nflûtes à champagne'],
]

const rows = refused.flatMap(([goods, at, text]) => lines(text).map((title): [string, string, Goods] => [title, at, goods]))
const clean = innocent.flatMap(([at, text]) => lines(text).map((title): [string, string] => [title, at]))

test('the tables are long enough to say something', () => {
  expect(rows.length).toBeGreaterThanOrEqual(100)
  expect(clean.length).toBeGreaterThanOrEqual(150)
})

test.each(rows)('« %s » (%s) is refused: %s', (title, at, goods) => {
  expect(refusedFor({ title, ...sort(at) })).toBe(goods)
})

test.each(clean)('« %s » (%s) is welcome', (title, at) => {
  expect(refusedFor({ title, ...sort(at) })).toBeNull()
})

test.each([
  ['2 places de concert', 'sale-offer', 'tickets'],
  ['2 places concert Indochine', 'sale-offer', 'tickets'],
  ['billet pour le match PSG', 'sale-offer', 'tickets'],
  ['billets théâtre', 'sale-offer', 'tickets'],
  ['two concert tickets', 'sale-offer', 'tickets'],
  ['place de parking', 'sale-offer', null],
  ['2 places de concert', 'gift-offer', null],
  ['canapé deux places', 'sale-offer', null],
  ['chatons', 'gift-offer', 'kittens'],
  ['arbre à chat', 'gift-offer', null],
  ['chaton', 'gift-request', null],
] as const)('« %s » (%s) comes with a hint: %s', (title, at, hint) => {
  expect(hintFor({ title, ...sort(at) })).toBe(hint)
})
