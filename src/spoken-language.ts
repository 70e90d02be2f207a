import {
  type CompiledFrame,
  type CompiledTerm,
  compileException,
  type MakeCue
} from './compiled-term.ts'
import type {Cue} from './cue.ts'
import {type Scorer, scorer} from './detection.ts'
import type {Dictionary} from './dictionary.ts'
import type {Frame, Messages} from './language.ts'
import {lazily} from './lazily.ts'
import {emptyIndex, type TermIndex} from './term-index.ts'

/** In whose words a reader is told. */
export interface Voice {
  readonly tag: string
  readonly messages: Messages
}

/** One language, ready to be matched. */
export interface Language {
  readonly tag: string
  readonly dictionary: Dictionary
  /** Those that a text so far could hold. */
  readonly terms: TermIndex<CompiledTerm>
  readonly names: TermIndex<string>
  readonly mention: readonly CompiledFrame[]
  readonly amendment: {
    readonly old: readonly CompiledFrame[]
    readonly new: readonly CompiledFrame[]
  }
  readonly speech: readonly Cue[]
  /** Heads of columns that hold words to avoid. */
  readonly labels: readonly Cue[]
  /** What stands after a match and agrees with it. */
  readonly agreeing: readonly Cue[]
  readonly common: ReadonlySet<string>
  /** How well words fit the language. */
  readonly score: Scorer
  readonly voice: Voice
  readonly small: ReadonlySet<string>
  /** Folded words that may stand between a frame and its term. */
  readonly articles: ReadonlySet<string>
}

/** A language of a dictionary, each part of it made when it is first asked for. */
export function compileLanguage(dictionary: Dictionary, cue: MakeCue): Language {
  const cues = (list: readonly string[] = []): Cue[] => list.flatMap(cue)
  const frames = (list: readonly Frame[] = []): CompiledFrame[] =>
    list.flatMap(frame => compileException(frame, cue))
  return lazily<Language>({
    tag: () => dictionary.tag,
    dictionary: () => dictionary,
    terms: emptyIndex,
    names: emptyIndex,
    mention: () => frames(dictionary.contexts.mention),
    amendment: () => ({
      old: frames(dictionary.contexts.amendment?.old),
      new: frames(dictionary.contexts.amendment?.new)
    }),
    speech: () => cues(dictionary.contexts.speech),
    labels: () => cues(dictionary.contexts.labels),
    agreeing: () => cues(dictionary.morphology.agreement?.after),
    common: () => new Set(dictionary.language.common),
    score: () => scorer(dictionary.sample),
    voice: () => voiceOf(dictionary),
    small: () => new Set(dictionary.language['title-case']),
    articles: () => new Set(dictionary.language.classes.article ?? [])
  })
}

export function voiceOf({tag, messages}: Dictionary): Voice {
  return {tag, messages}
}
