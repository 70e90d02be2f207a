import {type Scorer, scorer} from './detection.ts'
import type {Dictionary, Entry, Termbase} from './dictionary.ts'
import type {Frame, Messages} from './language.ts'
import {type Compiler, compiler, literal, type Pattern} from './pattern.ts'
import type {Fault} from './problem.ts'
import type {Exception, Forms, Phrase, Source} from './term.ts'
import {type Candidate, indexPatterns, type TermIndex} from './term-index.ts'

/** What may be written in place of a match. */
export interface Suggestion {
  readonly forms: Forms
  readonly gender?: string
  /** An acronym or a name, which no case transfer touches. */
  readonly fixed: boolean
}

export interface CompiledFrame {
  readonly before?: Pattern
  readonly after?: Pattern
}

export interface CompiledException extends CompiledFrame {
  readonly within?: Pattern
  readonly sentence?: Pattern
}

/** An entry ready to be matched. */
export interface CompiledTerm {
  readonly entry: Entry
  readonly suggestions: readonly Suggestion[]
  readonly requires: readonly Pattern[]
  readonly unless: readonly CompiledException[]
}

/** In whose words a reader is told. */
export interface Voice {
  readonly tag: string
  readonly messages: Messages
  /** Writes *a, b or c*. */
  readonly alternatives: Intl.ListFormat
}

/** One language, ready to be matched. */
export interface Language {
  readonly tag: string
  readonly dictionary: Dictionary
  readonly terms: TermIndex<CompiledTerm>
  readonly names: TermIndex<string>
  readonly mention: readonly CompiledFrame[]
  readonly amendment: {
    readonly old: readonly CompiledFrame[]
    readonly new: readonly CompiledFrame[]
  }
  readonly speech: readonly Pattern[]
  /** Heads of columns that hold words to avoid. */
  readonly labels: readonly Pattern[]
  /** What stands after a match and agrees with it. */
  readonly agreeing: readonly Pattern[]
  readonly common: ReadonlySet<string>
  /** How well words fit the language. */
  readonly score: Scorer
  readonly voice: Voice
  readonly small: ReadonlySet<string>
  /** Folded words that may stand between a frame and its term. */
  readonly articles: ReadonlySet<string>
}

/** All dictionaries in play, best first. */
export interface Lexicon {
  readonly languages: readonly Language[]
  readonly sources: Readonly<Record<string, Source>>
}

/** Told of each pattern that does not compile. */
export type OnFault = (error: Fault, entry?: Entry) => void

export function compileLexicon(
  dictionaries: readonly Dictionary[],
  termbase: Termbase,
  onFault: OnFault = rethrow
): Lexicon {
  return {
    languages: dictionaries.map(dictionary => compileLanguage(dictionary, onFault)),
    sources: termbase.sources
  }
}

function rethrow(error: Error): never {
  throw error
}

function compileLanguage(dictionary: Dictionary, onFault: OnFault): Language {
  const {language, contexts, morphology} = dictionary
  const compile = compiler({classes: language.classes, paradigms: morphology.paradigms})
  const guard = guarded(onFault)
  const frames = (list: readonly Frame[] = []): CompiledFrame[] =>
    list.flatMap(frame => guard(() => [compileFrame(frame, compile)]))
  const patterns = (list: readonly string[] = []): Pattern[] =>
    list.flatMap(each => guard(() => [compile(each)]))
  return {
    tag: language.language,
    dictionary,
    terms: indexPatterns(
      dictionary.entries.flatMap(entry =>
        guard(() => compileEntry(entry, dictionary, compile), entry)
      )
    ),
    names: indexPatterns(
      dictionary.names.flatMap(({name, match}) =>
        match.flatMap(each => guard(() => [{pattern: compile(each), value: name}]))
      )
    ),
    mention: frames(contexts.mention),
    amendment: {old: frames(contexts.amendment?.old), new: frames(contexts.amendment?.new)},
    speech: patterns(contexts.speech),
    labels: patterns(contexts.labels),
    agreeing: patterns(morphology.agreement?.after),
    common: new Set(language.common),
    score: scorer(dictionary.sample),
    voice: voiceOf(dictionary),
    small: new Set(language['title-case']),
    articles: new Set(language.classes.article ?? [])
  }
}

export function voiceOf({language: {language: tag}, messages}: Dictionary): Voice {
  return {tag, messages, alternatives: new Intl.ListFormat(tag, {type: 'disjunction'})}
}

/** Runs a compilation; a fault is told and yields nothing. */
function guarded(onFault: OnFault): <T>(build: () => T[], entry?: Entry) => T[] {
  return (build, entry) => {
    try {
      return build()
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      onFault(error, entry)
      return []
    }
  }
}

function compileEntry(
  entry: Entry,
  dictionary: Dictionary,
  compile: Compiler
): Candidate<CompiledTerm>[] {
  const value: CompiledTerm = {
    entry,
    suggestions: (entry.suggest ?? []).flatMap(each => resolve(each, entry, dictionary) ?? []),
    requires: (entry.requires ?? []).map(compile),
    unless: (entry.unless ?? []).map(each => compileException(each, compile))
  }
  return patternsOf(entry, compile).map(pattern => ({pattern, value}))
}

/** The forms of a good term are found, too, so that no shorter rule flags a part of it. */
function patternsOf(entry: Entry, compile: Compiler): Pattern[] {
  if (entry.match) return entry.match.map(compile)
  const forms =
    entry.status === 'deprecated'
      ? [entry.term]
      : [entry.term, ...Object.values(entry.forms ?? {}).flat()]
  return [...new Set(forms)].filter(form => !form.includes('$')).map(literal)
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

function compileFrame({before, after}: Frame, compile: Compiler): CompiledFrame {
  return {...(before ? {before: compile(before)} : {}), ...(after ? {after: compile(after)} : {})}
}

function compileException(exception: Exception, compile: Compiler): CompiledException {
  const {within, sentence} = exception
  return {
    ...compileFrame(exception, compile),
    ...(within ? {within: compile(within)} : {}),
    ...(sentence ? {sentence: compile(sentence)} : {})
  }
}
