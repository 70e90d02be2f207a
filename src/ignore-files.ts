import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, parse, relative, sep} from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {codeOf, failure} from './failure.ts'
import type {Fits} from './fits.ts'

/**
 * Whether the `.gitignore` and `.ordvalignore` files of a path's folder and of those above leave it out.
 *
 * Reads these files as they are needed; `say` hears of those that cannot be read.
 */
export function ignoreFiles(say: (sentence: string) => void): Fits {
  const cache = new Map<string, Level>()
  const level = (folder: string): Level => {
    const known = cache.get(folder)
    if (known) return known
    const parent = dirname(folder)
    const made = below(parent === folder ? nothing : level(parent), folder, say)
    cache.set(folder, made)
    return made
  }
  return (path, kind = 'file') => {
    const inside = fromRoot(path)
    if (inside === '') return false
    return level(dirname(path)).rules.ignores(kind === 'folder' ? `${inside}/` : inside)
  }
}

/** The patterns that hold in a folder, each rewritten to start at the root: the last that fits decides. */
interface Level {
  readonly patterns: readonly Pattern[]
  readonly rules: Ignore
}

interface Pattern {
  readonly pattern: string
  readonly git: boolean
}

const nothing: Level = {patterns: [], rules: ignore()}

function below(above: Level, folder: string, say: (sentence: string) => void): Level {
  const own = [...patterns(folder, '.gitignore', say), ...patterns(folder, '.ordvalignore', say)]
  const repository = above.patterns.some(each => each.git) && existsSync(join(folder, '.git'))
  if (own.length === 0 && !repository) return above
  const kept = repository ? above.patterns.filter(each => !each.git) : above.patterns
  const all = [...kept, ...own]
  return {patterns: all, rules: ignore({ignorecase: false}).add(all.map(each => each.pattern))}
}

function patterns(folder: string, file: string, say: (sentence: string) => void): Pattern[] {
  const path = join(folder, file)
  const base = fromRoot(folder).replace(/[\\*?[\]!# ]/g, '\\$&')
  const lines = read(path, say)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  const written = lines.filter(line => line.trim() !== '' && !line.startsWith('#'))
  return written.map(line => ({
    pattern: fromRootPattern(line, base === '' ? '/' : `/${base}/`),
    git: file === '.gitignore'
  }))
}

function read(path: string, say: (sentence: string) => void): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (!['ENOENT', 'EISDIR', 'ENOTDIR'].includes(codeOf(error))) say(failure('read', path, error))
    return ''
  }
}

function fromRootPattern(line: string, base: string): string {
  const [, not = '', pattern = ''] = /^(!?)(.*)$/.exec(line) ?? []
  const anchored = /\/(?!\s*$)/.test(pattern)
  return not + base + (anchored ? pattern.replace(/^\//, '') : `**/${pattern}`)
}

function fromRoot(path: string): string {
  return relative(parse(path).root, path).split(sep).join('/')
}
