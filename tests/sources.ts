import {readdirSync, readFileSync} from 'node:fs'
import {posix} from 'node:path'

// TypeScript 7 has no API for JavaScript; the formatter's layout lets plain text searches read the code.

/** A file of `src`, by its path without the extension: `contexts/mention`. */
export interface SourceModule {
  readonly name: string
  readonly code: string
  /** Names of the modules of `src` that it imports, types included. */
  readonly imports: readonly string[]
  /** All else that it imports. */
  readonly packages: readonly string[]
}

const root = new URL('../', import.meta.url)

const fromStatement = /^(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm
const bareImport = /^import\s+['"]([^'"]+)['"]/gm
const laterImport = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

export const modules: readonly SourceModule[] = pathsIn('src')
  .filter(path => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map(path => readModule(path.replace(/^src\//, '')))

/** All files below a folder of the project, by path from the root. */
export function pathsIn(folder: string): string[] {
  const entries = readdirSync(new URL(`${folder}/`, root), {withFileTypes: true})
  return entries.flatMap(entry => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? pathsIn(path) : [path]
  })
}

export function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

function readModule(path: string): SourceModule {
  const code = readText(`src/${path}`)
  const specifiers = importsOf(code)
  const isOwn = (specifier: string): boolean => specifier.startsWith('.')
  return {
    name: path.replace(/\.ts$/, ''),
    code,
    imports: specifiers
      .filter(isOwn)
      .map(each => posix.join(posix.dirname(path), each).replace(/\.ts$/, '')),
    packages: specifiers.filter(each => !isOwn(each))
  }
}

export function importsOf(code: string): string[] {
  return [fromStatement, bareImport, laterImport].flatMap(pattern =>
    [...code.matchAll(pattern)].map(([, specifier = '']) => specifier)
  )
}
