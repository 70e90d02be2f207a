import type {Block, Document, Span} from '../document.ts'
import {type Draft, newDraft} from './draft.ts'

/** An HTML element or a block quotation that is open; it has the properties of those around it. */
export interface OpenElement {
  readonly name: string
  readonly language: string | undefined
  readonly quoted: boolean
  /** Where it begins in the source. */
  readonly start: number
  /** Whether its content is code. */
  readonly hidden: boolean
}

/** A document while it is read. */
export interface Page {
  readonly source: string
  readonly blocks: Block[]
  readonly comments: {span: Span; value: string; next?: Span}[]
  readonly struck: Span[]
  /** How many of the comments know what is next. */
  reached: number
  /** Outermost first. */
  readonly elements: OpenElement[]
  /** The block that is being read. */
  draft: Draft
  language?: string
}

export function readPage(source: string, read: (page: Page) => void): Document {
  const draft = newDraft()
  const page: Page = {source, blocks: [], comments: [], struck: [], reached: 0, elements: [], draft}
  read(page)
  const {blocks, comments, struck, language} = page
  blocks.sort((a, b) => (a.starts[0] ?? 0) - (b.starts[0] ?? 0))
  return {source, blocks, comments, struck, ...(language === undefined ? {} : {language})}
}

/** Adds a block of the draft, without the white space around it, if there is prose in it. */
export function addBlock(page: Page, draft: Draft): Block | undefined {
  const {text, starts, ends, exact, label} = draft
  if (!/[^\s\uFFFC]/.test(text)) return undefined
  const from = text.length - text.trimStart().length
  const to = text.trimEnd().length
  const {quoted = false, language} = page.elements.at(-1) ?? {}
  const block: Block = {
    text: text.slice(from, to),
    starts: starts.slice(from, to),
    ends: ends.slice(from, to),
    quoted,
    exact,
    ...(language === undefined ? {} : {language}),
    ...(label === undefined ? {} : {label})
  }
  page.blocks.push(block)
  return block
}

/** Ends the block that is being read; what follows is another. */
export function endBlock(page: Page): void {
  const {starts, ends} = addBlock(page, page.draft) ?? {}
  const [start, end] = [starts?.at(0), ends?.at(-1)]
  if (start !== undefined && end !== undefined) reach(page, {start, end})
  page.draft = newDraft()
}

/** Tells the comments that stand before or in a span that it, or the rest of it, is next. */
export function reach(page: Page, {start, end}: Span): void {
  for (const comment of page.comments.slice(page.reached)) {
    if (comment.span.end > end) return
    comment.next = {start: Math.max(start, comment.span.end), end}
    page.reached++
  }
}
