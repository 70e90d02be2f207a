import type {Document, Span} from '../document.ts'

/** Reads a part of a source as a document of its own, with places in the whole source. */
export type ReadPart = (part: Span) => Document

/** As many blocks on either side tell the language of one that does not tell it by itself. */
const neighbours = 3

/** As many words at the beginning tell the language of a document. */
export const headWords = 400

/** Marks of quotations that may go on in the next block, and references that may be one. */
const marks = /[“”„‟"＂«»&]|,,/

/** The blocks that findings in the wanted spans depend on, and no other parts of a document. */
export function readParts(
  source: string,
  parts: readonly Span[],
  {wanted, read}: {readonly wanted: readonly Span[]; readonly read: ReadPart}
): Document {
  const documents = new Map<number, Document>()
  const take = (index: number): Document => {
    const known = documents.get(index) ?? read(parts[index] ?? {start: 0, end: 0})
    documents.set(index, known)
    return known
  }
  const isOpen = ({start, end}: Span): boolean => marks.test(source.slice(start, end))
  /** Takes parts in one direction, enough for neighbours, up to one behind which no quotation goes on. */
  const reach = (index: number, step: 1 | -1): void => {
    let blocks = 0
    for (let at = index + step; ; at += step) {
      const part = parts[at]
      if (!part) return
      blocks += take(at).blocks.length
      if (blocks >= neighbours && !isOpen(part)) return
    }
  }
  reach(takeHead(parts, take), 1)
  for (const index of indicesOf(wanted, parts)) {
    take(index)
    reach(index, -1)
    reach(index, 1)
  }
  const taken = [...documents].sort(([a], [b]) => a - b).map(([, document]) => document)
  return {
    ...take(0),
    source,
    blocks: taken.flatMap(({blocks}) => blocks),
    struck: taken.flatMap(({struck = []}) => struck)
  }
}

/** Takes the parts that tell the language of the document; returns the index of the last. */
function takeHead(parts: readonly Span[], take: (index: number) => Document): number {
  let words = 0
  for (const index of parts.keys()) {
    for (const {text} of take(index).blocks) {
      words += text.match(/(?<!\S)\p{L}+(?!\S)/gu)?.length ?? 0
    }
    if (words >= headWords) return index
  }
  return parts.length - 1
}

/** The parts that the spans touch; both are in order. */
function indicesOf(wanted: readonly Span[], parts: readonly Span[]): number[] {
  let at = 0
  return [...parts.keys()].filter(index => {
    const {start, end} = parts[index] ?? {start: 0, end: 0}
    while ((wanted[at]?.end ?? end) <= start) at++
    return (wanted[at]?.start ?? end) < end
  })
}
