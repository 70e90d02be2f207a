import {expect, test} from 'vitest'
import {fault, sentence} from '../src/problem.ts'

test('a problem is one sentence with its place and the remedy', () => {
  const place = {file: 'sv/a.yaml', line: 12, column: 5}
  const problem = {place, what: 'Unexpected key `prefered`', remedy: 'expected `preferred`'}
  expect(sentence(problem)).toBe(
    'Unexpected key `prefered` in `sv/a.yaml:12:5`, expected `preferred`'
  )
})

test('a fault carries both before its place is known', () => {
  expect(fault('a', 'b')).toMatchObject({name: 'SyntaxError', message: 'a', cause: 'b'})
})
