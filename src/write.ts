import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync
} from 'node:fs'
import {dirname} from 'node:path'
import {withDraft} from './drafts.ts'
import {codeOf, reasonOf} from './failure.ts'

/** What a file held when it was read, and what it is to hold, byte order marks included. */
export interface Replacement {
  readonly before: string
  readonly after: string
}

/**
 * Puts a text in a file's place at one blow: whatever happens, the file holds the old text or the new.
 *
 * Mode, owner and links stay. Returns why it failed and what to do, to follow a colon.
 */
export function replaceFile(path: string, {before, after}: Replacement): string | undefined {
  try {
    const target = realpathSync(path)
    const stat = statSync(target)
    accessSync(target, constants.W_OK)
    if (stat.nlink > 1) return 'it has several names (hard links). Fix a copy of it.'
    return withDraft(target, draft => {
      fill(draft, after, stat)
      if (!readFileSync(target).equals(Buffer.from(before))) return outdated
      renameSync(draft, target)
      settle(dirname(target))
      return undefined
    })
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? outdated : reasonOf('write', error)
  }
}

const outdated = 'it changed in the meantime. Run Ordval again.'

function fill(draft: string, text: string, {mode, uid, gid}: Stats): void {
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeFileSync(file, text)
    keepOwner(file, uid, gid)
    // Last, since a new owner takes some bits of the mode away.
    fchmodSync(file, mode & 0o7777)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Only an administrator may give a file away; for all others the group may still be kept. */
function keepOwner(file: number, uid: number, gid: number): void {
  for (const owner of [uid, -1]) {
    try {
      fchownSync(file, owner, gid)
      return
    } catch {}
  }
}

/** Makes the new name last through a power cut, where the system lets a folder be opened. */
function settle(folder: string): void {
  try {
    const file = openSync(folder, 'r')
    fsyncSync(file)
    closeSync(file)
  } catch {}
}
