import {lstatSync, realpathSync, statSync} from 'node:fs'
import {extname, isAbsolute, relative, resolve, sep} from 'node:path'
import {isDynamicPattern} from 'tinyglobby'
import {type Crawl, crawl, type Found} from './crawl.ts'
import {brokenLink, codeOf, failure} from './failure.ts'
import type {Fits} from './fits.ts'
import {globFiles} from './glob.ts'

/** A file to check; `name` is how reports call it. */
export interface Target extends Found {
  readonly name: string
}

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
    for (const found of filesOf(arg, discovery)) {
      const name = nameOf(found.path, arg, discovery.cwd)
      if (!targets.has(found.real)) targets.set(found.real, {...found, name})
    }
  }
  return [...targets.values()]
}

/** How reports call a path: from the working directory, unless it was named in full and is elsewhere. */
export function nameOf(path: string, arg: string, cwd: string): string {
  const name = relative(cwd, path) || '.'
  return (isAbsolute(arg) && name.startsWith('..') ? path : name).split(sep).join('/')
}

function filesOf(arg: string, discovery: Discovery): readonly Found[] {
  const path = resolve(discovery.cwd, arg)
  try {
    return statSync(path).isDirectory() ? inFolder(arg, path, discovery) : named(path, discovery)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && isDynamicPattern(arg)) return matching(arg, discovery)
    discovery.say(unreadable(path, arg, error))
    return []
  }
}

function unreadable(path: string, name: string, error: unknown): string {
  const broken =
    codeOf(error) === 'ENOENT' && lstatSync(path, {throwIfNoEntry: false}) !== undefined
  return failure('read', name, broken ? {code: brokenLink} : error)
}

function named(path: string, {respectIgnore, ignored}: Discovery): readonly Found[] {
  return respectIgnore && ignored(path, 'file') ? [] : [{path, real: realpathSync(path)}]
}

function inFolder(arg: string, folder: string, discovery: Discovery): readonly Found[] {
  const {extensions, ignored} = discovery
  const where = `in \`${arg}\`: none ends in ${extensions.join(', ')}`
  return orOneSentence(where, arg, discovery, failed =>
    crawl(folder, {ignored, wanted: name => extensions.includes(extensionOf(name)), failed})
  )
}

/** A pattern that names an extension wants it, even one that folders are not searched for. */
function matching(arg: string, discovery: Discovery): readonly Found[] {
  const {cwd, extensions, ignored} = discovery
  const wanted = new Set([...extensions, extensionOf(arg)])
  wanted.delete('')
  return orOneSentence(`matches \`${arg}\`: none is there`, arg, discovery, failed =>
    globFiles(arg, cwd, {ignored, wanted: name => wanted.has(extensionOf(name)), failed})
  )
}

function extensionOf(name: string): string {
  return extname(name).toLowerCase()
}

/** An argument that brings no file is an error of its own, unless something else was said about it. */
function orOneSentence(
  where: string,
  arg: string,
  {cwd, say}: Discovery,
  find: (failed: Crawl['failed']) => readonly Found[]
): readonly Found[] {
  const failures: string[] = []
  const found = find((path, error) => {
    failures.push(unreadable(path, nameOf(path, arg, cwd), error))
  })
  if (found.length + failures.length === 0) {
    failures.push(`No file to check ${where}, or ignore files leave them out.`)
  }
  failures.forEach(say)
  return found
}
