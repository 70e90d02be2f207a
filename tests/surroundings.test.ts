import {describe, expect, test} from 'vitest'
import {readTopic} from '../src/dictionary.ts'
import {compileLexicon} from '../src/lexicon.ts'
import {checkSmall, english, refuse, termbase} from './small.ts'

/** Whether `porn` is found under a condition of its entry. */
function isFound(condition: string, source: string): boolean {
  const text = `material: [{term: porn, id: x, status: deprecated, match: ["porn [film]"], ${condition}}]`
  const entries = readTopic({file: 'own.yaml', text}, refuse)
  const lexicon = compileLexicon([{...english, entries}], termbase)
  return checkSmall(source, {lexicon}).messages.length > 0
}

describe('unless: before', () => {
  const row = 'unless: [{before: "not [even]"}]'
  test.each([
    ['This is not porn.', false],
    ['This is not even porn.', false],
    ['This is not a porn.', false],
    ['This is not “porn” at all, he says.', false],
    ['This is not (porn).', false],
    ['This is not *porn*.', false],
    ['This is not\nporn.', false],
    ['NOT PORN', false],
    ['Certainly not. Porn is bad.', true],
    ['This is not bad porn.', true],
    ['It was porn, not art.', true]
  ])('%j: %s', (source, expected) => {
    expect(isFound(row, source)).toBe(expected)
  })
})

describe('unless: after', () => {
  const row = 'unless: [{after: "laws|ban"}]'
  test.each([
    ['The porn laws.', false],
    ['The porn ban of May.', false],
    ['The porn films laws.', true],
    ['The porn film laws.', false],
    ['The “porn” laws.', false],
    ['The porn-laws.', false],
    ['The porn band.', true],
    ['It is porn.', true]
  ])('%j: %s', (source, expected) => {
    expect(isFound(row, source)).toBe(expected)
  })
})

describe('unless: before and after together', () => {
  const row = 'unless: [{before: food, after: photo}]'
  test.each([
    ['A food porn photo.', false],
    ['A food porn.', true],
    ['A porn photo.', true]
  ])('%j: %s', (source, expected) => {
    expect(isFound(row, source)).toBe(expected)
  })
})

describe('unless: within', () => {
  const row = 'unless: [{within: "food porn|pornography [film] night"}]'
  test.each([
    ['A food porn night.', false],
    ['A food porn film night.', false],
    ['A food porn.', true],
    ['Food and porn night.', true]
  ])('%j: %s', (source, expected) => {
    expect(isFound(row, source)).toBe(expected)
  })
})

describe('unless: sentence', () => {
  const row = 'unless: [{sentence: "{adult}"}]'
  test.each([
    ['Adults watch porn.', false],
    ['Porn of 18-year-olds.', true],
    ['Porn of an 18-year-old.', false],
    ['Porn is bad. Adults are bad.', true],
    ['Adults are bad! Porn is bad.', true],
    ['Adults know e.g. porn.', false]
  ])('%j: %s', (source, expected) => {
    expect(isFound(row, source)).toBe(expected)
  })

  test('does not look at the match itself', () => {
    expect(isFound('unless: [{sentence: film}]', 'A porn film.')).toBe(true)
    expect(isFound('unless: [{sentence: film}]', 'A porn film film.')).toBe(false)
  })
})

describe('requires', () => {
  const row = 'requires: ["{child}", "school"]'
  test.each([
    ['Porn with a kid.', true],
    ['The school had porn.', true],
    ['It was porn.', false],
    ['It was porn. A child came.', false],
    ['A child came. It was porn.', false],
    ['In [the school](https://a.b "x") he had porn.', true],
    ['The 12-year-old girl saw porn.', true],
    ['The 18-year-old girl saw porn.', false]
  ])('%j: %s', (source, expected) => {
    expect(isFound(row, source)).toBe(expected)
  })
})
