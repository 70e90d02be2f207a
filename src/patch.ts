import {existsSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {formatPatch, structuredPatch} from 'diff'
import {realOf} from './files.ts'

/**
 * How a patch names a file: from the top of the repository, where `git apply` looks, or else from the
 * working directory. Links are followed, since `git apply` does not.
 */
export function patchName(path: string, cwd: string): string {
  const here = realOf(cwd)
  return relative(repositoryOf(here) ?? here, realOf(path))
    .split(sep)
    .join('/')
}

/** In a work tree or a submodule, `.git` is a file. */
function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : repositoryOf(parent)
}

/** The differences between two texts of a file, in the form that `git apply` takes. */
export function patchOf(name: string, before: string, after: string): string {
  const patch = structuredPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3
  })
  return formatPatch({...patch, isGit: true})
}
