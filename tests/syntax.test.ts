import {describe, expect, test} from 'vitest'
import {type Part, type Piece, parsePattern} from '../src/syntax.ts'

describe('a pattern is parsed', () => {
  test.each([
    ['child porn', 'child porn'],
    ['  child   porn  ', 'child porn'],
    ['child|kid porn', 'child|kid porn'],
    ['kid:noun', 'kid:noun'],
    ['{child} porn', '{child} porn'],
    ['{Capital}*3', '0-3(({Capital}))'],
    ['very*2 young', '0-2((very)) young'],
    ['a [b] c', 'a 0-1((b)) c'],
    ['a [b c]', 'a 0-1((b c))'],
    ['(a b | c d e) f', '1-1((a b)(c d e)) f'],
    ['(a b|c d e) f', '1-1((a b|c d e)) f'],
    ['[a|b]', '0-1((a)(b))', '0-1((a|b))'],
    ['@who(a b)', 'who:1-1((a b))'],
    ['a ~2 b', 'a ~2 b'],
    ['a ~12 b', 'a ~12 b'],
    ['#0-17 year', '#0-17 year'],
    ['barn+porr:en', 'barn+porr:en'],
    ['{number}+åring:ar', '{number}+åring:ar'],
    ['porr+*', 'porr+*'],
    ['*+porr', '*+porr'],
    ['=Lolita', '=Lolita'],
    ['barn - och djurporr', 'barn ^ och djurporr'],
    ['a , b : § / .', 'a , b : § / .'],
    ["child 's porn", "child 's porn"],
    ['a [b [c]]', 'a 0-1((b 0-1((c))))'],
    ['x:noun|{y}|z+w', 'x:noun|{y}|z+w']
  ])('%s', (text, ...expected) => {
    expect(expected).toContain(parsePattern(text).map(show).join(' '))
  })
})

describe('a fault names what is wrong and the remedy', () => {
  test.each([
    ['', 'end', 'at least one word'],
    ['a [b', 'end', '`]`'],
    ['a (b', 'end', '`)`'],
    ['a b]', '`]`', 'a matching bracket'],
    ['a (b]', '`]`', '`)`'],
    ['a [b | ]', 'end', 'words on both sides of `|`'],
    ['a []', 'end', 'words on both sides of `|`'],
    ['a ~ b', '`~ b`', 'a word, `{class}`, `[…]`, `(…)`, `~2` or `#0-17`'],
    ['{Über}', '`{Über}`', 'a word, `{class}`, `[…]`, `(…)`, `~2` or `#0-17`'],
    ['a+', 'end', 'a word, `{class}`, `[…]`, `(…)`, `~2` or `#0-17`']
  ])('%j', (text, found, remedy) => {
    const expected = {
      message: `Unexpected ${found} in pattern \`${text}\``,
      cause: `expected ${remedy}`
    }
    expect(() => parsePattern(text)).toThrow(expect.objectContaining(expected))
  })
})

function show(part: Part): string {
  if (part.kind === 'gap') return `~${part.max}`
  if (part.kind === 'suspended') return '^'
  if (part.kind === 'place') return part.choices.map(each => each.map(piece).join('+')).join('|')
  const rows = part.rows.map(row => `(${row.map(show).join(' ')})`).join('')
  return `${part.name ? `${part.name}:` : ''}${part.min}-${part.max}(${rows})`
}

function piece(piece: Piece): string {
  if (piece.kind === 'class') return `{${piece.name}}`
  if (piece.kind === 'number') return `#${piece.min}-${piece.max}`
  if (piece.kind === 'rest') return '*'
  return `${piece.exact ? '=' : ''}${piece.text}${piece.paradigm ? `:${piece.paradigm}` : ''}`
}
