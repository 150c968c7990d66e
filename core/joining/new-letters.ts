import { z } from 'zod'
import { codeOf } from '../chat/short-code.ts'
import { wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { hoursOf, newCode } from './code.ts'
import { joiningGone } from './gone.ts'
import { onePage } from './letters.ts'
import { organisesIn, platformsOf } from './posters.ts'

const lettersMost = 24
/** Letters of one quartier that may be on their way at once. */
const outMost = 400

/**
 * Letters to cut out and to drop by hand: whoever finds one in their mailbox lives there, and neither they nor the organiser ever tell us
 * where that is. Each serves once.
 */
export const newLetters = useCase({
  who: 'resident',
  ids: 1 + lettersMost,
  intent: z.object({ count: z.coerce.number().int().min(1).max(lettersMost).optional() }),
  doors: { press: true },
  read: async (db, _intent, { who, now }) => ({
    organises: await organisesIn(db, who.quartier, who.id),
    out: await db.letterCount(who.quartier, now),
    channels: await db.channelsOf(who.quartier),
  }),
  decide: ({ organises, out, channels }, { count }, { who, now, quartier, ids: [base = '', ...secrets] }) => {
    if (!organises) return { say: [joiningGone(who.id)] }
    const days = hoursOf.letter / 24
    const isFull = out + (count ?? 1) > outMost
    if (count === undefined || isFull)
      return { say: [say(to.resident(who.id), 'lettersAsked', { quartier: quartier.name, out, days, full: isFull })] }
    const codes = secrets
      .slice(0, count)
      .map((secret, n) =>
        newCode({ id: `${base}-${n + 1}`, code: codeOf(secret), kind: 'letter', quartier: quartier.id, by: who.id, most: 1 }, now),
      )
    const until = wallOf(codes[0]?.until ?? now, quartier.zone)
    const pages = Array.from({ length: Math.ceil(count / onePage) }, (_, n) => codes.slice(n * onePage, (n + 1) * onePage))
    return {
      save: { codes },
      say: pages.map((page, n) =>
        say(to.resident(who.id), 'letters', {
          language: quartier.language,
          days,
          page: n + 1,
          pages: pages.length,
          letters: { quartier: quartier.name, codes: page.map(({ code }) => code ?? ''), platforms: platformsOf(channels), until },
        }),
      ),
    }
  },
})
