import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { goods } from './goods.ts'
import { sayRefused } from './say-goods.ts'

/** Words that offer or seek what may not be, and are no post otherwise: the reason, instead of "I did not understand". */
export const refuseGoods = useCase({
  who: 'resident',
  intent: z.object({ goods: z.enum(goods) }),
  doors: { spoken: 'The resident sells, gives or seeks something that may not change hands: weapons, medicines, drugs.' },
  read: async () => ({}),
  decide: (_facts, { goods: found }, { who }) => ({ say: [sayRefused(who.id, found, '', null)] }),
})
