import type {Blockquote, Nodes} from 'mdast'
import type {BlockKind, Document, Format} from '../document.ts'
import {isExtreme} from './extreme.ts'
import {readFrontMatter} from './front-matter.ts'
import {readHtmlBlock} from './html-text.ts'
import {parseTree, spanOf} from './markdown-tree.ts'
import {type Page, reach, readPage} from './page.ts'
import {readPhrasing, readTitle} from './phrasing.ts'
import {text} from './text.ts'

/** CommonMark with the extensions of GitHub and front matter. */
export const markdown: Format = {
  name: 'markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd'],
  parse
}

function parse(source: string): Document {
  if (isExtreme(source)) return text.parse(source)
  try {
    return readPage(source, page => readFlow(page, parseTree(page.source)))
  } catch (error) {
    // The parser of Markdown is recursive in places, and no file may end the run.
    if (error instanceof RangeError) return text.parse(source)
    throw error
  }
}

const inline: Readonly<Record<string, BlockKind>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  tableCell: 'cell'
}

function readFlow(page: Page, node: Nodes): void {
  if (node.type !== 'root' && !isPassedOver(node)) reach(page, spanOf(node))
  const kind = inline[node.type]
  if (node.type === 'html') readHtmlBlock(page, node)
  else if (node.type === 'yaml' || node.type === 'toml') readFrontMatter(page, node)
  else if (node.type === 'definition') readTitle(page, node)
  else if (isMath(page, node)) return
  else if (kind && 'children' in node) readPhrasing(page, node.children, kind, spanOf(node))
  else if ('children' in node) readContainer(page, node)
}

/** A formula that stands alone, in the notation of TeX. */
function isMath({source}: Page, node: Nodes): boolean {
  const {start, end} = spanOf(node)
  return (
    node.type === 'paragraph' && source.startsWith('$$', start) && source.startsWith('$$', end - 2)
  )
}

/** A comment is about neither the comment after it nor a closing tag. */
function isPassedOver(node: Nodes): boolean {
  return node.type === 'html' && /^\s*<(?:!--|\/)/.test(node.value)
}

function readContainer(page: Page, node: Nodes & {children: Nodes[]}): void {
  const depth = page.elements.length
  const quotes = page.quotes
  if (node.type === 'blockquote' && !isAlert(page, node)) page.quotes++
  for (const child of node.children) readFlow(page, child)
  page.quotes = quotes
  page.elements.length = Math.min(page.elements.length, depth)
}

/** GitHub writes its notes and warnings as block quotations. */
function isAlert(page: Page, node: Blockquote): boolean {
  const [first] = node.children
  const at = first ? spanOf(first).start : 0
  return /^\[!(?:note|tip|important|warning|caution)\]/i.test(page.source.slice(at, at + 12))
}
