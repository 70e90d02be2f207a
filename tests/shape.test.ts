import {describe, expect, test} from 'vitest'
import {isScalar} from 'yaml'
import {nearest} from '../src/nearest.ts'
import {type Problem, sentence} from '../src/problem.ts'
import {
  choice,
  either,
  ending,
  flag,
  list,
  mapOf,
  oneOrMany,
  placed,
  record,
  type Shape,
  text,
  whole
} from '../src/shape.ts'
import {readYaml} from '../src/yaml.ts'

function read<T>(shape: Shape<T>, source: string): {value: T | undefined; problems: string[]} {
  const problems: Problem[] = []
  const report = (problem: Problem) => problems.push(problem)
  const yaml = readYaml(source, 'x', report)
  const value = yaml && shape(yaml.root, {yaml, report})
  return {value, problems: problems.map(sentence)}
}

const point = record({x: whole}, {name: text, tags: list(text)})

describe('a value that fits is read', () => {
  const rows: [string, Shape<unknown>, string, unknown][] = [
    ['text', text, 'a b', 'a b'],
    ['a number as text', text, '1.50', '1.50'],
    ['an empty ending', ending, '""', ''],
    ['true', flag, 'true', true],
    ['a whole number', whole, '12', 12],
    ['a choice', choice('a', 'b'), 'b', 'b'],
    ['a list', list(text), '[a, b]', ['a', 'b']],
    ['an empty list', list(text), '[]', []],
    ['one of many', oneOrMany(text), 'a', ['a']],
    ['many of many', oneOrMany(text), '[a, b]', ['a', 'b']],
    ['a map', mapOf(whole), '{a: 1, b: 2}', {a: 1, b: 2}],
    ['a map with an odd key', mapOf(whole), '{constructor: 1}', {constructor: 1}],
    ['a record', point, '{x: 1, name: a}', {x: 1, name: 'a'}],
    ['either, the first', either(isScalar, text, point), 'a', 'a'],
    ['either, the second', either(isScalar, text, point), '{x: 1}', {x: 1}],
    ['a place', placed(point), '\n  {x: 1}', {x: 1, place: {file: 'x', line: 2, column: 3}}]
  ]
  test.each(rows)('%s', (_what, shape, source, expected) => {
    const {value, problems} = read(shape, source)
    expect(problems).toEqual([])
    expect(JSON.parse(JSON.stringify(value))).toEqual(expected)
  })
})

describe('a value that does not fit is none, and has one problem', () => {
  const rows: [string, Shape<unknown>, string, string][] = [
    ['a list for text', text, '[a]', 'Unexpected list in `x:1:1`, expected text'],
    ['white space for text', text, '"  "', 'Unexpected `  ` in `x:1:1`, expected text'],
    ['nothing for text', text, '', 'Unexpected empty value in `x:1:1`, expected text'],
    ['truth for text', text, 'true', 'Unexpected `true` in `x:1:1`, expected text'],
    ['text for truth', flag, 'yes', 'Unexpected `yes` in `x:1:1`, expected `true` or `false`'],
    ['a fraction', whole, '1.5', 'Unexpected `1.5` in `x:1:1`, expected a whole number'],
    ['no choice', choice('a', 'b'), 'c', 'Unexpected `c` in `x:1:1`, expected `a` or `b`'],
    ['a map for a list', list(text), '{a: b}', 'Unexpected map in `x:1:1`, expected a list'],
    ['text for a map', mapOf(text), 'a', 'Unexpected `a` in `x:1:1`, expected keys and values'],
    ['text for a record', point, 'a', 'Unexpected `a` in `x:1:1`, expected keys such as `x`'],
    ['a missing key', point, '{name: a}', 'Missing key `x` in `x:1:1`, expected a value for it'],
    [
      'a long text',
      flag,
      'a'.repeat(99),
      `Unexpected \`${'a'.repeat(40)}…\` in \`x:1:1\`, expected \`true\` or \`false\``
    ]
  ]
  test.each(rows)('%s', (_what, shape, source, expected) => {
    expect(read(shape, source)).toEqual({value: undefined, problems: [expected]})
  })
})

test('what fits is kept beside what does not', () => {
  expect(read(list(whole), '[1, a, 2]')).toEqual({
    value: [1, 2],
    problems: ['Unexpected `a` in `x:1:5`, expected a whole number']
  })
  expect(read(point, '{x: 1, nam: a, name: [b]}')).toEqual({
    value: {x: 1},
    problems: [
      'Unexpected key `nam` in `x:1:8`, expected `name`',
      'Unexpected list in `x:1:22`, expected text'
    ]
  })
})

test.each([
  ['prefered', ['preferred', 'admitted'], 'preferred'],
  ['verdit', ['verdict', 'id'], 'verdict'],
  ['xyz', ['preferred', 'admitted'], undefined],
  ['ab', ['preferred'], undefined],
  ['a', [], undefined],
  ['k'.repeat(10_000), ['k'], undefined]
])('the nearest to %.20s is %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected)
})
