import {realpathSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Settings} from './check.ts'
import {hasConfigAbove, isFile, nameOf, pipedFile, readSource} from './files.ts'
import type {Input} from './judge.ts'
import type {Io, Options} from './options.ts'
import {type Library, settingsOf} from './settings.ts'

/** The texts to check and how each is read. */
export interface Work {
  readonly inputs: readonly Input[]
  /** Nothing where the file's config is wrong, which was said. */
  settings(path: string): Settings | undefined
  /** Where the known findings of a file are kept. */
  baseline?(path: string): BaselinePlace
  /** Whether a file that nobody named is to be checked. */
  admits?(path: string): boolean
}

/** A file of known findings; one that is named must be there. */
export interface BaselinePlace {
  readonly path: string
  readonly isNamed: boolean
  readonly isThere: boolean
}

/**
 * The work where files are named one by one, without a flag or a config that concerns them.
 *
 * Nothing in all other cases, which take more code to be loaded.
 */
export function plainWork(options: Options, io: Io, library: Library): Work | undefined {
  const {files, config, language, profile, uiLanguage, respectIgnore, stdinFilename} = options
  const {command, baseline, staged} = options
  const wishes = [language, profile, uiLanguage, respectIgnore, stdinFilename, staged]
  if (wishes.some(Boolean) || [config, baseline].some(isText) || command === 'baseline')
    return undefined
  const cwd = io.cwd()
  const named = files.filter(file => file !== '-')
  const paths = named.map(file => resolve(cwd, file))
  if (!paths.every(isFile) || (config !== false && hasConfigAbove(paths, cwd))) return undefined
  const settings = settingsOf({}, library)
  const piped = files.includes('-') ? [pipedFile(stdinFilename, io)] : []
  return {inputs: [...namedInputs(named, cwd), ...piped], settings: () => settings}
}

function namedInputs(files: readonly string[], cwd: string): Input[] {
  const inputs = new Map<string, Input>()
  for (const file of files) {
    const path = resolve(cwd, file)
    const real = realpathSync(path)
    if (!inputs.has(real)) {
      inputs.set(real, {path, name: nameOf(path, file, cwd), read: () => readSource(path)})
    }
  }
  return [...inputs.values()]
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}
