import {type Dirent, readdirSync, realpathSync, type Stats, statSync} from 'node:fs'
import {basename, join, resolve} from 'node:path'
import {globSync} from 'tinyglobby'
import {extensionOf, slashed} from './files.ts'
import type {Fits} from './ignore-files.ts'

/** A file or folder on disk; `real` is its path without links, so that none is read twice. */
export interface Found {
  readonly path: string
  readonly real: string
}

export interface Filter {
  /** With the dot, in lower case. */
  readonly extensions: readonly string[]
  readonly ignored: Fits
  /** Hears of every folder or link that cannot be read. */
  readonly failed: (path: string, error: unknown) => unknown
}

/** The files in a folder and below it, by name, linked ones last; no folder is entered twice. */
export function filesIn(folder: string, filter: Filter): Found[] {
  const walk: Walk = {...filter, entered: new Set(), links: [folder], files: []}
  for (const link of walk.links) follow(link, walk)
  return walk.files
}

/**
 * The files that fit a pattern such as `docs/*.md`, by path; hidden ones only where it names them.
 *
 * An extension that it names is wanted, even one that folders are not searched for.
 */
export function filesLike(pattern: string, cwd: string, filter: Filter): Found[] {
  const extension = extensionOf(pattern)
  const extensions = extension ? [...filter.extensions, extension] : filter.extensions
  const fs = {readdirSync: reader(filter)}
  return globSync(slashed(pattern), {cwd, absolute: true, expandDirectories: false, fs})
    .map(path => ({path, real: realpathSync(path)}))
    .filter(file => isWanted(file, {...filter, extensions}))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

interface Walk extends Filter {
  readonly entered: Set<string>
  /** Grows while it is read: a linked folder may hold links. */
  readonly links: string[]
  readonly files: Found[]
}

function follow(path: string, walk: Walk): void {
  try {
    visit({path, real: realpathSync(path)}, statSync(path), walk)
  } catch (error) {
    // A broken link without an extension may have been a folder of texts.
    const mayBeText = ['', ...walk.extensions].includes(extensionOf(path))
    if (mayBeText && !walk.ignored(path)) walk.failed(path, error)
  }
}

function visit(file: Found, entry: Dirent | Stats, walk: Walk): void {
  if (entry.isSymbolicLink()) walk.links.push(file.path)
  else if (entry.isDirectory()) enter(file, walk)
  else if (isWanted(file, walk)) walk.files.push(file)
}

/** Never entered, wherever they are. */
const skippedFolders = ['node_modules', '.git']

function enter(folder: Found, walk: Walk): void {
  const {path, real} = folder
  if (walk.entered.has(real) || skippedFolders.includes(basename(real))) return
  if (isOut(folder, 'folder', walk)) return
  walk.entered.add(real)
  try {
    const shown = readdirSync(path, {withFileTypes: true}).filter(({name}) => !/^\./.test(name))
    for (const entry of shown.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      visit({path: join(path, entry.name), real: join(real, entry.name)}, entry, walk)
    }
  } catch (error) {
    walk.failed(path, error)
  }
}

function isWanted(file: Found, filter: Filter): boolean {
  return filter.extensions.includes(extensionOf(file.path)) && !isOut(file, 'file', filter)
}

/** What is ignored where it really is does not come in through a link either. */
function isOut({path, real}: Found, kind: 'file' | 'folder', {ignored}: Filter): boolean {
  return ignored(path, kind) || (path !== real && ignored(real, kind))
}

/** Reads a folder for the pattern, which by itself would enter too many and hide what fails. */
function reader({ignored, failed}: Filter): typeof readdirSync {
  const read = (path: string): Dirent[] => {
    try {
      const isSkipped = skippedFolders.includes(basename(path)) || ignored(resolve(path), 'folder')
      return isSkipped ? [] : readdirSync(path, {withFileTypes: true})
    } catch (error) {
      failed(path, error)
      return []
    }
  }
  // The search calls it in this one way, of the many that Node's own type has.
  return read as unknown as typeof readdirSync
}
