/** One sentence about a file that could not be read or written, with the remedy; `error` is what Node threw. */
export function failure(verb: 'read' | 'write', name: string, error: unknown): string {
  return `Cannot ${verb} \`${name}\`: ${reasonOf(verb, error)}`
}

/** Why it failed and what to do, to follow a colon. */
export function reasonOf(verb: 'read' | 'write', error: unknown): string {
  const code = codeOf(error)
  return code === 'ENOENT' ? missing[verb] : (reasons[code] ?? `${firstLine(error)}.`)
}

/** The name that Node gives the failure, such as `ENOENT`; empty where it has none. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}

/** What the error says, without its stack. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return (message.split('\n', 1)[0] ?? '').replace(/\.$/, '') || 'unknown reason'
}

/** Not one of Node's: it reports a broken link as a missing file. */
export const brokenLink = 'BROKEN_LINK'

const missing = {
  read: 'there is nothing of this name. Check the spelling and the folder you are in.',
  write: 'its folder does not exist. Create the folder first.'
}

const permission = 'permission denied. Change its permissions or leave it out.'
const tooManyFiles = 'too many files are open. Close other programs and try again.'

const reasons: Readonly<Record<string, string>> = {
  EACCES: permission,
  EPERM: permission,
  EISDIR: 'it is a folder. Name a file.',
  ENOTDIR: 'part of its path is a file, not a folder. Check the spelling.',
  ELOOP: 'its links lead in a circle. Remove one of them.',
  [brokenLink]: 'it is a link to a file that is gone. Remove the link or bring the file back.',
  ENAMETOOLONG: 'its name is too long. Rename it.',
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  EBUSY: 'another program is using it. Close that program and try again.',
  EIO: 'the disk reports an error. Check the disk.',
  ENOSPC: 'the disk is full. Make room and try again.',
  EROFS: 'the disk is read-only. Choose another folder.'
}
