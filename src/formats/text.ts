import {identity} from '../align.ts'
import type {Document, Format, Span} from '../document.ts'
import {append, newDraft} from './draft.ts'
import {openElement} from './html-elements.ts'
import {endBlock, type Page, readPage} from './page.ts'

/** Plain text, in which a blank line ends a paragraph. */
export const text: Format = {name: 'text', extensions: ['.txt', '.text'], parse}

/** The span is of the content, without the prefix and the white space around. */
interface Line extends Span {
  readonly value: string
  /** How many `>` stand before the content, as in e-mail. */
  readonly quotes: number
}

const prefix = /^\uFEFF?(?:[ \t]*>)*\s*/
const directive = /^(?:\[ordval:([^\]]*)\]|ordval:(.*))$/i
const rule = /^[-=_*~#+\s]{3,}$/
const numbered = /^\d{1,3}[.)]\s/
// A bullet, or the dash of a line of dialogue.
const marked = /^(?:[-*•+–—]\s|—[\p{Lu}¿¡«])/u

function parse(source: string): Document {
  return readPage(source, readText)
}

function readText(page: Page): void {
  let block: Line[] = []
  const end = () => {
    readBlock(page, block)
    block = []
  }
  for (const line of readLines(page.source)) {
    const instruction = directive.exec(line.value)
    const isProse = line.value !== '' && !instruction && !rule.test(line.value)
    if (!isProse || begins(line, block)) end()
    if (isProse) block.push(line)
    if (!instruction) continue
    const [, bracketed, bare = ''] = instruction
    const span = {start: line.start, end: line.end}
    page.comments.push({span, value: `ordval ${(bracketed ?? bare).trim()}`})
  }
  end()
}

function* readLines(source: string): Generator<Line> {
  for (const {1: raw = '', index} of source.matchAll(/([^\r\n]*)(?:\r\n?|\n|$)/g)) {
    const [lead = ''] = prefix.exec(raw) ?? []
    const value = raw.slice(lead.length).trimEnd()
    const start = index + lead.length
    yield {value, start, end: start + value.length, quotes: lead.split('>').length - 1}
  }
}

/** Whether a line belongs to another block than the lines before it. */
function begins({value, quotes}: Line, block: readonly Line[]): boolean {
  const [first, last] = [block.at(0), block.at(-1)]
  if (!first || !last) return false
  // A number may be a date in a wrapped line.
  const mayCount = numbered.test(first.value) || /[.:;!?]$/.test(last.value)
  return quotes !== first.quotes || marked.test(value) || (numbered.test(value) && mayCount)
}

function readBlock(page: Page, lines: readonly Line[]): void {
  page.draft = newDraft()
  page.elements.length = 0
  if (lines[0]?.quotes) openElement(page, 'blockquote')
  let end: number | undefined
  for (const line of lines) {
    if (end !== undefined) append(page.draft, '\n', {start: end, end: line.start})
    append(page.draft, line.value, identity(line.start, line.end))
    end = line.end
  }
  endBlock(page)
}
