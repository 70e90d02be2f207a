import {plainLetters} from './letters.ts'
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

/** A clause of more stems has shorter ones. */
const mostStems = 60

/** Common words, the commonest first, are met often; of others, the shorter the oftener. */
export function frequencyOf(lists: readonly (readonly string[])[]): Frequency {
  const common = new Map<string, number>()
  for (const [rank, word] of lists.flatMap(list => [...list.entries()])) {
    const stem = ` ${plainLetters(word)} `
    common.set(stem, (common.get(stem) ?? 0) + 10 / (rank + 10))
  }
  return stem => (/^[ 0]+$/.test(stem) ? 1 : (common.get(stem) ?? 3 ** -stem.length))
}

/** What a pattern needs: less than it asks for, never more. */
export function needsOf(pattern: Pattern, frequency: Frequency): Needs {
  const cost = (clause: Clause): number =>
    clause.reduce((sum, stem) => sum + frequency(stem), 0)
  return pattern
    .flatMap(step => clausesOf(step, frequency))
    .map(clause => ({clause, cost: cost(clause)}))
    .sort((a, b) => a.cost - b.cost)
    .map(({clause}, at) => (at === 0 ? clause : shortened(clause)))
}

/** One clause for alternatives, of which any may fit: the rarest of each. */
export function eitherOf(patterns: readonly Pattern[], frequency: Frequency): Clause | undefined {
  const rarest = patterns.map(pattern => needsOf(pattern, frequency)[0])
  return rarest.every(each => each !== undefined) ? covering(rarest.flat()) : undefined
}

function clausesOf(step: Step, frequency: Frequency): Needs {
  if (step.kind === 'slot') return clauseOf(step)
  if (step.kind !== 'group' || step.min === 0) return []
  const [only = [], ...others] = step.rows
  return others.length === 0 ? needsOf(only, frequency) : clauseOfRows(step, frequency)
}

function clauseOfRows({rows}: Group, frequency: Frequency): Needs {
  const clause = eitherOf(rows, frequency)
  return clause ? [clause] : []
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

function shortened(clause: Clause): Clause {
  let shorter = clause
  for (let length = longestStem; shorter.length > mostStems && length > 3; length--) {
    shorter = covering(clause.map(stem => (stem.startsWith(' ') ? stem.slice(0, length) : stem)))
  }
  return shorter
}

/** Without stems that hold another. */
function covering(stems: readonly string[]): Clause {
  const kept: string[] = []
  for (const stem of [...new Set(stems)].sort((a, b) => a.length - b.length)) {
    if (!kept.some(each => stem.includes(each))) kept.push(stem)
  }
  return kept.sort()
}
