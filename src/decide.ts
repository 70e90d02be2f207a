import {contexts} from './contexts/index.ts'
import type {Cue} from './cue.ts'
import type {Document} from './document.ts'
import type {Match} from './prose.ts'
import type {Profile} from './rule.ts'
import {type ContextName, type Severity, severities} from './severity.ts'
import {covers} from './surroundings.ts'

/** What becomes of a match: reported with a severity, or accepted because of something. */
export interface Decision {
  readonly match: Match
  readonly context: ContextName
  readonly severity?: Severity
  readonly because?: string
}

/** What a user decides on top of the profile. */
export interface Policy {
  readonly profile: Profile
  /** By rule id. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>
  readonly allowed: readonly Cue[]
}

/** Judges a match by the first context that holds. */
export function decide(match: Match, document: Document, policy: Policy): Decision {
  const context = contexts.find(([, holds]) => holds(match, document))?.[0] ?? 'narrator'
  const {id = '', verdict = 'avoid'} = match.term.entry
  if (policy.allowed.some(cue => covers(match, cue))) return {match, context, because: 'allowed'}
  const weight = policy.profile.weights[context][verdict]
  if (weight === 'none')
    return {match, context, because: context === 'narrator' ? 'profile' : context}
  const own = policy.severity[id]
  const severity = own && own !== 'off' ? own : weight
  return {match, context, severity: context === 'narrator' ? severity : milder(severity, weight)}
}

function milder(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) > severities.indexOf(b) ? a : b
}
