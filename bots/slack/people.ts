import { storable } from '../../core/chat/text.ts'
import { bounded } from './bounded.ts'
import { partsOf } from './ids.ts'
import { outcome, type Workspace } from './workspaces.ts'

export type PersonKnown = { name: string; language: string | null }
export type After = (ms: number, task: () => void) => () => void

export type People = {
  /** Looked up, unless it takes too long. */
  personOf(user: string): Promise<PersonKnown | null>
  /** What is known now, without asking. */
  known(user: string): PersonKnown | null
}

const peopleMax = 5000
const freshMs = 3_600_000
/** Of the 3 seconds that Slack gives us, so much for a name; without it we go on. */
const lookMs = 800

export const within = <T>(promise: Promise<T>, after: After, ms = lookMs): Promise<T | null> =>
  new Promise((resolve) => {
    const cancel = after(ms, () => resolve(null))
    const settle = (it: T | null): void => {
      cancel()
      resolve(it)
    }
    promise.then(settle, () => settle(null))
  })

/** Names and languages, as Slack says of its people. */
export const makePeople = (workspaceOf: (team: string) => Promise<Workspace | null>, now: () => Date, after: After): People => {
  const kept = bounded<{ at: number; is: PersonKnown }>(peopleMax)
  const asking = new Map<string, Promise<PersonKnown | null>>()

  const ask = async (user: string): Promise<PersonKnown | null> => {
    const parts = partsOf(user)
    const workspace = parts && (await workspaceOf(parts.team))
    if (!workspace) return null
    const found = await outcome(() => workspace.quick.users.info({ user: parts.id, include_locale: true }))
    if ('failure' in found) return null
    const { profile, real_name, locale } = found.ok.user ?? {}
    const name = profile?.first_name || profile?.display_name || real_name || ''
    const is = { name: storable(name), language: locale?.split('-')[0]?.toLowerCase() || null }
    kept.set(user, { at: now().getTime(), is })
    return is
  }

  return {
    known: (user) => kept.get(user)?.is ?? null,
    personOf: async (user) => {
      const have = kept.get(user)
      if (have && now().getTime() - have.at < freshMs) return have.is
      const asked = asking.get(user) ?? ask(user).finally(() => asking.delete(user))
      asking.set(user, asked)
      return (await within(asked, after)) ?? have?.is ?? null
    },
  }
}
