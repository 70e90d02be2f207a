import {type Accept, type Automaton, automaton, scan} from './automaton.ts'
import {encoded, type LetterTable, lettersOf, letterTable, unwrapped} from './letters.ts'
import type {Needs} from './needs.ts'

/** What a gate knows of its patterns, which are numbered from 0. */
export interface Holdings {
  /** Final state of the automaton → the patterns whose rarest clause has a stem that ends there. */
  readonly finals: readonly (readonly number[])[]
  readonly clauses: readonly (readonly string[])[]
  /** Pattern → its clauses. */
  readonly needs: readonly (readonly number[])[]
  /** Patterns that need nothing. */
  readonly always: readonly number[]
}

/** What finding a pattern means: nothing by itself, a discouraged term, one that is discouraged where a config says so. */
export type Weight = 0 | 1 | 2

/** Plain data from which a gate is made. */
export interface GateData {
  /** Begins with a space. */
  readonly alphabet: string
  readonly words: Automaton
  /** Final state → 1 where a discouraged term may end, 2 where only an optional one may, 0 elsewhere. */
  readonly weights: string
  readonly holdings: () => Holdings
}

/** Tells which patterns may fit a text, without looking at the patterns: never too few, rarely too many. */
export interface Gate extends GateData {
  readonly table: LetterTable
  /** Whether a pattern may fit a text, given as letters. */
  meets(pattern: number, letters: string): boolean
}

/** A pattern that a gate is for; one without a weight is asked for by number only. */
export interface Guarded {
  readonly needs: Needs
  readonly weight?: Weight
}

/** Prepares the data of a gate. */
export function gateData(patterns: readonly Guarded[]): GateData {
  const {all, numbers} = numbered(patterns)
  const searched = patterns.map(({needs, weight}) => (weight === undefined ? [] : (needs[0] ?? [])))
  const stems = new Map<string, number[]>()
  for (const [pattern, stem] of searched.flatMap((list, at) => list.map(each => [at, each] as const))) {
    stems.set(stem, [...(stems.get(stem) ?? []), pattern])
  }
  const letters = new Set(all.flat().join(''))
  letters.delete(' ')
  const alphabet = ` ${[...letters].sort().join('')}`
  const {finals, ...words} = automaton([...stems.keys()], alphabet)
  const holders = [...stems.values()]
  const holdings: Holdings = {
    finals: finals.map(each => [...new Set(each.flatMap(stem => holders[stem] ?? []))]),
    clauses: all,
    needs: numbers,
    always: [...patterns.keys()].filter(at => numbers[at]?.length === 0 && patterns[at]?.weight !== undefined)
  }
  const weightOf = (each: readonly number[]): Weight => {
    const found = each.map(pattern => patterns[pattern]?.weight)
    return found.includes(1) ? 1 : found.includes(2) ? 2 : 0
  }
  const weights = holdings.finals.map(weightOf).join('')
  return {alphabet, words, weights, holdings: () => holdings}
}

/** The different clauses, and which of them each pattern has. */
function numbered(patterns: readonly Guarded[]): {
  readonly all: (readonly string[])[]
  readonly numbers: number[][]
} {
  const known = new Map<string, number>()
  const all: (readonly string[])[] = []
  const numbers = patterns.map(({needs}) =>
    needs.map(stems => {
      const key = stems.join()
      const number = known.get(key) ?? all.push(stems) - 1
      known.set(key, number)
      return number
    })
  )
  return {all, numbers}
}

export function gateOf(data: GateData): Gate {
  const {alphabet, holdings} = data
  const codes = new Map<number, readonly string[]>()
  const codesOf = (clause: number): readonly string[] => {
    const stems = holdings().clauses[clause] ?? []
    const code = codes.get(clause) ?? stems.map(stem => encoded(stem, alphabet))
    codes.set(clause, code)
    return code
  }
  return {
    ...data,
    table: letterTable(alphabet),
    meets: (pattern, letters) =>
      (holdings().needs[pattern] ?? []).every(clause =>
        codesOf(clause).some(stem => letters.includes(stem))
      )
  }
}

/** The patterns that may fit a text without markup, by their numbers. */
export function candidatesIn(gate: Gate, wrapped: string): number[] {
  const text = unwrapped(wrapped)
  let found: Set<number> | undefined
  const accept: Accept = final => {
    found ??= new Set(gate.holdings().always)
    for (const pattern of gate.holdings().finals[final] ?? []) found.add(pattern)
    return false
  }
  scan(gate.words, text, {table: gate.table, accept})
  if (!found) return [...gate.holdings().always]
  const letters = lettersOf(text, gate.table)
  return [...found].filter(pattern => gate.meets(pattern, letters))
}
