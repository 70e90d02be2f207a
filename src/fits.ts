import {relative, sep} from 'node:path'
import ignore from 'ignore'

/** Whether an absolute path fits. */
export type Fits = (path: string, kind?: 'file' | 'folder') => boolean

/** Whether a path is in the folder and fits one of the patterns, written as in `.gitignore` but with `{a,b}`. */
export function fitsAny(folder: string, patterns: readonly string[]): Fits {
  const rules = ignore({ignorecase: false}).add(patterns.flatMap(expandBraces))
  return (path, kind = 'file') => {
    const inside = relative(folder, path).split(sep).join('/')
    return ignore.isPathValid(inside) && rules.ignores(kind === 'folder' ? `${inside}/` : inside)
  }
}

const choicesLimit = 1000

function expandBraces(pattern: string): string[] {
  let patterns = [pattern]
  while (patterns.length < choicesLimit && patterns.some(each => braces.test(each))) {
    patterns = patterns.flatMap(expandFirst)
  }
  return patterns
}

const braces = /\{([^{}]*,[^{}]*)\}/

function expandFirst(pattern: string): string[] {
  const [whole, inner = ''] = braces.exec(pattern) ?? []
  if (whole === undefined) return [pattern]
  return inner.split(',').map(choice => pattern.replace(whole, () => choice))
}
