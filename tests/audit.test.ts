import {describe, expect, test} from 'vitest'
import {audit} from '../src/audit.ts'
import {sentence} from '../src/problem.ts'
import {invalid, problemsOf} from './invalid.ts'
import {bench, english, swedish} from './small.ts'

test.each([english, swedish])('$language.name has no problem', dictionary => {
  expect(audit(dictionary, bench).map(sentence)).toEqual([])
})

describe('what is wrong is said with its place and the remedy', () => {
  test.each(invalid)('$kind/$name', fixture => {
    expect(problemsOf(fixture)).toEqual(fixture.expected)
  })
})
