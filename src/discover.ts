import {realpathSync, statSync} from 'node:fs'
import {resolve} from 'node:path'
import {isDynamicPattern} from 'tinyglobby'
import {brokenLink, codeOf, failure} from './failure.ts'
import {isThere, nameOf, type Target} from './files.ts'
import type {Fits} from './ignore-files.ts'
import {type Filter, type Found, filesIn, filesLike} from './search.ts'

export interface Discovery {
  readonly cwd: string
  /** With the dot, in lower case: what is read in folders. */
  readonly extensions: readonly string[]
  /** Whether ignore files also leave out files that are named. */
  readonly respectIgnore: boolean
  readonly ignored: Fits
  /** Hears one sentence about each argument, folder or link that cannot be read. */
  readonly say: (sentence: string) => void
}

/** The files that the arguments name, each once, in the order of the arguments. */
export function discover(args: readonly string[], discovery: Discovery): Target[] {
  const targets = new Map<string, Target>()
  for (const arg of args) {
    for (const {path, real} of filesOf(arg, discovery)) {
      const name = nameOf(path, arg, discovery.cwd)
      if (!targets.has(real)) targets.set(real, {path, name})
    }
  }
  return [...targets.values()]
}

function filesOf(arg: string, discovery: Discovery): readonly Found[] {
  const {cwd, extensions, respectIgnore, ignored, say} = discovery
  const path = resolve(cwd, arg)
  try {
    if (statSync(path).isDirectory()) {
      const none = `in \`${arg}\`: none ends in ${extensions.join(', ')}`
      return orOneSentence(none, arg, discovery, filter => filesIn(path, filter))
    }
    return respectIgnore && ignored(path) ? [] : [{path, real: realpathSync(path)}]
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && isDynamicPattern(arg)) {
      const none = `matches \`${arg}\`: none is there`
      return orOneSentence(none, arg, discovery, filter => filesLike(arg, cwd, filter))
    }
    say(unreadable(path, arg, error))
    return []
  }
}

/** An argument that brings no file is an error of its own, unless something else was said about it. */
function orOneSentence(
  none: string,
  arg: string,
  {cwd, extensions, ignored, say}: Discovery,
  find: (filter: Filter) => readonly Found[]
): readonly Found[] {
  const failures: string[] = []
  const failed: Filter['failed'] = (path, error) =>
    failures.push(unreadable(path, nameOf(path, arg, cwd), error))
  const files = find({extensions, ignored, failed})
  if (files.length + failures.length === 0) {
    failures.push(`No file to check ${none}, or ignore files leave them out.`)
  }
  failures.forEach(say)
  return files
}

function unreadable(path: string, name: string, error: unknown): string {
  const isBroken = codeOf(error) === 'ENOENT' && isThere(path)
  return failure('read', name, isBroken ? {code: brokenLink} : error)
}
