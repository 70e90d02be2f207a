import {expect, test} from 'vitest'
import {sampleOf, scorer} from '../src/detection.ts'

const english = ['The man was in the house with his dog.', 'She said that it was the truth.']
const swedish = ['Mannen var i huset med sin hund.', 'Hon sade att det var sanningen.']

test('a text fits the language that it is in better', () => {
  const [inEnglish, inSwedish] = [english, swedish].map(texts => scorer(sampleOf(texts)))
  const lead = (text: string) =>
    (inEnglish?.(text.split(' ')) ?? 0) - (inSwedish?.(text.split(' ')) ?? 0)
  expect(lead('with the truth')).toBeGreaterThan(0)
  expect(lead('hunden och huset')).toBeLessThan(0)
})

test('a sample keeps the runs that are most frequent, in an order that is always the same', () => {
  const sample = sampleOf(['Ana, ana!', 'Anb'], 4)
  expect(Object.entries(sample)).toEqual([
    [' a', 3],
    [' an', 3],
    ['an', 3],
    [' ana', 2]
  ])
})

test('case, digits and marks say nothing', () => {
  expect(sampleOf(['THE Man, 14!'])).toEqual(sampleOf(['the man']))
})
