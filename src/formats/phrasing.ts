import type {Definition, Image, ImageReference, Link, Nodes, PhrasingContent, Text} from 'mdast'
import {align} from '../align.ts'
import type {BlockKind, Span} from '../document.ts'
import {append, appendOpaque, appendUnaligned, appendWhole, newDraft} from './draft.ts'
import {endRun, type Run, readHtml} from './html-text.ts'
import {spanOf} from './markdown-tree.ts'
import {addBlock, type Page} from './page.ts'

/** Reads inline content as one run of prose, whatever markup is in it. */
export function readPhrasing(
  page: Page,
  children: readonly Nodes[],
  kind: BlockKind,
  whole: Span
): void {
  const run: Run = {kind, whole, draft: newDraft()}
  const depth = page.elements.length
  for (const child of children) readInline(page, run, child)
  endRun(page, run)
  page.elements.length = Math.min(page.elements.length, depth)
}

/** Reads the title of a link, an image or a definition. */
export function readTitle(page: Page, {title, data}: Definition | Image | Link): void {
  const span = data?.place?.title
  if (!title || !span) return
  const draft = newDraft()
  const aligned = align(title, page.source, span.start, span.end)
  if (aligned) append(draft, title, aligned)
  else appendUnaligned(draft, title, span)
  addBlock(page, draft, 'title', span)
}

function readInline(page: Page, run: Run, node: Nodes): void {
  if (node.type === 'text') readText(page, run, node)
  else if (node.type === 'html') readHtml(page, run, node)
  else if (node.type === 'break') appendWhole(run.draft, '\n', spanOf(node))
  else if (node.type === 'image' || node.type === 'imageReference') readImage(page, run, node)
  else if (node.type === 'link') readLink(page, run, node)
  else if ('children' in node) for (const child of node.children) readInline(page, run, child)
  else if (node.type !== 'footnoteReference') appendOpaque(run.draft, spanOf(node))
}

function readText(page: Page, {draft}: Run, node: Text): void {
  const whole = spanOf(node)
  const aligned = align(node.value, page.source, whole.start, whole.end)
  if (page.elements.at(-1)?.hidden) appendOpaque(draft, whole)
  else if (aligned) append(draft, node.value, aligned)
  else appendUnaligned(draft, node.value, whole)
}

function readImage(page: Page, run: Run, node: Image | ImageReference): void {
  const span = spanOf(node)
  appendOpaque(run.draft, span)
  const label: readonly PhrasingContent[] = node.data?.place?.label ?? []
  readPhrasing(page, label, 'alt', span)
  if (node.type === 'image') readTitle(page, node)
}

function readLink(page: Page, run: Run, node: Link): void {
  // An address that became a link by itself has no bracket, and is not prose.
  if (page.source[spanOf(node).start] !== '[') appendOpaque(run.draft, spanOf(node))
  else for (const child of node.children) readInline(page, run, child)
  readTitle(page, node)
}
