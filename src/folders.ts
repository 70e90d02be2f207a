import {readdirSync, readFileSync} from 'node:fs'
import {
  type Dictionary,
  readDictionary,
  readTermbase,
  type SourceFile,
  type Termbase
} from './dictionary.ts'
import type {Report} from './problem.ts'
import {type Profile, readProfile} from './rule.ts'

/** Everything that the folders `dictionaries` and `rules` hold. */
export interface Data {
  readonly dictionaries: readonly Dictionary[]
  readonly termbase: Termbase
  readonly profiles: readonly Profile[]
}

const root = new URL('../', import.meta.url)

/** Reads the folders from the disk, language by language; problems are named by path from `dictionaries`. */
export function readFolders(report: Report): Data {
  const folder = new URL('dictionaries/', root)
  const tags = readdirSync(folder, {withFileTypes: true}).filter(each => each.isDirectory())
  return {
    dictionaries: tags
      .map(({name}) => readDictionary(yamlIn(new URL(`${name}/`, folder), `${name}/`), report))
      .filter(dictionary => dictionary !== undefined),
    termbase: readTermbase(
      {concepts: sourceFile(folder, 'concepts.yaml'), sources: sourceFile(folder, 'sources.yaml')},
      report
    ),
    profiles: yamlIn(new URL('rules/', root), 'rules/').flatMap(
      ({text, file}) => readProfile(text, file, report) ?? []
    )
  }
}

function yamlIn(folder: URL, prefix: string): SourceFile[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => sourceFile(folder, name, prefix))
}

function sourceFile(folder: URL, name: string, prefix = ''): SourceFile {
  return {file: prefix + name, text: readFileSync(new URL(name, folder), 'utf8')}
}
