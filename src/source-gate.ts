import {type Accept, scan} from './automaton.ts'
import type {Span} from './document.ts'
import {type Gate, matteringIn, type Wanted} from './gate.ts'
import {detached, gluedRuns, isBeyond} from './glue.ts'
import {unwrapped} from './letters.ts'
import {runsOf} from './runs.ts'

/** What is looked for. */
export interface Quest {
  /** Whether optional terms are. */
  readonly isOptional: boolean
  readonly isWanted: Wanted
  /** Whether one of the patterns may fit a run of lines, which is not given where it was changed. */
  mayFit(patterns: readonly number[], run: string | undefined): boolean
}

/**
 * The lines of a source in which a discouraged term may stand, whatever its markup, or a comment for Ordval; not in order.
 *
 * Where there are none, there is nothing to find.
 */
export function* linesThatMayHold(source: string, gate: Gate, quest: Quest): Generator<Span> {
  if (gate.isOpen || /ordval/i.test(source)) {
    yield {start: 0, end: source.length}
    return
  }
  const text = unwrapped(source)
  const runAt = runsOf(text)
  for (const run of gluedRuns(text, runAt)) {
    const written = source.slice(run.start, run.end)
    if (isBeyond(run) || mayHoldGlued(written, gate, quest)) yield run
  }
  const {words, weights, table} = gate
  const accept: Accept = final =>
    weights[final] === '1' || (quest.isOptional && weights[final] === '2')
  for (let from = 0; from < text.length; ) {
    const at = scan(words, text, {from, table, accept})
    if (at < 0) break
    const run = runAt(at)
    const found = matteringIn(gate, run.text, quest.isWanted)
    const isAsWritten = run.text === source.slice(run.start, run.end)
    if (found.length > 0 && quest.mayFit(found, isAsWritten ? run.text : undefined)) yield run
    from = Math.max(run.end, at + 1)
  }
}

/** What is glued is searched both as it is written and as it reads without its markup. */
function mayHoldGlued(run: string, gate: Gate, {isWanted, mayFit}: Quest): boolean {
  return [...new Set(detached(run))].some(text => {
    const whole = unwrapped(text)
    const found = matteringIn(gate, whole, isWanted)
    return found.length > 0 && mayFit(found, whole === text ? text : undefined)
  })
}
