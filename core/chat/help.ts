import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'

/** /aide: what one can say and do. */
export const help = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: {
    press: true,
    spoken: 'The resident asks what the bot is, how it works, or what it knows of them.',
    command: { fr: 'aide', en: 'help', about: (t) => t.commands.help(), place: 'private' },
  },
  read: async () => ({}),
  decide: (_facts, _intent, { who, quartier }) => ({ say: [say(to.resident(who.id), 'help', { quartier: quartier.name })] }),
})
