import {dirname, join, resolve} from 'node:path'
import type {Settings} from './check.ts'
import {deskIn, type Shelf} from './choices.ts'
import {type Config, type Layer, readConfig} from './config.ts'
import {configName, isThere, nameOf, readSource} from './files.ts'
import {type Fits, fitsAny} from './ignore-files.ts'
import {type Report, sentence} from './problem.ts'
import {type Choices, merge, settingsOf} from './settings.ts'

/** What holds for the files below a folder; paths are absolute. */
export interface Rules extends Pick<Config, 'baseline' | 'ignore'> {
  readonly ignores: Fits
  settings(path: string): Settings
  /** What configs choose for a file; later ones win. */
  layers(path: string): readonly Layer[]
}

/** What a run has besides the configs. */
export interface Search extends Shelf {
  /** What the flags choose, which wins. */
  readonly flags: Choices
}

/**
 * The rules for a file: those of the config named, of none where it is `false`, else of the nearest upwards.
 *
 * Nothing where that config is wrong, which is said once.
 */
export function rulesFinder(
  config: string | boolean | undefined,
  search: Search
): (path: string) => Rules | undefined {
  const bare = rulesOf({layers: []}, search.cwd, search)
  if (config === false) return () => bare
  if (typeof config === 'string') {
    const rules = load(resolve(search.cwd, config), search)
    return () => rules
  }
  const cache = new Map<string, Rules | undefined>()
  const inFolder = (folder: string): Rules | undefined => {
    if (cache.has(folder)) return cache.get(folder)
    const path = join(folder, configName)
    const parent = dirname(folder)
    const above = () => (parent === folder ? bare : inFolder(parent))
    const rules = isThere(path) ? load(path, search) : above()
    cache.set(folder, rules)
    return rules
  }
  return path => inFolder(dirname(path))
}

function load(path: string, search: Search): Rules | undefined {
  const {cwd, say} = search
  const file = nameOf(path, path, cwd)
  const reading = readSource(path)
  if ('reason' in reading) {
    say(`Cannot read \`${file}\`: ${reading.reason}`)
    return undefined
  }
  let isRight = true
  const report: Report = problem => {
    isRight = false
    say(sentence(problem))
  }
  const config = readConfig({file, text: reading.source}, deskIn(dirname(path), search), report)
  return config && isRight ? rulesOf(config, dirname(path), search) : undefined
}

/** Files that are treated alike share their settings. */
function rulesOf(config: Config, folder: string, {library, flags}: Search): Rules {
  const fits = new Map(config.layers.map(each => [each, fitsAny(folder, each.files ?? [])]))
  const layers = (path: string) =>
    config.layers.filter(each => !each.files || fits.get(each)?.(path))
  const cache = new Map<string, Settings>()
  return {
    ...config,
    layers,
    ignores: fitsAny(folder, config.ignore?.value ?? []),
    settings: path => {
      const fitting = layers(path)
      const key = fitting.map(each => config.layers.indexOf(each)).join()
      const choices = [...fitting.map(each => each.choices), flags].reduce(merge, {})
      const settings = cache.get(key) ?? settingsOf(choices, library)
      cache.set(key, settings)
      return settings
    }
  }
}
