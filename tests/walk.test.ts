import {describe, expect, test} from 'vitest'
import {compiler} from '../src/pattern.ts'
import {fits, longest, type View} from '../src/walk.ts'
import {tokenise} from '../src/words.ts'
import {english} from './small.ts'

const compile = compiler({
  classes: {...english.language.classes, pair: ['one two', 'one']},
  paradigms: english.morphology.paradigms
})

function viewOf(text: string): View {
  return {text, tokens: tokenise(text)}
}

/** What a pattern covers from the first token on; nothing where it does not fit there. */
function covered(pattern: string, text: string): string | undefined {
  const view = viewOf(text)
  const trail = longest(compile(pattern), view, 0)
  return trail && text.slice(0, view.tokens[trail.next - 1]?.end ?? 0)
}

describe('a pattern covers the longest run of words that it fits', () => {
  test.each([
    ['child porn', 'Child Porn was', 'Child Porn'],
    ['child porn', 'child, porn', undefined],
    ['child porn', 'child. Porn', undefined],
    ['child porn', 'child-\nporn', 'child-\nporn'],
    ['child porn', 'child- porn', undefined],
    ['child porn', 'childporn', undefined],
    ['childporn', 'child-porn', 'child-porn'],
    ['childporn', 'child porn', undefined],
    ['child|kid', 'kid', 'kid'],
    ['kid:noun', 'kids', 'kids'],
    ['{child} porn', '14-year-old girl porn', '14-year-old girl porn'],
    ['{child}', '14 year old girls', '14 year old girls'],
    ['{child}', 'girl aged 17', 'girl aged 17'],
    ['{child}', 'girl aged 18', undefined],
    ['{pair} two', 'one two', 'one two'],
    ['a [b] c', 'a c', 'a c'],
    ['a [b] c', 'a b c', 'a b c'],
    ['a [b]', 'a b', 'a b'],
    ['(a b | c d e) f', 'c d e f', 'c d e f'],
    ['(a b | c d e) f', 'a b f', 'a b f'],
    ['(a b | c d e) f', 'a d e f', undefined],
    ['a ~2 b', 'a b', 'a b'],
    ['a ~2 b', 'a x y b', 'a x y b'],
    ['a ~2 b', 'a x y z b', undefined],
    ['a ~2 b', 'a x, b', undefined],
    ['a ~2 b', 'a b x b', 'a b x b'],
    ['very*3 young', 'very very very young', 'very very very young'],
    ['very*3 young', 'very very very very young', undefined],
    ['very*3 young', 'young', 'young'],
    ['#0-17', '17', '17'],
    ['#0-17', '18', undefined],
    ['#0-17', '0', '0'],
    ['#0-17+åring', '14-åring', '14-åring'],
    ['#0-17+åring', '18-åring', undefined],
    ['{Number}', '123456', '123456'],
    ['{Capital} act', 'Old act', 'Old act'],
    ['{Capital} act', 'old act', undefined],
    ['{Capital}*2 act', 'Big Old act', 'Big Old act'],
    ['{diminutive}+porn:mass', 'kiddyporn', 'kiddyporn'],
    ['porn+*', 'pornography', 'pornography'],
    ['porn+*', 'pornx', undefined],
    ['*+porn', 'teenporn', 'teenporn'],
    ['*+porn', 'xporn', undefined],
    ['=Lolita', 'Lolita', 'Lolita'],
    ['=Lolita', 'lolita', undefined],
    ['=Lolita', 'LOLITA', undefined],
    ['=Lolita|=LOLITA', 'Lolita', 'Lolita'],
    ['=Lolita|=LOLITA', 'LOLITA', 'LOLITA'],
    ['=Lolita|=LOLITA', 'lolita', undefined],
    ['=Lolita|lolita', 'LoLita', 'LoLita'],
    ['act \\( porn \\)', 'act (porn)', 'act (porn)'],
    ['barn - och djurporr', 'barn- och djurporr', 'barn- och djurporr'],
    ['barn - och djurporr', 'barn och djurporr', undefined],
    ['barn - och djurporr', 'barn-\noch djurporr', 'barn-\noch djurporr'],
    ['a , b', 'a, b', 'a, b'],
    ['a / b', 'a/b', 'a/b'],
    ['art . 5 §', 'art. 5 §', 'art. 5 §'],
    ["child 's porn", 'child’s porn', 'child’s porn'],
    ['a b', 'a', undefined],
    ['a', '', undefined]
  ])('%s in %j', (pattern, text, expected) => {
    expect(covered(pattern, text)).toBe(expected)
  })
})

test.each([
  ['kid:noun porn:mass', 'kids porn', {head: {cells: ['pl']}}],
  [
    '{child} prostitute:noun',
    'children prostitutes',
    {head: {cells: ['pl']}, captures: {child: 'children'}}
  ],
  ['fish:fish', 'fish', {head: {cells: ['sg', 'pl']}}],
  [
    'have:have sex with @who([a] ~1 {child})',
    'had sex with a  young\nkid',
    {head: {cells: ['past']}, captures: {who: 'a young kid', child: 'kid'}}
  ],
  ['@who(child) porn', 'chi\u00ADld porn', {captures: {who: 'child'}}],
  ['baby+*', 'babyclips', {open: true, captures: {rest: 'clips'}}],
  ['*+clip:noun', 'babyclips', {open: true, head: {cells: ['pl']}, captures: {rest: 'baby'}}],
  ['baby', 'baby', {open: false, captures: {}, head: {cells: []}}]
])('%s in %j leaves the trail %j', (pattern, text, expected) => {
  const trail = longest(compile(pattern), viewOf(text), 0)
  expect(trail).toMatchObject(expected)
})

test('a pattern fits where one of its ends is accepted', () => {
  const view = viewOf('a b c')
  expect(fits(compile('a [b] [c]'), view, 0, next => next === 2)).toBe(true)
  expect(fits(compile('a [b]'), view, 0, next => next === 3)).toBe(false)
})

test.each([
  ['~9 ~9 ~9 ~9 ~9 ~9 ~9 never', 'word '.repeat(200)],
  ['[a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] never', 'a '.repeat(100)],
  ['(a | a | a)*9 (a | a | a)*9 never', 'a '.repeat(100)]
])('no text makes %s slow', (pattern, text) => {
  const before = performance.now()
  expect(longest(compile(pattern), viewOf(text), 0)).toBeUndefined()
  expect(performance.now() - before).toBeLessThan(2000)
})
