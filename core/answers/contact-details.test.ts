import { describe, expect, test } from 'vitest'
import { type DetailKind, detailsIn, isContact, saysMore, withoutDetails } from './contact-details.ts'

/** What leads past us. */
const holdable: Readonly<Record<DetailKind, readonly string[]>> = {
  phone: [
    '06 12 34 56 78',
    '0612345678',
    '06.12.34.56.78',
    '06-12-34-56-78',
    '06/12/34/56/78',
    '06_12_34_56_78',
    '06 12345678',
    '0612 345 678',
    '0 6 1 2 3 4 5 6 7 8',
    '06 12 34 56 78 merci',
    'Appelez-moi au 06 12 34 56 78',
    'Mon numéro : 07 98 76 54 32.',
    'Je suis joignable au 01 42 03 04 05 le soir',
    'tel:0142030405',
    'tél. 09 50 12 34 56',
    '+33 6 12 34 56 78',
    '+33612345678',
    '+33 (0)6 12 34 56 78',
    '(+33) 6 12 34 56 78',
    '0033 6 12 34 56 78',
    '0033612345678',
    '33 6 12 34 56 78',
    '33 06 12 34 56 78',
    '06 12\n34 56 78',
    '06\u00a012\u00a034\u00a056\u00a078',
    '06\u202f12\u202f34\u202f56\u202f78',
    '０６ １２ ３４ ５６ ７８',
    '0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣',
    '06\u200b12\u200b34\u200b56\u200b78',
    'O6 12 34 56 78',
    'o612345678',
    'zéro six douze trente-quatre cinquante-six soixante-dix-huit',
    'Zero six, un deux, trois quatre : appelez le zéro six un deux trois quatre cinq six sept huit',
    'zéro sept quatre-vingt-dix-huit soixante-seize cinquante-quatre trente-deux',
    'zéro six quatre-vingt-douze vingt et un trente quarante',
    '06 puis 12 puis 34 puis 56 puis 78',
    '06 et 12 et 34 et 56 et 78',
    '06 point 12 point 34 point 56 point 78',
    '06 12 trente-quatre 56 78',
    'plus trente-trois six douze trente-quatre cinquante-six soixante-dix-huit',
    'oh seven nine one one one two three four five six',
    'zero six twelve thirty-four fifty-six seventy-eight',
    '0262 12 34 56',
    '0262123456',
    '0590 12 34 56',
    '0594 12 34 56',
    '0596 12 34 56',
    '0692 12 34 56',
    '0693 12 34 56',
    '0692 123 456',
    '+262 692 12 34 56',
    '+590 690 12 34 56',
    '+687 77 12 34 56',
    'Mon portable : 6 12 34 56 78',
    'appelle-moi : 612345678',
    'Mon numéro c’est 06, 12, 34, 56, 78',
    'tél 77 12 34',
    'Téléphone : 87 12 34 56',
    '+32 470 12 34 56',
    '+41 79 123 45 67',
    '+44 7911 123456',
    '07911 123456',
    '(555) 123-4567',
    '555-123-4567',
    'Call me at +1 555 123 4567',
    'text me on 0612345678',
    'Whatsapp 0612345678',
    'Je préfère le téléphone (06.12.34.56.78)',
    '0800 123 456',
    'Bonjour, je suis intéressé.\nPaul, 06 12 34 56 78',
    'du 12/03/2026 au 14/03/2026, mon 06 12 34 56 78',
  ],
  email: [
    'lea@gmail.com',
    'lea.martin+voisins@free.fr',
    'Écrivez à lea_m@laposte.net svp',
    'LEA@GMAIL.COM',
    'lea @ gmail . com',
    'lea arobase gmail point com',
    'lea arobase free.fr',
    'lea.martin arobas orange point fr',
    'lea point martin arobase gmail point com',
    'lea (at) gmail.com',
    'lea [at] gmail (dot) com',
    'lea{at}gmail.com',
    'lea (a) free point fr',
    'lea (arobase) free.fr',
    'lea at gmail dot com',
    'lea at gmail.com',
    'lea chez gmail point com',
    'lea chez gmail',
    'lea@gmail',
    'paul.d@mairie.paris.fr',
    'my mail is paul at hotmail dot com',
    'mail : paul-d@wanadoo.fr, merci',
    'paul＠gmail.com',
    'paul@gmail。com',
  ],
  link: [
    'https://exemple.fr/page',
    'http://192.168.1.1',
    'HTTPS://EXEMPLE.FR',
    'www.leboncoin.fr/velos/123',
    'leboncoin.fr',
    'voir leboncoin.fr/annonce/42',
    'mon-site.com',
    'boutique.shop',
    'exemple.co/offre',
    'bit.ly/3xyz',
    'youtu.be/abc123',
    'leboncoin point fr',
    'my page: example dot com',
    'https ://exemple.fr',
    'hxxp://exemple.fr',
    'regardez sur vinted.fr !',
    'payez sur paypal.com',
    'asso-quartier.org',
    't.me/lea_m',
    'https://t.me/lea_m',
    'wa.me/33612345678',
    'telegram.me/lea',
    'discord.gg/abcdef',
    'm.me/lea.martin',
  ],
  handle: [
    '@lea_m',
    'mon telegram : @lea_martin',
    'écris à @paul75',
    'snap : lea.m75',
    'insta lea_m',
    'Instagram: lea_m',
    'mon insta c’est leamartin',
    'discord paul#1234',
    'my telegram is paulmartin',
    'telegram = paul_d',
    'skype paul.d75',
    'Ajoute-moi @Karim.B',
  ],
  iban: [
    'FR76 3000 6000 0112 3456 7890 189',
    'FR7630006000011234567890189',
    'fr76 3000 6000 0112 3456 7890 189',
    'BE68 5390 0754 7034',
    'DE89 3704 0044 0532 0130 00',
    'Virement sur FR76-3000-6000-0112-3456-7890-189 svp',
    'CH93 0076 2011 6238 5295 7',
  ],
}

/** What people say every day. */
const innocent: readonly string[] = [
  ...['Bonjour !', 'Oui, avec plaisir', 'Merci beaucoup', 'Je le prends', 'C’est toujours disponible ?', '06', 'le 06', '12 bis', '75020'],
  ...['12 bis rue de la Goutte d’Or, 75018 Paris', 'au 14, bâtiment B, 3e étage', 'code 4587', 'code A1234B puis porte gauche'],
  ...['97400 Saint-Denis', '97110 Pointe-à-Pitre', '98800 Nouméa', 'digicode 12B34', 'bus 60, arrêt 12', 'ligne 2, métro 4'],
  ...['40 €', '12,50 €', '1 200 €', '1 200,50 euros', '1500€', '120 euros à débattre', '€40', 'entre 20 et 30 €', '0,50 € pièce'],
  ...['à 10 h', 'à 10h30', 'entre 9 h 30 et 18 h 45', '10:30', 'de 08:00 à 20:00', 'à 9h', 'vers 18-19 h', 'dans 2 heures', 'at 6 pm'],
  ...[
    'le 12/03/2026',
    '12.03.2026',
    'le 01/02/2026 à 10 h',
    '01/02/2026 10 30',
    '2026-01-02 10 30',
    'du 01/02 au 05/02',
    '01/02/26 - 05/02/26',
  ],
  ...['01/02 - 05/02 - 08/02', 'du 12 au 18 décembre', 'le 1er juin 2026', 'samedi 28 et dimanche 29', 'en 2026', 'depuis 1998', '12/03'],
  ...['2x20 cm', '2 x 20 cm', '200 x 90 cm', '200x90x30', '1,20 m', '1 m 80', '12 mm', '3 kg', '500 g', '2 litres', '10 à 12 personnes'],
  ...['taille 38', 'pointure 42', 'tailles 2, 4, 6, 8, 10', 'tailles 02, 04, 06, 08, 10', 'taille 12 ans', '4 chaises', 'lot de 6 verres'],
  ...['deux ou trois', 'zéro problème', 'à six heures et demie', 'vingt et un', 'quatre-vingt-dix-huit euros', 'soixante-dix centimètres'],
  ...[
    'les six chaises et les deux fauteuils',
    'j’ai trois enfants de deux, quatre et six ans',
    'un deux trois soleil',
    'zéro six',
    'page 12',
  ],
  ...[
    'ISBN 2-07-036822-8',
    'isbn 978 2 07 036822 8',
    'modèle 3615',
    'référence 4587123',
    'perceuse 18 V 2 Ah',
    'forets de 4, 6, 8 et 10',
    '220 V',
  ],
  ...['Samsung S21 128 Go', 'iPhone 12', 'un écran 24 pouces 1920x1080', 'ampoule E27 60 W', 'vis 4x40', 'pneus 700x28c', '205/55 R16'],
  ...['appelez au 12 de la rue', 'sonnez au 3', 'interphone 12', 'le 15, le 17, le 18 ou le 112', 'composez le 3919', 'sans téléphone'],
  ...[
    'je n’ai pas de téléphone',
    'je vous appelle demain',
    'donnez-moi votre numéro',
    'votre numéro de bâtiment ?',
    'appelez-moi Paul',
    'numéro 12',
  ],
  ...[
    'rdv @ 18 h',
    'RDV @ la boulangerie',
    '@Léa oui !',
    '@everyone bonjour',
    '@ tout à l’heure',
    'chez Léa',
    'je suis chez moi',
    'chez Orange',
  ],
  ...[
    'oui.merci',
    'd’accord.ca me va',
    'oui.ça me va',
    'C’est bon.Me voilà',
    'à demain.Bonne soirée',
    'etc.',
    'M.Dupont',
    'p.s. merci',
    'St.Denis',
  ],
  ...[
    'photo.jpg',
    'à 18.30',
    'v2.0',
    'un point com demain',
    'faire le point',
    'on fait un point mardi',
    'point relais',
    'au point de rendez-vous',
  ],
  ...[
    'on se retrouve sur Discord ?',
    'j’ai vu ça sur Instagram',
    'pas de whatsapp pour moi',
    'le signal est faible',
    'une messagerie',
    'mon insta',
  ],
  ...['j’habite au 4, à côté du 6', 'les n° 2, 4 et 6', '3/4 d’heure', '50/50', '1/2 journée', '24/7', '7 j/7', '10 %', '37,2 le matin'],
  ...[
    'Yes, I can come on Saturday at 10',
    'two chairs, one table',
    'around 6.30 pm',
    'It is 5 ft 9',
    'size 8 to 10',
    'I live at number 12',
    'at home',
  ],
  ...[
    'meet at the bakery',
    'look at it',
    'at noon',
    'for 40 euros',
    '20 x 30 inches',
    'six or seven of them',
    'one, two, three',
    'on 12/03',
    'it is free',
  ],
]

describe('what leads past us is found', () => {
  const all = Object.entries(holdable).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const))
  test('there are enough of them', () => expect(all.length).toBeGreaterThanOrEqual(120))
  test.each(all)('%s: %j', (kind, text) => {
    const found = detailsIn(text)
    expect(found.map((it) => it.kind)).toContain(kind)
    const left = withoutDetails(text, found)
    expect(left).toContain('…')
    expect(left.replace(/12\/03\/2026 au 14\/03\/2026/, '')).not.toMatch(/\d{2}.?\d{2}.?\d{2}|@\w|https?:|arobase/u)
    expect(detailsIn(left), 'nothing is left to hold').toEqual([])
  })
})

describe('what people say every day is not', () => {
  test('there are enough of them', () => expect(new Set(innocent).size).toBeGreaterThanOrEqual(120))
  test.each(innocent)('%j', (text) => {
    expect(detailsIn(text, ['Léa', 'Paul'])).toEqual([])
  })
})

test('only these parts are replaced, and all of them', () => {
  const words = 'Bonjour Léa ! Mon 06 12 34 56 78 ou paul@free.fr, sinon samedi 28 à 10 h.'
  expect(withoutDetails(words, detailsIn(words))).toBe('Bonjour Léa ! Mon … ou …, sinon samedi 28 à 10 h.')
  const only = '06 12 34 56 78 / 01 42 03 04 05'
  expect(saysMore(withoutDetails(only, detailsIn(only)))).toBe(false)
  expect(saysMore('Oui …')).toBe(true)
})

test('a kind is what it is, however many there are', () => {
  expect(detailsIn('06 12 34 56 78, lea@free.fr et www.lea.fr').map(({ kind }) => kind)).toEqual(['phone', 'email', 'link'])
  expect(detailsIn('lea@free.fr')).toEqual([{ kind: 'email', from: 0, to: 11 }])
})

test.each([
  '06 12 34 56 78',
  '0692 12 34 56',
  '+33 6 12 34 56 78',
  '+32 470 12 34 56',
  'lea@free.fr',
  'Mon numéro : 06 12 34 56 78',
  '612345678',
])('%j can be shared', (text) => expect(isContact(text)).toBe(true))
test.each([
  '',
  'oui',
  '12',
  'Léa',
  'https://exemple.fr',
  '06 12 34 56 78 et lea@free.fr',
  'passez samedi, 06 12 34 56 78',
  '@lea_m',
  '75020',
])('%j cannot', (text) => expect(isContact(text)).toBe(false))

test('however long and wicked, it takes no time', () => {
  const wicked = [
    '06 '.repeat(330),
    'a.'.repeat(500),
    'zéro '.repeat(200),
    'a@'.repeat(500),
    'point '.repeat(166),
    '+'.repeat(1000),
    'a arobase '.repeat(100),
  ]
  const started = performance.now()
  for (const text of wicked) detailsIn(text)
  expect(performance.now() - started).toBeLessThan(500)
})
