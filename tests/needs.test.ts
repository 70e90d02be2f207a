import {describe, expect, test} from 'vitest'
import {byLength, byRank, eitherOf, needsOf} from '../src/needs.ts'
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

test('a common word is met oftener than its length says, and so is what begins or ends like one', () => {
  const frequency = byRank([
    ['the', 'between'],
    ['betwixt', 'the']
  ])
  expect(frequency(' the ')).toBeGreaterThan(frequency(' between '))
  expect(frequency(' betwe')).toBe(frequency(' between '))
  expect(frequency(' betw')).toBeGreaterThan(frequency(' between '))
  expect(frequency('ween ')).toBe(frequency(' between '))
  expect(frequency(' cat ')).toBeLessThan(frequency(' between '))
  expect(frequency(' 0 ')).toBeGreaterThan(frequency(' cat '))
})
