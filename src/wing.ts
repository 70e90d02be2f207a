import type {CompiledTerm} from './compiled-term.ts'
import {candidatesIn, type Gate} from './gate.ts'
import {compileItem} from './inventory.ts'
import {type Item, isSought} from './item.ts'
import {unwrapped} from './letters.ts'
import type {Pattern} from './pattern.ts'
import type {Language} from './spoken-language.ts'
import {addPattern} from './term-index.ts'
import type {View} from './walk.ts'

/** Some of the patterns by which terms and names are found; they have numbers. */
export interface Wing {
  /** Without one, everything is in the indices at once. */
  readonly gate?: Gate
  /** Whether a pattern is that of a discouraged term of a language in play, by its number. */
  isWanted(number: number, isOptional: boolean): boolean
  patternOf(number: number): Pattern | undefined
  /** Puts what may fit a text into the indices; returns whether a discouraged term may. */
  prepare(view: View): boolean
}

/** A language and how its patterns are compiled. */
export interface Desk {
  readonly language: Language
  compile(written: string): Pattern
  term(owner: number): CompiledTerm | undefined
}

/** `desks` are those of the items' dictionaries; there is none for a language that is not in play. */
export function gatedWing(
  itemOf: (number: number) => Item | undefined,
  gate: Gate,
  desks: readonly (Desk | undefined)[]
): Wing {
  const added = new Set<number>()
  const prepareOne = (number: number): boolean => {
    const item = itemOf(number)
    const desk = item && desks[item.dictionary]
    if (!desk) return false
    if (!added.has(number)) addItem(item, desk)
    added.add(number)
    return isSought(item, true)
  }
  return {
    gate,
    isWanted: (number, isOptional) => {
      const item = itemOf(number)
      return isSought(item, isOptional) && desks[item?.dictionary ?? -1] !== undefined
    },
    patternOf: number => {
      const item = itemOf(number)
      const desk = item && desks[item.dictionary]
      return desk && patternOf(item, desk)
    },
    prepare: ({text}) => candidatesIn(gate, unwrapped(text)).filter(prepareOne).length > 0
  }
}

/** Compiles a pattern; throws a `SyntaxError` where it is wrong. */
export function patternOf(item: Item, {language, compile}: Desk): Pattern {
  return compileItem(item, language.dictionary, compile)
}

/** Puts a pattern into the index of its language. */
export function addItem(item: Item, desk: Desk, pattern = patternOf(item, desk)): void {
  const {terms, names, dictionary} = desk.language
  const order = item.owner + item.pattern / 1000
  if (item.role === 'name') {
    addPattern(names, {pattern, value: dictionary.names[item.owner]?.name ?? '', order})
    return
  }
  const value = desk.term(item.owner)
  if (value) addPattern(terms, {pattern, value, order})
}
