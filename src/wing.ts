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
  /** What may fit a text. */
  look(view: View): Look
}

export interface Look {
  /** Whether a discouraged term is among it. */
  readonly isPromising: boolean
  /** Puts it into the indices, since names and good terms decide about discouraged ones. */
  add(): void
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
  const add = (number: number): void => {
    const item = itemOf(number)
    const desk = item && desks[item.dictionary]
    if (desk && !added.has(number)) addItem(item, desk)
    added.add(number)
  }
  const isWanted = (number: number, isOptional: boolean): boolean => {
    const item = itemOf(number)
    return isSought(item, isOptional) && desks[item?.dictionary ?? -1] !== undefined
  }
  return {
    gate,
    isWanted,
    patternOf: number => {
      const item = itemOf(number)
      const desk = item && desks[item.dictionary]
      return desk && patternOf(item, desk)
    },
    look: ({text}) => {
      const found = candidatesIn(gate, unwrapped(text))
      const isPromising = found.some(number => isWanted(number, true))
      return {isPromising, add: () => found.forEach(add)}
    }
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
