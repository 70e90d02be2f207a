import type {Span} from './document.ts'
import type {ContextName, Severity, Verdict} from './severity.ts'

/** A replacement in the source; an empty span inserts. */
export interface Edit extends Span {
  readonly text: string
}

/** `safe` reads right in its place; `unsafe` needs a look. */
export interface Fix {
  readonly applicability: 'safe' | 'unsafe'
  readonly edits: readonly Edit[]
}

/** A term (or a comment directive) where it stands. Lines and columns are 1-based, offsets UTF-16, 0-based and half-open. */
export interface Finding extends Span {
  readonly ruleId: string
  /** Not of a directive. */
  readonly concept?: string
  readonly source: 'ordval'
  readonly verdict?: Verdict
  readonly context: ContextName
  readonly language: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** `source.slice(start, end)`. */
  readonly actual: string
  /** The folded words with a few neighbours, `a b [actual] c d`: what stays the same when the text moves. */
  readonly imprint: string
  /** Best first, each in the grammatical form of `actual`. */
  readonly expected: readonly string[]
  /** One line. */
  readonly reason: string
  /** The source and, where there is more to say, the advice. */
  readonly note: string
  readonly url?: string
}

export interface Message extends Finding {
  readonly severity: Severity
  readonly fix?: Fix
}

/** A finding that stays as it is, and why. */
export interface Acceptance extends Finding {
  /** A context, or `allowed` (the allow list), `off` (the config), `baseline`, `directive`. */
  readonly because: string
  /** The reason that a directive gives. */
  readonly remark?: string
}
