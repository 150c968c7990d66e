import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'

/** Words that are no post: a useful sentence back, never silence. */
export const chat = useCase({
  who: 'anyone',
  intent: z.object({
    about: z.enum([
      'hello',
      'thanks',
      'abuse',
      'unknown',
      'resume',
      'stale',
      'voice',
      'unheard',
      'document',
      'other',
      'theirs',
      'place',
      'command',
      'come-privately',
    ]),
  }),
  doors: { spoken: 'Greetings, thanks, small talk, or anything that is not about a post.' },
  read: async () => ({}),
  decide: (_facts, { about }, { who }) => ({ say: [say(to.here, 'chat', { about, name: who?.name ?? null })] }),
})
