import {describe, expect, test} from 'vitest'
import {letter, readings, tokenise} from '../src/words.ts'

describe('text is cut into words, numbers and marks', () => {
  test.each([
    ['Child pornography', 'child pornography'],
    ['child’s', "child 's"],
    ["children's porn", "children 's porn"],
    ['l’enfant', "l' enfant"],
    ["d'enfants", "d' enfants"],
    ["o'clock", "o 'clock"],
    ['qu’une', "qu' une"],
    ["show'hun", "show 'hun"],
    ['children’ x', "children ' x"],
    ['mineur(e)s', 'mineur e s'],
    ['mineur(e) x', 'mineur e x'],
    ['####Child', '# # # # child'],
    ['mineur·e·s', 'mineur e s'],
    ['a (b) c', 'a ( b ) c'],
    ['övergrepp på barn', 'övergrepp på barn'],
    ['e\u0301tude', 'étude'],
    ['14-year-old', '14 year old'],
    ['snake_case', 'snake_case'],
    ['a, b.', 'a , b .'],
    ['“a”', '“ a ”'],
    ['24 § och 16 kap.', '24 § och 16 kap .'],
    ['barn/tonåring', 'barn / tonåring'],
    ['', ''],
    [' \n ', '']
  ])('%j → %j', (text, keys) => {
    expect(
      tokenise(text)
        .map(({key}) => key)
        .join(' ')
    ).toBe(keys)
  })

  test.each([
    ['child', 'word'],
    ['14', 'number'],
    ['٣', 'number'],
    ['14a', 'word'],
    ['§', 'mark'],
    ['…', 'mark']
  ])('%j is a %s', (text, kind) => {
    expect(tokenise(text).map(token => token.kind)).toEqual([kind])
  })

  test.each(['😀 child', 'e\u0301 child', 'x\u00ADy child’s', 'https://a.b child'])(
    'the places in %j are of its own characters',
    text => {
      for (const {start, end, key, kind} of tokenise(text)) {
        if (kind === 'word') expect(text.slice(start, end).normalize().replace('’', "'")).toBe(key)
      }
    }
  )
})

describe('addresses, paths, handles and code are one mark', () => {
  test.each([
    'https://example.org/child-porn?q=child+porn',
    'http://a.b/child',
    'mailto:a@b.org',
    'www.child-porn.example',
    'child.porn@example.org',
    '#childporn',
    '@childporn',
    'child/porn/list.txt',
    './child/porn',
    '~/child/porn',
    'C:\\child\\porn',
    '/var/child/porn',
    'childporn.example.org',
    'childporn.org/child/porn',
    '\uFFFC'
  ])('%s', text => {
    expect(tokenise(`see ${text} there`).map(({kind}) => kind)).toEqual(['word', 'mark', 'word'])
  })

  test.each(['child/teen', 'and/or', 'the end.Next', '3.14', 'etc.', 'e.g. this', 'No.5', '12:30'])(
    'but %s is prose',
    text => {
      expect(tokenise(text).some(({key}) => key === '\uFFFC')).toBe(false)
    }
  )
})

test.each([
  ['barn porr', 'space'],
  ['barn\nporr', 'space'],
  ['barn\u00A0porr', 'space'],
  ['barn-porr', 'hyphen'],
  ['barn\u2010porr', 'hyphen'],
  ['barn\u2011porr', 'hyphen'],
  ['barn–porr', 'hyphen'],
  ['barn\u200B-\u200Bporr', 'hyphen'],
  ['barn-\nporr', 'wrap'],
  ['barn- \r\n  porr', 'wrap'],
  ['barn- porr', 'suspended'],
  ['barn -porr', 'suspended'],
  ['barn\u00ADporr', 'soft'],
  ['barn\u200Bporr', 'soft'],
  ['barn\u2060porr', 'soft'],
  ['barn \u200Bporr', 'space'],
  ['barn’porr', 'none']
])('the gap in %j is %s', (text, gap) => {
  expect(tokenise(text)[1]?.gap).toBe(gap)
})

test.each([
  ['barn-porr', ['barn', 'barnporr']],
  ['barn\u00ADporr', ['barn', 'barnporr']],
  ['barn-\nporr', ['barn', 'barnporr']],
  ['barn- porr', ['barn']],
  ['barn porr', ['barn']],
  ['barn-porr-brott', ['barn', 'barnporr', 'barnporrbrott']],
  ['a-b-c-d-e-f-g-h', ['a', 'ab', 'abc', 'abcd', 'abcde', 'abcdef']],
  ['.', ['.']],
  ['', []]
])('%j can be read as %j', (text, expected) => {
  expect(readings(tokenise(text), 0).map(({key}) => key)).toEqual(expected)
})

test('what words are made of is what Unicode says, in all writing of Europe and in signs', () => {
  const unicode = /[\p{L}\p{M}\p{N}_]/u
  const own = new RegExp(`[${letter}]`)
  const differing = (from: number, to: number): string[] =>
    Array.from({length: to - from}, (_, at) => String.fromCharCode(from + at)).filter(
      each => /\P{Cn}/u.test(each) && own.test(each) !== unicode.test(each)
    )
  expect(differing(0, 0x0560)).toEqual([])
  expect(differing(0x1e00, 0x2c00)).toEqual([])
  expect(differing(0xfe00, 0xfe70)).toEqual([])
})
