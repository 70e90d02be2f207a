import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, parse} from 'node:path'
import ignore from 'ignore'
import {codeOf, failure} from './failure.ts'
import {pathFrom} from './files.ts'

/** Whether an absolute path fits. */
export type Fits = (path: string, kind?: 'file' | 'folder') => boolean

/**
 * Whether the `.gitignore` and `.ordvalignore` files of a path's folder and of those above leave it out.
 *
 * Reads these files as they are needed; `say` hears of those that cannot be read.
 */
export function ignoreFiles(say: (sentence: string) => void): Fits {
  const cache = new Map<string, Level>()
  const levelOf = (folder: string): Level => {
    const known = cache.get(folder)
    if (known) return known
    const parent = dirname(folder)
    const above = parent === folder ? {lines: [], fits: () => false} : levelOf(parent)
    const level = enter(folder, above, say)
    cache.set(folder, level)
    return level
  }
  return (path, kind) => levelOf(dirname(path)).fits(path, kind)
}

/** Whether a path is in the folder and fits one of the patterns, written as in `.gitignore` but with `{a,b}`. */
export function fitsAny(folder: string, patterns: readonly string[]): Fits {
  return matcher(folder, patterns.flatMap(expandBraces))
}

/** What holds in a folder: its lines start at the root, and the last that fits decides. */
interface Level {
  readonly lines: readonly {readonly pattern: string; readonly git: boolean}[]
  readonly fits: Fits
}

function enter(folder: string, above: Level, say: (sentence: string) => void): Level {
  const linesOf = (file: string, git: boolean) =>
    read(join(folder, file), say)
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .filter(line => line.trim() !== '' && !line.startsWith('#'))
      .map(line => ({pattern: fromRoot(line, folder), git}))
  const own = [...linesOf('.gitignore', true), ...linesOf('.ordvalignore', false)]
  const repository = above.lines.some(each => each.git) && existsSync(join(folder, '.git'))
  if (own.length === 0 && !repository) return above
  const lines = [...above.lines.filter(each => !(repository && each.git)), ...own]
  const patterns = lines.map(each => each.pattern)
  return {lines, fits: matcher(parse(folder).root, patterns)}
}

function read(path: string, say: (sentence: string) => void): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (!['ENOENT', 'EISDIR', 'ENOTDIR'].includes(codeOf(error))) say(failure('read', path, error))
    return ''
  }
}

/** A folder's line as one of the root's. */
function fromRoot(line: string, folder: string): string {
  const [, not = '', pattern = ''] = /^(!?)(.*)$/.exec(line) ?? []
  const inside = pathFrom(parse(folder).root, folder).replace(/[\\*?[\]!# ]/g, '\\$&')
  const isAnchored = /\/(?!\s*$)/.test(pattern)
  const rest = isAnchored ? pattern.replace(/^\//, '') : `**/${pattern}`
  return `${not}${inside && '/'}${inside}/${rest}`
}

function matcher(folder: string, patterns: readonly string[]): Fits {
  const rules = ignore({ignorecase: false}).add(patterns)
  return (path, kind = 'file') => {
    const inside = pathFrom(folder, path)
    return ignore.isPathValid(inside) && rules.ignores(kind === 'folder' ? `${inside}/` : inside)
  }
}

const braces = /\{([^{}]*,[^{}]*)\}/
const choicesLimit = 1000

function expandBraces(pattern: string): string[] {
  let patterns = [pattern]
  while (patterns.length < choicesLimit && patterns.some(each => braces.test(each))) {
    patterns = patterns.flatMap(each => {
      const [whole = '', inner] = braces.exec(each) ?? []
      return inner?.split(',').map(choice => each.replace(whole, () => choice)) ?? each
    })
  }
  return patterns
}
