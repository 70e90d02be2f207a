import {identity} from '../align.ts'
import type {BlockKind, Document, Format, Span} from '../document.ts'
import {append, appendWhole, newDraft} from './draft.ts'
import {addBlock, addComment, type Page, reach, readPage} from './page.ts'
import {type Line, readLines} from './text-lines.ts'

/** Plain text, in which a blank line ends a paragraph. */
export const text: Format = {name: 'text', extensions: ['.txt', '.text'], parse}

function parse(source: string): Document {
  return readPage(source, readText)
}

function readText(page: Page): void {
  let block: Line[] = []
  const end = (kind: BlockKind = 'paragraph') => {
    addLines(page, block, kind)
    block = []
  }
  for (const line of readLines(page.source)) {
    if (line.type !== 'prose' || line.begins || line.quotes !== (block[0]?.quotes ?? line.quotes)) {
      end(line.type === 'rule' && block.length === 1 ? 'heading' : 'paragraph')
    }
    if (line.type === 'prose') block.push(line)
    if (line.type === 'directive') addComment(page, {start: line.start, end: line.end}, line.value)
  }
  end()
}

function addLines(page: Page, lines: readonly Line[], kind: BlockKind): void {
  const [first, last] = [lines.at(0), lines.at(-1)]
  if (!first || !last) return
  const span: Span = {start: first.start, end: last.end}
  const draft = newDraft()
  let end: number | undefined
  for (const line of lines) {
    if (end !== undefined) appendWhole(draft, '\n', {start: end, end: line.start})
    append(draft, line.value, identity(line.start, line.end))
    end = line.end
  }
  page.quotes = first.quotes
  if (addBlock(page, draft, kind, span)) reach(page, span)
}
