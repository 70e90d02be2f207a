import {expect} from 'vitest'
import type {Result} from '../src/check.ts'
import {ruleIds} from '../src/directive-messages.ts'
import type {Span} from '../src/document.ts'
import type {Lexicon} from '../src/lexicon.ts'
import type {Finding, Message} from '../src/message.ts'

const aboutDirectives = new Set(['missing-reason', 'unknown-directive', 'unused-directive'])

/** What is true of every result, whatever the text: each test that makes messages asks for it. */
export function holdInvariants(source: string, {messages, accepted}: Result, lexicon: Lexicon) {
  const known = new Set([...ruleIds(lexicon), ...aboutDirectives])
  const wrong = [
    ...[...messages, ...accepted].flatMap(finding => faultsOf(finding, source, known)),
    ...messages.flatMap(message => faultsOfFix(message, source)),
    ...accepted.filter(({because}) => !because).map(() => 'accepted without a reason'),
    ...overlaps([...messages, ...accepted].filter(({ruleId}) => !aboutDirectives.has(ruleId))),
    ...overlaps(messages.flatMap(({fix}) => fix?.edits ?? [])),
    ...disorder(messages)
  ]
  expect(wrong, JSON.stringify(source)).toEqual([])
}

function faultsOf(finding: Finding, source: string, known: ReadonlySet<string>): string[] {
  const {ruleId, start, end, actual, expected, reason, note} = finding
  const isTerm = !aboutDirectives.has(ruleId)
  const faults: [boolean, string][] = [
    [!(0 <= start && start < end && end <= source.length), 'the span is not in the source'],
    [source.slice(start, end) !== actual, 'the span is not of what was found'],
    [actual !== actual.trim(), 'the span has white space at its edges'],
    [finding.line !== lineOf(source, start), 'the line is not of the start'],
    [finding.column !== columnOf(source, start), 'the column is not of the start'],
    [finding.endLine !== lineOf(source, end), 'the end line is not of the end'],
    [finding.endColumn !== columnOf(source, end), 'the end column is not of the end'],
    [!known.has(ruleId), 'the rule is unknown'],
    [expected.includes(actual), 'the suggestion is what stands there'],
    [isTerm && reason.includes('{'), 'the reason has a hole'],
    [reason === '' || /[\n\r]/.test(reason + note), 'the reason is not one line']
  ]
  return faults.flatMap(([isFault, what]) =>
    isFault ? [`${ruleId} ${start}-${end}: ${what}`] : []
  )
}

function faultsOfFix({ruleId, fix}: Message, source: string): string[] {
  const edits = fix?.edits ?? []
  const outside = edits.some(
    ({start, end}) => !(0 <= start && start <= end && end <= source.length)
  )
  const unsorted = edits.some(({start}, at) => start < (edits[at - 1]?.end ?? 0))
  return [
    ...(outside ? [`${ruleId}: an edit is not in the source`] : []),
    ...(unsorted ? [`${ruleId}: the edits are not in order`] : []),
    ...(fix && edits.length === 0 ? [`${ruleId}: a fix without an edit`] : [])
  ]
}

function overlaps(spans: readonly Span[]): string[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  return sorted.flatMap(({start, end}, at) =>
    start < (sorted[at - 1]?.end ?? 0) ? [`${start}-${end} overlaps the one before`] : []
  )
}

function disorder(messages: readonly Message[]): string[] {
  const isSorted = messages.every(({start}, at) => start >= (messages[at - 1]?.start ?? 0))
  return isSorted ? [] : ['the messages are not in the order of the source']
}

function lineOf(source: string, offset: number): number {
  return linesBefore(source, offset).length
}

function columnOf(source: string, offset: number): number {
  return (linesBefore(source, offset).at(-1)?.length ?? 0) + 1
}

function linesBefore(source: string, offset: number): string[] {
  return source.slice(0, offset).split(/\r\n|\n|\r/)
}
