import {lstatSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {type Choices, choose, type Shelf} from './choices.ts'
import {type Config, readConfig} from './config.ts'
import type {SourceFile} from './dictionary.ts'
import {nameOf} from './discover.ts'
import {readSource} from './files.ts'
import {type Fits, fitsAny} from './fits.ts'
import type {Library} from './library.ts'
import {type Report, sentence} from './problem.ts'

export const configName = '.ordval.yaml'

/** A config with its words resolved; paths are absolute. */
export interface Rules {
  readonly choices: Choices
  readonly overrides: readonly {readonly fits: Fits; readonly choices: Choices}[]
  readonly ignores: Fits
}

/** What holds where there is no config. */
export const noRules: Rules = {choices: {}, overrides: [], ignores: () => false}

export interface ConfigSearch {
  readonly cwd: string
  readonly library: Library
  readonly say: (sentence: string) => void
}

/** Finds the config nearest to a file, upwards; nothing where that config is wrong, which is said once. */
export function nearestConfig(search: ConfigSearch): (path: string) => Rules | undefined {
  const cache = new Map<string, Rules | undefined>()
  const inFolder = (folder: string): Rules | undefined => {
    if (cache.has(folder)) return cache.get(folder)
    const rules = lookIn(folder, search, inFolder)
    cache.set(folder, rules)
    return rules
  }
  return path => inFolder(dirname(path))
}

/** Reads one config; nothing where it is wrong, and each problem is said. */
export function loadConfig(path: string, search: ConfigSearch): Rules | undefined {
  const {cwd, say} = search
  const name = nameOf(path, path, cwd)
  const reading = readSource(path)
  const problems: string[] = []
  if ('reason' in reading) problems.push(`Cannot read \`${name}\`: ${reading.reason}`)
  const report: Report = problem => problems.push(sentence(problem))
  const config = 'source' in reading ? readConfig(reading.source, name, report) : undefined
  const rules = config && rulesOf(config, dirname(path), {search, report})
  problems.forEach(say)
  return problems.length === 0 ? rules : undefined
}

/** Reads a file that a person named from a folder; the reason where that fails. */
export function readNamed(file: string, folder: string, cwd: string): SourceFile | string {
  const path = resolve(folder, file)
  const name = nameOf(path, path, cwd)
  const reading = readSource(path)
  return 'reason' in reading ? reading.reason : {file: name, text: reading.source}
}

function rulesOf(
  config: Config,
  folder: string,
  {search, report}: {readonly search: ConfigSearch; readonly report: Report}
): Rules {
  const read = (file: string) => readNamed(file, folder, search.cwd)
  const shelf: Shelf = {...search.library, read, report}
  const choices = choose(config, shelf)
  return {
    choices,
    overrides: (config.overrides ?? []).map(each => ({
      fits: fitsAny(folder, each.files),
      choices: choose(each, shelf, choices.house)
    })),
    ignores: fitsAny(folder, config.ignore ?? [])
  }
}

function lookIn(
  folder: string,
  search: ConfigSearch,
  above: (folder: string) => Rules | undefined
): Rules | undefined {
  const path = join(folder, configName)
  if (exists(path)) return loadConfig(path, search)
  const parent = dirname(folder)
  return parent === folder ? noRules : above(parent)
}

/** A file that is there but closed exists, too: it must not be passed over. */
function exists(path: string): boolean {
  try {
    return lstatSync(path, {throwIfNoEntry: false}) !== undefined
  } catch {
    return true
  }
}
