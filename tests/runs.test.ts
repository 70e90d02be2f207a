import {expect, test} from 'vitest'
import {runsOf} from '../src/runs.ts'

test.each([
  ['lines between blank ones', 'a\n\nb @\nc\n \nd', 'b @\nc'],
  ['all of a text without blank lines', 'a\n@', 'a\n@'],
  ['Windows line endings', 'a\r\n\r\n@\r\n\r\nb', '@\r'],
  ['front matter, whatever it holds', '---\na: b\n\n@\n---\n\nc', '---\na: b\n\n@\n---'],
  ['no rule between lines', 'a\n\n---\n\n@', '@'],
  [
    'HTML that blank lines do not end',
    'a\n\n<pre>\n\n@\n\n</pre> b\n\nc',
    '<pre>\n\n@\n\n</pre> b'
  ],
  ['one that is closed before', '<pre>\n\n</pre>\n\n@\n\n<!-- -->', '@'],
  ['one that nothing closes', 'a\n\n<!-- b\n\n@\n\nc', '<!-- b\n\n@\n\nc'],
  ['what closes for two', '`<!--`\n\n<!-- a\n\n@ -->\n\nb', '`<!--`\n\n<!-- a\n\n@ -->'],
  [
    'what opens while another is open',
    '<?\n\n<!--\n\n?>\n\n@\n\n-->\n\na',
    '<?\n\n<!--\n\n?>\n\n@\n\n-->'
  ]
])('a run is %s', (_what, text, expected) => {
  const run = runsOf(text)(text.indexOf('@'))
  expect(run.text).toBe(expected)
  expect(text.slice(run.start, run.end)).toBe(expected)
})

test('many elements take no more time than few', () => {
  const text = '<!-- a -->\n\nb\n\n<!--'.repeat(20_000)
  const start = performance.now()
  const runAt = runsOf(text)
  for (let at = 0; at < text.length; at += 20) runAt(at)
  expect(performance.now() - start).toBeLessThan(5_000)
})
