import {expect, test} from 'vitest'
import {verdicts} from '../small.ts'

test.each([
  ['For “child porn” substitute “abuse”.', ['amendment child porn']],
  ['For “child porn”, substitute “abuse”.', ['amendment child porn']],
  ['In section 2, for child porn substitute abuse.', ['amendment child porn']],
  ['For “old child porn” substitute “abuse”.', ['amendment child porn']],
  [
    'He wrote for “one of the papers in which child porn was a word that stood on every page” substitute.',
    ['warning child porn']
  ],
  ['He paid for child porn.', ['error child porn']],
  ['He paid for child porn. Substitute it.', ['error child porn']],
  ['Ordet barnporr byts ut.', ['amendment barnporr']]
])('old text is accepted where an amendment takes it out: %j', (source, expected) => {
  expect(verdicts(source)).toEqual(expected)
})
