import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {builtin} from '#data'
import {check, type Settings} from '../src/check.ts'
import {formats} from '../src/formats/index.ts'
import {candidatesIn, gateOf} from '../src/gate.ts'
import {gateData} from '../src/gate-data.ts'
import {wordsOf} from '../src/letters.ts'
import {compileLexicon} from '../src/lexicon.ts'
import {isPromising} from '../src/outlook.ts'
import {settingsOf} from '../src/settings.ts'
import {linesThatMayHold} from '../src/source-gate.ts'

const guarded = [
  {needs: [[' porn '], [' child ', ' kid ']], weight: 1 as const},
  {needs: [[' minor ']], weight: 2 as const},
  {needs: [[' act ']]},
  {needs: [], weight: 0 as const}
]
const gate = gateOf(gateData(guarded))

describe('a gate', () => {
  test.each([
    ['child porn', [0, 3]],
    ['a Kid-porn', [0, 3]],
    ['porn', [3]],
    ['minor', [1, 3]],
    ['an act', [3]]
  ])('lets through of %j', (text, expected) => {
    expect(candidatesIn(gate, text).sort()).toEqual(expected)
  })

  test('leaves out what is not wanted', () => {
    expect(candidatesIn(gate, 'minor child porn', number => number === 1)).toEqual([1])
  })

  test('is asked for a pattern by its number', () => {
    expect(gate.meets(2, new Set())).toBe(false)
    expect(gate.meets(3, new Set())).toBe(true)
  })

  test('weighs what may end in a final state', () => {
    expect([...gate.weights].sort()).toEqual(['0', '0', '1', '2'])
  })
})

test('a discouraged pattern that needs nothing opens the gate to every text', () => {
  const quest = {isOptional: false, isWanted: () => true, mayFit: () => true}
  const open = gateOf(gateData([{needs: [], weight: 1}]))
  expect([...linesThatMayHold('x', open, quest)]).toEqual([{start: 0, end: 1}])
  expect([...linesThatMayHold('x', gate, quest)]).toEqual([])
})

test('a large dictionary of the user’s own is found and passed over like any other', () => {
  const words = Array.from({length: 12_000}, (_, number) => `${spelt(number)}${spelt(number * 7)}`)
  const entries = [...new Set(words)].map(term => ({...own, term, id: term}))
  const [english, ...others] = builtin.dictionaries
  if (!english) throw new Error('no dictionary')
  const extended = {...english, entries: [...english.entries, ...entries]}
  const stocked = {...extended, stocked: english.entries.length}
  const {stock, termbase} = builtin
  const lexicon = compileLexicon([stocked, ...others], termbase, stock ? {stock} : {})
  const settings = {...settingsOf({}, builtin), lexicon}
  const last = entries.at(-1)?.term ?? ''
  const [, text] = formats
  expect(isPromising('The council met on Monday.', settings)).toBe(false)
  expect(isPromising(`It said ${last}.`, settings)).toBe(true)
  if (text) expect(check(`It said ${last}.`, text, settings).messages[0]?.actual).toBe(last)
}, 60_000)

test('a clause of very many stems is a clause like any other', () => {
  const stems = Array.from({length: 40_000}, (_, number) => ` ${spelt(number)} `)
  const large = gateOf(gateData([{needs: [stems], weight: 1}]))
  expect(large.meets(0, wordsOf(spelt(39_999), large.table))).toBe(true)
  expect(large.meets(0, wordsOf(spelt(40_000), large.table))).toBe(false)
})

const own = {
  concept: 'own',
  status: 'deprecated' as const,
  verdict: 'avoid' as const,
  place: {file: 'own.yaml', line: 1, column: 1}
}

/** A number in letters, eight of them. */
function spelt(number: number): string {
  return String(number)
    .padStart(8, '0')
    .replace(/\d/g, digit => 'abcdefghij'.charAt(Number(digit)))
}

describe('with a stock and its gate', () => {
  const gated = settingsOf({}, builtin)
  const all = gated.lexicon.languages.map(({dictionary}) => dictionary)
  const lexicon = compileLexicon(all, builtin.termbase)
  const whole: Settings = {...gated, lexicon}

  // Every third text, since each is checked twice, and once with every pattern compiled.
  test.each(['da', 'en', 'es', 'fi', 'fr', 'is', 'nb', 'nn', 'sv'])(
    'everything is found in %s that is found without',
    tag => {
      const texts = readFileSync(
        new URL(`../fixtures/evaluation/${tag}.jsonl`, import.meta.url),
        'utf8'
      )
      const lines = texts.trim().split('\n')
      for (const line of lines.filter((_, index) => index % 3 === 0)) {
        const {text, format} = JSON.parse(line) as {text: string; format: string}
        const read = formats[format === 'md' ? 0 : 1]
        if (!read) throw new Error(format)
        expect(check(text, read, gated)).toEqual(check(text, read, whole))
      }
    },
    120_000
  )
})
