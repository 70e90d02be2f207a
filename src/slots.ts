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
  const {exact: _, ...rest} = inflection
  const cells = [...(known?.cells ?? []), ...inflection.cells]
  const exact = known && !known.exact ? undefined : inflection.exact?.concat(known?.exact ?? [])
  words.set(word, {...rest, cells, ...(exact ? {exact} : {})})
}

export function mergeSlots(a: Slot, b: Slot): Slot {
  return {
    kind: 'slot',
    words: mergeForms(a.words, b.words),
    prefixes: mergeForms(a.prefixes, b.prefixes),
    suffixes: mergeForms(a.suffixes, b.suffixes),
    kinds: new Set([...a.kinds, ...b.kinds])
  }
}

function mergeForms(a: Forms, b: Forms): Forms {
  const merged = new Map(a)
  for (const [word, inflection] of b) add(merged, word, inflection)
  return merged
}
