import type { Drawn } from './encode.ts'
import { callMs, isTheirs } from './workspaces.ts'

/** What a message of this sort is called: Slack gives it no name, only who acted sees it. */
export const ephemeral = 'e'

/**
 * Answers an act where it was done, seen by who did it alone. Slack takes 5 answers within 30 minutes; false when it takes none, or nobody
 * knows: the words then go to the private chat.
 */
export const replied = async (address: string, apiUrl: string, { blocks, notice }: Drawn, replaces: boolean): Promise<boolean> => {
  if (!isTheirs(address, apiUrl)) return false
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: replaces, blocks, text: notice }),
      redirect: 'error',
      signal: AbortSignal.timeout(callMs),
    })
    /** `ok` in plain letters, or JSON. */
    return answer.ok && !/"ok"\s*:\s*false/.test(await answer.text())
  } catch {
    return false
  }
}
