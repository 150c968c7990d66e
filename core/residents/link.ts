import { z } from 'zod'
import { codeOf, typed } from '../chat/short-code.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { type Link, linkMinutes } from './resident.ts'

/**
 * /relier on the account that one has gives a code; /relier and the code on another account asks the first whether it is really them.
 * The code lives ten minutes and serves once.
 */
export const link = useCase({
  who: 'anyone',
  intent: z.object({ code: z.string().max(100).optional() }),
  doors: {
    press: true,
    command: {
      fr: 'relier',
      en: 'link',
      about: (t) => t.commands.link(),
      place: 'private',
      rest: { name: (t) => t.commands.linkRest(), about: (t) => t.commands.linkCode(), required: false },
      parse: (rest) => (rest ? { code: rest } : {}),
    },
  },
  read: async (db, { code }, { who }) => ({
    link: code ? await db.lockedLink(typed(code)) : undefined,
    ties: code && who ? await db.tiesOf(who.id) : 0,
  }),
  decide: ({ link, ties }, { code }, { who, from, place, now, ids: [id = ''] }) => {
    if (!code) {
      if (!who) return { say: [say(to.here, 'linkAsk', {})] }
      const fresh: Link = {
        code: codeOf(id),
        resident: who.id,
        fromPlatform: from.platform,
        fromChat: place.chat,
        platform: null,
        user: null,
        chat: null,
        until: new Date(now.getTime() + linkMinutes * 60_000),
      }
      return { save: { links: [fresh] }, say: [say(to.here, 'linkCode', { code: fresh.code, minutes: linkMinutes })] }
    }
    if (!link || link.user !== null || link.until < now) return { say: [say(to.here, 'linkWrong', {})] }
    if (who?.id === link.resident) return { say: [say(to.here, 'linkAlready', {})] }
    /** Moving an account must strand nobody: neither its neighbours in a conversation, nor a quartier that it organises. */
    if (ties > 0) return { say: [say(to.here, 'linkBusy', {})] }
    const claimed: Link = { ...link, platform: from.platform, user: from.id, chat: place.chat }
    return {
      save: { links: [claimed] },
      say: [
        say(to.here, 'linkWaiting', {}),
        say(
          to.chat(link.fromPlatform, link.fromChat),
          'linkConfirm',
          { code: link.code, platform: from.platform },
          { key: `link:${link.code}` },
        ),
      ],
      talk: null,
    }
  },
})
