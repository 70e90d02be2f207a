import type {Span} from './document.ts'
import type {Edit} from './message.ts'

/** What putting fixes into a source brought. */
export interface Applied {
  readonly text: string
  /** What was put in, in the order of the source; no edit overlaps another. */
  readonly edits: readonly Edit[]
  /** Which fixes went in, by their place in the list; all others overlap one that did, or themselves. */
  readonly taken: ReadonlySet<number>
}

/** Puts in fixes, each whole or not at all; of two that overlap, the one that is named first goes in. */
export function applyFixes(source: string, fixes: readonly (readonly Edit[])[]): Applied {
  const edits: Edit[] = []
  const taken = new Set<number>()
  for (const [number, fix] of fixes.entries()) {
    if (fix.length === 0 || !isApart(fix) || fix.some(edit => meetsAny(edit, edits))) continue
    for (const edit of fix) edits.splice(slotOf(edit, edits), 0, edit)
    taken.add(number)
  }
  return {text: replaced(source, edits), edits, taken}
}

/** Whether two spans share a character or begin at one place, where it would be open which comes first. */
export function meets(a: Span, b: Span): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end)
}

/** Those of many spans, in order and apart, that a span meets. */
export function met<T extends Span>(span: Span, spans: readonly T[]): T[] {
  let from = 0
  for (let to = spans.length; from < to; ) {
    const middle = (from + to) >> 1
    if ((spans[middle]?.end ?? 0) < span.start) from = middle + 1
    else to = middle
  }
  let to = from
  while ((spans[to]?.start ?? Number.POSITIVE_INFINITY) <= span.end) to++
  return spans.slice(from, to).filter(each => meets(each, span))
}

/** Where an offset outside of all edits is after them. */
export function moved(offset: number, edits: readonly Edit[]): number {
  return edits.reduce(
    (sum, {start, end, text}) => (end <= offset ? sum + text.length - (end - start) : sum),
    offset
  )
}

function isApart(fix: readonly Edit[]): boolean {
  return fix.every((edit, at) => !fix.slice(0, at).some(other => meets(edit, other)))
}

/** What is placed is in order and apart, so that only the neighbours can be in the way. */
function meetsAny(edit: Edit, placed: readonly Edit[]): boolean {
  const slot = slotOf(edit, placed)
  return placed.slice(Math.max(0, slot - 1), slot + 1).some(other => meets(edit, other))
}

/** Fixes come in the order of the source, mostly, so that the last place is the likely one. */
function slotOf({start}: Edit, placed: readonly Edit[]): number {
  return placed.findLastIndex(other => other.start <= start) + 1
}

function replaced(source: string, edits: readonly Edit[]): string {
  let at = 0
  const parts = edits.map(({start, end, text}) => {
    const part = source.slice(at, start) + text
    at = end
    return part
  })
  return parts.join('') + source.slice(at)
}
