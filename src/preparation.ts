import type {Dictionary, Entry} from './dictionary.ts'
import type {GateData} from './gate.ts'
import {type Guarded, gateData} from './gate-data.ts'
import {compileItem, itemsOf} from './inventory.ts'
import {type Item, weights} from './item.ts'
import {eitherOf, type Frequency, needsOf} from './needs.ts'
import {type Compiler, compiler, literal} from './pattern.ts'

/** What is prepared for dictionaries beforehand; see `Stock`. */
export interface Preparation {
  readonly gate: GateData
  readonly items: readonly Item[]
  /** Tag → pattern around matches → its number in the gate. */
  readonly cues: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** Compiles every pattern of some dictionaries to tell what a text must hold for it; throws a `SyntaxError` where one is wrong. */
export function prepare(dictionaries: readonly Dictionary[], frequency: Frequency): Preparation {
  const compilers = dictionaries.map(({language, morphology}) =>
    compiler({classes: language.classes, paradigms: morphology.paradigms})
  )
  const items = itemsOf(dictionaries)
  const patterns: Guarded[] = items.map(item => ({
    ...needsOfItem(item, dictionaries, {compilers, frequency}),
    weight: weights[item.role]
  }))
  const cues = dictionaries.map((dictionary, at) => {
    const compile = compilers[at] ?? literal
    const numbers = [...new Set(cuesIn(dictionary))].map(written => [
      written,
      patterns.push({needs: needsOf(compile(written), frequency)}) - 1
    ])
    return [dictionary.tag, Object.fromEntries(numbers)]
  })
  return {gate: gateData(patterns), items, cues: Object.fromEntries(cues)}
}

/** What a pattern needs, and what its entry requires in the same sentence. */
function needsOfItem(
  item: Item,
  dictionaries: readonly Dictionary[],
  {compilers, frequency}: {readonly compilers: readonly Compiler[]; readonly frequency: Frequency}
): Pick<Guarded, 'needs' | 'required'> {
  const {entries = [], names = []} = dictionaries[item.dictionary] ?? {}
  const compile = compilers[item.dictionary] ?? literal
  const entry = item.role === 'name' ? undefined : entries[item.owner]
  const needs = needsOf(compileItem(item, {entries, names}, compile), frequency)
  const required = entry?.requires && eitherOf(entry.requires.map(compile), frequency)
  return {needs, ...(required ? {required} : {})}
}

function cuesIn({entries, contexts, morphology}: Dictionary): string[] {
  const frames = [
    ...entries.flatMap(({unless = []}: Entry) => unless),
    ...contexts.mention,
    ...(contexts.amendment?.old ?? []),
    ...(contexts.amendment?.new ?? [])
  ]
  return [
    ...frames.flatMap(frame => Object.values(frame)),
    ...entries.flatMap(({requires = []}) => requires),
    ...(contexts.speech ?? []),
    ...(contexts.labels ?? []),
    ...(morphology.agreement?.after ?? [])
  ]
}
