/** Lines between two blank ones; offsets in UTF-16 units. */
export interface Run {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Finds the lines around an offset: no block of a document reaches over a blank line but in front matter and in some HTML. */
export function runsOf(text: string): (at: number) => Run {
  const spans = spansOver(text)
  return at => {
    const start = startOf(text, at, spans)
    const end = endOf(text, at, spans)
    return {text: text.slice(start, end), start, end}
  }
}

type Span = Omit<Run, 'text'>

/** What may hold blank lines, in order and apart: front matter, and HTML from where it opens to where it may close. */
function spansOver(text: string): Span[] {
  const front = frontMatter.exec(text)?.[0].length ?? 0
  return apart([{start: 0, end: front}, ...elements.flatMap(each => spansOf(text, each))])
}

export const frontMatter =
  /^\uFEFF?(?:---|\+\+\+)[^\S\n]*\n[\s\S]*?\n(?:---|\+\+\+|\.\.\.)[^\S\n]*(?=\n|$)/

const elements: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/<(?:pre|script|style|textarea)/gi, /<\/(?:pre|script|style|textarea)>/gi],
  [/<!--/g, /-->/g],
  [/<\?/g, /\?>/g],
  [/<!\[/g, /\]\]>/g],
  [/<![a-z]/gi, />/g]
]

function spansOf(text: string, [opening, closing]: (typeof elements)[number]): Span[] {
  let end = -1
  return [...text.matchAll(opening)].map(({index}) => {
    // What closes an earlier opening is the first that can close this one.
    if (index >= end) {
      closing.lastIndex = index
      const found = closing.exec(text)
      end = found ? found.index + found[0].length : text.length
    }
    return {start: index, end}
  })
}

function apart(spans: readonly Span[]): Span[] {
  const whole: {start: number; end: number}[] = []
  for (const {start, end} of [...spans].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else whole.push({start, end})
  }
  return whole
}

function startOf(text: string, at: number, spans: readonly Span[]): number {
  const start = lineAbove(text, at)
  const span = start > 0 ? spanAround(spans, start - 1) : undefined
  return span ? startOf(text, span.start, spans) : start
}

/** The start of the line after the last blank one. */
function lineAbove(text: string, before: number): number {
  for (let at = text.lastIndexOf('\n', before - 1); at > 0; ) {
    const above = text.lastIndexOf('\n', at - 1)
    if (/^[ \t]*\r?$/.test(text.slice(above + 1, at))) return at + 1
    at = above
  }
  return 0
}

const blank = /\n[ \t]*\r?\n/g

function endOf(text: string, at: number, spans: readonly Span[]): number {
  blank.lastIndex = at
  const end = blank.exec(text)?.index ?? text.length
  const span = spanAround(spans, end)
  return span ? endOf(text, span.end, spans) : end
}

function spanAround(spans: readonly Span[], at: number): Span | undefined {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  const found = spans[low]
  return found && found.start <= at ? found : undefined
}
