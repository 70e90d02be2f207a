import type {Span} from '../document.ts'

/** A line of plain text; the span is of its content, without the prefix and the white space around. */
export interface Line extends Span {
  readonly type: 'prose' | 'blank' | 'rule' | 'directive'
  /** The content, or the words of a directive. */
  readonly value: string
  /** How many `>` stand before the content, as in e-mail. */
  readonly quotes: number
  /** Whether a block begins here in any case. */
  readonly begins: boolean
}

const prefix = /^(?:[ \t]*>)*\s*/
const directive = /^(?:\[ordval:([^\]]*)\]|ordval:(.*))$/i
const rule = /^[-=_*~#+\s]{3,}$/
const numbered = /^\d{1,3}[.)]\s/
// A bullet, or the dash of a line of dialogue.
const marked = /^(?:[-*•+–—]\s|—[\p{Lu}¿¡«])/u

/** Cuts text into lines and tells what each is. */
export function* readLines(source: string): Generator<Line> {
  let before: Line | undefined
  let inList = false
  for (const {1: raw = '', index} of source.matchAll(/([^\r\n]*)(?:\r\n?|\n|$)/g)) {
    const line: Line = readLine(raw, index)
    const mayBegin: boolean = inList || before?.type !== 'prose' || /[.:;!?]$/.test(before.value)
    const inNumber: boolean = numbered.test(line.value) && mayBegin
    inList = line.type === 'prose' && (inNumber || inList)
    before = {...line, begins: inNumber || marked.test(line.value)}
    yield before
  }
}

function readLine(raw: string, offset: number): Line {
  const [lead = ''] = prefix.exec(raw) ?? []
  const quotes = lead.split('>').length - 1
  const value = raw.slice(lead.length).trimEnd()
  const start = offset + lead.length
  const span = {start, end: start + value.length, quotes, begins: false}
  if (value === '') return {...span, type: 'blank', value}
  const [whole, bracketed, bare] = directive.exec(value) ?? []
  if (whole !== undefined)
    return {...span, type: 'directive', value: `ordval ${(bracketed ?? bare ?? '').trim()}`}
  return {...span, type: rule.test(value) ? 'rule' : 'prose', value}
}
