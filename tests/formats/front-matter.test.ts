import {describe, expect, test} from 'vitest'
import {markdown} from '../../src/formats/markdown.ts'

/** Key by key: the text, and the source that it was read from. */
function fields(source: string): [string, string, boolean][] {
  return markdown
    .parse(source)
    .blocks.map(({text, starts, ends, exact}) => [
      text,
      source.slice(starts.at(0), ends.at(-1)),
      exact
    ])
}

describe('a field of YAML', () => {
  test.each([
    ['plain', 'title: a b # c', 'a b', 'a b'],
    ['plain over lines', 'title: a\n  b\n\n  c', 'a b\nc', 'a\n  b\n\n  c'],
    ['in single quotes', "title: 'it''s a''b'", "it's a'b", "it''s a''b"],
    [
      'in double quotes',
      'title: "a \\"b\\" \\u00e4\\t\\x41"',
      'a "b" ä\tA',
      'a \\"b\\" \\u00e4\\t\\x41'
    ],
    ['in double quotes over lines', 'title: "a\\\n  b\n  c\\n"', 'ab c', 'a\\\n  b\n  c'],
    ['astral', 'title: "\\U0001F600 😀"', '😀 😀', '\\U0001F600 😀'],
    ['literal', 'title: |\n  a\n    b\n\n  c\nx: y', 'a\n  b\n\nc', 'a\n    b\n\n  c'],
    ['folded', 'title: >-\n  a\n  b\n\n  c', 'a b\nc', 'a\n  b\n\n  c'],
    ['folded at the end', 'x: y\ntitle: > # z\n  a\n  b', 'a b', 'a\n  b'],
    ['with a quoted key', '"Title": a', 'a', 'a'],
    ['tagged and anchored', 'title: !!str &x a b', 'a b', 'a b']
  ])('%s', (_name, yaml, text, slice) => {
    for (const ending of ['\n', '\r\n']) {
      const written = (part: string) => part.replaceAll('\n', ending)
      expect(fields(written(`---\n${yaml}\n---\n`))).toEqual([[text, written(slice), true]])
      expect(fields(written(`\uFEFF---\n${yaml}\n---\n`))).toEqual([[text, written(slice), true]])
    }
  })

  test('is read only if it is prose', () => {
    const yaml =
      'slug: a\ntitle: b\ntags: [c]\nsummary: {d: e}\ndescription: 7\nsubtitle: f\nnested:\n  title: g'
    expect(fields(`---\n${yaml}\n---\n`).map(([text]) => text)).toEqual(['b', 'f'])
  })

  test.each(['title: *a', 'title: "a', ': :', '- a', '\t', 'title: [', '%'])(
    'survives %j',
    yaml => {
      expect(() => markdown.parse(`---\n${yaml}\n---\nb`)).not.toThrow()
    }
  )
})

describe('a field of TOML', () => {
  test.each([
    ['basic', 'title = "a \\"b\\" \\u00e4"', 'a "b" ä', 'a \\"b\\" \\u00e4'],
    ['literal', "title = 'a \\ b'", 'a \\ b', 'a \\ b']
  ])('%s', (_name, toml, text, slice) => {
    expect(fields(`+++\nx = 1\n${toml}\n[table]\ntitle = "no"\n+++\n`)).toEqual([
      [text, slice, true]
    ])
  })

  test('of several lines is not read', () => {
    expect(
      fields('+++\ntitle = """\na"""\ndescription = "b"\n+++\n').map(([text]) => text)
    ).toContain('b')
  })
})

test.each([
  ['---\nlang: sv\n---\n', 'sv'],
  ['---\ntitle: a\nlanguage: "fi"\n---\n', 'fi'],
  ['+++\nlocale = "nb-NO"\n+++\n', 'nb-NO'],
  ['---\nlang: [sv]\n---\n', undefined],
  ['a\n\n---\nlang: sv\n---\n', undefined]
])('declares the language: %j', (source, language) => {
  expect(markdown.parse(source).language).toBe(language)
})
