import {dirname, join, resolve} from 'node:path'
import {baselineName, configName, isThere} from './files.ts'
import type {Options} from './options.ts'
import type {BaselinePlace} from './plain-work.ts'

/**
 * Where the known findings of a file are kept: in the baseline that is named, else in the nearest upwards.
 *
 * Where there is none yet, it belongs beside the nearest config, else in the working directory. `namedIn` tells what
 * the config of a file names.
 */
export function baselineFinder(
  {baseline, config}: Pick<Options, 'baseline' | 'config'>,
  cwd: string,
  namedIn: (path: string) => string | undefined
): (path: string) => BaselinePlace {
  const none = {path: join(cwd, baselineName), isNamed: false, isThere: false}
  if (typeof baseline === 'string') return () => placeAt(resolve(cwd, baseline), true)
  if (typeof config === 'string') {
    const path = resolve(cwd, config)
    const named = namedIn(path)
    const place = placeAt(named ?? join(dirname(path), baselineName), named !== undefined)
    return () => (baseline === false ? {...place, isThere: false, isNamed: false} : place)
  }
  if (baseline === false || config === false) return () => none
  const cache = new Map<string, BaselinePlace | undefined>()
  const inFolder = (folder: string): BaselinePlace | undefined => {
    if (!cache.has(folder)) cache.set(folder, find(folder))
    return cache.get(folder)
  }
  const find = (folder: string): BaselinePlace | undefined => {
    const here = placeAt(join(folder, baselineName), false)
    const isConfigured = isThere(join(folder, configName))
    const named = isConfigured ? namedIn(join(folder, baselineName)) : undefined
    if (named !== undefined) return placeAt(named, true)
    const parent = dirname(folder)
    const above = here.isThere || parent === folder ? undefined : inFolder(parent)
    return above?.isThere || above?.isNamed || !(here.isThere || isConfigured) ? above : here
  }
  return path => inFolder(dirname(path)) ?? none
}

function placeAt(path: string, isNamed: boolean): BaselinePlace {
  return {path, isNamed, isThere: isThere(path)}
}
