import {plainLetters} from './letter-table.ts'
import type {Group, Pattern, Step} from './pattern.ts'
import type {Slot} from './slots.ts'

/** Stems of which one must stand in a text, as plain letters; a space is the edge of a word. */
export type Clause = readonly string[]

/** What must stand in a text for a pattern to fit it, the rarest first; empty where any text may do. */
export type Needs = readonly Clause[]

/** How often a stem is met, more or less; only the order matters. */
export type Frequency = (stem: string) => number

/** Longer stems tell hardly more, and cost memory. */
const longestStem = 9

/** A clause of more stems has shorter ones, of which the rarest clause, by which texts are searched, may have more. */
const mostStems = 60
const shortestStem = 6
const mostSearched = 120

/** Without knowledge of a language: the shorter, the oftener. */
export const byLength: Frequency = stem => (isNumber(stem) ? 1 : 3 ** -stem.length)

/** By lists of the words of languages, the commonest first. */
export function byRank(lists: readonly (readonly string[])[]): Frequency {
  const shares = new Map<string, number>()
  const add = (stem: string, share: number): void => {
    shares.set(stem, (shares.get(stem) ?? 0) + share)
  }
  for (const [rank, word] of lists.flatMap(words => [...words.entries()])) {
    const letters = plainLetters(word)
    const share = 0.1 / (rank + 3)
    add(` ${letters} `, share)
    for (let length = 1; length <= letters.length; length++) {
      add(` ${letters.slice(0, length)}`, share)
      add(`${letters.slice(-length)} `, share)
    }
  }
  return stem => (isNumber(stem) ? 0.03 : (shares.get(stem) ?? 2 ** -stem.length / 1000))
}

function isNumber(stem: string): boolean {
  return /^[ 0]+$/.test(stem)
}

/** What a pattern needs: less than it asks for, never more. */
export function needsOf(pattern: Pattern, frequency: Frequency): Needs {
  const cost = (clause: Clause): number => clause.reduce((sum, stem) => sum + frequency(stem), 0)
  return pattern
    .flatMap(step => clausesOf(step, frequency))
    .map(clause => ({clause, cost: cost(clause)}))
    .sort((a, b) => a.cost - b.cost)
    .map(({clause}, at) => shortened(clause, at === 0 ? mostSearched : mostStems))
}

/** One clause for alternatives, of which any may fit: the rarest of each. */
export function eitherOf(patterns: readonly Pattern[], frequency: Frequency): Clause | undefined {
  const rarest = patterns.map(pattern => needsOf(pattern, frequency)[0])
  return rarest.every(each => each !== undefined) ? covering(rarest.flat()) : undefined
}

/** The groups of classes stand in many patterns. */
const known = new WeakMap<Frequency, WeakMap<Step, Needs>>()

function clausesOf(step: Step, frequency: Frequency): Needs {
  const found = known.get(frequency) ?? new WeakMap<Step, Needs>()
  known.set(frequency, found)
  const needs = found.get(step) ?? freshClauses(step, frequency)
  found.set(step, needs)
  return needs
}

function freshClauses(step: Step, frequency: Frequency): Needs {
  if (step.kind === 'slot') return clauseOf(step)
  if (step.kind !== 'group' || step.min === 0) return []
  const [only = [], ...others] = step.rows
  return others.length === 0 ? needsOf(only, frequency) : clausesOfRows(step, frequency)
}

/** Each row needs the rarest of its clauses, and the next: so the group needs one of the rarest, and one of the next. */
function clausesOfRows({rows}: Group, frequency: Frequency): Needs {
  const needs = rows.map(row => needsOf(row, frequency))
  if (needs.some(({length}) => length === 0)) return []
  const most = Math.max(...needs.map(({length}) => length))
  const nth = (rank: number): Clause =>
    covering(needs.flatMap(each => each[Math.min(rank, each.length - 1)] ?? []))
  return [nth(0), ...(most > 1 ? [nth(1)] : [])]
}

function clauseOf({words, prefixes, suffixes, kinds}: Slot): Needs {
  if (kinds.size > 0) return []
  const stems = [
    ...[...words.keys()].map(each => stemOf(lettersIn(each), ' ')),
    ...[...prefixes.keys()].map(each => stemOf(lettersIn(each), '')),
    ...[...suffixes.keys()].map(each => `${lettersIn(each).slice(-longestStem)} `)
  ]
  return stems.length > 0 && !stems.some(each => each.trim() === '') ? [covering(stems)] : []
}

function stemOf(letters: string, end: string): string {
  return letters.length > longestStem ? ` ${letters.slice(0, longestStem)}` : ` ${letters}${end}`
}

/** The longest run of letters in a word. */
function lettersIn(word: string): string {
  const runs = word.split(/[^\p{L}\p{M}\d]+/u).map(plainLetters)
  return runs.reduce((a, b) => (b.length > a.length ? b : a), '')
}

function shortened(clause: Clause, most: number): Clause {
  let shorter = clause
  for (let length = longestStem; shorter.length > most && length > shortestStem; length--) {
    shorter = covering(clause.map(stem => (stem.startsWith(' ') ? stem.slice(0, length) : stem)))
  }
  return shorter
}

/** Without stems that hold another. */
function covering(stems: readonly string[]): Clause {
  const all = new Set(stems)
  return [...all].filter(stem => !partsOf(stem).some(part => all.has(part))).sort()
}

function partsOf(stem: string): string[] {
  const parts: string[] = []
  for (let length = 1; length < stem.length; length++) {
    for (let at = 0; at + length <= stem.length; at++) parts.push(stem.slice(at, at + length))
  }
  return parts
}
