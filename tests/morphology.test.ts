import {expect, test} from 'vitest'
import {inflect} from '../src/morphology.ts'

test.each([
  ['kid', {sg: [''], pl: ['s']}, {kid: ['sg'], kids: ['pl']}],
  ['baby', {sg: ['y'], pl: ['ies']}, {baby: ['sg'], babies: ['pl']}],
  ['sheep', {sg: [''], pl: ['']}, {sheep: ['sg', 'pl']}],
  [
    'molest',
    {inf: [''], past: ['ed', 'd']},
    {molest: ['inf'], molested: ['past'], molestd: ['past']}
  ],
  ['have', {inf: ['have'], '3sg': ['has']}, {have: ['inf'], has: ['3sg']}]
])('%s in %j', (word, cells, expected) => {
  const forms = inflect(word, 'p', {cells}).map(({text, cells: names}) => [text, names])
  expect(Object.fromEntries(forms)).toEqual(expected)
})

test('a word that does not end as the base does is a fault', () => {
  const fault = {message: 'Unexpected word `kid:y`', cause: 'expected a word that ends in `y`'}
  expect(() => inflect('kid', 'y', {cells: {sg: ['y']}})).toThrow(expect.objectContaining(fault))
})
