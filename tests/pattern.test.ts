import {describe, expect, test} from 'vitest'
import {compiler, literal} from '../src/pattern.ts'
import {longest} from '../src/walk.ts'
import {tokenise} from '../src/words.ts'

const classes = {
  child: ['child', 'kid:noun', 'young person'],
  loop: ['{loop}'],
  ring: ['{gnir}'],
  gnir: ['{ring}'],
  broken: ['a ['],
  solid: ['kid:noun', 'child']
}
const paradigms = {noun: {cells: {sg: [''], pl: ['s']}}, y: {cells: {sg: ['y'], pl: ['ies']}}}
const compile = compiler({classes, paradigms})

describe('a pattern that cannot be compiled says why', () => {
  test.each([
    ['{chidl}', 'Unknown class `chidl`', 'expected one of `child`, `loop`'],
    ['kid:nuon', 'Unknown paradigm `nuon`', 'expected one of `noun`, `y`'],
    ['kid:y', 'Unexpected word `kid:y`', 'expected a word that ends in `y`'],
    ['{loop}', 'Unexpected class `{loop}` in itself', 'expected other classes'],
    ['{ring}', 'Unexpected class `{ring}` in itself', 'expected other classes'],
    ['{broken}', 'Unexpected end in pattern `a [`', 'expected `]`'],
    ['*', 'Unexpected `*`', 'expected a word joined to it by `+`'],
    ['{broken}+porn', 'Unexpected end in pattern `a [`', 'expected `]`'],
    ['{child}+porn', 'Unexpected phrase in a solid word', 'expected single words'],
    ['a ]', 'Unexpected `]` in pattern `a ]`', 'expected a matching bracket']
  ])('%s', (pattern, message, cause) => {
    const fault = {message, cause: expect.stringContaining(cause)}
    expect(() => compiler({classes, paradigms})(pattern)).toThrow(expect.objectContaining(fault))
    expect(() => compiler({classes, paradigms})(pattern)).toThrow(SyntaxError)
  })

  test.each(['{loop}', '{broken}', '{ring}'])('%s says so each time', pattern => {
    const first = messageOf(() => compile(pattern))
    expect(messageOf(() => compile(pattern))).toBe(first)
  })
})

test('a number must have its bounds in order', () => {
  expect(() => compile('#17-0')).toThrow(SyntaxError)
})

test.each([
  ['childporn', ['sg']],
  ['childporns', ['pl']],
  ['kidporn', ['sg']],
  ['kidsporn', ['sg']],
  ['kidsporns', ['pl']],
  ['kids', undefined],
  ['porns', undefined]
])('a solid word is the product of its parts, in the cell of the last: %s', (text, cells) => {
  const tokens = tokenise(text)
  expect(longest(compile('{solid}+porn:noun'), {text, tokens}, 0)?.head.cells).toEqual(cells)
})

test('a class of many words is one place', () => {
  const [group] = compile('{solid}')
  expect(group?.kind === 'group' && group.rows.length).toBe(1)
})

test.each([
  ['child sexual abuse', 'Child sexual-abuse'],
  ['Ordval [x] {y}*', 'ordval [x] {y}*'],
  ["children's day", 'Children’s day'],
  ['§ 5', '§ 5']
])('the phrase %j is found as it stands in %j, whatever signs are in it', (phrase, text) => {
  const tokens = tokenise(text)
  expect(longest(literal(phrase), {text, tokens}, 0)?.next).toBe(tokens.length)
})

function messageOf(run: () => unknown): string {
  try {
    run()
    return 'no fault'
  } catch (error) {
    return error instanceof Error ? error.message : 'no error'
  }
}
