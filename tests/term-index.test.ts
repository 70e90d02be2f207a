import {describe, expect, test} from 'vitest'
import {compiler, firstSlots} from '../src/pattern.ts'
import {addPattern, candidatesAt, emptyIndex} from '../src/term-index.ts'
import {tokenise} from '../src/words.ts'
import {english} from './small.ts'

const compile = compiler({
  classes: english.language.classes,
  paradigms: english.morphology.paradigms
})
const patterns = [
  ...[
    'child porn',
    '{child} abuse',
    '[the] kid',
    '#0-17 years',
    '=Lolita',
    'porn+*',
    '*+ling:noun'
  ],
  ...['(a b | c d)', '@who(x) y', '{Capital} act', '~2 late']
]
const index = emptyIndex<string>()
for (const value of patterns) addPattern(index, {pattern: compile(value), value, order: 0})

describe('only patterns that can begin there are tried', () => {
  test.each([
    ['child', ['child porn', '{child} abuse']],
    ['Children', ['{child} abuse']],
    ['the', ['[the] kid']],
    ['kid', ['[the] kid', '{child} abuse']],
    ['16', ['#0-17 years', '{child} abuse']],
    ['lolita', ['=Lolita']],
    ['pornstar', ['porn+*']],
    ['porn-star', ['porn+*']],
    ['porn', []],
    ['infolings', ['*+ling:noun']],
    ['c', ['(a b | c d)']],
    ['x', ['@who(x) y']],
    ['nothing', []],
    ['.', []]
  ])('at %j', (text, expected) => {
    const found = [...candidatesAt(index, {text, tokens: tokenise(text)}, 0)].map(
      ({value}) => value
    )
    const always = ['{Capital} act', '~2 late']
    expect(found.sort()).toEqual([...expected, ...always].sort())
  })
})

test.each([
  ['a b', true],
  ['[a] b', true],
  ['[a] [b] c', true],
  ['(a | b c)', true],
  ['{child}', true],
  ['~1 a', false],
  ['[a]', false],
  ['[a] ~1 b', false],
  ['(a | ~1 b)', false]
])('that %s begins with certain words is %s', (pattern, expected) => {
  expect(firstSlots(compile(pattern)) !== undefined).toBe(expected)
})
