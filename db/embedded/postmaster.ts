import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from './unavailable.ts'

/** Whether a process of this id exists, of whatever user, if only as a zombie: PostgreSQL judges its lock files by the same test. */
export const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

export type PostmasterPid = { pid: number; status: string }

/** The process id (first line) and status ("starting", "ready", "stopping") of the server that holds, or held, the cluster. */
export const readPostmasterPid = (cluster: string): PostmasterPid | undefined => {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return Number.isInteger(pid) && pid > 0 ? { pid, status: lines[7]?.trim() ?? '' } : undefined
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Name and one-letter state of a process; undefined when it is gone. */
const processState = (pid: number): { name: string; state: string } | undefined => {
  try {
    if (process.platform === 'linux') {
      const found = /^\d+ \((.*)\) (\S)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))
      return { name: found?.[1] ?? '', state: found?.[2] ?? '' }
    }
    const [state = '', ...command] = execFileSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/)
    return { name: command.join(' ').split('/').at(-1) ?? '', state: state.slice(0, 1) }
  } catch {
    return undefined
  }
}

/** Whether a process of this id runs: a zombie, which waits for its parent after its end, does not. */
export const isRunning = (pid: number): boolean => (processState(pid)?.state ?? 'Z') !== 'Z'

/** Without the right to trace the process its folder cannot be read: then the name alone has to do. */
const runsIn = (pid: number, cluster: string): boolean => {
  if (process.platform !== 'linux') return true
  try {
    const [theirs, ours] = [statSync(`/proc/${pid}/cwd`, { bigint: true }), statSync(cluster, { bigint: true })]
    return theirs.dev === ours.dev && theirs.ino === ours.ino
  } catch (error) {
    return errorCode(error) === 'EACCES'
  }
}

/** Whether the process is a live PostgreSQL of this cluster: after a crash its id may belong to another program, or to a zombie. */
export const isPostmasterOf = (pid: number, cluster: string): boolean => {
  const found = processState(pid)
  return found !== undefined && found.name === 'postgres' && found.state !== 'Z' && runsIn(pid, cluster)
}
