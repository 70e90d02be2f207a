import {inOrder} from './document.ts'
import {fingerprint} from './identity.ts'
import type {Acceptance, Message} from './message.ts'
import type {FileReport} from './reporter.ts'

/** Known findings by file, as a path from the baseline's folder; one that is there twice stands there twice. */
export type Baseline = ReadonlyMap<string, readonly string[]>

/** Where a baseline stands. */
export interface Site {
  /** What the baseline calls a report's file. */
  pathOf(file: string): string
  /** Whether what the baseline calls so is no longer there. */
  isGone(path: string): boolean
}

interface Settled {
  /** In the order given; what is known is accepted because `baseline`. */
  readonly reports: readonly FileReport[]
  /** How many entries of files that were checked fit nothing any more. */
  readonly stale: number
}

/**
 * Accepts what a baseline knows.
 *
 * An entry serves its own file first. Where that was checked and no longer holds it, or is gone, it serves any other
 * file that was checked: texts are renamed and passages moved.
 */
export function settle(
  reports: readonly FileReport[],
  baseline: Baseline,
  {pathOf, isGone}: Site
): Settled {
  const left = new Map([...baseline].map(([path, prints]) => [path, tally(prints)]))
  const known = new Set<Message>()
  for (const {file, messages} of reports) take(messages, left.get(pathOf(file)), known)
  const checked = new Set(reports.map(({file}) => pathOf(file)))
  const some = (isFree: (path: string) => boolean) =>
    tally([...left].flatMap(([path, prints]) => (isFree(path) ? spread(prints) : [])))
  const gone = some(path => !checked.has(path) && isGone(path))
  const moved = some(path => checked.has(path))
  for (const {messages} of reports) {
    take(messages, gone, known)
    take(messages, moved, known)
  }
  return {reports: reports.map(each => withoutKnown(each, known)), stale: spread(moved).length}
}

/** The baseline that fits what is found now; entries of files that were not checked stay, unless the file is gone. */
export function renewed(
  reports: readonly FileReport[],
  old: Baseline,
  {pathOf, isGone}: Site
): Baseline {
  const checked = new Set(reports.map(({file}) => pathOf(file)))
  const kept = [...old].filter(([path]) => !checked.has(path) && !isGone(path))
  const found = reports.map(
    ({file, messages}) => [pathOf(file), messages.map(fingerprint)] as const
  )
  return new Map([...kept, ...found.filter(([, prints]) => prints.length > 0)])
}

/** Adds the messages that something is left for to the known ones. */
function take(
  messages: readonly Message[],
  left: Map<string, number> = new Map(),
  known: Set<Message>
): void {
  if (left.size === 0) return
  for (const message of messages.filter(each => !known.has(each))) {
    const print = fingerprint(message)
    const count = left.get(print) ?? 0
    if (count > 0) known.add(message)
    if (count > 1) left.set(print, count - 1)
    else left.delete(print)
  }
}

function tally(prints: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const print of prints) counts.set(print, (counts.get(print) ?? 0) + 1)
  return counts
}

function spread(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].flatMap(([print, count]) => Array<string>(count).fill(print))
}

function withoutKnown(report: FileReport, known: ReadonlySet<Message>): FileReport {
  const accepted = report.messages.filter(each => known.has(each)).map(acceptance)
  if (accepted.length === 0) return report
  return {
    ...report,
    messages: report.messages.filter(each => !known.has(each)),
    accepted: inOrder(report.accepted, accepted)
  }
}

function acceptance({severity, fix, ...finding}: Message): Acceptance {
  return {...finding, because: 'baseline'}
}
