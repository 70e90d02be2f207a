import type {Span} from '../document.ts'

/** The beginning of a line from which something reaches into other parts of a Markdown file: a definition, or an element of code, quotation or correction. */
const farReaching =
  /[ \t>*+\d.)-]*(?:\[(?:[^\]\\]|\\[\s\S]){1,999}\]:|<(?:[!?]|\/?(?:blockquote|code|del|iframe|kbd|math|pre|q|s|samp|script|strike|style|svg|template|textarea)\b))/iy

interface Fence {
  readonly marker: string
  readonly size: number
  /** Whether it is not in a list, which a line without a space before it would end. */
  readonly isSure: boolean
}

/**
 * Parts of a Markdown source that can be parsed one by one, in order; nothing where only the whole tells.
 *
 * One begins with a letter or a heading after a blank line, where lists, quotations and tables are over.
 */
export function sectionsOf(source: string): Span[] | undefined {
  // The line endings of old.
  if (/\r(?!\n)/.test(source)) return undefined
  const starts = [0]
  const state: State = {fence: undefined, isAfterBlank: false, mayBeHtml: false}
  let at = frontMatterEnd(source)
  while (at < source.length) {
    const next = source.indexOf('\n', at) + 1 || source.length
    const line = source.slice(at, next).replace(/[ \t\r\n]+$/, '')
    if (!state.fence && state.isAfterBlank && /^(?:\p{L}|#{1,6} )/u.test(line)) starts.push(at)
    farReaching.lastIndex = at
    if (!readLine(line, state, !farReaching.test(source))) return undefined
    at = next
  }
  return starts.map((start, index) => ({start, end: starts[index + 1] ?? source.length}))
}

function frontMatterEnd(source: string): number {
  return /^\uFEFF?(---|\+\+\+)[^\S\n]*\n[\s\S]*?\n\1[^\S\n]*(?:\n|$)/.exec(source)?.[0].length ?? 0
}

interface State {
  fence: Fence | undefined
  isAfterBlank: boolean
  /** Whether a line since the last blank one begins with a tag. */
  mayBeHtml: boolean
}

/** Takes a line in; returns whether it is still certain what is code. */
function readLine(line: string, state: State, isNear: boolean): boolean {
  const {fence} = state
  const [, indent = '', marks = '', rest = ''] = /^( {0,3})(`{3,}|~{3,})(.*)$/.exec(line) ?? []
  state.isAfterBlank = line === ''
  state.mayBeHtml = line !== '' && (state.mayBeHtml || /^\s*</.test(line))
  const isPlain = isNear && !(state.mayBeHtml && /\blang\s*=/i.test(line))
  if (fence) {
    const closes = marks.startsWith(fence.marker) && marks.length >= fence.size && rest === ''
    if (closes) state.fence = undefined
    return closes || fence.isSure || (isPlain && /^(?:\s|$)/.test(line))
  }
  if (marks === '' || (marks.startsWith('`') && rest.includes('`'))) return isPlain
  state.fence = {marker: marks.charAt(0), size: marks.length, isSure: indent === ''}
  return !state.mayBeHtml
}
