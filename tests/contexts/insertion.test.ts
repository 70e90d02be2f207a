import {expect, test} from 'vitest'
import {verdicts} from '../small.ts'

test.each([
  ['For “abuse” substitute “child porn”.', ['error child porn']],
  ['After “abuse” insert “child porn”.', ['error child porn']],
  [
    'For “child porn” substitute “child pornography”.',
    ['amendment child porn', 'error child pornography']
  ],
  ['Ordet barnporr byts ut mot ”barnporr”.', ['amendment barnporr', 'error barnporr']],
  ['He said: “I insert nothing of child porn.”', ['warning child porn']]
])('new text is the drafter’s own, though it stands between marks: %j', (source, expected) => {
  expect(verdicts(source)).toEqual(expected)
})
