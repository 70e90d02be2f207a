import {describe, expect, test} from 'vitest'
import {fold} from '../src/casing.ts'
import {readTopic} from '../src/dictionary.ts'
import {modules, pathsIn, readText} from './sources.ts'

const most = {fileLines: 250, functionLines: 50, parameters: 4, lines: 11720}

const topLevelFunction =
  /^(?:export )?(?:default )?(?:(?:async )?function\*? ?(?<name>\w*)(?:<.*?>)?\(|const (?<arrow>\w+)(?:: [^=\n]+)? = (?:async )?\()/gm

interface Declaration {
  readonly name: string
  readonly lines: number
  readonly parameters: number
}

const functions: Declaration[] = modules.flatMap(({name, code}) =>
  [...code.matchAll(topLevelFunction)].map(({0: head, index, groups}) => ({
    name: `${name}: ${groups?.name ?? groups?.arrow}`,
    lines: linesOf(bodyFrom(code.slice(index))),
    parameters: countParameters(code.slice(index + head.length))
  }))
)

describe('src stays small', () => {
  test('files', () => {
    const long = modules.filter(({code}) => linesOf(code) > most.fileLines)
    expect(long.map(({name}) => name)).toEqual([])
  })

  test('all of it', () => {
    const lines = modules.reduce((sum, {code}) => sum + linesOf(code), 0)
    expect(lines).toBeLessThanOrEqual(most.lines)
  })

  test('functions', () => {
    expect(functions.length).toBeGreaterThan(300)
    const long = functions.filter(({lines}) => lines > most.functionLines)
    expect(long.map(({name}) => name)).toEqual([])
  })

  test('lists of parameters', () => {
    const wide = functions.filter(({parameters}) => parameters > most.parameters)
    expect(wide.map(({name}) => name)).toEqual([])
  })
})

test.each([
  ['any', /(?:[:<,|&(=]|\bas|\bextends)\s*any\b/],
  ['classes', /\bclass\s+\w*\s*(?:extends\b.*)?\{/],
  ['assertions that something is there', /[\w)\]]![.;,)\]\s](?!=)/],
  ['silenced checks', /@ts-(?:ignore|expect-error|nocheck)|biome-ignore/]
])('src has no %s', (_what, pattern) => {
  expect(
    modules.filter(({code}) => pattern.test(withoutTexts(code))).map(({name}) => name)
  ).toEqual([])
})

test('files are named in kebab-case, by what they hold', () => {
  const paths = ['src', 'tests', 'dictionaries', 'rules', 'docs', 'fixtures'].flatMap(pathsIn)
  const kebab = /^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*$|^[A-Z]+(?:\.md)?$/
  const odd = paths.filter(path => !path.split('/').every(part => kebab.test(part)))
  const vague = paths.filter(path =>
    /(?:^|[/-])(?:utils?|helpers?|types|common|misc|shared)\b/.test(path)
  )
  expect([...odd, ...vague]).toEqual([])
})

test('no word of a dictionary stands in the code', () => {
  const forms = pathsIn('dictionaries').filter(isTopic).flatMap(formsIn)
  const texts = modules.flatMap(({name, code}) => textsOf(code).map(text => ({name, text})))
  const found = texts.filter(({text}) => {
    const folded = fold(text)
    return forms.some(form => hasWord(folded, form))
  })
  expect(found).toEqual([])
}, 30_000)

test.each([
  ["const a = ['the child pornography trial']", true],
  ['const a = `a child pornography trial`', true],
  ["const a = ['grandchild pornographyx']", false],
  ['// child pornography', false]
])('a word is looked for in texts, and whole: %s', (code, expected) => {
  expect(textsOf(code).some(text => hasWord(text, 'child pornography'))).toBe(expected)
})

/** Up to the closing bracket at the margin, where the formatter puts it. */
function bodyFrom(code: string): string {
  const [first = ''] = code.split('\n', 1)
  if (!/[{([]$/.test(first) && !/=>$/.test(first)) return first
  return /^[\s\S]*?\n[}\])].*\n/.exec(code)?.[0] ?? code
}

/** The parameters of a list, from after its opening bracket on. */
function countParameters(code: string): number {
  let depth = 0
  let count = 0
  for (const {0: sign} of code.replaceAll('=>', '').matchAll(/[([{<>}\])]|,|[^\s,]/g)) {
    if (depth === 0 && sign === ')') break
    if (count === 0) count = 1
    if (/[([{<]/.test(sign)) depth++
    else if (/[>}\])]/.test(sign)) depth--
    else if (depth === 0 && sign === ',') count++
  }
  return count
}

function linesOf(code: string): number {
  return code.trimEnd().split('\n').length
}

function withoutTexts(code: string): string {
  return code
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''")
}

function textsOf(code: string): string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
  return bare.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? []
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at >= 0 && !/[\p{L}-]/u.test(text.charAt(at - 1) + text.charAt(at + word.length))
}

const others = /\/(?:language|morphology|contexts|official-names|messages)\.yaml$/

function isTopic(path: string): boolean {
  return /^dictionaries\/[^/]+\/.*\.yaml$/.test(path) && !others.test(path)
}

/** The headwords and plain patterns of discouraged terms; shorter words mean other things, too. */
function formsIn(path: string): string[] {
  return readTopic({file: path, text: readText(path)}, () => {})
    .filter(({status}) => status === 'deprecated')
    .flatMap(({term, match = []}) => [term, ...match.map(each => each.replace(/:[\w-]+$/, ''))])
    .filter(form => /^[\p{L} '-]{5,}$/u.test(form))
    .map(fold)
}
