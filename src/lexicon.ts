import {type CompiledTerm, compileTerm} from './compiled-term.ts'
import {type Cue, cueOf} from './cue.ts'
import type {Dictionary, Entry, Termbase} from './dictionary.ts'
import {candidatesIn, type Gate, type GateData, gateOf} from './gate.ts'
import {type Guarded, gateData} from './gate-data.ts'
import {itemsOf} from './inventory.ts'
import {type Item, isSought, weights} from './item.ts'
import {lazily} from './lazily.ts'
import {unwrapped, wordsOf} from './letters.ts'
import {byLength, needsOf} from './needs.ts'
import {type Compiler, compiler, type Pattern} from './pattern.ts'
import type {Fault} from './problem.ts'
import {compileLanguage, type Language} from './spoken-language.ts'
import type {Source} from './term.ts'
import type {View} from './walk.ts'
import {addItem, type Desk, gatedWing, patternOf, type Wing} from './wing.ts'

/** What was prepared for dictionaries beforehand, so that a start compiles no pattern that no text asks for. */
export interface Stock {
  readonly gate: GateData
  item(number: number): Item | undefined
  /** The dictionaries of the items, by tag. */
  readonly tags: readonly string[]
  /** The number that the gate gives to a pattern around matches. */
  cue(tag: string, written: string): number | undefined
}

/** All dictionaries in play, best first. */
export interface Lexicon {
  readonly languages: readonly Language[]
  readonly sources: Readonly<Record<string, Source>>
  readonly wings: readonly Wing[]
}

/** Told of each pattern that does not compile. */
export type OnFault = (error: Fault, entry?: Entry) => void

/** Compiles dictionaries: with a stock what a text asks for, except entries of the user's own, else everything at once. */
export function compileLexicon(
  dictionaries: readonly Dictionary[],
  termbase: Termbase,
  {onFault = rethrow, stock}: {readonly onFault?: OnFault; readonly stock?: Stock} = {}
): Lexicon {
  const guard = guarded(onFault)
  const prepared = stock && {stock, gate: gateOf(stock.gate)}
  const desks = dictionaries.map(each => deskOf(each, guard, prepared))
  const wings = prepared ? [stockedWing(prepared, desks)] : []
  const hasGate = stock !== undefined
  const own = itemsOf(dictionaries, hasGate)
  if (own.length > 0) wings.push(compiledWing(own, desks, {guard, hasGate}))
  const languages = desks.map(({language}) => language)
  // Faults are told now, not when a text first asks.
  if (!stock) for (const language of languages) Object.values(language)
  return lazily<Lexicon>({
    languages: () => languages,
    sources: () => termbase.sources,
    wings: () => wings
  })
}

function rethrow(error: Error): never {
  throw error
}

type Guard = <T>(build: () => T, entry?: Entry) => T | undefined

/** Runs a compilation; a fault is told and yields nothing. */
function guarded(onFault: OnFault): Guard {
  return (build, entry) => {
    try {
      return build()
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      onFault(error, entry)
      return undefined
    }
  }
}

/** A stock and the gate that was made of it. */
interface Prepared {
  readonly stock: Stock
  readonly gate: Gate
}

function stockedWing({stock, gate}: Prepared, desks: readonly Desk[]): Wing {
  const byTag = new Map(desks.map(desk => [desk.language.tag, desk]))
  const inPlay = stock.tags.map(tag => byTag.get(tag))
  return gatedWing(stock.item, gate, inPlay)
}

function deskOf(dictionary: Dictionary, guard: Guard, prepared: Prepared | undefined): Desk {
  let made: Compiler | undefined
  const compile: Compiler = written => {
    const {language, morphology} = dictionary
    made ??= compiler({classes: language.classes, paradigms: morphology.paradigms})
    return made(written)
  }
  const cue = (written: string, entry?: Entry): Cue[] => {
    const number = prepared?.stock.cue(dictionary.tag, written)
    if (prepared && number !== undefined) {
      return [stockedCue(number, prepared.gate, () => compile(written))]
    }
    const pattern = guard(() => compile(written), entry)
    return pattern ? [cueOf(pattern)] : []
  }
  const terms = new Map<number, CompiledTerm | undefined>()
  return {
    language: compileLanguage(dictionary, cue),
    compile,
    term: owner => {
      const entry = dictionary.entries[owner]
      if (entry && !terms.has(owner)) {
        terms.set(
          owner,
          compileTerm(entry, dictionary, written => cue(written, entry))
        )
      }
      return terms.get(owner)
    }
  }
}

function stockedCue(number: number, gate: Gate, compile: () => Pattern): Cue {
  const known = new WeakMap<View, boolean>()
  return lazily<Cue>({
    mayStand: () => view => {
      const answer = known.get(view) ?? gate.meets(number, wordsIn(view, gate))
      known.set(view, answer)
      return answer
    },
    pattern: compile
  })
}

const words = new WeakMap<View, ReadonlySet<string>>()

function wordsIn(view: View, {table}: Gate): ReadonlySet<string> {
  const found = words.get(view) ?? wordsOf(unwrapped(view.text), table)
  words.set(view, found)
  return found
}

/** Everything of it is in the indices at once; with a gate, a text that none of it may fit can still be passed over. */
function compiledWing(
  items: readonly Item[],
  desks: readonly Desk[],
  {guard, hasGate}: {readonly guard: Guard; readonly hasGate: boolean}
): Wing {
  const patterns = items.map(item => {
    const desk = desks[item.dictionary]
    const entry = item.role === 'name' ? undefined : desk?.language.dictionary.entries[item.owner]
    return guard(() => {
      const pattern = desk && patternOf(item, desk)
      if (pattern) addItem(item, desk, pattern)
      return pattern
    }, entry)
  })
  const isWanted = (number: number, isOptional = true): boolean =>
    isSought(items[number], isOptional)
  const gate = hasGate ? gateOf(gateData(items.map(guardedBy(patterns)))) : undefined
  const mayHold = items.some((_, number) => isWanted(number))
  return {
    ...(gate ? {gate} : {}),
    isWanted,
    patternOf: number => patterns[number],
    look: ({text}) => ({
      isPromising: gate ? candidatesIn(gate, unwrapped(text), isWanted).length > 0 : mayHold,
      add: () => {}
    })
  }
}

function guardedBy(
  patterns: readonly (Pattern | undefined)[]
): (item: Item, number: number) => Guarded {
  return ({role}, number) => ({
    needs: needsOf(patterns[number] ?? [], byLength),
    weight: weights[role]
  })
}
