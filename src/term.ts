import {isScalar} from 'yaml'
import type {Place} from './problem.ts'
import type {Verdict} from './rule.ts'
import {choice, either, flag, list, mapOf, oneOrMany, placed, record, type Shape, text, whole} from './shape.ts'

/** Cell of a paradigm → its forms, best first; the first cell is the base form. */
export type Forms = Readonly<Record<string, readonly string[]>>

/** Words of the author's own where no term of the concept fits. */
export interface Phrase {
  readonly say: string
  readonly forms?: Forms
  readonly gender?: string
}

/** Where a match is none; patterns, of which one is given. */
export interface Exception {
  readonly before?: string
  readonly after?: string
  readonly within?: string
  readonly sentence?: string
}

export interface BadTest {
  readonly text: string
  readonly match: string
  readonly fixed?: string
}

export interface OkTest {
  readonly text: string
  readonly because: string
}

/** A word or phrase of one language, as its author wrote it; `docs/dictionary.md` explains each key. */
export interface Term {
  readonly term: string
  readonly status: 'preferred' | 'admitted' | 'deprecated'
  readonly id?: string
  readonly verdict?: Verdict
  readonly forms?: Forms
  readonly case?: 'fixed'
  readonly gender?: string
  readonly match?: readonly string[]
  readonly suggest?: readonly (string | Phrase)[]
  readonly requires?: readonly string[]
  readonly unless?: readonly Exception[]
  readonly optional?: boolean
  readonly profiles?: readonly string[]
  /** Language → reason. */
  readonly why?: Readonly<Record<string, string>>
  readonly note?: Readonly<Record<string, string>>
  readonly guideline?: {readonly source: string; readonly chapter?: string}
  readonly evidence?: {
    readonly basis: 'seen' | 'recalled'
    readonly sources?: readonly string[]
    readonly note?: string
  }
  readonly tests?: {readonly bad?: readonly BadTest[]; readonly ok?: readonly OkTest[]}
  readonly place: Place
}

const forms: Shape<Forms> = mapOf(oneOrMany(text))
const phrase = record<Phrase>({say: text, forms, gender: text}, 'say')
const exception = record<Exception>({before: text, after: text, within: text, sentence: text})
const byLanguage = mapOf(text)

const tests = record<NonNullable<Term['tests']>>({
  bad: list(record<BadTest>({text, match: text, fixed: text}, 'text', 'match')),
  ok: list(record<OkTest>({text, because: text}, 'text', 'because'))
})

const term = record<Omit<Term, 'place'>>(
  {
    term: text,
    status: choice('preferred', 'admitted', 'deprecated'),
    id: text,
    verdict: choice('avoid', 'caution'),
    forms,
    case: choice('fixed'),
    gender: text,
    match: oneOrMany(text),
    suggest: oneOrMany(either<string, Phrase>(isScalar, text, phrase)),
    requires: oneOrMany(text),
    unless: list(exception),
    optional: flag,
    profiles: list(text),
    why: byLanguage,
    note: byLanguage,
    guideline: record<NonNullable<Term['guideline']>>({source: text, chapter: text}, 'source'),
    evidence: record<NonNullable<Term['evidence']>>(
      {basis: choice('seen', 'recalled'), sources: list(text), note: text},
      'basis'
    ),
    tests
  },
  'term',
  'status'
)

/** A topic file: concept → its terms. */
export const topic: Shape<Record<string, Term[]>> = mapOf(list(placed(term)))

/** What stands behind a concept or a source key. */
export interface Concept {
  readonly definition: string
}

export interface Source {
  readonly title: string
  readonly publisher?: string
  readonly year?: number
  readonly url?: string
}

export const concepts = mapOf(record<Concept>({definition: text}, 'definition'))
export const sources = mapOf(
  record<Source>({title: text, publisher: text, year: whole, url: text}, 'title')
)
