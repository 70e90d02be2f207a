import type {Definition, Image, ImageReference, Link, Nodes} from 'mdast'
import {append, appendOpaque, appendParsed, newDraft} from './draft.ts'
import {readHtml} from './html.ts'
import {spanOf} from './markdown-tree.ts'
import {addBlock, endBlock, type Page, reach} from './page.ts'

/** Reads inline content as one block, whatever markup is in it. */
export function readPhrasing(page: Page, node: Nodes, label?: string): void {
  const depth = page.elements.length
  page.draft = newDraft()
  if (label !== undefined) page.draft.label = label
  readInline(page, node)
  reach(page, spanOf(node))
  endBlock(page)
  page.elements.length = Math.min(page.elements.length, depth)
}

const title = /(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))$/s

/** Reads the title of a link, an image or a definition, which stands last in it. */
export function readTitle(page: Page, node: Definition | Image | Link): void {
  const {start, end} = spanOf(node)
  const raw = page.source.slice(start, node.type === 'definition' ? end : end - 1).trimEnd()
  const [quoted] = title.exec(raw) ?? []
  if (!node.title || !quoted) return
  const last = start + raw.length - 1
  const draft = newDraft()
  appendParsed(draft, node.title, {
    source: page.source,
    span: {start: last - quoted.length + 2, end: last}
  })
  addBlock(page, draft)
}

function readInline(page: Page, node: Nodes): void {
  const span = spanOf(node)
  if (node.type === 'delete') page.struck.push(span)
  if (node.type === 'html') readHtml(page, node)
  else if (node.type === 'break') append(page.draft, '\n', span)
  else if (node.type === 'image' || node.type === 'imageReference') readImage(page, node)
  else if (node.type === 'text' && !page.elements.at(-1)?.hidden)
    appendParsed(page.draft, node.value, {source: page.source, span})
  // An address that became a link by itself has no bracket, and is not prose.
  else if ('children' in node && !(node.type === 'link' && page.source[span.start] !== '['))
    for (const child of node.children) readInline(page, child)
  else if (node.type !== 'footnoteReference') appendOpaque(page.draft, span)
  if (node.type === 'link') readTitle(page, node)
}

function readImage(page: Page, node: Image | ImageReference): void {
  const {start, end} = spanOf(node)
  appendOpaque(page.draft, {start, end})
  const isShortcut = node.type === 'imageReference' && node.referenceType === 'shortcut'
  const bracket = isShortcut ? ']' : node.type === 'image' ? '](' : ']['
  const label = {start: start + 2, end: page.source.lastIndexOf(bracket, end - 1)}
  const draft = newDraft()
  appendParsed(draft, node.alt ?? '', {source: page.source, span: label})
  addBlock(page, draft)
  if (node.type === 'image') readTitle(page, node)
}
