import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Block, type Document, opaque, type Span} from '../../src/document.ts'
import {formats} from '../../src/formats/index.ts'

const pieces = [
  ...['\n', '\n', '\r\n', '\r', '\n\n', ' ', ' ', '  ', '\t', '    '],
  ...['> ', '>', '- ', '1. ', '# ', '---\n', '+++\n', '===', '|', '|-|', '```', '$$'],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '\\',
    '\\*',
    '\\&',
    '[',
    ']',
    '](u)',
    '![',
    '][a]',
    '[a]: u "',
    '"'
  ],
  ...['[^1]', '[^1]: ', '[ ] ', '[!NOTE]', 'https://a.b/c', 'www.a.se', 'a@b.se', '<http://a>'],
  ...['&amp;', '&#228;', '&NotEqualTilde;', '&gt;', '&#10;', '&#13;', '&nbsp;', '&x;', '&', ';'],
  ...['<p>', '</p>', '<div lang="sv">', '</div>', '<b>', '</b>', '<br>', '<q>', '</q>', '<code>'],
  ...[
    '</code>',
    '<pre>',
    '<script>',
    '<!-- ',
    ' -->',
    '<img alt="',
    "title='",
    "'",
    '>',
    '<',
    '/>'
  ],
  ...[
    '<blockquote>',
    '<![CDATA[',
    '<?php ',
    'title: ',
    'lang: ',
    'ordval: ignore',
    '– ',
    '• ',
    '...'
  ],
  ...['a', 'barn', 'o\u0308', 'ä', '😀', '\uD83D', '\0', '\uFEFF', '\u00AD', '\u00A0', '\u2028']
]
const soup = fc.array(fc.constantFrom(...pieces), {maxLength: 40}).map(parts => parts.join(''))
const decoded = /^(?:(?:&[^;]*;|[\s>\\])+|\\.|<[^>]*>|\0)$/s

describe.each(formats)('$name', ({parse}) => {
  test('never throws, and every place is inside the source', {timeout: 60_000}, () => {
    fc.assert(
      fc.property(soup, source => check(parse(source))),
      {numRuns: 1000, seed: Number(process.env.SEED ?? 2016)}
    )
  })

  test('reads text without markup as it stands', () => {
    const word = fc.constantFrom('barn', 'på', '😀', 'o\u0308')
    const words = fc.array(word, {minLength: 1}).map(parts => parts.join(' '))
    fc.assert(
      fc.property(words, source => {
        expect(parse(source).blocks.map(({text}) => text)).toEqual([source])
      })
    )
  })
})

function check({source, blocks, comments}: Document): void {
  for (const block of blocks) checkBlock(block, source)
  const starts = blocks.map(block => block.starts[0] ?? 0)
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  for (const {span, next} of comments) {
    expect(isInside(span, source) && span.start < span.end).toBe(true)
    expect(!next || (isInside(next, source) && next.start >= span.end)).toBe(true)
  }
}

function checkBlock({text, starts, ends, exact}: Block, source: string): void {
  expect([starts.length, ends.length]).toEqual([text.length, text.length])
  expect(text).toBe(text.trim())
  for (const [unit, start] of starts.entries()) {
    const end = ends[unit] ?? -1
    if (start < (starts[unit - 1] ?? 0) || end < (ends[unit - 1] ?? 0)) expect.fail('a step back')
    if (!isInside({start, end}, source) || start === end) expect.fail(`no place for ${unit}`)
    if (exact) checkUnit(text.charAt(unit), source.slice(start, end))
  }
}

function checkUnit(unit: string, slice: string): void {
  if (unit === opaque || unit === slice) return
  expect(slice).toMatch(decoded)
  expect(slice.length > 1 || slice === '\0' || /\s/.test(unit)).toBe(true)
}

function isInside({start, end}: Span, source: string): boolean {
  return start >= 0 && start <= end && end <= source.length
}
