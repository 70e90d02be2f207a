import {readFileSync} from 'node:fs'
import type {Dictionary, Termbase} from './dictionary.ts'
import type {Holdings} from './gate.ts'
import {type Item, roles} from './item.ts'
import {lazily} from './lazily.ts'
import type {Stock} from './lexicon.ts'
import {numbersIn, type Packed, packedIn} from './packed.ts'
import type {Profile} from './rule.ts'
import type {Library} from './settings.ts'

// What `compile.ts` wrote, each file read when it is first needed.

const folder = new URL('data/', import.meta.url)

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as T
}

interface Start {
  readonly tags: readonly string[]
  readonly profiles: readonly Profile[]
  readonly always: readonly number[]
  readonly gate: {
    readonly alphabet: string
    readonly weights: string
    readonly isOpen: boolean
    readonly width: number
    readonly firstFinal: number
  }
}

type Cues = Readonly<Record<string, Readonly<Record<string, number>>>>

const shelf = lazily<{start: Start}>({start: () => read('start')})

/** The dictionaries and profiles that come with Ordval. */
export const builtin: Library = lazily<Library>({
  dictionaries: () => shelf.start.tags.map(dictionaryOf),
  profiles: () => shelf.start.profiles,
  termbase: () => read<Termbase>('termbase'),
  stock: stockOf
})

function stockOf(): Stock {
  const {tags, gate} = shelf.start
  const {alphabet, weights, isOpen, ...sizes} = gate
  const parts = lazily<{holdings: Holdings; items: Uint16Array; cues: Cues}>({
    holdings: readHoldings,
    items: () => numbersIn(Uint16Array, bytes('items')),
    cues: () => read('cues')
  })
  return {
    tags,
    gate: {
      alphabet,
      weights,
      isOpen,
      words: {...sizes, next: numbersIn(Uint16Array, bytes('automaton'))},
      table: bytes('letters'),
      holdings: () => parts.holdings
    },
    item: number => itemAt(parts.items, number),
    cue: (tag, written) => parts.cues[tag]?.[written]
  }
}

function readHoldings(): Holdings {
  const packed = (name: string): Packed => packedIn(bytes(name))
  return {
    always: shelf.start.always,
    clauses: packed('clauses'),
    finals: packed('finals'),
    holders: packed('holders'),
    needs: packed('needs'),
    requires: packed('requires')
  }
}

function bytes(name: string): Uint8Array {
  return readFileSync(new URL(`${name}.bin`, folder))
}

/** Four numbers an item. */
function itemAt(items: Uint16Array, number: number): Item | undefined {
  const [dictionary, role = -1, owner, pattern] = items.subarray(4 * number, 4 * number + 4)
  const name = roles[role]
  if (dictionary === undefined || owner === undefined || pattern === undefined || !name) {
    return undefined
  }
  return {dictionary, role: name, owner, pattern}
}

function dictionaryOf(tag: string): Dictionary {
  const parts = lazily<{words: Dictionary}>({words: () => read(tag)})
  return lazily<Dictionary>({
    tag: () => tag,
    language: () => parts.words.language,
    morphology: () => parts.words.morphology,
    contexts: () => parts.words.contexts,
    names: () => parts.words.names,
    messages: () => read(`${tag}-messages`),
    entries: () => parts.words.entries,
    sample: () => read(`${tag}-sample`)
  })
}
