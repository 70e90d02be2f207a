import {fault} from './problem.ts'

/** One solid word of a pattern, or a piece of one. */
export type Piece =
  | {
      readonly kind: 'word'
      readonly text: string
      readonly paradigm?: string
      readonly exact: boolean
    }
  | {readonly kind: 'class'; readonly name: string}
  | {readonly kind: 'number'; readonly min: number; readonly max: number}
  | {readonly kind: 'rest'}

/** A pattern as its author wrote it; `docs/dictionary.md` has the grammar. */
export type Part =
  | {readonly kind: 'place'; readonly choices: readonly (readonly Piece[])[]}
  | {
      readonly kind: 'group'
      readonly rows: readonly (readonly Part[])[]
      readonly min: 0 | 1
      readonly max: number
      readonly name?: string
    }
  | {readonly kind: 'gap'; readonly max: number}
  | {readonly kind: 'suspended'}

interface Cursor {
  readonly text: string
  at: number
}

/** Parses a pattern; throws a `SyntaxError` whose message names what is wrong and the remedy. */
export function parsePattern(text: string): Part[] {
  const cursor = {text: text.trim(), at: 0}
  const row = parseRow(cursor)
  if (cursor.at < cursor.text.length) fail(cursor, 'a matching bracket')
  if (row.length === 0) fail(cursor, 'at least one word')
  return row
}

function parseRow(cursor: Cursor): Part[] {
  const row: Part[] = []
  for (;;) {
    take(cursor, /\s+/y)
    if (cursor.at >= cursor.text.length || /[\])|]/.test(peek(cursor))) return row
    row.push(repeated(cursor, parsePart(cursor)))
  }
}

function repeated(cursor: Cursor, part: Part): Part {
  const times = take(cursor, /\*(\d+)/y)
  return times ? {kind: 'group', rows: [[part]], min: 0, max: Number(times[1])} : part
}

function parsePart(cursor: Cursor): Part {
  const gap = take(cursor, /~(\d{1,2})/y)
  if (gap) return {kind: 'gap', max: Number(gap[1])}
  if (take(cursor, /-(?=\s|$)/y)) return {kind: 'suspended'}
  if (take(cursor, /\[/y)) return {kind: 'group', rows: parseRows(cursor, ']'), min: 0, max: 1}
  const open = take(cursor, /(?:@([a-z][a-z-]*))?\(/y)
  if (!open) return {kind: 'place', choices: parseChoices(cursor)}
  const group = {kind: 'group', rows: parseRows(cursor, ')'), min: 1, max: 1} as const
  return open[1] ? {...group, name: open[1]} : group
}

function parseRows(cursor: Cursor, close: string): Part[][] {
  const rows = [parseRow(cursor)]
  while (take(cursor, /\|/y)) rows.push(parseRow(cursor))
  if (peek(cursor) !== close) fail(cursor, `\`${close}\``)
  cursor.at++
  if (rows.some(row => row.length === 0)) fail(cursor, 'words on both sides of `|`')
  return rows
}

function parseChoices(cursor: Cursor): Piece[][] {
  const choices = [parseSum(cursor)]
  while (take(cursor, /\|(?=[^\s)\]])/y)) choices.push(parseSum(cursor))
  return choices
}

function parseSum(cursor: Cursor): Piece[] {
  const pieces = [parsePiece(cursor)]
  while (take(cursor, /\+/y)) pieces.push(parsePiece(cursor))
  return pieces
}

function parsePiece(cursor: Cursor): Piece {
  const name = take(cursor, /\{([A-Za-z][A-Za-z0-9-]*)\}/y)?.[1]
  if (name) return {kind: 'class', name}
  const number = take(cursor, /#(\d+)-(\d+)/y)
  if (number) return numbers(cursor, Number(number[1]), Number(number[2]))
  if (take(cursor, /\*(?!\d)/y)) return {kind: 'rest'}
  const sign = take(cursor, /\\(\S)/y)?.[1]
  if (sign) return {kind: 'word', text: sign, exact: false}
  const word = take(cursor, /(=?)([^\s[\](){}|~*+:@#\\]+|[:@#])(?::([a-z0-9][a-z0-9-]*))?/y)
  if (!word?.[2]) return fail(cursor, 'a word, `{class}`, `[…]`, `(…)`, `~2` or `#0-17`')
  const exact = word[1] === '='
  return {kind: 'word', text: word[2], exact, ...(word[3] ? {paradigm: word[3]} : {})}
}

function numbers(cursor: Cursor, min: number, max: number): Piece {
  return min <= max
    ? {kind: 'number', min, max}
    : fail(cursor, 'the smaller number of `#0-17` first')
}

function peek(cursor: Cursor): string {
  return cursor.text.charAt(cursor.at)
}

function take(cursor: Cursor, expression: RegExp): RegExpExecArray | null {
  expression.lastIndex = cursor.at
  const found = expression.exec(cursor.text)
  if (found) cursor.at += found[0].length
  return found
}

function fail(cursor: Cursor, expected: string): never {
  const rest = cursor.text.slice(cursor.at, cursor.at + 12)
  const found = rest ? `\`${rest}\`` : 'end'
  throw fault(`Unexpected ${found} in pattern \`${cursor.text}\``, `expected ${expected}`)
}
