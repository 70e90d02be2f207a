import {firstSlots, type Pattern} from './pattern.ts'
import type {Slot} from './slots.ts'
import type {View} from './walk.ts'
import {readings} from './words.ts'

/** A pattern and what it stands for. */
export interface Candidate<T> {
  readonly pattern: Pattern
  readonly value: T
  /** Of two that fit alike, the lower goes first. */
  readonly order: number
}

/** Patterns by what they can begin with, so that a look-up does not depend on how many there are. */
export interface TermIndex<T> {
  readonly words: Map<string, Candidate<T>[]>
  readonly prefixes: Map<string, Candidate<T>[]>
  readonly suffixes: Map<string, Candidate<T>[]>
  /** Patterns that can begin with any word. */
  readonly anywhere: Candidate<T>[]
}

export function emptyIndex<T>(): TermIndex<T> {
  return {words: new Map(), prefixes: new Map(), suffixes: new Map(), anywhere: []}
}

export function addPattern<T>(index: TermIndex<T>, candidate: Candidate<T>): void {
  const first = firstSlots(candidate.pattern)
  if (!first || first.some(({kinds}) => kinds.size > 0)) index.anywhere.push(candidate)
  else for (const slot of first) addSlot(index, slot, candidate)
}

/** The patterns that may begin at a token; each at least once. */
export function candidatesAt<T>(index: TermIndex<T>, view: View, at: number): Set<Candidate<T>> {
  const found = new Set<Candidate<T>>(index.anywhere)
  const add = (more: readonly Candidate<T>[] = []): void => {
    for (const each of more) found.add(each)
  }
  for (const {key} of readings(view.tokens, at)) {
    add(index.words.get(key))
    if (index.prefixes.size + index.suffixes.size === 0) continue
    for (let length = 1; length < key.length; length++) {
      add(index.prefixes.get(key.slice(0, length)))
      add(index.suffixes.get(key.slice(-length)))
    }
  }
  return found
}

function addSlot<T>(index: TermIndex<T>, slot: Slot, candidate: Candidate<T>): void {
  for (const kind of ['words', 'prefixes', 'suffixes'] as const) {
    for (const key of slot[kind].keys()) addTo(index[kind], key, candidate)
  }
}

function addTo<T>(map: Map<string, Candidate<T>[]>, key: string, candidate: Candidate<T>): void {
  const list = map.get(key)
  if (list) list.push(candidate)
  else map.set(key, [candidate])
}
