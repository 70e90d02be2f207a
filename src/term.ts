import {isScalar} from 'yaml'
import {
  choice,
  either,
  flag,
  list,
  mapOf,
  type Of,
  oneOrMany,
  placed,
  record,
  text,
  whole
} from './shape.ts'

// Each key is explained in `docs/dictionary.md`.

/** Cell of a paradigm → its forms, best first; the first cell is the base form. */
const forms = mapOf(oneOrMany(text))
export type Forms = Of<typeof forms>

/** Words of the author's own where no term of the concept fits. */
const phrase = record({say: text}, {forms, gender: text})
export type Phrase = Of<typeof phrase>

/** Where a match is none; patterns, of which one is given. */
const exception = record({}, {before: text, after: text, within: text, sentence: text})
export type Exception = Of<typeof exception>

const badTest = record({text, match: text}, {fixed: text})
export type BadTest = Of<typeof badTest>

const okTest = record({text, because: text})
export type OkTest = Of<typeof okTest>

const term = placed(
  record(
    {term: text, status: choice('preferred', 'admitted', 'deprecated')},
    {
      id: text,
      verdict: choice('avoid', 'caution'),
      forms,
      case: choice('fixed'),
      gender: text,
      match: oneOrMany(text),
      suggest: oneOrMany(either(isScalar, text, phrase)),
      requires: oneOrMany(text),
      unless: list(exception),
      fix: choice('unsafe'),
      optional: flag,
      profiles: list(text),
      why: mapOf(text),
      note: mapOf(text),
      guideline: record({source: text}, {chapter: text}),
      evidence: record({basis: choice('seen', 'recalled')}, {sources: list(text), note: text}),
      tests: record({}, {bad: list(badTest), ok: list(okTest)})
    }
  )
)

/** A word or phrase of one language, as its author wrote it. */
export type Term = Of<typeof term>

/** A topic file: concept → its terms. */
export const topic = mapOf(list(term))

/** Why languages have no discouraged term for a concept. */
const absence = record({languages: list(text), because: text})

export const concepts = mapOf(record({definition: text}, {absent: list(absence)}))
export type Concepts = Of<typeof concepts>

/** What stands behind a source key. */
const source = record({title: text}, {publisher: text, year: whole, url: text})
export type Source = Of<typeof source>
export const sources = mapOf(source)
