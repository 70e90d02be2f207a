import {randomBytes} from 'node:crypto'
import {lstatSync, readdirSync, unlinkSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {codeOf} from './failure.ts'

/** In milliseconds: no draft is in use for so long. */
const hour = 3_600_000

/** Names a file beside the target, which is gone afterwards; those of processes that were killed go, too. */
export function withDraft<T>(target: string, use: (draft: string) => T): T {
  const folder = dirname(target)
  sweep(folder)
  const draft = join(folder, `.ordval-${process.pid}-${randomBytes(8).toString('hex')}.tmp`)
  try {
    return use(draft)
  } finally {
    discard(draft)
  }
}

const swept = new Set<string>()

/** A process elsewhere that shares the folder but not the numbers may lose a draft, and then says so and changes nothing. */
function sweep(folder: string): void {
  if (swept.has(folder)) return
  swept.add(folder)
  for (const name of namesIn(folder)) {
    const [, pid] = /^\.ordval-(\d{1,9})-[\da-f]{16}\.tmp$/.exec(name) ?? []
    if (pid !== undefined && isStale(join(folder, name), Number(pid))) discard(join(folder, name))
  }
}

/** None where the folder may be written but not listed. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isStale(path: string, pid: number): boolean {
  const stat = lstatSync(path, {throwIfNoEntry: false})
  if (!stat?.isFile()) return false
  // Of this process there is none yet; in a container, the next one often has the same number.
  return pid === process.pid || !isRunning(pid) || Date.now() - stat.mtimeMs > hour
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

/** After a rename there is nothing left to discard. */
function discard(draft: string): void {
  try {
    unlinkSync(draft)
  } catch {}
}
