import {describe, expect, test} from 'vitest'
import {directivesOf} from '../src/directives.ts'
import {markdown} from '../src/formats/markdown.ts'
import {text} from '../src/formats/text.ts'

describe('a comment is about a part of the source', () => {
  // What the comment is about stands between ⟦ and ⟧, which the test takes out.
  test.each([
    ['all that follows', '<!-- ordval disable -->⟦\n\nA b.\n\nC.⟧'],
    ['all up to its end', '<!-- ordval disable -->⟦\n\nA b.\n\n⟧<!-- ordval enable -->\n\nC.'],
    [
      'all up to its own end',
      '<!-- ordval disable x -->⟦\n\nA.\n\n⟧<!-- ordval enable x -->\n\nC.'
    ],
    [
      'not the end of another',
      '<!-- ordval disable x -->⟦\n\nA.\n\n<!-- ordval enable y -->\n\nC.⟧'
    ],
    ['the next line', 'A\n\n<!-- ordval disable-next-line -->\n⟦B c.⟧\nD.'],
    ['the next line with CRLF', '<!-- ordval disable-next-line -->\r\n⟦B c.⟧\r\nD.'],
    ['the next paragraph', 'A\n\n<!-- ordval ignore -->\n\n⟦B\nc.⟧\n\nD.'],
    ['the next list', '<!-- ordval ignore -->\n\n⟦- B\n- C⟧\n\nD.'],
    ['the next heading', '<!-- ordval ignore -->\n\n⟦# B⟧\n\nD.']
  ])('%s', (_what, marked) => {
    const source = marked.replace(/[⟦⟧]/g, '')
    const [directive] = directivesOf(markdown.parse(source)).directives
    const {start = 0, end = 0} = directive?.scope ?? {}
    expect(`${source.slice(0, start)}⟦${source.slice(start, end)}⟧${source.slice(end)}`).toBe(
      marked
    )
  })

  test('which is nothing at the end of a file', () => {
    for (const verb of ['ignore', 'disable-next-line']) {
      const [directive] = directivesOf(markdown.parse(`A\n\n<!-- ordval ${verb} -->`)).directives
      expect(directive?.scope.start).toBe(directive?.scope.end)
    }
  })
})

test.each([
  ['ordval disable', [], undefined],
  ['ordval disable a', ['a'], undefined],
  ['ordval disable a b', ['a', 'b'], undefined],
  ['ordval disable a, b', ['a', 'b'], undefined],
  ['ordval: disable a', ['a'], undefined],
  ['ordval-disable a', ['a'], undefined],
  ['Ordval Disable a', ['a'], undefined],
  ['ordval disable a -- from a law', ['a'], 'from a law'],
  ['ordval disable -- from a law -- really', [], 'from a law -- really'],
  ['  ordval   disable   a  ', ['a'], undefined]
])('<!--%s--> names %j, for the reason %j', (comment, ids, remark) => {
  const {directives, misspellings} = directivesOf(markdown.parse(`<!--${comment}-->\n\nA.`))
  expect(directives.map(each => [each.ids, each.remark])).toEqual([[ids, remark]])
  expect(misspellings).toEqual([])
})

test.each([
  ['ordval disabel a', ['disabel']],
  ['a comment about ordval disable', []],
  ['vale off', []]
])('<!-- %s --> is misspelt as %j', (comment, words) => {
  const {directives, misspellings} = directivesOf(markdown.parse(`<!-- ${comment} -->\n\nA.`))
  expect(misspellings.map(({word}) => word)).toEqual(words)
  expect(directives).toEqual([])
})

test('plain text has lines for it', () => {
  const {directives} = directivesOf(text.parse('[ordval: disable a -- b]\n\nA.'))
  expect(directives.map(({ids, remark}) => [ids, remark])).toEqual([[['a'], 'b']])
})
