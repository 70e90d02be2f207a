import {parsePatch, type StructuredPatchHunk} from 'diff'
import type {Finding} from './message.ts'

/** Lines that changed, 1-based, both ends included; where lines were only taken out, `to` is the line before `from`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** All lines of a file. */
export const whole: readonly Range[] = [{from: 1, to: Number.POSITIVE_INFINITY}]

/** The changed lines of the new side of a diff by git with the prefix `b/`, by path. */
export function changedLines(diff: string): Map<string, readonly Range[]> {
  const changes = parsePatch(diff).map(({newFileName = '', isBinary, hunks}) => {
    // Of what git's attributes call binary, nothing tells which lines changed.
    const ranges = isBinary ? whole : hunks.flatMap(changedIn)
    return [newFileName, ranges] as const
  })
  const there = changes.filter(([name, ranges]) => name.startsWith('b/') && ranges.length > 0)
  return new Map(there.map(([name, ranges]) => [name.slice(2), ranges]))
}

function changedIn({newStart, lines}: StructuredPatchHunk): Range[] {
  let next = newStart
  return lines.flatMap(line => {
    if (line.startsWith('\\')) return []
    if (line.startsWith('-')) return {from: next, to: next - 1}
    const range = {from: next, to: next}
    next++
    return line.startsWith('+') ? range : []
  })
}

/** Whether a passage holds a changed line, or the seam where lines were taken out. */
export function touches(
  {line, endLine}: Pick<Finding, 'line' | 'endLine'>,
  ranges: readonly Range[]
): boolean {
  return ranges.some(({from, to}) => line <= to && endLine >= from)
}
