import type {Cue} from './cue.ts'
import type {Dictionary, Entry} from './dictionary.ts'
import type {Frame} from './language.ts'
import type {Exception, Forms, Phrase} from './term.ts'

/** What may be written in place of a match. */
export interface Suggestion {
  readonly forms: Forms
  readonly gender?: string
  /** An acronym or a name, which no case transfer touches. */
  readonly fixed: boolean
}

export interface CompiledFrame {
  readonly before?: Cue
  readonly after?: Cue
}

/** Where an entry does not hold. */
export interface CompiledException extends CompiledFrame {
  readonly within?: Cue
  readonly sentence?: Cue
}

/** An entry ready to be judged. */
export interface CompiledTerm {
  readonly entry: Entry
  readonly suggestions: readonly Suggestion[]
  readonly requires: readonly Cue[]
  readonly unless: readonly CompiledException[]
}

/** Makes the cue of a pattern as it is written; none where the pattern is wrong, which was said. */
export type MakeCue = (written: string) => readonly Cue[]

/** Nothing where a condition is wrong, since the entry would find too much without it. */
export function compileTerm(
  entry: Entry,
  dictionary: Dictionary,
  cue: MakeCue
): CompiledTerm | undefined {
  const requires = (entry.requires ?? []).flatMap(cue)
  const unless = (entry.unless ?? []).flatMap(each => compileException(each, cue))
  const isWhole =
    requires.length === (entry.requires?.length ?? 0) &&
    unless.length === (entry.unless?.length ?? 0)
  const suggestions = (entry.suggest ?? []).flatMap(each => resolve(each, entry, dictionary) ?? [])
  return isWhole ? {entry, suggestions, requires, unless} : undefined
}

/** Nothing where one of its patterns is wrong: half an exception would hold too often. */
export function compileException(exception: Exception & Frame, cue: MakeCue): CompiledException[] {
  const compiled: Record<string, Cue> = {}
  for (const [side, written] of Object.entries(exception)) {
    const [made] = cue(written)
    if (!made) return []
    compiled[side] = made
  }
  return [compiled]
}

function resolve(
  suggestion: string | Phrase,
  entry: Entry,
  {entries}: Dictionary
): Suggestion | undefined {
  if (typeof suggestion !== 'string') return phraseSuggestion(suggestion)
  const term = entries.find(
    each =>
      each.term === suggestion && each.concept === entry.concept && each.status !== 'deprecated'
  )
  if (!term) return undefined
  return {
    forms: term.forms ?? {base: [term.term]},
    fixed: term.case === 'fixed',
    ...(term.gender ? {gender: term.gender} : {})
  }
}

function phraseSuggestion({say, forms, gender}: Phrase): Suggestion {
  return {forms: {base: [say], ...forms}, fixed: false, ...(gender ? {gender} : {})}
}
