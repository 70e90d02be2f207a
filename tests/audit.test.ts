import {describe, expect, test} from 'vitest'
import {audit} from '../src/audit.ts'
import {sentence} from '../src/problem.ts'
import {bench, english, swedish} from './small.ts'

describe('a dictionary without faults', () => {
  test.each([english, swedish])('$language.name has no problem', dictionary => {
    expect(audit(dictionary, bench).map(sentence)).toEqual([])
  })
})
