import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import {decodeNumericCharacterReference} from 'micromark-util-decode-numeric-character-reference'
import type {Span} from './document.ts'

/** Unit `i` of a value was read from `source.slice(starts[i], ends[i])`; offsets are UTF-16. */
export interface Alignment {
  readonly starts: number[]
  readonly ends: number[]
}

/** Reads what stands for other text at an offset, such as an escape; `end` is the offset after it. */
export type Decode = (text: string, at: number) => {value: string; end: number} | undefined

/** What is walked together; the text is the part of the source that the value was read from. */
interface Pair {
  readonly value: string
  readonly text: string
  readonly decode: Decode
}

/** How many units of the value were read together, and the offset of the text after them. */
interface Step {
  readonly units: number
  readonly end: number
}

/**
 * Maps each unit of a parsed value, whose line endings are all `\n`, to its place in the source.
 *
 * Returns nothing where the two cannot be walked together, since a guess would damage a fix.
 */
export function align(
  value: string,
  source: string,
  {start, end}: Span,
  decode: Decode = decodeMarkdown
): Alignment | undefined {
  if (value.length === end - start && source.startsWith(value, start)) return identity(start, end)
  // The parser puts the replacement character for NUL.
  const pair = {value, text: source.slice(start, end).replaceAll('\0', '\uFFFD'), decode}
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
  return pair.text.slice(at).trim() === '' ? {starts, ends} : undefined
}

/** The places of text that stands in the source as it is. */
export function identity(start: number, end: number): Alignment {
  const starts = Array.from({length: end - start}, (_, unit) => start + unit)
  return {starts, ends: starts.map(at => at + 1)}
}

const reference = /^&(?:#[xX]([\dA-Fa-f]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z\d]{0,30}));/

/** Reads a character reference, such as `&amp;` or `&#xE4;`. */
export const decodeReference: Decode = (text, at) => {
  const [whole, hexadecimal, decimal, name] = reference.exec(text.slice(at, at + 33)) ?? []
  if (whole === undefined) return undefined
  const value =
    name === undefined
      ? decodeNumericCharacterReference(hexadecimal ?? decimal ?? '', hexadecimal ? 16 : 10)
      : decodeNamedCharacterReference(name)
  return value === false ? undefined : {value, end: at + whole.length}
}

const decodeMarkdown: Decode = (text, at) => {
  if (text[at] === '&') return decodeReference(text, at)
  const escaped = text[at] === '\\' && /[!-/:-@[-`{-~]/.test(text.charAt(at + 1))
  return escaped ? {value: text.charAt(at + 1), end: at + 2} : undefined
}

function readStep(pair: Pair, index: number, at: number): Step | undefined {
  const {value, text, decode} = pair
  const decoded = decode(text, at)
  if (decoded && value.startsWith(decoded.value, index)) {
    return {units: decoded.value.length, end: decoded.end}
  }
  const equal = text[at] === value[index] && text[at] !== '\n'
  return equal ? {units: 1, end: at + 1} : readEnding(pair, index, at)
}

/**
 * Reads a line ending with the white space around it and the `>` of the next line.
 *
 * These are dropped from the left, so what the value kept of them is the right end.
 */
function readEnding({value, text, decode}: Pair, index: number, at: number): Step | undefined {
  const gap = run(text, at, ' \t\r\n>')
  // A `>` that was escaped or referred to is text.
  const left = run(value, index, decode(text, at + gap.length) ? ' \t\n' : ' \t\n>')
  let kept = 0
  while (kept < left.length - 1 && left.at(-1 - kept) === gap.at(-1 - kept)) kept++
  const units = left.length - kept
  const isEnding = /^[ \t]*[\r\n]/.test(gap) && units > 0 && !left.slice(0, units).includes('>')
  return isEnding ? {units, end: at + gap.length - kept} : undefined
}

/** The characters of a set that follow an offset. */
function run(text: string, from: number, set: string): string {
  let at = from
  while (at < text.length && set.includes(text.charAt(at))) at++
  return text.slice(from, at)
}
