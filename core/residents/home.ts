import { z } from 'zod'
import { viewOf } from '../posts/post-view.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { phrasesOf, rememberedSince } from './reliability.ts'

const shown = 5

/** /accueil, and the home page where a platform has one: what is under way for this resident, and where everything is. */
export const home = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: { press: true, command: { fr: 'accueil', en: 'home', about: (t) => t.commands.home(), place: 'private' } },
  read: async (db, _intent, { who, now }) => ({
    remembered: await db.deedsOf([who.id], rememberedSince(now)),
    posts: await db.livePostsOf(who.id),
    roles: await db.rolesIn(who.quartier),
    channels: await db.channelsOf(who.quartier),
  }),
  decide: ({ posts, roles, channels, remembered: [own] }, _intent, { who, quartier, now }) => ({
    say: [
      say(
        to.here,
        'home',
        {
          name: who.name,
          quartier: quartier.name,
          known: own ? phrasesOf(own, now).filter(({ say }) => say !== 'new') : [],
          posts: posts.slice(0, shown).map((it) => viewOf(it, who.name)),
          more: Math.max(0, posts.length - shown),
          ...(who.standing === 'guest' ? { guest: true } : {}),
          organises: roles.some((it) => it.resident === who.id) ? channels.map(({ platform }) => platform) : null,
        },
        { key: 'home', fresh: true },
      ),
    ],
  }),
})
