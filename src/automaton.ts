import {breaks, type Chunk, chunkAt, isInside, joins, type LetterTable, skips} from './letters.ts'
import {type Numbers, numbersUpTo} from './packed.ts'

/** Finds many stems at once (Aho and Corasick 1975); they are numbered by their place in the list. */
export interface Automaton {
  /** State × letter → state; the start is 0. */
  readonly next: Numbers
  /** The size of the alphabet. */
  readonly width: number
  /** States from here on end a stem. */
  readonly firstFinal: number
}

/** An automaton with the stems that end in each final state, by state − `firstFinal`. */
export interface Built extends Automaton {
  readonly finals: readonly (readonly number[])[]
}

interface State {
  readonly next: Map<number, number>
  readonly words: number[]
}

export function automaton(words: readonly string[], alphabet: string): Built {
  const states = trie(words, alphabet)
  const width = alphabet.length
  const full = numbersUpTo(states.length, states.length * width)
  const fallback = numbersUpTo(states.length, states.length)
  for (const state of breadthFirst(states)) {
    const {next, words: own} = states[state] ?? {next: new Map<number, number>(), words: []}
    const back = fallback[state] ?? 0
    if (state > 0) own.push(...(states[back]?.words ?? []))
    for (let letter = 0; letter < width; letter++) {
      const step = state > 0 ? (full[back * width + letter] ?? 0) : 0
      const target = next.get(letter)
      full[state * width + letter] = target ?? step
      if (target !== undefined) fallback[target] = step
    }
  }
  return renumbered(full, states, width)
}

function trie(words: readonly string[], alphabet: string): State[] {
  const states: State[] = [{next: new Map(), words: []}]
  for (const [number, word] of words.entries()) {
    let state = states[0]
    for (const character of word) {
      const letter = alphabet.indexOf(character)
      const known = state?.next.get(letter)
      if (known === undefined) {
        state?.next.set(letter, states.length)
        state = {next: new Map(), words: []}
        states.push(state)
      } else state = states[known]
    }
    state?.words.push(number)
  }
  return states
}

function breadthFirst(states: readonly State[]): number[] {
  const order = [0]
  for (const state of order) order.push(...(states[state]?.next.values() ?? []))
  return order
}

/** Final states last, so that one comparison tells. */
function renumbered(full: Numbers, states: readonly State[], width: number): Built {
  const numbers = [...states.keys()]
  const isFinal = (state: number): boolean => (states[state]?.words.length ?? 0) > 0
  const order = [...numbers.filter(each => !isFinal(each)), ...numbers.filter(isFinal)]
  const place = numbersUpTo(states.length, states.length)
  for (const [at, state] of order.entries()) place[state] = at
  const next = numbersUpTo(states.length, full.length)
  for (const [at, state] of order.entries()) {
    for (let letter = 0; letter < width; letter++) {
      next[at * width + letter] = place[full[state * width + letter] ?? 0] ?? 0
    }
  }
  const finals = order.filter(isFinal)
  return {
    next,
    width,
    firstFinal: order.length - finals.length,
    finals: finals.map(state => states[state]?.words ?? [])
  }
}

/** Hears of each final state, by its number among them, and of the offset behind the stem; says whether to stop. */
export type Accept = (final: number, at: number) => boolean

/** Reads a text from an offset between words on; returns the offset where `accept` stops it, and −1 where it does not. */
export function scan(
  words: Automaton,
  text: string,
  {from = 0, table, accept}: {readonly from?: number; readonly table: LetterTable; accept: Accept}
): number {
  const {next, width, firstFinal} = words
  let state = next[breaks] ?? 0
  let reached = from
  for (let at = from; at <= text.length; at++) {
    const sign = at < text.length ? (table[text.charCodeAt(at)] ?? breaks) : breaks
    if (sign < skips) state = next[state * width + sign] ?? 0
    else if (sign === joins) {
      if (at >= reached && isInside(text, at, table)) {
        const chunk = chunkAt(text, at, table)
        if (endsInJoint(words, chunk, final => accept(final, at))) return at
        reached = chunk.end
      }
      state = next[state * width] ?? 0
    } else continue
    if (state >= firstFinal && accept(state - firstFinal, at)) return at
  }
  return -1
}

/** Reads the parts of a chunk as one word, from each of them on and up to each of them; whether `accept` stops it. */
function endsInJoint(
  {next, width, firstFinal}: Automaton,
  {parts}: Chunk,
  accept: (final: number) => boolean
): boolean {
  const isEnd = (state: number): boolean => state >= firstFinal && accept(state - firstFinal)
  return parts.some((_, first) => {
    let state = next[breaks] ?? 0
    return parts.slice(first).some(part => {
      for (const sign of part) {
        state = next[state * width + sign] ?? 0
        if (isEnd(state)) return true
      }
      return isEnd(next[state * width + breaks] ?? 0)
    })
  })
}
