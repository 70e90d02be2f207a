import {join} from 'node:path'
import {formatPatch, structuredPatch} from 'diff'
import {foldersFrom, isThere, pathFrom, realOf} from './files.ts'

/**
 * How a patch names a file: from the top of the repository, where `git apply` looks, or else from the
 * working directory. Links are followed, since `git apply` does not.
 */
export function patchName(path: string, cwd: string): string {
  const here = realOf(cwd)
  // In a work tree or a submodule, `.git` is a file.
  const top = foldersFrom(here).find(folder => isThere(join(folder, '.git')))
  return pathFrom(top ?? here, realOf(path))
}

/** The differences between two texts of a file, in the form that `git apply` takes. */
export function patchOf(name: string, before: string, after: string): string {
  const patch = structuredPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3
  })
  return formatPatch({...patch, isGit: true})
}
