import {describe, expect, test} from 'vitest'
import {byCounts, byLength, eitherOf, needsOf} from '../src/needs.ts'
import {compiler} from '../src/pattern.ts'
import {english} from './small.ts'

const compile = compiler({
  classes: english.language.classes,
  paradigms: english.morphology.paradigms
})
const needs = (pattern: string) => needsOf(compile(pattern), byLength).map(clause => [...clause])

describe('a pattern needs', () => {
  test.each([
    ['each of its words, the rarest first', 'sex tourism', [[' tourism '], [' sex ']]],
    ['one of its choices', 'sex|cat', [[' cat ', ' sex ']]],
    [
      'one of the rarest of rows, and one of the next',
      '(a bcd | e fgh | ij)',
      [
        [' bcd ', ' fgh ', ' ij '],
        [' a ', ' e ', ' ij ']
      ]
    ],
    ['nothing of what it can do without', '[the] cat ~2', [[' cat ']]],
    ['the beginning of a solid word', 'porn+*', [[' porn']]],
    ['its end', '*+porn', [['porn ']]],
    ['no more than some letters of a long word', 'internationalisation', [[' internati']]],
    ['the letters of a word only', "l'enfant", [[' enfant '], [' l ']]],
    ['digits of a number', '#10-12', [[' 00 ']]],
    ['nothing for a kind of word', '{Capital} act', [[' act ']]],
    ['nothing for a mark', 'act \\(', [[' act ']]]
  ])('%s', (_what, pattern, expected) => {
    expect(needs(pattern)).toEqual(expected)
  })

  test('few and short stems where a class is large', () => {
    const numbers = needs('#0-999 catalogue')
    expect(numbers[0]).toEqual([' catalogue '])
    expect(numbers[1]).toEqual([' 0 ', ' 00 ', ' 000 '])
  })
})

test('alternatives need the rarest of each, and nothing where one of them needs nothing', () => {
  expect(eitherOf([compile('cat food'), compile('dog')], byLength)).toEqual([' dog ', ' food '])
  expect(eitherOf([compile('cat'), compile('{Capital}')], byLength)).toBeUndefined()
})

test('a common word is met oftener than its length says, a word of the subject more rarely', () => {
  const frequency = byCounts(new Map([['between', 0.5]]), new Map([['sex', 99]]))
  expect(frequency(' between ')).toBe(0.5)
  expect(frequency(' betweens ')).toBe(byLength(' betweens '))
  expect(frequency(' sex ')).toBe(byLength(' sex ') / 100)
})
