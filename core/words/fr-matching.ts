import { bold, rich } from '../chat/rich.ts'
import type { Direction } from '../posts/post.ts'
import { type Titled, thing } from './fr-pieces.ts'

/** What was looked up; `when` in words. */
type Lookup = { quartier: string; asked: string; when: string | null; drafted: boolean }
const aPlace = (name: string): string => `à ${name}`

/** Look-ups, and what neighbours are told of each other's posts. */
export const matching = {
  found: {
    title: (p: Lookup) =>
      p.asked
        ? rich`${thing(p.asked)}${p.when ? `, ${p.when}` : ''} : voici ce qu’il y a ${aPlace(p.quartier)}.`
        : rich`Voici ce qu’il y a ${aPlace(p.quartier)}${p.when ? `, ${p.when}` : ''} :`,
    none: (p: Lookup) =>
      p.asked
        ? rich`Rien de tel ${aPlace(p.quartier)} pour le moment : ${thing(p.asked)}${p.when ? `, ${p.when}` : ''}.${p.drafted ? ' Je peux le demander à vos voisins :' : ''}`
        : rich`Rien d’annoncé ${aPlace(p.quartier)}${p.when ? `, ${p.when}` : ''}. Voyez ce qui est ouvert en ce moment :`,
  },

  suggestion: {
    intro: (p: { author: string; direction: Direction; sure: boolean }) => {
      const maybe = p.sure ? '' : ' peut-être'
      return p.direction === 'request'
        ? rich`Vous pourriez${maybe} aider ${bold(p.author)} :`
        : rich`${bold(p.author)} propose${maybe} ce qu’il vous faut :`
    },
    youOffer: (p: Titled & { dates: boolean }) =>
      rich`Je vous le dis car vous avez proposé : ${thing(p.title)}.${p.dates ? ' Les dates vont ensemble.' : ''}`,
    youSeek: (p: Titled & { dates: boolean }) =>
      rich`Je vous le dis car vous cherchez : ${thing(p.title)}.${p.dates ? ' Les dates vont ensemble.' : ''}`,
    notNow: () => 'Pas cette fois',
    declined: (p: Titled) =>
      rich`C’est noté, pas cette fois pour ${thing(p.title)}. Personne n’en sait rien. Pour ne plus recevoir ces messages, voyez vos réglages.`,
    settingName: () => 'Suggestions :',
    setting: { yes: 'oui, quand une annonce va avec une des miennes', no: 'non' },
    turnOff: () => 'Ne plus recevoir de suggestions',
    turnOn: () => 'Recevoir des suggestions',
  },
}
