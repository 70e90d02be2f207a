import type {Html} from 'mdast'
import {decodeReference} from '../align.ts'
import {opaque, type Span} from '../document.ts'
import {append, appendOpaque, appendParsed, type Draft, newDraft} from './draft.ts'
import {closeElement, isBlock, openElement} from './html-elements.ts'
import {spanOf} from './markdown-tree.ts'
import {addBlock, endBlock, type Page} from './page.ts'

// What is left open reaches to the end, so that each character is read once.
const comments = /<!--(?<comment>.*?)(?:-->|$)/
const declarations = /<\?.*?(?:\?>|$)|<!\[CDATA\[.*?(?:\]\]>|$)|<!.*?(?:>|$)/
const values = /=\s*"[^"]*(?:"|$)|=\s*'[^']*(?:'|$)/
const tags = `<(?<close>/?)(?<name>[a-z][^\\s/>]*)(?<rest>(?:${values.source}|[^>])*)(?:>|$)`
const pieces = new RegExp(
  `${comments.source}|${declarations.source}|${tags}|(?<text>[^<]+|<)`,
  'gis'
)
const attributes = /(?<=\s)([^\s=]+)\s*=\s*(?:(["'])(.*?)\2|([^\s"'>]+))/gs

/** The span is of the value, without its quotation marks. */
interface Attribute extends Span {
  readonly name: string
  readonly value: string
}

/** Reads HTML into the block that is being read; a block-level tag ends it and begins the next. */
export function readHtml(page: Page, node: Html): void {
  const html = newDraft()
  appendParsed(html, node.value, {
    source: page.source,
    span: spanOf(node),
    decode: () => undefined
  })
  for (const piece of html.text.matchAll(pieces)) {
    const {comment, name, text} = piece.groups ?? {}
    const range = {start: piece.index, end: piece.index + piece[0].length}
    if (comment !== undefined) page.comments.push({span: spanIn(html, range), value: comment})
    else if (name !== undefined) readTag(page, html, piece)
    else if (page.elements.at(-1)?.hidden) appendOpaque(page.draft, spanIn(html, range))
    else if (text !== undefined) appendDecoded(page.draft, html, range)
  }
}

function spanIn({starts, ends}: Draft, {start, end}: Span): Span {
  return {start: starts[start] ?? 0, end: ends[end - 1] ?? 0}
}

/** Adds text of HTML with its references decoded. */
function appendDecoded(draft: Draft, html: Draft, {start, end}: Span): void {
  draft.exact &&= html.exact
  for (const {0: part, index} of html.text.slice(start, end).matchAll(/&[^\s&;]*;?|[^&]+/g)) {
    const [from, to] = [start + index, start + index + part.length]
    const reference = decodeReference(part, 0)
    const places = {starts: html.starts.slice(from, to), ends: html.ends.slice(from, to)}
    if (reference) append(draft, reference.value, spanIn(html, {start: from, end: to}))
    else append(draft, part, places)
  }
}

const marks: Readonly<Record<string, string>> = {br: '\n', img: opaque, q: '“', '/q': '”'}

function readTag(page: Page, html: Draft, tag: RegExpExecArray): void {
  const {close = '', name: written = '', rest = ''} = tag.groups ?? {}
  const name = written.toLowerCase()
  const mark = marks[close + name]
  const end = tag.index + tag[0].length
  if (mark) append(page.draft, mark, spanIn(html, {start: tag.index, end}))
  if (isBlock(name)) endBlock(page)
  const {start} = spanIn(html, {start: tag.index, end})
  if (close) closeElement(page, name, start)
  else {
    const found = readAttributes(rest, tag.index + 1 + name.length)
    openElement(page, name, found.find(each => /^(?:xml:)?lang$/.test(each.name))?.value, start)
    readTexts(page, html, found)
  }
}

function readTexts(page: Page, html: Draft, found: readonly Attribute[]): void {
  for (const attribute of found) {
    if (attribute.name !== 'alt' && attribute.name !== 'title') continue
    const draft = newDraft()
    appendDecoded(draft, html, attribute)
    addBlock(page, draft)
  }
}

function readAttributes(text: string, offset: number): Attribute[] {
  return [...text.matchAll(attributes)].map(
    ({0: whole, 1: name = '', 2: mark = '', 3: quoted, 4: bare = '', index}) => {
      const value = quoted ?? bare
      const end = offset + index + whole.length - mark.length
      return {name: name.toLowerCase(), value, start: end - value.length, end}
    }
  )
}
