import { z } from 'zod'
import type { Calls } from './calls.ts'

/** Our user, who says our messages, and our application, whose commands they are. Older applications have two ids. */
export type Identity = { bot: string; application: string }

const named = z.object({ id: z.string() })

export const whoWeAre = async (calls: Calls): Promise<Identity> => {
  const bot = await calls.ask({ method: 'GET', path: '/users/@me' }, named)
  const application = await calls.ask({ method: 'GET', path: '/applications/@me' }, named)
  return { bot: bot.id, application: application.id }
}
