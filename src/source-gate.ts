import {type Accept, scan} from './automaton.ts'
import {candidatesIn, type Gate, type Wanted} from './gate.ts'
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
 * Whether a discouraged term may stand in a source, whatever its markup, or a comment for Ordval.
 *
 * Where it says no, there is nothing to find.
 */
export function mayHold(source: string, gate: Gate, quest: Quest): boolean {
  if (gate.isOpen || /ordval/i.test(source)) return true
  const text = unwrapped(source)
  const runAt = runsOf(text)
  const isGlued = gluedRuns(text, runAt).some(
    run => isBeyond(run) || mayHoldGlued(run.text, gate, quest)
  )
  if (isGlued) return true
  const {words, weights, table} = gate
  const accept: Accept = final =>
    weights[final] === '1' || (quest.isOptional && weights[final] === '2')
  for (let from = 0; from < text.length; ) {
    const at = scan(words, text, {from, table, accept})
    if (at < 0) break
    const run = runAt(at)
    const found = candidatesIn(gate, run.text, quest.isWanted)
    const isAsWritten = text === source || source.includes(run.text)
    if (found.length > 0 && quest.mayFit(found, isAsWritten ? run.text : undefined)) return true
    from = Math.max(run.end, at + 1)
  }
  return false
}

/** What is glued is searched both as it is written and as it reads without its markup. */
function mayHoldGlued(run: string, gate: Gate, {isWanted, mayFit}: Quest): boolean {
  return [...new Set(detached(run).map(unwrapped))].some(text => {
    const found = candidatesIn(gate, text, isWanted)
    return found.length > 0 && mayFit(found, text)
  })
}
