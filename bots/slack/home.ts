import type { Card } from '../../core/chat/card.ts'
import type { Outcome, Sent } from '../adapter.ts'
import { encode } from './encode.ts'
import type { Workspace } from './workspaces.ts'

/** The page beside the chat, and what stands on it: there is one, written anew each time. */
export const homeRef = 'home'

/** Words and buttons; a photo stays with its message. */
export const published = async ({ quick }: Workspace, user: string, card: Card): Promise<Outcome<Sent>> => {
  await quick.views.publish({ user_id: user, view: { type: 'home', blocks: encode(card, null, 'home').blocks } })
  return { ok: { ref: homeRef, photo: null } }
}
