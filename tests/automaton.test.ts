import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {automaton, scan} from '../src/automaton.ts'
import {letterTable} from '../src/letter-table.ts'

const alphabet = ' abcd'
const table = letterTable(alphabet)

function found(stems: readonly string[], text: string): string[] {
  const {finals, ...words} = automaton(stems, alphabet)
  const ends = new Set<string>()
  scan(words, text, {
    table,
    accept: final => {
      for (const stem of finals[final] ?? []) ends.add(stems[stem] ?? '')
      return false
    }
  })
  return [...ends].sort()
}

describe('stems', () => {
  test.each([
    ['whole words', [' ab '], 'ab', [' ab ']],
    ['no parts of words', [' ab '], 'abc cab', []],
    ['beginnings', [' ab'], 'abc', [' ab']],
    ['ends', ['ab '], 'cab.', ['ab ']],
    ['one inside another', [' a', ' ab', 'b '], 'ab', [' a', ' ab', 'b ']],
    ['over a hyphen', [' abcd '], 'ab-cd', [' abcd ']],
    ['on either side of a hyphen', [' ab ', ' cd '], 'ab-cd', [' ab ', ' cd ']]
  ])('%s', (_what, stems, text, expected) => {
    expect(found(stems, text)).toEqual([...expected].sort())
  })

  test('are those that a plain search finds', () => {
    const stem = fc.stringMatching(/^ ?[a-d]{1,4} ?$/)
    const text = fc.stringMatching(/^[a-d ]{0,40}$/)
    fc.assert(
      fc.property(fc.uniqueArray(stem, {minLength: 1, maxLength: 12}), text, (stems, words) => {
        const plain = ` ${words} `.replace(/ +/g, ' ')
        expect(found(stems, words)).toEqual(stems.filter(each => plain.includes(each)).sort())
      })
    )
  })
})

test('a scan stops where it is told to, and goes on from there', () => {
  const {finals: _, ...words} = automaton([' ab '], alphabet)
  const text = 'ab c ab c'
  const first = scan(words, text, {table, accept: () => true})
  const second = scan(words, text, {from: first, table, accept: () => true})
  expect([first, second, scan(words, text, {from: second + 1, table, accept: () => true})]).toEqual(
    [2, 7, -1]
  )
})

test('stems of more than 65,536 states are found, too', () => {
  const letters = [...'abcd']
  const stems = letters.flatMap(a =>
    letters.flatMap(b => letters.map(c => ` ${a}${b}${c}${'abc'.repeat(400)} `))
  )
  const [, second = '', ...others] = stems
  expect(found(stems, `x${second}y`)).toEqual([second])
  expect(found(stems, 'abcabc')).toEqual([])
  expect(others).toHaveLength(62)
})
