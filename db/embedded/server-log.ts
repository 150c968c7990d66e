import { fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'

const LOG_LIMIT_BYTES = 5 * 1024 * 1024

/**
 * Opens the server's log to append; above 5 MB the old log is first renamed to *.old, and the one before it is gone.
 * Only to be called when no server runs. Throws the system error of a file that cannot be written.
 */
export const openServerLog = (file: string): { fd: number; offset: number } => {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) renameSync(file, `${file}.old`)
  const fd = openSync(file, 'a', 0o600)
  return { fd, offset: fstatSync(fd).size }
}

export const logSince = (file: string, offset: number): string => readFileSync(file).subarray(offset).toString('utf8')

/** The last error of a log, else its last line; without time and process id. */
export const lastUsefulLine = (log: string): string => {
  const lines = log.split('\n').filter((line) => line.trim() !== '')
  const line = lines.findLast((candidate) => /\b(FATAL|PANIC|error|could not)\b/.test(candidate)) ?? lines.at(-1)
  return (
    line
      ?.replace(/^\S+ \S+ \S+ \[\d+\] /, '')
      .replace(/\s+/g, ' ')
      .trim() ?? 'it ended without a message'
  )
}
