import {readdirSync, realpathSync} from 'node:fs'
import {basename, resolve, sep} from 'node:path'
import {globSync} from 'tinyglobby'
import {type Crawl, type Found, skippedFolders} from './crawl.ts'

/** The files that fit a pattern such as `docs/*.md`, by path; hidden ones only where it names them. */
export function globFiles(pattern: string, cwd: string, crawl: Crawl): Found[] {
  const fs = {readdirSync: reader(crawl)}
  return globSync(pattern.split(sep).join('/'), {cwd, absolute: true, expandDirectories: false, fs})
    .filter(path => crawl.wanted(basename(path)))
    .map(path => ({path, real: realpathSync(path)}))
    .filter(({path, real}) => !crawl.ignored(path, 'file') && !crawl.ignored(real, 'file'))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Reads a folder for the search, which by itself would enter too many and hide what fails. */
function reader({ignored, failed}: Crawl): typeof readdirSync {
  const read = (path: string) => {
    try {
      const skip = skippedFolders.includes(basename(path)) || ignored(resolve(path), 'folder')
      return skip ? [] : readdirSync(path, {withFileTypes: true})
    } catch (error) {
      failed(path, error)
      return []
    }
  }
  // The search calls it in this one way, of the many that Node's own type has.
  return read as unknown as typeof readdirSync
}
