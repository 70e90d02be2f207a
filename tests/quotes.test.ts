import {describe, expect, test} from 'vitest'
import type {Block} from '../src/document.ts'
import {quotedSpans} from '../src/quotes.ts'

/** What stands between quotation marks, by paragraph. */
function quoted(...paragraphs: readonly string[]): string[][] {
  const blocks = paragraphs.map(blockOf)
  const spans = quotedSpans({source: paragraphs.join('\n\n'), blocks, comments: []})
  return paragraphs.map((text, at) =>
    (spans[at] ?? []).map(({start, end}) => text.slice(start, end))
  )
}

function blockOf(text: string): Block {
  const starts = [...text].map((_, at) => at)
  return {
    text,
    starts,
    ends: starts.map(at => at + 1),
    quoted: false,
    exact: true
  }
}

describe('quotation marks of every language', () => {
  test.each([
    ['“a b” c', 'a b'],
    ['"a b" c', 'a b'],
    ['”a b” c', 'a b'],
    ['„a b“ c', 'a b'],
    ['„a b” c', 'a b'],
    ['«a b» c', 'a b'],
    ['»a b« c', 'a b'],
    ['»a b» c', 'a b'],
    ['« a b » c', 'a b'],
    ['«\u00A0a b\u202F» c', 'a b'],
    ['« a b », c', 'a b'],
    ['« a b ».', 'a b'],
    ['l’« a b » c', 'a b'],
    ["d'« a b » c « d", 'a b'],
    ['‘a b’ c', 'a b'],
    ["'a b' c", 'a b'],
    ['‚a b‘ c', 'a b'],
    [',,a b” c', 'a b'],
    ['‹a b› c', 'a b'],
    ['›a b‹ c', 'a b'],
    ['＂a b＂ c', 'a b'],
    ['Say “a b.” Then', 'a b.'],
    ['Say “a b”.', 'a b'],
    ['(“a b”)', 'a b'],
    ['so-called “a”', 'a'],
    ['“a”', 'a'],
    ['“a b”—c', 'a b']
  ])('%s', (text, expected) => {
    expect(
      quoted(text)
        .flat()
        .map(each => each.trim())
    ).toEqual([expected])
  })
})

describe('a quotation in a quotation', () => {
  test.each([
    ['“a ‘b’ c”', ['b', 'a ‘b’ c']],
    ['‘a “b” c’', ['b', 'a “b” c']],
    ['«a “b” c»', ['b', 'a “b” c']],
    ['"a \'b\' c"', ['b', "a 'b' c"]],
    ['“it’s ‘b’ c”', ['b', 'it’s ‘b’ c']]
  ])('%s', (text, expected) => {
    expect(quoted(text).flat()).toEqual(expected)
  })
})

describe('marks that quote nothing', () => {
  test.each([
    'the children’s and the kids’ b',
    "the children's and the kids' b",
    "it's the child's",
    'a 12" screen and a 6" one',
    '5\'10" tall, 6\'1" tall',
    'a “ b',
    'a” b',
    'a < b > c'
  ])('%s', text => {
    expect(quoted(text).flat()).toEqual([])
  })
})

test('an apostrophe does not end a quotation', () => {
  expect(quoted('“the child’s b” c').flat()).toEqual(['the child’s b'])
  expect(quoted("'the child's b' c").flat()).toEqual(["the child's b"])
})

describe('a quotation over paragraphs', () => {
  test.each([
    ['opens each and closes the last', ['He said: “a', '“b', '“c” he said'], [['a'], ['b'], ['c']]],
    ['opens the first and closes the last', ['He said: “a', 'b” he said'], [['a'], ['b']]],
    ['in guillemets', ['«a', '»b», c'], [['a'], ['b']]],
    ['that is never closed quotes nothing', ['He said: “a', 'b', 'c “d”'], [[], [], ['d']]],
    ['that is closed quotes no more', ['“a”', 'b', '“c”'], [['a'], [], ['c']]],
    ['with another inside', ['“a ‘x’', '“b” c'], [['x', 'a ‘x’'], ['b']]]
  ])('%s', (_what, paragraphs, expected) => {
    expect(quoted(...paragraphs)).toEqual(expected)
  })
})
