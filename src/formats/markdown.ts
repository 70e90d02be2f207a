import type {Blockquote, Nodes, Table} from 'mdast'
import type {Document, Format, Span} from '../document.ts'
import {newDraft} from './draft.ts'
import {isExtreme} from './extreme.ts'
import {readFrontMatter} from './front-matter.ts'
import {readHtml} from './html.ts'
import {closeHidden, openElement} from './html-elements.ts'
import {parseTree, spanOf} from './markdown-tree.ts'
import {endBlock, type Page, reach, readPage} from './page.ts'
import {type ReadPart, readParts} from './parts.ts'
import {readPhrasing, readTitle} from './phrasing.ts'
import {sectionsOf} from './sections.ts'
import {text} from './text.ts'

/** CommonMark with the extensions of GitHub and front matter. */
export const markdown: Format = {
  name: 'markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd'],
  parse
}

function parse(source: string, wanted?: readonly Span[]): Document {
  if (isExtreme(source)) return text.parse(source)
  const read: ReadPart = part => readPage(source, page => readFlow(page, parseTree(source, part)))
  try {
    const sections = wanted && sectionsOf(source)
    return sections
      ? readParts(source, sections, {wanted, read})
      : read({start: 0, end: source.length})
  } catch (error) {
    // The parser of Markdown is recursive in places, and no file may end the run.
    if (error instanceof RangeError) return text.parse(source)
    throw error
  }
}

const inline = new Set(['paragraph', 'heading'])

function readFlow(page: Page, node: Nodes): void {
  // A comment is about neither the comment after it nor a closing tag.
  const isPassedOver = node.type === 'html' && /^\s*<(?:!--|\/)/.test(node.value)
  if (node.type !== 'root' && !isPassedOver) reach(page, spanOf(node))
  if (node.type === 'table') readTable(page, node)
  else if (inline.has(node.type)) readPhrasing(page, node)
  else if (node.type === 'yaml') readFrontMatter(page, node)
  else if (node.type === 'definition') readTitle(page, node)
  else if (node.type === 'html') {
    page.draft = newDraft()
    readHtml(page, node)
    endBlock(page)
    closeHidden(page)
  } else if ('children' in node) readContainer(page, node)
}

function readContainer(page: Page, node: Nodes & {children: Nodes[]}): void {
  const depth = page.elements.length
  if (node.type === 'blockquote' && !isAlert(page, node)) openElement(page, 'blockquote')
  for (const child of node.children) readFlow(page, child)
  page.elements.length = Math.min(page.elements.length, depth)
}

/** A cell knows what stands at the head of its column. */
function readTable(page: Page, {children: [head, ...rows]}: Table): void {
  const cells = head?.children ?? []
  const labels = cells.map(({position}) =>
    page.source.slice(position?.start.offset, position?.end.offset)
  )
  for (const cell of cells) readPhrasing(page, cell)
  for (const {children} of rows) {
    for (const [column, cell] of children.entries()) {
      readPhrasing(page, cell, labels[column])
    }
  }
}

/** GitHub writes its notes and warnings as block quotations. */
function isAlert(page: Page, node: Blockquote): boolean {
  const {start} = spanOf(node.children[0] ?? node)
  return /^\[!(?:note|tip|important|warning|caution)\]/i.test(page.source.slice(start, start + 12))
}
