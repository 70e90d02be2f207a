/** A half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** All spans of some lists by where they start, shorter ones first. */
export function inOrder<T extends Span>(...lists: readonly (readonly T[])[]): T[] {
  return lists.flat().sort((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * One run of prose with its markup removed.
 *
 * `text[i]` was read from `source.slice(starts[i], ends[i])`: more than one character for an entity,
 * an escape or a line ending with the prefixes of the next line.
 */
export interface Block {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Whether the block stands in a block quotation. */
  readonly quoted: boolean
  /** False where some of the text could not be aligned: that has the place of its node as a whole. */
  readonly exact: boolean
  /** The language that a `lang` attribute around the block declares. */
  readonly language?: string
  /** What stands at the head of a cell's column. */
  readonly label?: string
}

/** A comment of the format, or a directive line of plain text. */
export interface Comment {
  readonly span: Span
  /** What stands between the comment marks. */
  readonly value: string
  /** The node after the comment, which `ignore` is about. */
  readonly next?: Span
}

export interface Document {
  readonly source: string
  /** In the order of the source. */
  readonly blocks: readonly Block[]
  readonly comments: readonly Comment[]
  /** What the author struck through. */
  readonly struck?: readonly Span[]
  /** The language that the front matter declares. */
  readonly language?: string
}

/** An input format: one file in `formats/`. */
export interface Format {
  readonly name: string
  /** With the dot, in lower case. */
  readonly extensions: readonly string[]
  /** Where spans are given, what findings in them do not depend on may be left out. */
  parse(source: string, wanted?: readonly Span[]): Document
}

/** Stands in a block's text for what is not prose, such as inline code, so that no phrase reaches across it. */
export const opaque = '\uFFFC'
