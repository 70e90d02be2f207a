import {describe, expect, test} from 'vitest'
import {letterTable, plainLetters} from '../src/letter-table.ts'
import {breaks, chunkAt, joinedWords, joins, skips, unwrapped, wordsOf} from '../src/letters.ts'

const alphabet = ' 0abcdefghijklmnopqrstuvwxyzøß'
const table = letterTable(alphabet)
const signOf = (character: string): number | undefined => table[character.charCodeAt(0)]
const words = (text: string): string[] =>
  [...wordsOf(text, table)].map(word =>
    [...word].map(letter => alphabet[letter.charCodeAt(0)]).join('')
  )

test('letters fold to what is plain of them', () => {
  expect(plainLetters('Élève d’Århus, 13-ÅRIG')).toBe('elevedarhus00arig')
  for (const letter of 'aAáÅẶ') expect(signOf(letter)).toBe(alphabet.indexOf('a'))
  for (const digit of '079') expect(signOf(digit)).toBe(1)
})

test.each([
  [' ', breaks],
  ['.', breaks],
  ['я', breaks],
  ['\u0308', skips],
  ['*', joins],
  ['\u00AD', joins],
  ['-', joins]
])('%j is %i', (character, sign) => {
  expect(signOf(character)).toBe(sign)
})

test('letters of other scripts count where the alphabet has them', () => {
  const cyrillic = letterTable(' дия')
  expect([...'ДиЙя'].map(each => cyrillic[each.charCodeAt(0)])).toEqual([1, 2, 2, 3])
})

describe('words', () => {
  test.each([
    ['Barn och PORR', ['barn', 'och', 'porr']],
    ['barn-porr', ['barn', 'barnporr', 'porr']],
    ['**bø**rn', ['', 'bø', 'børn', 'rn']],
    ['e\u0301cole', ['ecole']],
    ['(a) b', ['', 'a', 'b']]
  ])('of %j', (text, expected) => {
    expect(words(text).sort()).toEqual(expected)
  })

  test('joined out of any neighbours', () => {
    const {parts, end} = chunkAt('x a-b-c d', 3, table)
    expect(end).toBe(7)
    const joined = joinedWords({parts, end}).map(word =>
      word.map(letter => alphabet[letter]).join('')
    )
    expect(joined).toEqual(['ab', 'abc', 'bc'])
  })
})

test.each([
  ['barn-\n> porr', 'barn-\u0300\u0300\u0300porr'],
  ['barn-  \r\n  porr', 'barn-\u0300\u0300\u0300\u0300\u0300\u0300porr'],
  ['barn - \nporr', 'barn - \nporr'],
  ['---\ntitle', '---\ntitle']
])('%j is unwrapped', (text, expected) => {
  expect(unwrapped(text)).toBe(expected)
  expect(words(unwrapped(text))).toEqual(words(expected.replace(/\u0300/g, '')))
})
