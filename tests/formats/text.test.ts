import {describe, expect, test} from 'vitest'
import {text} from '../../src/formats/text.ts'

const blocks = (source: string) =>
  text
    .parse(source)
    .blocks.map(block => [block.text, source.slice(block.starts.at(0), block.ends.at(-1))])

describe('blocks', () => {
  test.each<[string, string, string[]]>([
    ['paragraphs', 'a\nb\n\n \t\nc', ['a\nb', 'c']],
    ['indented lines', '  a \n\tb  ', ['a\nb']],
    ['bullets', 'a:\n- b\n  c\n* d\n• e', ['a:', '- b\nc', '* d', '• e']],
    ['numbers', 'a:\n1. b\n2. c\nd\n10) e', ['a:', '1. b', '2. c\nd', '10) e']],
    ['a date that was wrapped', 'den\n1. mars', ['den\n1. mars']],
    ['lines of dialogue', '– a\n— b\n- c\n—¿d?\n—Dijo', ['– a', '— b', '- c', '—¿d?', '—Dijo']],
    ['a hyphen that was wrapped', 'barn-\n-pornografi', ['barn-\n-pornografi']],
    ['headlines', 'a\n===\nb\n-----\nc\nd\n***\ne', ['a', 'b', 'c\nd', 'e']],
    ['e-mail', 'a:\n> b\n> c\n>> d\ne', ['a:', 'b\nc', 'd', 'e']],
    ['paragraphs of e-mail', '> a\n>\n> b', ['a', 'b']],
    ['nothing', '', []]
  ])('%s', (_name, source, expected) => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const written = source.replaceAll('\n', ending)
      expect(blocks(written).map(([found]) => found)).toEqual(expected)
      expect(blocks(`\uFEFF${written}`).map(([found]) => found)).toEqual(expected)
    }
  })

  test('map a line ending with what stands around it', () => {
    const source = '\uFEFF> child  \r\n> > x'
    const [{text: found, starts, ends} = {text: '', starts: [], ends: []}] = text.parse(
      `${source}`
    ).blocks
    expect([found, starts.at(0), ends.at(-1)]).toEqual(['child', 3, 8])
    expect(blocks('> a \r\n>   b')).toEqual([['a\nb', 'a \r\n>   b']])
  })

  test('are quoted after a mark of e-mail', () => {
    const quoted = text.parse('a\n> b\n\nc').blocks.map(block => block.quoted)
    expect(quoted).toEqual([false, true, false])
  })

  test('end at a rule', () => {
    const texts = text.parse('a\n===\nb\nc\n===\nd').blocks.map(block => block.text)
    expect(texts).toEqual(['a', 'b\nc', 'd'])
  })
})

describe('directives', () => {
  test.each([
    ['ordval: ignore', 'ordval ignore'],
    ['  [Ordval: ignore] ', 'ordval ignore'],
    ['ORDVAL: disable-next-line a-b -- why [x]', 'ordval disable-next-line a-b -- why [x]']
  ])('%j', (line, value) => {
    const source = `\uFEFFa\r\n${line}\r\nb\r\nc\r\n`
    const {blocks: read, comments} = text.parse(source)
    expect(read.map(block => block.text)).toEqual(['a', 'b\nc'])
    expect(comments.map(comment => comment.value)).toEqual([value])
    const [{span, next} = {span: {start: 0, end: 0}}] = comments
    expect(source.slice(span.start, span.end)).toBe(line.trim())
    expect(source.slice(next?.start, next?.end)).toBe('b\r\nc')
  })

  test.each(['see ordval: ignore', '[ordval: ignore', 'ordval ignore'])('not %j', line => {
    expect(text.parse(line).comments).toEqual([])
  })

  test('at the end have no next node', () => {
    expect(text.parse('a\nordval: enable').comments.map(({next}) => next)).toEqual([undefined])
  })
})

test.each([
  ['a long line', 'a b '.repeat(250_000)],
  ['marks', `${'>'.repeat(500_000)}a`],
  ['spaced marks', `${' >'.repeat(250_000)}a`],
  ['white space', `a${' '.repeat(500_000)}b${' '.repeat(500_000)}`],
  ['lines', 'a b\n'.repeat(100_000)]
])('reads %s of extreme length', (_name, source) => {
  expect(text.parse(source).blocks).toHaveLength(1)
})
