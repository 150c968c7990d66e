import type { Installation, InstallationStore } from '@slack/bolt'
import { z } from 'zod'
import type { Records } from '../adapter.ts'
import { bounded } from './bounded.ts'
import { sealWith } from './seal.ts'

/** What an adapter's records call them: sealed installations by workspace or organisation, and which organisation a workspace is of. */
const installed = 'installation'
const partOf = 'organisation'

const keptSchema = z.looseObject({ bot: z.looseObject({ token: z.string(), userId: z.string().optional() }).optional() })

export type Installations = {
  store: InstallationStore
  /** The bot's token in this workspace; null where it is not installed. */
  tokenOf(team: string): Promise<string | null>
  /** It was removed there. */
  drop(team: string, organisation: string | null): Promise<void>
  /** A workspace of an organisation that installed us as a whole. */
  belongs(team: string, organisation: string): Promise<void>
  /** Its token was refused: it may have been replaced meanwhile, by another process too. */
  forget(team: string): void
}

/** Slack: an organisation's installation covers its workspaces, and is named by the organisation. */
const keyOf = (it: {
  isEnterpriseInstall?: boolean
  enterprise?: { id: string } | undefined
  team?: { id: string } | undefined
}): string => {
  const key = it.isEnterpriseInstall ? it.enterprise?.id : it.team?.id
  if (!key) throw new Error('An installation names neither its workspace nor its organisation.')
  return key
}

export const makeInstallations = (records: Records, secret: string): Installations => {
  const seal = sealWith(secret)
  const cache = bounded<{ token: string | null }>(1000)

  const read = async (key: string): Promise<Installation | null> => {
    const kept = await records.get(installed, key)
    if (kept === null) return null
    return JSON.parse(seal.open(JSON.parse(kept) as string, key)) as Installation
  }
  const tokenIn = async (key: string): Promise<string | null> => keptSchema.nullable().parse(await read(key))?.bot?.token ?? null
  const organisationOf = async (team: string): Promise<string | null> => {
    const kept = await records.get(partOf, team)
    return kept === null ? null : (JSON.parse(kept) as string)
  }
  const ask = async (team: string): Promise<string | null> => {
    const own = await tokenIn(team)
    if (own !== null) return own
    const organisation = await organisationOf(team)
    return organisation === null ? null : await tokenIn(organisation)
  }

  const drop: Installations['drop'] = async (team, organisation) => {
    for (const key of organisation === null ? [team] : [team, organisation]) {
      await records.drop(installed, key)
      cache.delete(key)
    }
    await records.drop(partOf, team)
  }

  return {
    store: {
      storeInstallation: async (installation) => {
        const key = keyOf(installation)
        await records.put(installed, key, JSON.stringify(seal.close(JSON.stringify(installation), key)))
        cache.delete(key)
      },
      fetchInstallation: async (query) => {
        const found = await read(keyOf({ ...query, enterprise: named(query.enterpriseId), team: named(query.teamId) }))
        if (!found) throw new Error('We are not installed there.')
        return found as never
      },
      deleteInstallation: async (query) => {
        const key = keyOf({ ...query, enterprise: named(query.enterpriseId), team: named(query.teamId) })
        await records.drop(installed, key)
        cache.delete(key)
      },
    },
    tokenOf: async (team) => {
      const known = cache.get(team)
      if (known) return known.token
      const token = await ask(team)
      /** That we are not there is asked again each time: another process may hear of an installation first. */
      if (token !== null) cache.set(team, { token })
      return token
    },
    drop,
    belongs: async (team, organisation) => {
      if (cache.get(team)?.token) return
      if ((await organisationOf(team)) !== organisation) await records.put(partOf, team, JSON.stringify(organisation))
    },
    forget: (team) => cache.delete(team),
  }
}

const named = (id: string | undefined): { id: string } | undefined => (id === undefined ? undefined : { id })
