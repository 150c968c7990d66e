import { z } from 'zod'
import { cameFor } from '../chat/talk.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { askName, placing } from './join.ts'

/** More quartiers than these are not listed: an address finds one's own sooner. */
const choices = 6

/** /start, a link from a group's button, or the very first words: greet, find the quartier, ask the first name. */
export const start = useCase({
  who: 'anyone',
  intent: z.object({
    quartier: z.string().optional(),
    /** The post that brought them: its quartier is theirs. */
    post: z.string().optional(),
  }),
  doors: { press: true, command: { fr: 'start', en: 'start', about: (t) => t.commands.start(), place: 'private', parse: () => ({}) } },
  read: async (db, { quartier, post }, { who, from }) => {
    const about = !who && !quartier && post ? (await db.lockedPost(post))?.post.quartier : quartier
    return {
      wanted: about ? await db.quartier(about) : undefined,
      open: who || about ? [] : await db.openQuartiers(from.platform, choices + 1),
      roles: who ? await db.rolesIn(who.quartier) : [],
    }
  },
  decide: ({ wanted, open, roles }, _intent, turn) => {
    if (turn.who)
      return {
        say: [
          say(to.here, 'welcomeBack', {
            name: turn.who.name,
            quartier: turn.quartier?.name ?? '',
            organiser: roles.some((it) => it.resident === turn.who?.id),
          }),
        ],
        talk: null,
      }
    const after = cameFor(turn.talk)
    if (wanted) return askName(wanted, turn, after)
    const [only, another] = open
    if (only && !another) return askName(only, turn, after, true)
    const quartiers = open.length > choices ? [] : open.map(({ id, name }) => ({ id, name }))
    return { say: [say(to.here, 'placeAsk', { joined: false, quartiers })], talk: placing(after) }
  },
})
