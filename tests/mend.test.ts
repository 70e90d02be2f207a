import {describe, expect, test} from 'vitest'
import {builtin} from '#data'
import {check} from '../src/check.ts'
import {disturbed} from '../src/disturbance.ts'
import {markdown} from '../src/formats/markdown.ts'
import {type Mended, mend, type Road} from '../src/mend.ts'
import {settingsOf} from '../src/settings.ts'
import {checkSmall} from './small.ts'

const small: Omit<Road, 'wants'> = {check: source => checkSmall(source), parse: markdown.parse}

function mended(source: string, {unsafe = false, road = small} = {}): Mended {
  return mend(source, {
    ...road,
    wants: ({applicability}) => unsafe || applicability === 'safe'
  })
}

describe('what reads right is put in', () => {
  test.each([
    ['He sold child porn.\r\n\r\nA child prostitute.  \r\n', 2],
    ['\uFEFFHe sold child porn', 1],
    ['| a | child porn |\r|---|---|\r| b | CHILD PORN |\r', 2],
    ['Nothing.\t\n \n', 0]
  ])('%j', (source, count) => {
    const {text, result, ...rest} = mended(source)
    expect(rest).toEqual({count, waited: 0, withheld: []})
    expect(result).toEqual(checkSmall(text))
    expect(text.replace(/child sexual abuse material|exploited child/gi, '')).toBe(
      source.replace(/child porn|child prostitute/gi, '').replace('A .', 'An .')
    )
  })
})

test('what needs a look is put in on request only', () => {
  const source = 'The clients paid for the girl.'
  expect(mended(source).text).toBe(source)
  expect(mended(source, {unsafe: true})).toMatchObject({count: 1, withheld: []})
})

describe('nobody else’s words are changed, even on request', () => {
  test.each([
    '> He sold child porn.',
    '“He sold child porn,” she said.',
    'The term “child porn” is old.',
    '<!-- ordval disable -->\n\nHe sold child porn.'
  ])('%j', source => {
    expect(mended(source, {unsafe: true})).toMatchObject({text: source, count: 0, withheld: []})
  })
})

describe('markup stays as it is', () => {
  const road = {
    check: (source: string) => check(source, markdown, settingsOf({}, builtin)),
    parse: markdown.parse
  }

  test.each([
    'Il parle de *la pornographie enfantine*.',
    "---\ntitle: 'Vente de la pornographie enfantine'\n---\n",
    "Voir [le site](https://a.example 'la pornographie enfantine')."
  ])('%j', source => {
    expect(road.check(source).messages).toHaveLength(1)
    expect(mended(source, {road}).text).toBe(source)
  })

  test('and what could not be fixed is told', () => {
    const source =
      "---\ntitle: 'La pornographie enfantine'\n---\n\nIl a vu la pornographie enfantine.\n"
    const {text, count, withheld} = mended(source, {road})
    expect(text).toContain("'La pornographie enfantine'")
    expect(count).toBe(1)
    expect(withheld).toMatchObject([{line: 2, column: 12}])
  })
})

/** A checker that finds a pattern, and would put the words in its place where there are some. */
function roadTo(pattern: RegExp, words: (actual: string) => string | undefined): typeof small {
  const [model] = checkSmall('He sold child porn.').messages
  if (!model) throw new Error('nothing is found')
  const {fix: _, ...message} = model
  return {
    ...small,
    check: source => ({
      accepted: [],
      language: 'en',
      skipped: [],
      messages: [...source.matchAll(pattern)].map(({1: actual = '', index: start}) => {
        const span = {start, end: start + actual.length}
        const text = words(actual)
        const fix = {applicability: 'safe' as const, edits: [{...span, text: text ?? ''}]}
        return {...message, ...span, actual, ...(text === undefined ? {} : {fix})}
      })
    })
  }
}

test.each([
  ['is gone then', 'axc', {count: 1, waited: 0}],
  ['is still there', 'xbc', {count: 2, waited: 1}]
])('a fix that another overlaps waits, and %s', (_what, after, counts) => {
  const road = roadTo(/(?=(ab|bc))/g, actual => (actual === 'ab' ? after.slice(0, 2) : 'yc'))
  expect(mended('abc', {road})).toMatchObject({...counts, withheld: []})
})

test('a fix that would bring a new finding stays out and is told; all others go in', () => {
  const road = roadTo(/(a|bb)/g, actual => (actual === 'a' ? 'b' : undefined))
  const {text, count, withheld} = mended('a cab ba c a', {road})
  expect({text, count}).toEqual({text: 'b cab ba c b', count: 2})
  expect(withheld.map(({start}) => start)).toEqual([3, 7])
})

test('fixes that go round in a circle come to an end', () => {
  const road = roadTo(/(a)/g, () => 'a')
  expect(mended('a', {road})).toMatchObject({text: 'a', withheld: [{start: 0}]})
})

test('nothing is disturbed where nothing new is found', () => {
  const result = checkSmall('He sold child porn.')
  const checked = {result, document: markdown.parse('He sold child porn.')}
  expect(disturbed(checked, checked, {edits: [], messages: []})).toEqual(new Set())
})
