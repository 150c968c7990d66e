import type { Connection } from '../db/connect.ts'
import { startEmbedded } from '../db/embedded/start.ts'
import { MissingExtension, migrate } from '../db/migrate.ts'
import type { Config } from './config.ts'

export type Database = { connection: Connection; state: string; stop(): Promise<void> }

/** The configured server, or the embedded one; migrated. Throws a sentence that says what to do. */
export const openDatabase = async (config: Pick<Config, 'DATABASE_URL' | 'DATA_DIR'>): Promise<Database> => {
  const { DATABASE_URL: url } = config
  if (!url) {
    const { connection, state, stop } = await startEmbedded(config.DATA_DIR)
    await migrate(connection)
    return { connection, state, stop }
  }
  try {
    await migrate({ url })
  } catch (error) {
    if (error instanceof MissingExtension) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
    throw new Error(`The database at DATABASE_URL could not be opened (${code}): is it running, and are the name and password right?`, {
      cause: error,
    })
  }
  return { connection: { url }, state: `PostgreSQL at ${new URL(url).host}`, stop: async () => undefined }
}
