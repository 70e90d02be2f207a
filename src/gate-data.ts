import {automaton} from './automaton.ts'
import {between, type GateData, type Holdings, searched, type Weight} from './gate.ts'
import {letterTable} from './letter-table.ts'
import type {Clause, Needs} from './needs.ts'
import {pack} from './packed.ts'

/** A pattern that a gate is for; one without a weight is asked for by number only. */
export interface Guarded {
  readonly needs: Needs
  /** What must stand in the same sentence for it to be reported. */
  readonly required?: Clause
  readonly weight?: Weight
}

/** Prepares the data of a gate. */
export function gateData(patterns: readonly Guarded[]): GateData {
  const {all, numbers, required} = numbered(patterns)
  const alphabet = alphabetOf(all)
  const weighted = [...patterns.keys()].filter(at => patterns[at]?.weight !== undefined)
  const sought = new Set(weighted.flatMap(at => numbers[at]?.slice(0, searched) ?? []))
  const stems = new Map<string, number[]>()
  for (const clause of sought) {
    for (const stem of all[clause]?.split(',') ?? []) {
      const clauses = stems.get(stem) ?? []
      clauses.push(clause)
      stems.set(stem, clauses)
    }
  }
  const {finals: ends, ...words} = automaton([...stems.keys()], alphabet)
  const clausesOf = [...stems.values()]
  const finals = ends.map(each => [...new Set(each.flatMap(stem => clausesOf[stem] ?? []))])
  const holders: number[][] = all.map(() => [])
  for (const at of weighted) holders[numbers[at]?.[0] ?? -1]?.push(at)
  const holdings: Holdings = {
    finals: pack(finals),
    holders: pack(holders),
    clauses: pack(all.map(each => lettersOf(each, alphabet))),
    needs: pack(numbers),
    requires: pack(required),
    always: weighted.filter(at => numbers[at]?.length === 0)
  }
  const weights = finals.map(each =>
    weightOf(
      each.flatMap(clause => holders[clause] ?? []),
      patterns
    )
  )
  return {
    alphabet,
    words,
    table: letterTable(alphabet),
    weights: weights.join(''),
    isOpen: holdings.always.some(at => patterns[at]?.weight !== 0),
    holdings: () => holdings
  }
}

function lettersOf(clause: string, alphabet: string): number[] {
  return [...clause].map(letter => (letter === ',' ? between : alphabet.indexOf(letter)))
}

function alphabetOf(clauses: readonly string[]): string {
  const letters = new Set(clauses.join(''))
  for (const sign of ' ,') letters.delete(sign)
  return ` ${[...letters].sort().join('')}`
}

function weightOf(numbers: readonly number[], patterns: readonly Guarded[]): Weight {
  const found = numbers.map(number => patterns[number]?.weight)
  return found.includes(1) ? 1 : found.includes(2) ? 2 : 0
}

/** The different clauses, and which of them each pattern needs and requires. */
function numbered(patterns: readonly Guarded[]): {
  readonly all: string[]
  readonly numbers: number[][]
  readonly required: number[][]
} {
  const known = new Map<string, number>()
  const all: string[] = []
  const numberOf = (stems: Clause): number => {
    const key = stems.join()
    const number = known.get(key) ?? all.push(key) - 1
    known.set(key, number)
    return number
  }
  const numbers = patterns.map(({needs}) => needs.map(numberOf))
  return {
    all,
    numbers,
    required: patterns.map(({required}) => (required ? [numberOf(required)] : []))
  }
}
