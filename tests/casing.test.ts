import {describe, expect, test} from 'vitest'
import {caseStyle, fold, transferCase} from '../src/casing.ts'

const small = new Set(['of', 'the', 'with'])

test.each([
  ['Child', 'child'],
  ['ÖVERGREPP', 'övergrepp'],
  ['o\u0308vergrepp', 'övergrepp'],
  ["child's", "child's"],
  ['child’s', "child's"],
  ['childʼs', "child's"],
  ['IŞIK', 'işik'],
  ['', '']
])('%j folds to %j, in every locale', (text, expected) => {
  expect(fold(text)).toBe(expected)
})

test.each([
  ['child pornography', 'lower'],
  ['Child pornography', 'sentence'],
  ['Child Pornography', 'title'],
  ['Pornography of the Child', 'title'],
  ['Pornography of the child', 'sentence'],
  ['CHILD PORNOGRAPHY', 'upper'],
  ['CHILD-PORNOGRAPHY', 'upper'],
  ['CSAM', 'upper'],
  ['A', 'sentence'],
  ['ÅRSGAMMAL', 'upper'],
  ['Äcklig', 'sentence'],
  ['child Pornography', 'lower'],
  ['14-year-old girl', 'lower'],
  ['14-YEAR-OLD GIRL', 'upper'],
  ['Child', 'sentence'],
  ["Child's Porn", 'title'],
  ['', 'lower'],
  ['12', 'lower']
])('%j is in %s case', (phrase, style) => {
  expect(caseStyle(phrase, small)).toBe(style)
})

describe('a phrase takes the case of another', () => {
  test.each([
    ['child sexual abuse material', 'lower', 'child sexual abuse material'],
    ['child sexual abuse material', 'sentence', 'Child sexual abuse material'],
    ['abuse of the child', 'title', 'Abuse of the Child'],
    ['abuse of the child', 'upper', 'ABUSE OF THE CHILD'],
    ['material about CSAM', 'sentence', 'Material about CSAM'],
    ['övergrepp', 'sentence', 'Övergrepp'],
    ["a child's abuse", 'title', "A Child's Abuse"],
    ['self-generated image', 'title', 'Self-Generated Image'],
    ['straße', 'upper', 'STRASSE'],
    ['𐐨𐐩', 'sentence', '𐐀𐐩'],
    ['', 'title', '']
  ] as const)('%j in %s case is %j', (phrase, style, expected) => {
    expect(transferCase(phrase, style, small)).toBe(expected)
  })
})
