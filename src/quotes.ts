import type {Block, Document, Span} from './document.ts'

/** Marks that can open or close, since languages disagree which does what. */
const families = [/[“”„‟"＂]|,,/u, /[«»]/u, /[‘’‚‛'‹›]/u]
const anyMark = /[“”„‟"＂«»‘’‚‛'‹›]|,,(?=[\p{L}\p{N}])/gu

interface Opening {
  readonly family: number
  /** Offset of the first quoted character. */
  readonly start: number
}

interface Scan {
  readonly spans: Span[]
  /** What is still open at the end of the block. */
  readonly open: readonly Opening[]
  /** Whether what was open before the block is closed in it. */
  readonly closesCarried: boolean
}

const known = new WeakMap<Document, readonly (readonly Span[])[]>()

/** What stands between quotation marks, by block; offsets are of the block's text, marks left out. */
export function quotedSpans(document: Document): readonly (readonly Span[])[] {
  const found = known.get(document) ?? scanBlocks(document.blocks)
  known.set(document, found)
  return found
}

/** A quotation over paragraphs opens each of them and closes the last, or only opens the first. */
function scanBlocks(blocks: readonly Block[]): Span[][] {
  const result: Span[][] = []
  let carried: Opening | undefined
  for (const [index, {text}] of blocks.entries()) {
    const reopens = carried !== undefined && families[carried.family]?.test(text.charAt(0)) === true
    const scan = scanText(text, reopens ? undefined : carried?.family)
    const before = blocks[index - 1]
    if (carried && before && (reopens || scan.closesCarried)) {
      result[index - 1]?.push({start: carried.start, end: before.text.length})
    }
    result.push(scan.spans)
    carried = scan.open.find(({family}) => family < 2)
  }
  return result
}

function scanText(text: string, carried: number | undefined): Scan {
  const spans: Span[] = []
  let open: Opening[] = carried === undefined ? [] : [{family: carried, start: 0}]
  let closesCarried = false
  for (const {0: mark, index} of text.matchAll(anyMark)) {
    const family = families.findIndex(each => each.test(mark))
    const role = roleOf(text, index, family)
    const at = open.findLastIndex(each => each.family === family)
    const opening = open[at]
    if (opening && role.closes) {
      spans.push({start: opening.start, end: index})
      closesCarried ||= carried !== undefined && opening.start === 0
      open = open.slice(0, at)
    } else if (role.opens) open.push({family, start: index + mark.length})
  }
  return {spans, open: open.filter(({start}) => start > 0), closesCarried}
}

/** A mark opens after a space and closes after a letter; French spaces its guillemets on the inside. */
function roleOf(text: string, index: number, family: number): {opens: boolean; closes: boolean} {
  const before = text.charAt(index - 1)
  const after = text.charAt(index + 1)
  if (family === 1 && /['’(]/.test(before)) return {opens: true, closes: false}
  const isLoose = family === 1 && !/\S/.test(before)
  const spaced = isLoose && !/\S/.test(after)
  if (isLoose && /[,.;:!?)\]…]/.test(after)) return {opens: false, closes: true}
  return {
    opens: spaced || (!/[\p{L}\p{N}.,!?)\]…]/u.test(before) && /\S/.test(after)),
    closes: spaced || (/\S/.test(before) && !/[\p{L}\p{N}]/u.test(after))
  }
}
