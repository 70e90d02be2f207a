import {readFileSync} from 'node:fs'
import type {Dictionary, Termbase} from './dictionary.ts'
import type {Holdings} from './gate.ts'
import {type Item, roles} from './inventory.ts'
import {lazily} from './lazily.ts'
import type {Stock} from './lexicon.ts'
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
  readonly gate: {
    readonly alphabet: string
    readonly weights: string
    readonly width: number
    readonly firstFinal: number
  }
}

type Cues = Readonly<Record<string, Readonly<Record<string, number>>>>

interface Rest {
  readonly holdings: Holdings
  /** Four numbers an item. */
  readonly items: readonly number[]
}

/** The dictionaries and profiles that come with Ordval. */
export const builtin: Library = readBuiltin()

function readBuiltin(): Library {
  const {tags, profiles, gate} = read<Start>('start')
  const {alphabet, weights, ...sizes} = gate
  const parts = lazily<{rest: Rest; cues: Cues; termbase: Termbase}>({
    rest: () => read('stock'),
    cues: () => read('cues'),
    termbase: () => read('termbase')
  })
  const stock: Stock = {
    tags,
    gate: {
      alphabet,
      weights,
      words: {...sizes, next: new Uint16Array(bytes('automaton'))},
      table: new Uint8Array(bytes('letters')),
      holdings: () => parts.rest.holdings
    },
    item: number => itemAt(parts.rest.items, number),
    cue: (tag, written) => parts.cues[tag]?.[written]
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

function bytes(name: string): ArrayBuffer {
  const {buffer, byteOffset, byteLength} = readFileSync(new URL(`${name}.bin`, folder))
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
}

function itemAt(items: readonly number[], number: number): Item | undefined {
  const [dictionary, role, owner, pattern] = items.slice(4 * number, 4 * number + 4)
  const name = roles[role ?? -1]
  if (dictionary === undefined || owner === undefined || pattern === undefined || !name)
    return undefined
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
