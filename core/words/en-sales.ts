import { rich } from '../chat/rich.ts'
import type { Goods } from '../sales/goods.ts'
import { thing } from './en-pieces.ts'
import { dayText } from './format.ts'
import type { Words } from './fr.ts'

const why: Readonly<Record<Goods, string>> = {
  weapons: 'in France weapons and ammunition go through a gunsmith, between neighbours too (code de la sécurité intérieure)',
  medicines:
    'medicines are only given and sold by pharmacies (code de la santé publique, art. L4211-1). A pharmacy takes back those that are left',
  drugs: 'the law forbids selling or giving drugs (code pénal, art. 222-37)',
  papers: 'identity papers may not be handed over (code pénal, art. 441-2)',
  tobacco: 'tobacco and vaping liquids may not change hands between neighbours, only in licensed shops (code général des impôts, art. 568)',
  alcohol: 'selling alcohol needs a licence (code de la santé publique, art. L3331-3). Giving it between adults is fine',
  fireworks: 'fireworks are dangerous to sell on, and some are for professionals only (code de l’environnement, art. R557-6-13)',
  pets: 'only registered breeders and shelters may sell a dog or a cat (code rural et de la pêche maritime, art. L214-8). Giving one is fine',
  protected: 'this animal is protected, it may not be sold or given (code de l’environnement, art. L411-1)',
  counterfeits: 'the law forbids passing on counterfeits, second-hand too (code de la propriété intellectuelle, art. L716-10)',
  body: 'what comes from the human body may not be sold, and is given through a health centre only (code civil, art. 16-1 and 16-6)',
}

export const sales: Words['sales'] = {
  refused: (p) => (p.title ? rich`I cannot publish ${thing(p.title)}: ${why[p.goods]}.` : rich`I cannot publish this: ${why[p.goods]}.`),
  otherwise: () => rich`If I am wrong, sorry: tell me in other words what it is.`,
  notThat: () => 'It is not that',
  hints: {
    tickets: () =>
      rich`For your information: a place at a show or a match is not resold above what it cost without the organiser’s consent (code pénal, art. 313-6-2).`,
    kittens: () =>
      rich`For your information: a puppy or a kitten is given from eight weeks on, identified, with a certificate from a vet (code rural, art. L214-8).`,
  },
  trader: (p) =>
    rich`You have already published ${p.count} sales in ${p.days} days. Here one sells now and then, as a private person: selling regularly is being a professional, with other rules (code de commerce, art. L110-1 and L121-1). I keep ${thing(p.title)}: you can publish it from ${dayText(p.again, 'en')} on. Giving it away is fine at any time.`,
  later: () => 'Publish it that day',
}
