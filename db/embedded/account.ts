import { chmodSync, chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { unavailable } from './unavailable.ts'

/** The account the server runs as; undefined means the account of this process. */
export type Account = { uid: number; gid: number } | undefined

export const runsAsRoot = (): boolean => process.getuid?.() === 0

/** From /etc/passwd and not by number, because initdb looks its own user up there. */
const nobody = (): { uid: number; gid: number } => {
  const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  if (entry === null) throw unavailable('it refuses to run as root and /etc/passwd has no account "nobody"')
  return { uid: Number(entry[1]), gid: Number(entry[2]) }
}

/**
 * PostgreSQL refuses to run as root: root gives it to the owner of the cluster, or to nobody when there is no cluster yet.
 * A cluster that root copied or restored belongs to root: it is handed back to nobody, with the mode PostgreSQL insists on.
 */
export const serverAccount = (cluster: string): Account => {
  if (!runsAsRoot()) return undefined
  if (process.platform === 'darwin') throw unavailable('it refuses to run as root')
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = nobody()
  if (owner !== undefined) {
    for (const entry of readdirSync(cluster, { recursive: true, encoding: 'utf8' }))
      lchownSync(join(cluster, entry), account.uid, account.gid)
    chownSync(cluster, account.uid, account.gid)
    chmodSync(cluster, 0o700)
  }
  return account
}
