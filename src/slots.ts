import {fold} from './casing.ts'
import type {Form, Inflection} from './morphology.ts'

/** What one place of a pattern accepts: whole words, stems with something to follow, kinds of token. */
export interface Slot {
  readonly kind: 'slot'
  readonly words: Forms
  readonly prefixes: Forms
  readonly suffixes: Forms
  readonly kinds: ReadonlySet<'capital' | 'number'>
}

/** Folded word → what it stands for. */
export type Forms = ReadonlyMap<string, Inflection>

export const empty: Slot = {
  kind: 'slot',
  words: new Map(),
  prefixes: new Map(),
  suffixes: new Map(),
  kinds: new Set()
}

/** The built-in classes. */
export const builtIn: Readonly<Record<string, Slot>> = {
  Capital: {...empty, kinds: new Set(['capital'])},
  Number: {...empty, kinds: new Set(['number'])}
}

export function wordSlot(forms: readonly Form[]): Slot {
  const words = new Map<string, Inflection>()
  for (const {text, ...inflection} of forms) {
    add(words, fold(text).replaceAll('-', ''), inflection)
  }
  return {...empty, words}
}

/** A word that stands for several cells, or is written in several ways, keeps them all. */
function add(words: Map<string, Inflection>, word: string, inflection: Inflection): void {
  const known = words.get(word)
  words.set(word, known ? joined(known, inflection) : inflection)
}

function joined(a: Inflection, b: Inflection): Inflection {
  const {exact: _, ...rest} = b
  const exact = a.exact && b.exact?.concat(a.exact)
  return {...rest, cells: [...a.cells, ...b.cells], ...(exact ? {exact} : {})}
}

/** One slot that accepts what any of several does. */
export function mergeSlots(slots: readonly Slot[]): Slot {
  return {
    kind: 'slot',
    words: mergeForms(slots.map(({words}) => words)),
    prefixes: mergeForms(slots.map(({prefixes}) => prefixes)),
    suffixes: mergeForms(slots.map(({suffixes}) => suffixes)),
    kinds: new Set(slots.flatMap(({kinds}) => [...kinds]))
  }
}

function mergeForms(forms: readonly Forms[]): Forms {
  const merged = new Map<string, Inflection>()
  for (const each of forms) for (const [word, inflection] of each) add(merged, word, inflection)
  return merged
}
