import type {Fix, Region, Result, Suppression} from 'sarif'
import {location} from 'vfile-location'
import {pathAddress} from './escape.ts'
import {identities} from './identity.ts'
import type {Acceptance, Finding, Message} from './message.ts'
import {type FileReport, type Words, whyAccepted} from './reporter.ts'
import {escapeMessage} from './sarif-rule.ts'
import {printable} from './terminal.ts'

interface Scene {
  /** Where each rule stands in the list of rules. */
  readonly indices: ReadonlyMap<string, number>
  readonly words: Words
}

/** The findings of one file, what is to change first. */
export function resultsOf(file: FileReport, {indices, words}: Scene): Result[] {
  const keys = identities(file.messages, file.accepted)
  const locate = file.source === undefined ? undefined : location(file.source)
  const common = (finding: Finding) => ({
    ...resultOf(finding, file.file, keys.get(finding) ?? ''),
    ruleIndex: indices.get(finding.ruleId) ?? -1
  })
  const changes = file.messages.map(message => ({
    ...common(message),
    level: levels[message.severity],
    ...(message.fix && locate ? {fixes: [fixOf(message.fix, file.file, locate)]} : {})
  }))
  const kept = file.accepted.map(each => ({
    ...common(each),
    level: 'note' as const,
    suppressions: [suppressionOf(each, words)]
  }))
  return [...changes, ...kept]
}

const levels = {error: 'error', warning: 'warning', info: 'note'} as const

function resultOf(finding: Finding, file: string, key: string): Result {
  const {ruleId, reason, actual} = finding
  const snippet = actual === '' ? {} : {snippet: {text: actual}}
  const physicalLocation = {
    artifactLocation: artifact(file),
    region: {...regionOf(finding), ...snippet}
  }
  return {
    ruleId,
    message: {text: escapeMessage(printable(reason))},
    locations: [{physicalLocation}],
    partialFingerprints: {'ordval/v1': key}
  }
}

function artifact(file: string): {uri: string; uriBaseId?: string} {
  const uri = pathAddress(file)
  return uri.startsWith('file:') ? {uri} : {uri, uriBaseId: '%SRCROOT%'}
}

type Stretch = Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>

function regionOf({line, column, endLine, endColumn}: Stretch): Region {
  return {startLine: line, startColumn: column, endLine, endColumn}
}

function fixOf(
  {applicability, edits}: NonNullable<Message['fix']>,
  file: string,
  locate: ReturnType<typeof location>
): Fix {
  const replacements = edits.map(({start, end, text}) => ({
    deletedRegion: regionBetween(locate.toPoint(start), locate.toPoint(end)),
    insertedContent: {text}
  }))
  return {
    description: {text: applicability},
    artifactChanges: [{artifactLocation: artifact(file), replacements}]
  }
}

type Point = ReturnType<ReturnType<typeof location>['toPoint']>

function regionBetween(start: Point, end: Point): Region {
  const {line = 1, column = 1} = start ?? {}
  return regionOf({line, column, endLine: end?.line ?? line, endColumn: end?.column ?? column})
}

function suppressionOf(acceptance: Acceptance, words: Words): Suppression {
  return {
    kind: acceptance.because === 'directive' ? 'inSource' : 'external',
    status: 'accepted',
    justification: printable(whyAccepted(acceptance, words))
  }
}
