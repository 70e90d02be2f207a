import {type Dirent, readdirSync, realpathSync, statSync} from 'node:fs'
import {basename, join} from 'node:path'
import type {Fits} from './fits.ts'

/** A file found on disk; `real` is its path without links, so that none is read twice. */
export interface Found {
  readonly path: string
  readonly real: string
}

export interface Crawl {
  /** Whether a file or folder is left out. */
  readonly ignored: Fits
  /** Whether a file of this name is read at all. */
  readonly wanted: (name: string) => boolean
  /** Hears of every folder or link that cannot be read. */
  readonly failed: (path: string, error: unknown) => void
}

/** The files in a folder and below it, by name, linked ones last; no folder is entered twice. */
export function crawl(folder: string, walk: Crawl): Found[] {
  const state: State = {walk, entered: new Set(), links: [], found: []}
  enter(folder, state)
  for (const link of state.links) follow(link, state)
  return state.found
}

/** Never walked, wherever they are. */
export const skippedFolders: readonly string[] = ['node_modules', '.git']

interface State {
  readonly walk: Crawl
  readonly entered: Set<string>
  /** Grows while it is read: a linked folder may hold links. */
  readonly links: string[]
  readonly found: Found[]
}

function enter(path: string, state: State): void {
  try {
    const real = realpathSync(path)
    if (state.entered.has(real) || skippedFolders.includes(basename(real))) return
    state.entered.add(real)
    for (const entry of entries(path)) visit(entry, {path, real}, state)
  } catch (error) {
    state.walk.failed(path, error)
  }
}

function entries(path: string): Dirent[] {
  const shown = readdirSync(path, {withFileTypes: true}).filter(each => !each.name.startsWith('.'))
  return shown.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function visit(entry: Dirent, folder: Found, state: State): void {
  const path = join(folder.path, entry.name)
  const file = {path, real: join(folder.real, entry.name)}
  if (entry.isSymbolicLink()) state.links.push(path)
  else if (!entry.isDirectory()) add(file, state)
  else if (!leftOut(file, 'folder', state)) enter(path, state)
}

function add(file: Found, state: State): void {
  if (state.walk.wanted(basename(file.path)) && !leftOut(file, 'file', state))
    state.found.push(file)
}

/** What is ignored where it really is does not come in through a link either. */
function leftOut({path, real}: Found, kind: 'file' | 'folder', {walk}: State): boolean {
  return walk.ignored(path, kind) || (path !== real && walk.ignored(real, kind))
}

function follow(path: string, state: State): void {
  const {walk} = state
  try {
    const file = {path, real: realpathSync(path)}
    if (!statSync(path).isDirectory()) add(file, state)
    else if (!leftOut(file, 'folder', state)) enter(path, state)
  } catch (error) {
    if (mayBeText(basename(path), walk) && !walk.ignored(path, 'file')) walk.failed(path, error)
  }
}

/** A broken link without an extension may have been a folder of texts. */
function mayBeText(name: string, walk: Crawl): boolean {
  return walk.wanted(name) || !name.includes('.')
}
