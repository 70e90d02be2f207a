import {resolve} from 'node:path'
import {isBelow, pathFrom, realOf} from './files.ts'
import {gitText} from './git.ts'

/** A git repository, as seen from a folder in it. */
export interface Repository {
  /** The folder of its work tree. */
  readonly top: string
  /** Where git looks for hooks, from the folder. */
  readonly hooks: string
  /** Whether no other repository takes its hooks from there. */
  readonly isOwn: boolean
}

const questions = ['--show-toplevel', '--git-common-dir', '--git-path', 'hooks']

/** Nothing where there is none, or no git. */
export async function repositoryOf(folder: string): Promise<Repository | undefined> {
  const here = realOf(folder)
  try {
    const lines = (await gitText(here, ['rev-parse', ...questions])).trimEnd().split('\n')
    const [top = here, common = here, hooks = here] = lines.map(each => resolve(here, each))
    return {
      top,
      hooks: pathFrom(here, hooks),
      isOwn: [top, common].some(each => isBelow(hooks, each))
    }
  } catch {
    return undefined
  }
}
