import {isDynamicPattern as isPattern} from 'tinyglobby'
import {baselineFinder} from './baseline-place.ts'
import {readFlags} from './config.ts'
import {type Discovery, discover} from './discover.ts'
import {extensionOf, pipedFile, readSource} from './files.ts'
import type {Kind} from './formats/kinds.ts'
import {type Fits, ignoreFiles} from './ignore-files.ts'
import type {Input} from './judge.ts'
import type {Io, Options} from './options.ts'
import type {Work} from './plain-work.ts'
import {rulesFinder} from './rules.ts'
import type {Library} from './settings.ts'

/** What work is found with. */
export interface Site {
  readonly library: Library
  readonly formats: readonly Kind[]
  /** Hears one sentence about what makes the run fail. */
  fail(sentence: string): void
}

/** The work in files, folders and patterns, under flags, configs and ignore files; nothing where a flag is wrong. */
export function configuredWork(options: Options, io: Io, site: Site): Work | undefined {
  const shelf = {library: site.library, cwd: io.cwd(), say: site.fail}
  const flags = readFlags(options, shelf)
  if (!flags) return undefined
  const rulesFor = rulesFinder(options.config, {...shelf, flags})
  const hidden = ignoreFiles(site.fail)
  const ignored: Fits = (path, kind) =>
    hidden(path, kind) || rulesFor(path)?.ignores(path, kind) === true
  // What git has staged need not be on the disk any more.
  const files = options.staged ? options.files.filter(each => isPattern(each)) : options.files
  const extensions = site.formats.flatMap(format => format.extensions)
  return {
    inputs: inputsOf({...options, files}, io, {extensions, ignored, say: site.fail}),
    settings: path => rulesFor(path)?.settings(path),
    baseline: baselineFinder(options, io.cwd(), path => rulesFor(path)?.baseline?.value),
    admits: path => extensions.includes(extensionOf(path)) && !ignored(path)
  }
}

/** The texts to check, standard input last. */
function inputsOf(
  options: Options,
  io: Io,
  search: Pick<Discovery, 'extensions' | 'ignored' | 'say'>
): Input[] {
  const {files, respectIgnore = false, stdinFilename} = options
  const named = files.filter(each => each !== '-')
  const found = discover(named, {...search, cwd: io.cwd(), respectIgnore})
  const inputs = found.map(each => ({...each, read: () => readSource(each.path)}))
  if (!files.includes('-')) return inputs
  const piped = pipedFile(stdinFilename, io)
  const isOut = stdinFilename !== undefined && respectIgnore && search.ignored(piped.path)
  return isOut ? inputs : [...inputs, piped]
}
