import {readFileSync} from 'node:fs'
import type {Dictionary, Termbase} from './dictionary.ts'
import type {Holdings} from './gate.ts'
import {type Item, roles} from './inventory.ts'
import {lazily} from './lazily.ts'
import type {Stock} from './lexicon.ts'
import type {Profile} from './rule.ts'
import type {Library} from './settings.ts'

// What `compile.ts` wrote, each file read when it is first needed.

const folder = new URL('../dist/data/', import.meta.url)

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as T
}

interface Start {
  readonly tags: readonly string[]
  readonly profiles: readonly Profile[]
  readonly gate: {
    readonly alphabet: string
    readonly weights: string
    readonly width: number
    readonly firstFinal: number
  }
}

interface Rest {
  readonly holdings: Holdings
  readonly cues: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Four numbers an item. */
  readonly items: readonly number[]
}

/** The dictionaries and profiles that come with Ordval. */
export const builtin: Library = readBuiltin()

function readBuiltin(): Library {
  const {tags, profiles, gate} = read<Start>('start')
  const {alphabet, weights, ...sizes} = gate
  const parts = lazily<{rest: Rest; termbase: Termbase}>({
    rest: () => read('stock'),
    termbase: () => read('termbase')
  })
  const stock: Stock = {
    tags,
    gate: {alphabet, weights, words: {...sizes, next: automaton()}, holdings: () => parts.rest.holdings},
    item: number => itemAt(parts.rest.items, number),
    cue: (tag, written) => parts.rest.cues[tag]?.[written]
  }
  return {
    dictionaries: tags.map(dictionaryOf),
    profiles,
    stock,
    get termbase() {
      return parts.termbase
    }
  }
}

function automaton(): Uint16Array {
  const {buffer, byteOffset, byteLength} = readFileSync(new URL('gate.bin', folder))
  return new Uint16Array(buffer, byteOffset, byteLength / 2)
}

function itemAt(items: readonly number[], number: number): Item | undefined {
  const [dictionary, role, owner, pattern] = items.slice(4 * number, 4 * number + 4)
  const name = roles[role ?? -1]
  if (dictionary === undefined || owner === undefined || pattern === undefined || !name) return undefined
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
    messages: () => parts.words.messages,
    entries: () => parts.words.entries,
    stocked: () => parts.words.entries.length,
    sample: () => read(`${tag}-sample`),
    places: () => new Map()
  })
}
