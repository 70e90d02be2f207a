import {expect, test} from 'vitest'
import {clauseTest} from '../src/clause.ts'

const stands = clauseTest(['\0whole\0', '\0begin', 'end\0', '\0b', 'xyz\0'])

test.each([
  [['whole'], true],
  [['wholes'], false],
  [['beginner'], true],
  [['begi'], true],
  [['weekend'], true],
  [['ending'], false],
  [['a', 'xyz'], true],
  [[], false]
])('%j: %s', (words, expected) => {
  expect(stands(new Set(words))).toBe(expected)
})
