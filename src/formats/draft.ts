import type {Alignment} from '../align.ts'
import {type Block, opaque, type Span} from '../document.ts'

/** The text of a block while it is read. */
export interface Draft {
  text: string
  readonly starts: number[]
  readonly ends: number[]
  exact: boolean
}

export function newDraft(): Draft {
  return {text: '', starts: [], ends: [], exact: true}
}

/** Adds text with its places; every line ending becomes one `\n`. */
export function append(draft: Draft, value: string, {starts, ends}: Alignment): void {
  draft.text += value.replace(/\r\n?/g, '\n')
  for (let index = 0; index < value.length; index++) {
    if (value[index] === '\r' && value[index + 1] === '\n') continue
    const after = value[index] === '\n' && value[index - 1] === '\r' ? index - 1 : index
    draft.starts.push(starts[after] ?? 0)
    draft.ends.push(ends[index] ?? 0)
  }
}

/** Adds text that was read from one span as a whole. */
export function appendWhole(draft: Draft, value: string, {start, end}: Span): void {
  draft.text += value
  for (let unit = 0; unit < value.length; unit++) {
    draft.starts.push(start)
    draft.ends.push(end)
  }
}

/** Adds text of which only the span as a whole is known. */
export function appendUnaligned(draft: Draft, value: string, span: Span): void {
  draft.exact = false
  appendWhole(draft, value.replace(/\r\n?/g, '\n'), span)
}

/** Adds what is not prose; neighbours become one character. */
export function appendOpaque(draft: Draft, span: Span): void {
  if (draft.text.endsWith(opaque)) draft.ends[draft.ends.length - 1] = span.end
  else appendWhole(draft, opaque, span)
}

/** Cuts the white space around the text; returns nothing where no prose is left. */
export function finish(
  {text, starts, ends, exact}: Draft,
  whole: Span,
  about: Pick<Block, 'kind' | 'quoted' | 'language'>
): Block | undefined {
  const trimmed = text.trim()
  if (trimmed.replaceAll(opaque, '').trim() === '') return undefined
  const from = text.length - text.trimStart().length
  const to = from + trimmed.length
  return {
    ...about,
    text: trimmed,
    starts: exact ? starts.slice(from, to) : starts.slice(from, to).fill(whole.start),
    ends: exact ? ends.slice(from, to) : ends.slice(from, to).fill(whole.end),
    exact
  }
}
