import type {Alignment} from '../align.ts'
import type {Span} from '../document.ts'

/** How a string is written; `double` has backslash escapes, in `single` two quotes are one. */
export type Style = 'plain' | 'single' | 'double'

const named: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1B',
  N: '\x85',
  _: '\xA0',
  L: '\u2028',
  P: '\u2029'
}

const code = /^\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8}))/

/** Maps a string of YAML or TOML to what stands between its quotation marks, as `align` does. */
export function alignScalar(
  value: string,
  source: string,
  {start, end}: Span,
  style: Style
): Alignment | undefined {
  const text = source.slice(start, end)
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  while (starts.length < value.length) {
    const step = readStep(value, starts.length, text, at, style)
    if (!step || at === text.length) return undefined
    for (let unit = 0; unit < step.units; unit++) {
      starts.push(start + at)
      ends.push(start + step.end)
    }
    at = step.end
  }
  return skip(text, at) === text.length ? {starts, ends} : undefined
}

/** How many units of the value were read together, and the offset of the text after them. */
interface Step {
  readonly units: number
  readonly end: number
}

function readStep(
  value: string,
  index: number,
  text: string,
  at: number,
  style: Style
): Step | undefined {
  const fold = skip(text, at)
  // White space with a line ending becomes other white space, which depends on the style.
  if (/[\n\r]/.test(text.slice(at, fold))) return {units: skip(value, index) - index, end: fold}
  const decoded = decode(text, at, style)
  if (!decoded) return text[at] === value[index] ? {units: 1, end: at + 1} : undefined
  if (!value.startsWith(decoded.value, index)) return undefined
  return {units: decoded.value.length, end: decoded.end}
}

function decode(text: string, at: number, style: Style): {value: string; end: number} | undefined {
  if (style === 'single' && text.startsWith("''", at)) return {value: "'", end: at + 2}
  if (style !== 'double' || text[at] !== '\\') return undefined
  const [whole, short, long, wide] = code.exec(text.slice(at, at + 10)) ?? []
  const digits = short ?? long ?? wide
  if (whole === undefined || digits === undefined) return decodeNamed(text, at)
  const point = Number.parseInt(digits, 16)
  return point > 0x10ffff ? undefined : {value: String.fromCodePoint(point), end: at + whole.length}
}

function decodeNamed(text: string, at: number): {value: string; end: number} {
  const char = text.charAt(at + 1)
  // An escaped line ending joins two lines without a space.
  if (char === '\n' || char === '\r') return {value: '', end: skip(text, at + 1)}
  return {value: named[char] ?? char, end: at + 2}
}

function skip(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++
  return at
}
