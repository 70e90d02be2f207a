import {expect, test} from 'vitest'
import {importsOf, modules} from './sources.ts'

// Lowest first. A file imports from lower floors only, never a neighbour; `x/*` is each file of a
// plug-in folder that is not named, so that one more needs no change here.

/** No disk, no process: these run in a browser, too. */
const pure = [
  // Ground: text, places and problems.
  ['document', 'lazily', 'letters', 'packed', 'problem', 'severity'],
  ['align', 'automaton', 'casing', 'clause', 'nearest'],
  // Text → document. Markdown falls back to plain text, so that is below it.
  ['formats/draft', 'formats/extreme', 'formats/markdown-tree'],
  ['formats/page'],
  ['formats/front-matter', 'formats/html-elements'],
  ['formats/html', 'formats/text'],
  ['formats/parts', 'formats/phrasing', 'formats/sections'],
  ['formats/*'],
  ['formats/index', 'formats/kinds'],
  // Words, and what an author writes.
  ['declaration', 'detection', 'directives', 'gate', 'morphology', 'quotes', 'runs'],
  ['glue', 'letter-table', 'item', 'sentence', 'syntax', 'words', 'yaml'],
  ['imprint', 'plain-reading', 'slots', 'source-gate'],
  ['pattern', 'shape'],
  // Nouns.
  ['language', 'names', 'needs', 'rule', 'term', 'walk'],
  ['cue', 'dictionary', 'gate-data', 'message', 'term-index'],
  ['compiled-term', 'inventory', 'vfile'],
  ['preparation', 'spoken-language'],
  ['wing'],
  ['lexicon'],
  ['prose'],
  // Document → matches.
  ['block-language', 'context', 'suggest', 'surroundings'],
  ['agreement', 'contexts/*', 'match'],
  ['fix'],
  ['contexts/index'],
  // Matches → decisions → messages and edits.
  ['decide'],
  ['wording'],
  ['apply', 'finding'],
  ['directive-messages'],
  ['check'],
  ['disturbance'],
  ['mend'],
  ['audit-tests', 'escape', 'outlook', 'passages', 'plain-json', 'rule-help', 'settings'],
  // Doors for other programs.
  ['api', 'audit', 'remark', 'retext'],
  ['index', 'own-entries']
]

/** The disk, the terminal and the command line. */
const edges = [
  ['append', 'builtin', 'failure', 'folders', 'identity', 'places', 'reporter', 'templates'],
  ['baseline', 'compile', 'diff', 'drafts', 'files', 'git', 'page-style', 'redact', 'terminal'],
  ['baseline-file', 'changes', 'ignore-files', 'listing', 'options', 'sarif-rule', 'stats'],
  ['glance', 'outputs', 'repository', 'sarif-result'],
  ['reporters/*', 'search'],
  ['reporters/index'],
  ['discover', 'extension', 'judge', 'patch', 'progress', 'verdict', 'vocabulary', 'write'],
  ['integration', 'publish', 'shells/*'],
  ['choices', 'plain-work'],
  ['config'],
  ['answers', 'baseline-place', 'baselines', 'changed-inputs', 'completion', 'fixer', 'rules'],
  ['adoption'],
  ['print-config', 'work'],
  ['run'],
  ['init'],
  ['cli'],
  ['start']
]

const floors = [...pure, ...edges]
const named = new Set(floors.flat())

function floorOf(name: string): number {
  const place = named.has(name) ? name : name.replace(/[^/]+$/, '*')
  return floors.findIndex(floor => floor.includes(place))
}

test('every file of src stands on a floor, and every name in the table is a file', () => {
  const names = modules.map(({name}) => name)
  expect(names.filter(name => floorOf(name) < 0)).toEqual([])
  expect([...named].filter(name => !name.endsWith('*') && !names.includes(name))).toEqual([])
})

test('imports point down', () => {
  const upward = modules.flatMap(({name, imports}) =>
    imports.filter(each => floorOf(each) >= floorOf(name)).map(each => `${name} imports ${each}`)
  )
  expect(upward).toEqual([])
})

test('no import leads back to where it began', () => {
  expect(modules.filter(({name}) => reachable(name).has(name)).map(({name}) => name)).toEqual([])
})

test('the pure floors do without Node', () => {
  const impure = modules
    .filter(({name}) => pure[floorOf(name)] !== undefined)
    .filter(({code, packages}) => packages.some(isOfNode) || usesNode.test(code))
  expect(impure.map(({name}) => name)).toEqual([])
})

test('only index.ts is a barrel', () => {
  const barrels = modules.filter(({code}) => /^export \*|^export \{[^}]*\} from/m.test(code))
  expect(barrels.map(({name}) => name).filter(name => name !== 'index')).toEqual([])
})

test.each([
  ["import {a} from './a.ts'", ['./a.ts']],
  ["import type {A} from './a.ts'", ['./a.ts']],
  ["import {\n  type A,\n  b\n} from './a.ts'\nimport c from 'c'", ['./a.ts', 'c']],
  ["export {a} from './a.ts'", ['./a.ts']],
  ["import './a.ts'", ['./a.ts']],
  ["const a = await import('./a.ts')", ['./a.ts']],
  ['const a = \'from here\'\nconst b = "import"', []]
])('the imports of %j are seen', (code, expected) => {
  expect(importsOf(code)).toEqual(expected)
})

const usesNode = /\b(?:process|globalThis|Buffer|console|Date)\b[.(]|\b__dirname\b|\bsetTimeout\(/

function isOfNode(specifier: string): boolean {
  return specifier.startsWith('node:')
}

function reachable(name: string, seen = new Set<string>()): Set<string> {
  for (const each of modules.find(module => module.name === name)?.imports ?? []) {
    if (seen.has(each)) continue
    seen.add(each)
    reachable(each, seen)
  }
  return seen
}
