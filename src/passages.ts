import {location} from 'vfile-location'
import {inOrder, type Span} from './document.ts'

/** A run of a line; marked with what stands there. */
export interface Piece<T> {
  readonly text: string
  readonly mark?: T
}

export interface Line<T> {
  /** 1-based. */
  readonly number: number
  readonly pieces: readonly Piece<T>[]
}

/** Lines around findings that stand close together. */
export interface Passage<T> {
  readonly lines: readonly Line<T>[]
  readonly marks: readonly T[]
}

/** Lines before and after a finding. */
const around = 1
/** Characters of a long line that are kept on either side of a finding. */
const beside = 240

/** Cuts a text into the passages in which spans stand, in order; what is far from all spans is left out. */
export function passagesOf<T extends Span>(source: string, spans: readonly T[]): Passage<T>[] {
  const {toPoint, toOffset} = location(source)
  const lineAt = (offset: number) => toPoint(offset)?.line ?? 1
  // A line break at the very end begins no line.
  const lastLine = lineAt(source.length - (/[\r\n]$/.test(source) ? 1 : 0))
  const groups: {first: number; last: number; marks: T[]}[] = []
  for (const span of inOrder(spans)) {
    const first = Math.max(1, lineAt(span.start) - around)
    const last = Math.min(lastLine, lineAt(span.end) + around)
    const group = groups.at(-1)
    if (!group || first > group.last + 1) groups.push({first, last, marks: [span]})
    else {
      group.last = Math.max(group.last, last)
      group.marks.push(span)
    }
  }
  return groups.map(({first, last, marks}) => {
    let passed = 0
    const lines = Array.from({length: last - first + 1}, (_, index) => {
      const number = first + index
      const start = toOffset({line: number, column: 1}) ?? 0
      const end = toOffset({line: number + 1, column: 1}) ?? source.length
      while ((marks[passed]?.end ?? end) <= start) passed++
      return {number, pieces: piecesOf(source, {start, end}, marks, passed)}
    })
    return {marks, lines}
  })
}

/** `from` is the first mark that is not over. */
function piecesOf<T extends Span>(
  source: string,
  line: Span,
  marks: readonly T[],
  from: number
): Piece<T>[] {
  const text = (start: number, end: number) => source.slice(start, end).replace(/[\r\n]+$/, '')
  const pieces: Piece<T>[] = []
  let reached = line.start
  for (let at = from; at < marks.length; at++) {
    const mark = marks[at]
    if (!mark || mark.start >= line.end) break
    const start = Math.max(mark.start, reached)
    const end = Math.min(mark.end, line.end)
    if (start >= end) continue
    pieces.push({text: text(reached, start)}, {text: text(start, end), mark})
    reached = end
  }
  pieces.push({text: text(reached, line.end)})
  const last = pieces.length - 1
  return pieces
    .map((piece, at) =>
      piece.mark ? piece : {text: shorten(piece.text, at > 0, at < last || last === 0)}
    )
    .filter(piece => piece.text !== '')
}

/** Keeps what is beside a mark: at the beginning after one, at the end before one. */
function shorten(text: string, afterMark: boolean, beforeMark: boolean): string {
  const head = afterMark || !beforeMark ? beside : 0
  const tail = beforeMark ? beside : 0
  if (text.length <= head + tail + 1) return text
  return `${text.slice(0, head)}…${tail === 0 ? '' : text.slice(-tail)}`
}
