import type {Block, BlockKind, Comment, Document, Span} from '../document.ts'
import {type Draft, finish} from './draft.ts'

/** An HTML element that is open; its properties include those of its ancestors. */
export interface OpenElement {
  readonly name: string
  readonly language?: string
  readonly quoted: boolean
  /** Whether its content is code. */
  readonly hidden: boolean
}

type OpenComment = {-readonly [Key in keyof Comment]: Comment[Key]}

/** A document while it is read. */
export interface Page {
  readonly source: string
  readonly blocks: Block[]
  readonly comments: Comment[]
  /** Comments that are about the next node. */
  waiting: OpenComment[]
  /** How many block quotations are open. */
  quotes: number
  /** Outermost first. */
  readonly elements: OpenElement[]
  language?: string
}

/** Reads a source without its byte order mark, and gives the offsets of the source as it stands. */
export function readPage(source: string, read: (page: Page) => void): Document {
  const mark = source.startsWith('\uFEFF') ? 1 : 0
  const page = newPage(source.slice(mark))
  read(page)
  page.blocks.sort((a, b) => (a.starts[0] ?? 0) - (b.starts[0] ?? 0))
  const {blocks, comments, language} = page
  return {
    source,
    blocks: mark ? blocks.map(block => shiftBlock(block, mark)) : blocks,
    comments: mark ? comments.map(comment => shiftComment(comment, mark)) : comments,
    ...(language === undefined ? {} : {language})
  }
}

/** Adds a block if there is prose in the draft; `whole` is its place where it was not aligned. */
export function addBlock(
  page: Page,
  draft: Draft,
  kind: BlockKind,
  whole: Span
): Block | undefined {
  const {quoted = false, language} = page.elements.at(-1) ?? {}
  const declared = language === undefined ? {} : {language}
  const block = finish(draft, whole, {kind, quoted: quoted || page.quotes > 0, ...declared})
  if (block) page.blocks.push(block)
  return block
}

/** Adds a comment that is about a span, or else about the node that is reached next. */
export function addComment(page: Page, span: Span, value: string, next?: Span): void {
  const comment: OpenComment = next ? {span, value, next} : {span, value}
  page.comments.push(comment)
  if (!next) page.waiting.push(comment)
}

/** Tells the comments that stand before a node that it is the next. */
export function reach(page: Page, {start, end}: Span): void {
  const isAhead = ({span}: Comment) => span.end < end
  for (const comment of page.waiting.filter(isAhead)) {
    comment.next = {start: Math.max(start, comment.span.end), end}
  }
  page.waiting = page.waiting.filter(comment => !isAhead(comment))
}

function newPage(source: string): Page {
  return {source, blocks: [], comments: [], waiting: [], quotes: 0, elements: []}
}

function shiftBlock(block: Block, by: number): Block {
  return {...block, starts: block.starts.map(at => at + by), ends: block.ends.map(at => at + by)}
}

function shiftComment({span, value, next}: Comment, by: number): Comment {
  const shifted = {span: shift(span, by), value}
  return next ? {...shifted, next: shift(next, by)} : shifted
}

function shift({start, end}: Span, by: number): Span {
  return {start: start + by, end: end + by}
}
