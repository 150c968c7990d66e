import type { Card } from '../../core/chat/card.ts'
import type { Outcome, Sent } from '../adapter.ts'
import { encode } from './encode.ts'
import type { Workspace } from './workspaces.ts'

/** The page beside the chat, and what stands on it: there is one, written anew each time. */
export const homeRef = 'home'

/** Words and buttons; a photo stays with its message. `file` is what stands in the chat for it. */
export const published = async ({ quick }: Workspace, user: string, card: Card, file: string | null): Promise<Outcome<Sent>> => {
  await quick.views.publish({ user_id: user, view: { type: 'home', blocks: encode(card, null, 'home').blocks } })
  return { ok: { ref: homeRef, photo: file } }
}
