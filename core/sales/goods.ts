import type { Direction, PostKind } from '../posts/post.ts'

export const goods = [
  'weapons',
  'medicines',
  'drugs',
  'papers',
  'tobacco',
  'alcohol',
  'fireworks',
  'pets',
  'protected',
  'counterfeits',
  'body',
] as const
/** What may not be sold or given from neighbour to neighbour. */
export type Goods = (typeof goods)[number]

type GoodsKind = Extract<PostKind, 'sale' | 'gift' | 'loan'>

type Rule = {
  /** Of these kinds and directions it is refused; « gift » is also what is asked for nothing. */
  refused: readonly `${GoodsKind}-${Direction}`[]
  /** There is no way around: the others go through when their author says that they are something else. */
  sure: boolean
  /** Phrases, as their words are compared: no accents, no plural, no hyphens; apart by a bar. */
  names: string
  /** Words that follow a name of something harmless: « pistolet à colle ». */
  harmless?: string
}

const all = ['sale-offer', 'gift-offer', 'loan-offer', 'sale-request', 'gift-request', 'loan-request'] as const
const handedOver = ['sale-offer', 'gift-offer', 'sale-request', 'gift-request'] as const
const sold = ['sale-offer', 'sale-request'] as const

/** The laws that they rest on are named where residents read them: core/words/fr-sales.ts. */
export const rules: Readonly<Record<Goods, Rule>> = {
  weapons: {
    refused: all,
    sure: true,
    names: `fusil de chasse|fusil a pompe|fusil d assaut|fusil de guerre|fusil de tir|fusil de precision|fusil superpose|fusil juxtapose|fusil calibre|fusil a plomb
      |fusil a lunette|fusil a canon|fusil 12|fusil cal|fusil|carabine|pistolet|revolver|arme a feu|arme de poing|arme de chasse|arme de guerre|arme de collection
      |arme ancienne|arme blanche|arme d alarme|arme de service|munition|cartouche de chasse|cartouche de fusil|cartouche calibre|cartouche 9mm|cartouche 22
      |balle 9mm|balle 22|balle de 9|balle de 22|balle calibre|chevrotine|grenade lacrymogene|grenade a main|grenade offensive|grenade defensive|kalachnikov|mitraillette
      |matraque|taser|tazer|shocker|bombe lacrymogene|bombe lacrymo|gaz lacrymogene|gaz lacrymo|spray lacrymogene|aerosol lacrymogene|gazeuse|poing americain
      |couteau papillon|couteau a cran d arret|couteau cran d arret|cran d arret|couteau de combat|poudre noire|detonateur|dynamite|explosif
      |gun|handgun|rifle|hunting rifle|air rifle|shotgun|pistol|ammo|ammunition|pepper spray|brass knuckle|stun gun|butterfly knife|switchblade|flick knife`,
    /** « À colle », « à peinture »: whatever it takes, but what a weapon takes. */
    harmless: `a (?!(?:plomb|grenaille|blanc|air|gaz|poudre|silex|percussion|impulsion|lunette|verrou|canon|co2|vendre|donner|ceder|debattre|retirer|saisir|prendre|venir)\\b)\\w+
      |peinture|peintre|arrosage|lavage|thermique|agrafeur|pulverisateur|graisse|souder|gonflage|essence|massage|laser|wii|bouchon|flechette|ventouse|cowboy|harpon
      |de boucher|de cuisine|de chef|de plongee|de peche|de repassage|photo|photographique|aiguiseur|diamant|sous|foraine|foire|nettoyage|haute pression|karcher|crepi|compresseur|chauffant|mousse|sablage|pneumatique|soufflette|enfant|safe|cleaning|rack`,
  },
  medicines: {
    refused: all,
    sure: true,
    names: `medicament|antibiotique|doliprane|paracetamol|ibuprofene|aspirine|efferalgan|dafalgan|advil|nurofen|spasfon|smecta|imodium|amoxicilline|augmentin|cortisone
      |solupred|ventoline|insuline|levothyrox|tramadol|codeine|morphine|xanax|lexomil|valium|lysanxia|stilnox|zopiclone|seresta|subutex|methadone|ritaline|ozempic|wegovy
      |viagra|cialis|kamagra|pilule contraceptive|pilule du lendemain|anxiolytique|antidepresseur|somnifere|anti inflammatoire|sirop pour la toux|lyrica|rivotril
      |medicine|antibiotic|painkiller|ibuprofen|paracetamol tablet|sleeping pill|antidepressant|insulin`,
    harmless: 'ball|cabinet',
  },
  drugs: {
    refused: all,
    sure: true,
    names: `cannabis|weed|beuh|haschich|hasch|marijuana|marie jeanne|resine de cannabis|graine de cannabis|plant de cannabis|pied de cannabis|herbe a fumer|cocaine|heroine
      |ecstasy|extasy|mdma|lsd|ketamine|amphetamine|champignon hallucinogene|champi hallucinogene|space cake|3mmc|ghb|magic mushroom|cannabis seed`,
    harmless: 'cbd|de roman|de serie',
  },
  papers: {
    refused: ['sale-offer', 'gift-offer', 'loan-offer', 'sale-request'],
    sure: true,
    names: `carte d identite|carte nationale d identite|passeport|permis de conduire|permis b|titre de sejour|carte de sejour|carte vitale|livret de famille|acte de naissance
      |faux papier|faux billet|fausse monnaie|faux permis|faux passeport|fausse carte|faux diplome|faux certificat|faux pass|fausse ordonnance|faux document|faux bulletin
      |fausse attestation|carte bancaire|carte bleue|passport|driving licence|driving license|driver license|id card|identity card|fake id`,
    harmless: 'trouve|trouvee|perdu|perdue|retrouve|retrouvee|found|lost|holder|cover|code|lecon|cours|manuel|photo',
  },
  tobacco: {
    refused: handedOver,
    sure: false,
    names: `cigarette|clope|cigare|cigarillo|tabac|cartouche de marlboro|cartouche de camel|cartouche de tabac|e liquide|eliquide|liquide cigarette electronique
      |liquide pour cigarette electronique|recharge de liquide|puff|snus|tobacco|rolling tobacco|cigar|vape juice|vape liquid|e juice|e liquid`,
    harmless: 'electronique|russe|jacket|case|holder|lighter|box|cutter|couleur|tin|paper',
  },
  alcohol: {
    refused: sold,
    sure: false,
    names: `vin|vin rouge|vin blanc|whisky|wisky|wiski|whiskey|vodka|rhum|pastis|ricard|champagne|biere|liqueur|cognac|armagnac|calvados|gin|tequila|absinthe|cidre|eau de vie|prosecco
      |alcool fort|alcool de fruit|bouteille d alcool|bouteille de bordeaux|bouteille de bourgogne|bouteille de beaujolais|bouteille de porto|bouteille de rose|bouteille de chablis
      |caisse de bordeaux|caisse de bourgogne|magnum de bordeaux|grand cru|spiritueux|wine|beer|red wine|white wine|spirits`,
    harmless: 'non|ardenne|free|couleur|glass|glasse|rack|mug|opener|cooler|kit|stand|publicitaire',
  },
  fireworks: {
    refused: handedOver,
    sure: false,
    names: `feu d artifice|petard|fusee d artifice|mortier d artifice|mortier petard|chandelle romaine|feu de bengale|fumigene|bombe d artifice|artifice|compact d artifice
      |firework|firecracker|roman candle`,
    harmless: 'mouille|bonbon|display|ticket',
  },
  pets: {
    refused: sold,
    sure: false,
    names: `chien|chienne|chiot|chat|chatte|chaton|bebe chien|bebe chat|labrador|berger allemand|berger australien|golden retriever|chihuahua|malinois|bouledogue francais|maine coon
      |yorkshire|british shorthair|jack russell|dog|puppy|puppie|cat|kitten`,
    harmless: `bascule|a tirer|robot|de fusil|botte|metal|bronze|platre|pierre|ceramique|resine|en verre|cristal|tissu|laine|papier|a roulette|lumineux|gonflable|schleich
      |sylvanian|interactif|electronique|faience|terre cuite|crochet|tricot|feutrine|tirelire|veilleuse|perche|peint|brode|ceramic|wooden|knitted`,
  },
  protected: {
    refused: all,
    sure: false,
    names: `chardonneret|tortue d hermann|tortue hermann|herisson vivant|bebe herisson|ecureuil roux|defense d elephant|ivoire d elephant|corne de rhinoceros|oiseau sauvage`,
    harmless: 'bronze|ceramique',
  },
  counterfeits: {
    refused: ['sale-offer', 'gift-offer', 'loan-offer', 'sale-request'],
    sure: false,
    names: 'contrefacon|contrefait|contrefaite|replica|counterfeit',
  },
  body: {
    refused: handedOver,
    sure: false,
    names: 'rein|sang|sang humain|sperme|ovocyte|organe|lait maternel|moelle osseuse|mere porteuse|kidney|breast milk|blood|sperm',
    harmless: 'dragon|boudin|bean|pressure|halloween|test',
  },
}

/** Words beside which a make is no real one: « faux sac Vuitton ». */
export const falseMakes = {
  of: 'vuitton|lv|gucci|chanel|hermes|rolex|prada|dior|nike|adidas|lacoste|ralph lauren|balenciaga|moncler|cartier|omega|jordan|ray ban|airpod|north face|burberry|yeezy|louboutin',
  said: 'faux|fausse|imitation|copie|replique|fake',
} as const

/** Places at a show, whose price the law limits (code pénal, art. 313-6-2): a hint, not a refusal. */
export const ticketNames =
  /\b(?:place|billet|ticket|pass|entree|invitation)s?(?: \w+)? (?:(?:de|d|pour|du|au|a|un|une|le|la|l|les) )*(?:concert|match|spectacle|theatre|festival|opera|finale|rugby|foot|football|comedie|ballet|show|one man show|gig)\b|\b(?:concert|match|theatre|festival|football) tickets?\b/

/** Kinds that hand something over: what is refused is refused of these. */
export const isGoodsKind = (kind: PostKind): kind is GoodsKind => kind === 'sale' || kind === 'gift' || kind === 'loan'
