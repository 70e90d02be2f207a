import {type Alignment, align, type Decode} from '../align.ts'
import {opaque, type Span} from '../document.ts'

/** The text of a block while it is read. */
export interface Draft {
  text: string
  readonly starts: number[]
  readonly ends: number[]
  exact: boolean
  label?: string
}

export function newDraft(): Draft {
  return {text: '', starts: [], ends: [], exact: true}
}

/** Adds text with the place of each unit, or of all of it as a whole. */
export function append(draft: Draft, text: string, place: Alignment | Span): void {
  draft.text += text
  for (let unit = 0; unit < text.length; unit++) {
    draft.starts.push('start' in place ? place.start : (place.starts[unit] ?? 0))
    draft.ends.push('end' in place ? place.end : (place.ends[unit] ?? 0))
  }
}

/** What a value was read from, and how its escapes are read. */
export interface Origin {
  readonly source: string
  readonly span: Span
  readonly decode?: Decode
}

/** Adds what a parser made of a span of the source. */
export function appendParsed(draft: Draft, value: string, origin: Origin): void {
  const text = value.replace(/\r\n?/g, '\n')
  const {source, span, decode} = origin
  const aligned = align(text, source, span, decode)
  draft.exact &&= aligned !== undefined
  append(draft, text, aligned ?? span)
}

/** Adds what is not prose; neighbours become one character. */
export function appendOpaque(draft: Draft, span: Span): void {
  if (draft.text.endsWith(opaque)) draft.ends[draft.ends.length - 1] = span.end
  else append(draft, opaque, span)
}
