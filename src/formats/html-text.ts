import type {Html} from 'mdast'
import {align, readReference} from '../align.ts'
import {type BlockKind, opaque, type Span} from '../document.ts'
import {append, appendOpaque, appendWhole, type Draft, newDraft} from './draft.ts'
import {closeElement, closeHidden, isBlock, openElement} from './html-elements.ts'
import {type Attribute, type Piece, readPieces} from './html-tags.ts'
import {spanOf} from './markdown-tree.ts'
import {addBlock, addComment, type Page, reach} from './page.ts'

type Tag = Exclude<Piece, {type: 'text' | 'comment'}>

/** Prose that is being read; a block-level tag ends its block and begins the next. */
export interface Run {
  readonly kind: BlockKind
  /** The node that the prose stands in. */
  readonly whole: Span
  draft: Draft
}

/** Reads the HTML between blocks of Markdown. */
export function readHtmlBlock(page: Page, node: Html): void {
  const run: Run = {kind: 'html', whole: spanOf(node), draft: newDraft()}
  readHtml(page, run, node)
  endRun(page, run)
  closeHidden(page)
}

/** Reads HTML into a run of prose. */
export function readHtml(page: Page, run: Run, node: Html): void {
  const html = place(page.source, node)
  for (const piece of readPieces(node.value)) {
    if (piece.type === 'text') readText(page, run, html, piece)
    else if (piece.type === 'comment') readComment(page, run, html, piece)
    else readTag(page, run, html, piece)
  }
}

/** Makes a block of the prose up to here. */
export function endRun(page: Page, run: Run): void {
  const {starts, ends} = addBlock(page, run.draft, run.kind, run.whole) ?? {}
  const [start, end] = [starts?.at(0), ends?.at(-1)]
  if (start !== undefined && end !== undefined && run.kind === 'html') reach(page, {start, end})
  run.draft = newDraft()
}

/** The HTML of a node with the place of each unit. */
function place(source: string, node: Html): Draft {
  const whole = spanOf(node)
  const aligned = align(node.value, source, whole.start, whole.end, 'raw')
  if (aligned) return {text: node.value, ...aligned, exact: true}
  const html = newDraft()
  html.exact = false
  appendWhole(html, node.value, whole)
  return html
}

function spanIn({starts, ends}: Draft, {start, end}: Span): Span {
  return {start: starts[start] ?? 0, end: ends[end - 1] ?? 0}
}

function readText(page: Page, run: Run, html: Draft, piece: Span): void {
  run.draft.exact &&= html.exact
  if (page.elements.at(-1)?.hidden) appendOpaque(run.draft, spanIn(html, piece))
  else appendDecoded(run.draft, html, piece)
}

const pieces = /[ \t\n\f\r]+|&[^ \t\n\f\r&]*|[^ \t\n\f\r&]+/g
const isSpace = /^[ \t\n\f\r]/

/** Adds text of HTML, in which any white space is one space or one line ending. */
function appendDecoded(draft: Draft, html: Draft, {start, end}: Span): void {
  for (const {0: piece, index} of html.text.slice(start, end).matchAll(pieces)) {
    const at = start + index
    const reference = piece.startsWith('&') ? readReference(piece, 0) : undefined
    const plain = at + (reference?.end ?? 0)
    if (reference) appendWhole(draft, reference.value, spanIn(html, {start: at, end: plain}))
    if (isSpace.test(piece)) {
      const space = /[\n\r]/.test(piece) ? '\n' : ' '
      appendWhole(draft, space, spanIn(html, {start: at, end: at + piece.length}))
    } else {
      appendSlice(draft, html, {start: plain, end: at + piece.length})
    }
  }
}

function appendSlice(draft: Draft, {text, starts, ends}: Draft, {start, end}: Span): void {
  append(draft, text.slice(start, end), {
    starts: starts.slice(start, end),
    ends: ends.slice(start, end)
  })
}

function readComment(page: Page, run: Run, html: Draft, piece: Piece & {type: 'comment'}): void {
  const span = spanIn(html, piece)
  const rest = {start: span.end, end: Math.max(span.end, run.whole.end)}
  addComment(page, span, piece.value, run.kind === 'html' ? undefined : rest)
}

function readTag(page: Page, run: Run, html: Draft, tag: Tag): void {
  const span = spanIn(html, tag)
  const mark = marks[`${tag.type} ${tag.name}`]
  if (mark !== undefined) appendWhole(run.draft, mark, span)
  if (isBlock(tag.name) || changesLanguage(page, html, tag)) endRun(page, run)
  if (tag.type === 'close') closeElement(page, tag.name)
  else openElement(page, tag.name, languageOf(html, tag))
  for (const attribute of tag.type === 'open' ? tag.attributes : [])
    readAttribute(page, html, attribute)
}

const marks: Readonly<Record<string, string>> = {
  'open br': '\n',
  'open img': opaque,
  'open q': '“',
  'close q': '”'
}

function changesLanguage({elements}: Page, html: Draft, tag: Tag): boolean {
  const [around, current] = [elements.at(-2), elements.at(-1)]
  if (tag.type === 'open') return (languageOf(html, tag) ?? current?.language) !== current?.language
  return current?.name === tag.name && current.language !== around?.language
}

function languageOf(html: Draft, tag: Tag): string | undefined {
  if (tag.type === 'close') return undefined
  const declared = tag.attributes.find(({name}) => name === 'lang' || name === 'xml:lang')
  return (declared && html.text.slice(declared.start, declared.end).trim()) || undefined
}

function readAttribute(page: Page, html: Draft, attribute: Attribute): void {
  if (attribute.name !== 'alt' && attribute.name !== 'title') return
  const draft = newDraft()
  draft.exact = html.exact
  appendDecoded(draft, html, attribute)
  addBlock(page, draft, attribute.name, spanIn(html, attribute))
}
