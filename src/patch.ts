import {realpathSync} from 'node:fs'
import {relative, sep} from 'node:path'
import {formatPatch, structuredPatch} from 'diff'

/** How a patch names a file, from the working directory; links are followed, since `git apply` does not. */
export function patchName(path: string, cwd: string): string {
  return relative(real(cwd), real(path)).split(sep).join('/')
}

/** The differences between two texts of a file, in the form that `git apply` takes. */
export function patchOf(name: string, before: string, after: string): string {
  const patch = structuredPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3
  })
  return formatPatch({...patch, isGit: true})
}

/** What comes through a pipe need not be there. */
function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
