import {describe, expect, test} from 'vitest'
import {readTopic} from '../src/dictionary.ts'
import {type Problem, sentence} from '../src/problem.ts'
import {readYaml} from '../src/yaml.ts'

function problemsOf(text: string): string[] {
  const problems: Problem[] = []
  readYaml(text, 'x.yaml', problem => problems.push(problem))
  return problems.map(sentence)
}

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    [...'bcdefghij'].map(
      (name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`)}]`
    )
  )
  .join('\n')

describe('text that is no YAML has a problem with its place', () => {
  test.each([
    ['a tab for an indentation', 'a:\n\t- b', 'x.yaml:2:1'],
    ['a key twice', 'a: 1\nb: 2\na: 3', 'x.yaml:3:1'],
    ['a bracket that stays open', 'a: [b', 'x.yaml:1:6'],
    ['a quotation that stays open', 'a: "b', 'x.yaml:1:6'],
    ['two documents', 'a: 1\n---\nb: 2', 'x.yaml:2:1']
  ])('%s', (_what, text, place) => {
    expect(problemsOf(text)).toEqual([
      expect.stringContaining(`in \`${place}\`, expected valid YAML: `)
    ])
  })

  test('a file that is too long to be a dictionary', () => {
    expect(problemsOf(`${'k'.repeat(10_000_000)}: x`)).toEqual([
      'Unexpected size in `x.yaml:1:1`, expected at most 2000000 characters'
    ])
  })
})

describe('text that is odd YAML is read', () => {
  test.each([
    ['nothing', ''],
    ['a comment', '# a'],
    ['a byte order mark', '\uFEFFa: b'],
    ['CRLF', 'a: b\r\nc: d\r\n'],
    ['null characters in a comment', '# \u0000']
  ])('%s', (_what, text) => {
    expect(problemsOf(text)).toEqual([])
  })
})

test.each([
  ['a: b', 1, 1],
  ['\n\n  a: b', 3, 3],
  ['# x\r\n# y\r\na: b', 3, 1],
  ['# 😀 \na: b', 2, 1]
])('the root of %j stands at %i:%i', (text, line, column) => {
  const yaml = readYaml(text, 'x.yaml', () => {})
  expect(yaml?.place(yaml.root)).toEqual({file: 'x.yaml', line, column})
})

test('what is not there stands at the start', () => {
  expect(readYaml('', 'x.yaml', () => {})?.place(null)).toEqual({
    file: 'x.yaml',
    line: 1,
    column: 1
  })
})

describe('no file of a dictionary takes long or makes long sentences', () => {
  test.each([
    ['aliases of aliases', bomb],
    ['a term of aliases', `x: &x [a, a]\ny: [{term: a, status: admitted, match: [*x, *x]}]`],
    ['a long key', `${'k'.repeat(1_000_000)}: x`],
    ['a long key in a term', `x: [{term: a, status: admitted, "${'k'.repeat(1_000_000)}": x}]`],
    ['many keys', Array.from({length: 3_000}, (_, at) => `k${at}: x`).join('\n')],
    ['deep brackets', `a: ${'['.repeat(500)}${']'.repeat(500)}`]
  ])(
    '%s',
    (_what, text) => {
      const before = performance.now()
      const problems: Problem[] = []
      readTopic({file: 'x.yaml', text}, problem => problems.push(problem))
      expect(problems.length).toBeGreaterThan(0)
      expect(problems.map(sentence).filter(each => each.length > 600)).toEqual([])
      expect(performance.now() - before).toBeLessThan(5000)
    },
    20_000
  )

  test('brackets too deep for the reader are a problem, not a crash', () => {
    const text = `a: ${'['.repeat(100_000)}`
    expect(() => readTopic({file: 'x.yaml', text}, () => {})).not.toThrow()
  }, 20_000)
})
