import {type Accept, type Automaton, scan} from './automaton.ts'
import {type ClauseTest, clauseTest} from './clause.ts'
import {type LetterTable, wordsOf} from './letters.ts'
import {listAt, type Packed} from './packed.ts'

/** What a gate knows of its patterns and their clauses, which are numbered from 0. */
export interface Holdings {
  /** Final state of the automaton → the clauses of which a stem ends there; the automaton knows two of each pattern. */
  readonly finals: Packed
  /** Clause → the patterns of which it is the rarest. */
  readonly holders: Packed
  /** Clause → the letters of its stems by number, with `between` between stems. */
  readonly clauses: Packed
  /** Pattern → its clauses, the rarest first. */
  readonly needs: Packed
  /** Pattern → the clause of what must stand beside it for it to be reported, if there is one. */
  readonly requires: Packed
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
  readonly table: LetterTable
  /** Final state → 1 where a discouraged term may end, 2 where only an optional one may, 0 elsewhere. */
  readonly weights: string
  /** Whether a discouraged term, or an optional one, needs nothing, so that any text may hold it. */
  readonly isOpen: boolean
  readonly holdings: () => Holdings
}

/** Tells which patterns may fit a text, without looking at the patterns: never too few, rarely too many. */
export interface Gate extends GateData {
  /** Whether a pattern may fit a text of these words. */
  meets(pattern: number, words: ReadonlySet<string>): boolean
  /** Whether what it finds there may be reported. */
  mayMatter(pattern: number, words: ReadonlySet<string>): boolean
}

export function gateOf(data: GateData): Gate {
  const {holdings} = data
  const tests = new Map<number, ClauseTest>()
  const testOf = (clause: number): ClauseTest => {
    const known = tests.get(clause)
    if (known) return known
    const letters = Array.from(listAt(holdings().clauses, clause), code =>
      String.fromCharCode(code)
    )
    const made = clauseTest(letters.join('').split(String.fromCharCode(between)))
    tests.set(clause, made)
    return made
  }
  return {
    ...data,
    meets: (pattern, words) =>
      listAt(holdings().needs, pattern).every(clause => testOf(clause)(words)),
    mayMatter: (pattern, words) =>
      listAt(holdings().requires, pattern).every(clause => testOf(clause)(words))
  }
}

/** Parts the stems of a clause; no letter has this number. */
export const between = 255

/** How many clauses of a pattern the automaton looks for. */
export const searched = 2

/** Whether a pattern matters at all, by its number. */
export type Wanted = (pattern: number) => boolean
const all: Wanted = () => true

/** The wanted patterns that may fit an unwrapped text without markup, by their numbers. */
export function candidatesIn(gate: Gate, text: string, isWanted: Wanted = all): number[] {
  return candidates(gate, text, isWanted).found
}

/** Those of them of which what they find may be reported. */
export function matteringIn(gate: Gate, text: string, isWanted: Wanted): number[] {
  const {found, words} = candidates(gate, text, isWanted)
  return found.filter(pattern => gate.mayMatter(pattern, words))
}

function candidates(
  gate: Gate,
  text: string,
  isWanted: Wanted
): {readonly found: number[]; readonly words: ReadonlySet<string>} {
  const {always, holders} = gate.holdings()
  const clauses = clausesIn(gate, text)
  const found = [...clauses].flatMap(clause =>
    [...listAt(holders, clause)].filter(
      pattern => isSearchedIn(clauses, pattern, gate) && isWanted(pattern)
    )
  )
  const open = always.filter(isWanted)
  if (found.length === 0) return {found: open, words: new Set()}
  const words = wordsOf(text, gate.table)
  return {found: [...open, ...found.filter(pattern => gate.meets(pattern, words))], words}
}

/** The offsets of a text where the rarest need of one of the patterns may be met, in order. */
export function placesOf(gate: Gate, text: string, patterns: readonly number[]): number[] {
  const {finals, needs} = gate.holdings()
  const rarest = new Set(patterns.map(pattern => listAt(needs, pattern)[0]))
  const places: number[] = []
  const accept: Accept = (final, at) => {
    if (listAt(finals, final).some(clause => rarest.has(clause))) places.push(at)
    return false
  }
  scan(gate.words, text, {table: gate.table, accept})
  return places
}

/** The clauses of which a stem stands in a text. */
function clausesIn({words, table, holdings}: Gate, text: string): Set<number> {
  const finals = new Set<number>()
  const accept: Accept = final => {
    finals.add(final)
    return false
  }
  scan(words, text, {table, accept})
  const clauses = new Set<number>()
  for (const final of finals) {
    for (const clause of listAt(holdings().finals, final)) clauses.add(clause)
  }
  return clauses
}

/** Whether the clauses of a pattern that the automaton looks for were found. */
function isSearchedIn(clauses: ReadonlySet<number>, pattern: number, gate: Gate): boolean {
  const {starts, values} = gate.holdings().needs
  const first = starts[pattern] ?? 0
  const end = Math.min(first + searched, starts[pattern + 1] ?? 0)
  for (let at = first; at < end; at++) if (!clauses.has(values[at] ?? -1)) return false
  return true
}
