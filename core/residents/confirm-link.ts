import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import type { Account, Link } from './resident.ts'

/** The first account says whether the other one is theirs. */
export const confirmLink = useCase({
  who: 'resident',
  intent: z.object({ code: z.string().max(20), answer: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { code }) => {
    const link = await db.lockedLink(code)
    const account = link?.platform && link.user ? await db.account(link.platform, link.user) : undefined
    return { link, ties: account && account.resident !== link?.resident ? await db.tiesOf(account.resident) : 0 }
  },
  decide: ({ link, ties }, { answer }, { who, now }) => {
    const key = `link:${link?.code ?? ''}`
    if (link?.resident !== who.id || link.platform === null || link.user === null || link.chat === null)
      return { say: [say(to.resident(who.id), 'linkWrong', {})] }
    const { platform, user, chat } = link
    /** Used up, whatever the answer. */
    const over: Link = { ...link, until: new Date(0) }
    if (link.until < now || ties > 0) return { save: { links: [over] }, say: [say(to.resident(who.id), 'linkWrong', {}, { key })] }
    if (answer === 'no')
      return {
        save: { links: [over] },
        say: [say(to.resident(who.id), 'linkRefused', {}, { key }), say(to.chat(platform, chat), 'linkWrong', {})],
      }
    const account: Account = { platform, user, resident: who.id, chat, reach: 'open', heardAt: now }
    return {
      save: { links: [over], accounts: [account] },
      say: [say(to.resident(who.id), 'linked', { platform }, { key }), say(to.chat(platform, chat), 'linkedHere', { name: who.name })],
    }
  },
})
