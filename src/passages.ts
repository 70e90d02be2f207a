import type {Span} from './document.ts'

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
  const starts = lineStarts(source)
  const ordered = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  const groups: {first: number; last: number; marks: T[]}[] = []
  for (const span of ordered) {
    const first = Math.max(0, lineAt(starts, span.start) - around)
    const last = Math.min(starts.length - 1, lineAt(starts, span.end) + around)
    const group = groups.at(-1)
    if (!group || first > group.last + 1) groups.push({first, last, marks: [span]})
    else {
      group.last = Math.max(group.last, last)
      group.marks.push(span)
    }
  }
  return groups.map(({first, last, marks}) => {
    let passed = 0
    const lines = starts.slice(first, last + 1).map((start, index) => {
      const number = first + index + 1
      const end = starts[number] ?? source.length
      while ((marks[passed]?.end ?? end) <= start) passed++
      return {number, pieces: piecesOf(source, {start, end}, marks, passed)}
    })
    return {marks, lines}
  })
}

function lineStarts(source: string): number[] {
  const ends = [...source.matchAll(/\r\n|\r|\n/g)].map(({0: end, index}) => index + end.length)
  return [0, ...ends.filter(end => end < source.length)]
}

/** The index of the line that holds an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
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
