import {basename, join, resolve} from 'node:path'
import {foldersFrom, isBelow, isThere, readSource, realOf} from './files.ts'

/** Where a config that another extends is; `root` is the folder of the package that brings it. */
interface Extension {
  readonly path: string
  readonly root?: string
}

/** Finds what `extends` names from a folder: a file, or an npm package, of which no code is run. Else returns the remedy. */
export function findExtension(name: string, folder: string): Extension | {readonly remedy: string} {
  if (/^\.{0,2}[\\/]|\.ya?ml$/.test(name)) return {path: realOf(resolve(folder, name))}
  if (!/^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*$/.test(name))
    return {remedy: 'expected a file such as `./base.yaml` or the name of an npm package'}
  const root = packageAbove(folder, name)
  if (root === undefined)
    return {remedy: `expected an installed package: run \`npm install --save-dev ${name}\``}
  const file = fileNamedBy(join(root, 'package.json'))
  const path = realOf(resolve(root, file ?? ''))
  if (file === undefined || !/\.ya?ml$/.test(path) || !isThere(path)) return {remedy: dataOnly}
  return isInside(path, root) ? {path, root} : {remedy: `expected \`${file}\` inside the package`}
}

/** Whether a path, links resolved, is in a folder. */
export function isInside(path: string, folder: string): boolean {
  return isBelow(realOf(path), folder)
}

const dataOnly =
  'expected `ordval.yaml` in it, or the name of such a file under `"ordval"` in its package.json: Ordval reads data and runs no code'

/** As Node looks for packages: in the `node_modules` of a folder and of all above it. */
function packageAbove(folder: string, name: string): string | undefined {
  const folders = foldersFrom(folder).filter(each => basename(each) !== 'node_modules')
  const path = folders.map(each => join(each, 'node_modules', name)).find(isThere)
  return path === undefined ? undefined : realOf(path)
}

/** Nothing where it names something that is no file. */
function fileNamedBy(manifest: string): string | undefined {
  const reading = readSource(manifest)
  if ('reason' in reading) return 'ordval.yaml'
  try {
    const {ordval = 'ordval.yaml'} = JSON.parse(reading.source) as {ordval?: unknown}
    return typeof ordval === 'string' ? ordval : undefined
  } catch {
    return undefined
  }
}
