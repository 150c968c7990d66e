import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Photos = ReturnType<typeof openPhotos>

const day = 86_400_000
const isId = (id: string): boolean => /^[\w-]{43}$/.test(id)

/** Photos and files in a folder beside the chats' file, or in memory. One is named after its bytes, so that sending it again changes nothing. */
export const openPhotos = (store: string | null) => {
  const folder = store ? `${store}.photos` : null
  const memory = new Map<string, Buffer>()
  const fileOf = (id: string): string | null => (folder && isId(id) ? join(folder, id) : null)
  if (folder) mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    keep: (bytes: Buffer): string => {
      const id = createHash('sha256').update(bytes).digest('base64url')
      const file = fileOf(id)
      if (!file) memory.set(id, bytes)
      else if (!existsSync(file)) writeFileSync(file, bytes, { mode: 0o600 })
      return id
    },
    read: (id: string): Buffer | null => {
      const file = fileOf(id)
      if (file) return existsSync(file) ? readFileSync(file) : null
      return memory.get(id) ?? null
    },
    /** Forgets what no message shows. Not the fresh ones: their message may still await its turn. */
    sweep: (shown: ReadonlySet<string>, now: Date): void => {
      for (const name of folder ? readdirSync(folder) : []) {
        const file = join(folder ?? '', name)
        if (!shown.has(name) && now.getTime() - statSync(file).mtimeMs > day) rmSync(file)
      }
    },
  }
}
