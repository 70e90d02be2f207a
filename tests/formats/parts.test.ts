import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {builtin} from '#data'
import {check} from '../../src/check.ts'
import {markdown} from '../../src/formats/markdown.ts'
import {sectionsOf} from '../../src/formats/sections.ts'
import {outlookOn} from '../../src/outlook.ts'
import {settingsOf} from '../../src/settings.ts'

const settings = settingsOf({}, builtin)

interface Marked {
  readonly text: string
}

const texts = ['da', 'en', 'es', 'fi', 'fr', 'is', 'nb', 'nn', 'sv'].flatMap(tag =>
  readFileSync(new URL(`../../fixtures/evaluation/${tag}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => (JSON.parse(line) as Marked).text.trim())
)

/** What documents put between paragraphs, and quotations that go on over some of them. */
const others = [
  '# A heading',
  '## “Why?” it said',
  '```js\nconst child = 1\n\nporn()\n```',
  '- one\n- two\n\n  more of two\n\n  ```\n  code\n  ```',
  '> It is late.\n>\n> Go home.',
  '“The first paragraph of what he said goes on and on.',
  '“And this is the second. They found child porn there.”',
  '»Das ist der Anfang.',
  '| a | b |\n| - | - |\n| child | porn |',
  '1. first\n2. second',
  '    indented code\n\n    and more',
  'Ja.',
  'Barnporr.',
  'Han\nhade sex\nmed en 13-årig flicka.',
  '***',
  'Title\n-----',
  '<div align="center">\nText\n</div>',
  'A line with a hyphen at its end of barn-\nporr and so on.'
]

const paragraphs = fc
  .array(fc.oneof(fc.constantFrom(...texts), fc.constantFrom(...others)), {
    minLength: 40,
    maxLength: 80
  })
  .chain(list => fc.constantFrom('\n\n', '\r\n\r\n').map(gap => list.join(gap)))

test('parts of a document say what all of it says', () => {
  let [parted, left] = [0, 0]
  fc.assert(
    fc.property(paragraphs, source => {
      const long = `${source}\n\n${filler}`
      const wanted = outlookOn(long, settings)
      if (!wanted) return
      if (sectionsOf(long)) parted++
      const parts = markdown.parse(long, wanted)
      const whole = markdown.parse(long)
      if (parts.blocks.length < whole.blocks.length) left++
      expect(check(long, markdown, settings, wanted)).toEqual(check(long, markdown, settings))
    }),
    {numRuns: 8}
  )
  expect(parted).toBeGreaterThan(3)
  expect(left).toBeGreaterThan(3)
}, 240_000)

/** Enough to be read in parts. */
const filler =
  'The council met and talked about the new school, the bus and the library.\n\n'.repeat(700)

describe('a section begins where everything before it is over', () => {
  const starts = (source: string): string[] | undefined =>
    sectionsOf(source)?.map(({start}) => source.slice(start, start + 1))

  test.each([
    ['a paragraph', 'a\n\nb', ['a', 'b']],
    ['a heading', '- a\n\n# b', ['-', '#']],
    ['no line in a paragraph', 'a\nb', ['a']],
    ['no item of a list', 'a\n\n- b\n\n  c\n\n1. d', ['a']],
    ['no code', 'a\n\n```\n\nb\n\n```\n\nc', ['a', 'c']],
    ['no code with a longer fence', '~~~~\n\nb\n\n~~~\n\nc\n\n~~~~\n\nd', ['~', 'd']],
    ['a reference and a colon', 'a [b][c]:\n\nd', ['a', 'd']],
    ['a tag in a line', 'a <del>b</del>\n\nc', ['a', 'c']],
    ['what code looks like', '```\n[a]: b\n<!--\n```\n\nc', ['`', 'c']],
    ['no front matter', '---\na: b\n\nc: d\n---\n\ne', ['-', 'e']],
    ['what is behind code in a list', '- a\n\n  ```\n  b\n  ```\n\nc', ['-', 'c']],
    ['Windows line endings', 'a\r\n\r\nb', ['a', 'b']],
    ['white space is no end', 'a\n\u00A0\nb', ['a']]
  ])('%s', (_what, source, expected) => {
    expect(starts(source)).toEqual(expected)
  })

  test.each([
    ['a definition', 'a [b]\n\n[b]: c'],
    ['a definition in a list', 'a [b]\n\n- > [b\n  c]: d'],
    ['a language on the second line of a tag', '<div\n lang="sv">\n\na\n\n</div>'],
    ['a footnote', 'a[^1]\n\n[^1]: c'],
    ['a comment', 'a\n\n<!-- b -->'],
    ['an element of code', '<pre>\n\na\n\n</pre>'],
    ['a language', '<div lang="sv">\n\na\n\n</div>'],
    ['code of which a list may be the end', 'a\n\n  ```\nb'],
    ['code or HTML', '<div>\n```\n\na'],
    ['old line endings', 'a\r\rb']
  ])('only the whole tells with %s', (_what, source) => {
    expect(sectionsOf(source)).toBeUndefined()
  })
})
