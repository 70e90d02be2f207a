import {describe, expect, test} from 'vitest'
import {compiler} from '../src/pattern.ts'
import {candidatesAt, firstSlots, indexPatterns} from '../src/term-index.ts'
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
const index = indexPatterns(patterns.map(value => ({pattern: compile(value), value})))

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
  ['a b', 1],
  ['[a] b', 2],
  ['[a] [b] c', 3],
  ['(a | b c)', 1],
  ['a|b', 1],
  ['~1 a', undefined],
  ['[a]', undefined],
  ['[a] ~1 b', undefined]
])('%s can begin with %s places', (pattern, expected) => {
  expect(firstSlots(compile(pattern))?.length).toBe(expected)
})
