import { z } from 'zod'
import { detailsIn } from '../answers/contact-details.ts'
import { storable } from '../chat/text.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { sayAbout } from './about-quartier.ts'
import { forOrganisers, place, type Seat, sayDesk, seatOf } from './desk.ts'
import { rulesMax } from './quartier.ts'

/** Rules in an organiser's words, shown to whoever joins: how to reach somebody does not stand in them. */
const isFit = (rules: string): boolean => rules.length <= rulesMax && detailsIn(rules).length === 0

const tidy = (words: string): string =>
  storable(words)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** The quartier's rules: shown, written, or taken away by leaving them empty. */
export const deskRules = useCase({
  who: 'resident',
  intent: z.object({ rules: z.string().max(rulesMax).optional(), remove: z.enum(['yes']).optional() }),
  read: (db, { rules, remove }, { who }): Promise<Seat> => seatOf(db, who, rules !== undefined || remove !== undefined),
  doors: {
    press: true,
    form: {
      title: (t) => t.desk.rules(),
      ask: 'all',
      fields: { rules: { kind: 'long', label: (t) => t.desk.rulesLabel(), hint: (t) => t.desk.rulesHint(), optional: true } },
      parse: ({ rules = '' }) => {
        const words = tidy(rules)
        return isFit(words) ? { intent: { rules: words } } : { again: 'rules' }
      },
      refuse: (seat, turn) => (seat.desk.role === 'organiser' ? null : sayAbout(seat, turn)),
      question: (_seat, _field, _turn, again) => say(to.here, 'deskRulesQuestion', { again }),
    },
  },
  decide: (seat, { rules, remove }, turn) =>
    forOrganisers(seat, turn, () => {
      const { quartier, desk } = seat
      const words = remove ? '' : rules && tidy(rules)
      if (words === undefined || !isFit(words))
        return { say: [say(to.resident(turn.who.id), 'deskRules', { name: quartier.name, rules: quartier.rules }, place(turn))] }
      const changed = { ...quartier, rules: words || null }
      return { save: { quartiers: [changed] }, say: [sayDesk(changed, desk, turn, { note: words ? 'rules' : 'noRules' })], talk: null }
    }),
})
