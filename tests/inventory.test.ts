import {existsSync, readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {contexts} from '../src/contexts/index.ts'
import type {Format} from '../src/document.ts'
import {formats} from '../src/formats/index.ts'
import {type Kind, kinds} from '../src/formats/kinds.ts'
import {reporters} from '../src/reporters/index.ts'
import {modules, pathsIn, readText} from './sources.ts'

const root = new URL('../', import.meta.url)

describe('the paths that documents name are there', () => {
  const documents = [
    ...readdirSync(root),
    ...readdirSync(new URL('docs/', root)).map(each => `docs/${each}`)
  ]

  test.each(documents.filter(path => path.endsWith('.md')))('in %s', path => {
    const text = readText(path)
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g)].map(
      ([, each = '']) => each
    )
    const dead = [
      ...links.filter(each => !existsSync(new URL(each, new URL(path, root)))),
      ...pathsNamedIn(text).filter(each => !existsSync(new URL(each, root)))
    ]
    expect(dead).toEqual([])
  })
})

describe('a plug-in that is a file is one that is used', () => {
  test('contexts', async () => {
    const files = moduleNames('contexts/')
    const used = new Set(contexts.map(([, holds]) => holds))
    const unused = []
    for (const name of files) {
      const exported = Object.values(
        (await import(new URL(`src/${name}.ts`, root).href)) as Record<string, never>
      )
      if (!exported.some(each => used.has(each))) unused.push(name)
    }
    expect(files.length).toBeGreaterThan(4)
    expect(unused).toEqual([])
  })

  test('formats', async () => {
    const found: unknown[] = []
    for (const name of moduleNames('formats/')) {
      const exported = (await import(new URL(`src/${name}.ts`, root).href)) as Record<
        string,
        unknown
      >
      found.push(...Object.values(exported).filter(isFormat))
    }
    expect(new Set(found)).toEqual(new Set(formats))
  })

  test('no two formats claim a name or an extension', () => {
    const claims = formats.flatMap(({name, extensions}) => [name, ...extensions])
    expect(claims).toEqual([...new Set(claims)])
  })

  test.each(moduleNames('reporters/'))('%s', async name => {
    const load = reporters[name.replace('reporters/', '')]
    expect((await load?.())?.report).toBeTypeOf('function')
  })

  test('formats are loaded by what tells them', async () => {
    const loaded = await Promise.all(kinds.map(each => each.load()))
    const known = ({name, extensions}: Kind | Format) => ({name, extensions})
    expect(loaded.map(known)).toEqual(kinds.map(known))
    expect(new Set(loaded)).toEqual(new Set(formats))
  })
})

describe('what has no test of its own', () => {
  // Each with the reason; everything else in `src` has a test of the same name.
  const elsewhere: Readonly<Record<string, string>> = {
    context: 'a type',
    document: 'types',
    message: 'types',
    api: 'surface.test.ts is about it',
    index: 'surface.test.ts is about it',
    remark: 'surface.test.ts is about it',
    retext: 'surface.test.ts is about it',
    settings: 'surface.test.ts and config.test.ts are about it',
    names: 'surface.test.ts and config.test.ts are about its sentences',
    vfile: 'surface.test.ts compares its messages',
    slots: 'pattern.test.ts and walk.test.ts rest on it',
    severity: 'lists',
    cue: 'surroundings.test.ts and the contexts rest on it',
    'compiled-term': 'lexicon.test.ts is about it',
    'spoken-language': 'lexicon.test.ts is about it',
    wing: 'gate.test.ts and lexicon.test.ts are about it',
    'gate-data': 'gate.test.ts is about it',
    packed: 'gate.test.ts rests on it',
    nearest: 'shape.test.ts is about it',
    lazily: 'builtin and every lexicon rest on it',
    preparation: 'gate.test.ts compares what it prepares',
    outlook: 'source-gate.test.ts is about it',
    declaration: 'source-gate.test.ts is about it',
    item: 'lexicon.test.ts and gate.test.ts are about it',
    'letter-table': 'letters.test.ts is about it',
    glue: 'source-gate.test.ts is about it',
    'plain-reading': 'source-gate.test.ts is about it',
    check: 'matrix, hostile and surface are about it',
    compile: 'a script around folders and audit',
    folders: 'dictionaries.test.ts reads them',
    language: 'dictionary.test.ts reads its files',
    term: 'dictionary.test.ts reads its files',
    rule: 'dictionary.test.ts reads its files',
    prose: 'surroundings.test.ts and the contexts rest on it',
    sentence: 'surroundings.test.ts rests on it',
    finding: 'wording.test.ts, and the invariants of every message',
    'audit-tests': 'audit.test.ts',
    'contexts/index': 'decide.test.ts is about the order'
  }

  const isTested = (name: string): boolean => existsSync(new URL(`tests/${name}.test.ts`, root))

  test('is on the list, or on that of the command line and the formats', () => {
    const missing = modules.filter(
      ({name}) => !isTested(name) && !(name in elsewhere) && !isInside(name)
    )
    expect(missing.map(({name}) => name)).toEqual([])
  })

  test('is there, and still has none', () => {
    const names = new Set(modules.map(({name}) => name))
    const stale = Object.keys(elsewhere).filter(name => !names.has(name) || isTested(name))
    expect(stale).toEqual([])
  })
})

/** Parts of a format are tested through it, those of the command line through cli.ts and config.ts. */
function isInside(name: string): boolean {
  return name.startsWith('formats/') || !reachableFrom('check').has(name)
}

function reachableFrom(name: string, seen = new Set<string>()): Set<string> {
  for (const each of modules.find(module => module.name === name)?.imports ?? []) {
    if (seen.has(each)) continue
    seen.add(each)
    reachableFrom(each, seen)
  }
  return seen
}

function moduleNames(folder: string): string[] {
  return modules
    .map(({name}) => name)
    .filter(name => name.startsWith(folder) && !name.endsWith('/index'))
}

function isFormat(value: unknown): value is Format {
  return typeof value === 'object' && value !== null && 'parse' in value && 'extensions' in value
}

/** Code spans that look like a path of the project; `<name>` and `*` stand for any. */
function pathsNamedIn(text: string): string[] {
  const folders = readdirSync(root, {withFileTypes: true}).filter(each => each.isDirectory())
  const known = new Set([...folders.map(({name}) => name), ...pathsIn('src').map(topFolder)])
  return [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]*|[\w-]+\.(?:md|json))`/g)]
    .map(([, each = '']) => each)
    .filter(each => !each.includes('/') || known.has(topFolder(each)))
}

function topFolder(path: string): string {
  return path.split('/', 1)[0] ?? ''
}
