import {location} from 'vfile-location'
import {sourceSpan} from './agreement.ts'
import {directiveFor} from './contexts/directive.ts'
import type {Decision} from './decide.ts'
import type {Document, Span} from './document.ts'
import {fixFor} from './fix.ts'
import {imprintOf} from './imprint.ts'
import type {Acceptance, Finding, Message} from './message.ts'
import type {Voice} from './spoken-language.ts'
import {type Replacement, replacements} from './suggest.ts'
import type {Source} from './term.ts'
import {noteFor, reasonFor} from './wording.ts'

/** Turns an offset into a 1-based line and column. */
export type Locate = (offset: number) => {readonly line: number; readonly column: number}

export function locator(source: string): Locate {
  const {toPoint} = location(source)
  return offset => toPoint(offset) ?? {line: 1, column: 1}
}

/** Where a span stands, as reports write it. */
export function placeOf(
  {start, end}: Span,
  locate: Locate
): Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn' | 'start' | 'end'> {
  const from = locate(start)
  const to = locate(end)
  return {line: from.line, column: from.column, endLine: to.line, endColumn: to.column, start, end}
}

/** What every finding needs besides its decision. */
export interface Scene {
  readonly document: Document
  readonly sources: Readonly<Record<string, Source>>
  readonly locate: Locate
  /** Who tells the reader, where it is not the language of each match. */
  readonly voice?: Voice | undefined
  /** Whether each comment directive must say why. */
  readonly needsReasons?: boolean | undefined
}

export function messageFor(
  decision: Decision,
  severity: Message['severity'],
  scene: Scene
): Message {
  const found = replacements(decision.match)
  const fix = fixFor(decision.match, found[0], decision.context)
  return {...findingFor(decision, found, scene), severity, ...(fix ? {fix} : {})}
}

export function acceptanceFor(decision: Decision, because: string, scene: Scene): Acceptance {
  const remark = because === 'directive' && directiveFor(decision.match, scene.document)?.remark
  const found = replacements(decision.match)
  return {...findingFor(decision, found, scene), because, ...(remark ? {remark} : {})}
}

function findingFor(
  decision: Decision,
  found: readonly Replacement[],
  {document, sources, locate, voice}: Scene
): Finding {
  const {match, context} = decision
  const {id = '', concept, verdict, guideline} = match.term.entry
  const span = sourceSpan(match, match.start, match.end)
  const expected = found.map(({text}) => text)
  const speaker = voice ?? match.language.voice
  const url = guideline && sources[guideline.source]?.url
  return {
    ruleId: id,
    concept,
    source: 'ordval',
    ...(verdict ? {verdict} : {}),
    context,
    language: match.language.tag,
    ...placeOf(span, locate),
    actual: document.source.slice(span.start, span.end),
    imprint: imprintOf(match.prose.tokens, match),
    expected,
    reason: reasonFor(decision, expected, speaker),
    note: noteFor(match, sources, speaker),
    ...(url ? {url} : {})
  }
}
