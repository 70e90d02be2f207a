import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import {decodeNumericCharacterReference} from 'micromark-util-decode-numeric-character-reference'

/** Unit `i` of a value was read from `source.slice(starts[i], ends[i])`; offsets are UTF-16. */
export interface Alignment {
  readonly starts: number[]
  readonly ends: number[]
}

/** `markdown` has escapes and references; from `raw` text only the prefixes of lines were dropped. */
export type Syntax = 'markdown' | 'raw'

/** What is walked together; the text is the part of the source that the value was read from. */
interface Pair {
  readonly value: string
  readonly text: string
  readonly syntax: Syntax
}

/** How many units of the value were read together, and the offset of the source after them. */
interface Step {
  readonly units: number
  readonly end: number
}

const escaped = /^\\[!-/:-@[-`{-~]$/
const reference = /^&(?:#[xX]([\dA-Fa-f]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z\d]{0,30}));/

/**
 * Maps each unit of a parsed value to its place in the source.
 *
 * Returns nothing where the two cannot be walked together, since a guess would damage a fix.
 */
export function align(
  value: string,
  source: string,
  start: number,
  end: number,
  syntax: Syntax = 'markdown'
): Alignment | undefined {
  const verbatim = value.length === end - start && !value.includes('\r')
  if (verbatim && source.startsWith(value, start)) return identity(start, end)
  const pair = {value, text: source.slice(start, end), syntax}
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  while (starts.length < value.length) {
    const step = readStep(pair, starts.length, at)
    if (!step) return undefined
    for (let unit = 0; unit < step.units; unit++) {
      starts.push(start + at)
      ends.push(start + step.end)
    }
    at = step.end
  }
  return skip(pair.text, at, ' \t') === pair.text.length ? {starts, ends} : undefined
}

/** The places of text that stands in the source as it is. */
export function identity(start: number, end: number): Alignment {
  const starts: number[] = []
  const ends: number[] = []
  for (let at = start; at < end; at++) {
    starts.push(at)
    ends.push(at + 1)
  }
  return {starts, ends}
}

/** Reads the character reference at an offset, such as `&amp;` or `&#xE4;`. */
export function readReference(text: string, at: number): {value: string; end: number} | undefined {
  const [whole, hexadecimal, decimal, name] = reference.exec(text.slice(at, at + 33)) ?? []
  if (whole === undefined) return undefined
  const value =
    name === undefined
      ? decodeNumericCharacterReference(hexadecimal ?? decimal ?? '', hexadecimal ? 16 : 10)
      : decodeNamedCharacterReference(name)
  return value === false ? undefined : {value, end: at + whole.length}
}

function readStep(pair: Pair, index: number, at: number): Step | undefined {
  const {value, text, syntax} = pair
  const unit = value[index]
  const ending = unit === '\n' || unit === '\r' ? readEnding(pair, index, at) : undefined
  if (ending) return ending
  const decoded = syntax === 'markdown' ? decode(text, at) : undefined
  if (decoded && value.startsWith(decoded.value, index)) {
    return {units: decoded.value.length, end: decoded.end}
  }
  // The parser puts the replacement character for NUL.
  const equal = text[at] === unit || (text[at] === '\0' && unit === '\uFFFD')
  return equal ? {units: 1, end: at + 1} : undefined
}

function decode(text: string, at: number): {value: string; end: number} | undefined {
  if (text[at] === '&') return readReference(text, at)
  const pair = text[at] === '\\' ? text.slice(at, at + 2) : ''
  return escaped.test(pair) ? {value: pair.slice(1), end: at + 2} : undefined
}

function readEnding(pair: Pair, index: number, at: number): Step | undefined {
  const ending = skip(pair.text, at, ' \t')
  const width = endingWidth(pair.text, ending)
  const units = width === 2 ? endingWidth(pair.value, index) : 1
  const end = width === 0 ? undefined : prefixEnd(pair, index + units, ending + width)
  return end === undefined ? undefined : {units, end}
}

function endingWidth(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? 2 : 1
  return text[at] === '\n' ? 1 : 0
}

const prefix = ' \t>'

/** A prefix is dropped from the left, so what the value kept of such characters is the right end of theirs. */
function prefixEnd({value, text, syntax}: Pair, index: number, from: number): number | undefined {
  const kept = skip(value, index, prefix) - index
  const run = skip(text, from, prefix)
  if (syntax === 'raw') return within(run - kept, from, run)
  const mark = endingWidth(text, run) === 0 ? run : from + text.slice(from, run).trimEnd().length
  return within(mark - kept + decodedPrefix(text, run), from, mark)
}

function within(offset: number, start: number, end: number): number | undefined {
  return offset >= start && offset <= end ? offset : undefined
}

/** Counts the prefix characters that were escaped or referred to, and so are text. */
function decodedPrefix(text: string, from: number): number {
  let count = 0
  let at = from
  for (;;) {
    const {value, end} = decode(text, at) ?? {value: text[at] ?? '', end: at + 1}
    if (value === '' || !prefix.includes(value)) return count
    count++
    at = end
  }
}

/** The offset after the characters of a set. */
function skip(text: string, from: number, set: string): number {
  let at = from
  while (at < text.length && set.includes(text.charAt(at))) at++
  return at
}
