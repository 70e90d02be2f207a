import {fold} from './casing.ts'
import {opaque} from './document.ts'
import {lazily} from './lazily.ts'

/**
 * What stands before a token.
 *
 * `soft` is an invisible character inside a word, `wrap` a hyphen at the end of a line,
 * `suspended` a hyphen beside a space (*barn- och ungdomsvård*).
 */
export type Gap = 'none' | 'space' | 'soft' | 'hyphen' | 'wrap' | 'suspended'

/** A word, a number or a mark of a block; offsets are of the block's text. */
export interface Token {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark'
  readonly gap: Gap
}

/** One or more tokens read as one solid word; `next` is the index of the token after it. */
export interface Reading {
  readonly key: string
  readonly next: number
}

const invisible = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF'
const letter = '\\p{L}\\p{M}\\p{N}_'
const notAfter = `(?<![${letter}.:/&-])`

/** What is no prose, though it is made of letters. */
const skipped = [
  '(?:https?|ftp|file|mailto|tel):[^\\s<>"”»]+',
  `${notAfter}www\\.[^\\s<>"”»]+`,
  `${notAfter}(?<!\\+)[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+`,
  `${notAfter}(?<!#)[#@][${letter}]+`,
  `${notAfter}(?:[\\w.-]+/)+[\\w-]+\\.[a-z]\\w{1,4}(?![${letter}])`,
  `${notAfter}(?:~|\\.{1,2}|[A-Za-z]:)?[\\\\/](?:[\\w.-]+[\\\\/])*[\\w.-]+`,
  `${notAfter}[a-z0-9-]{3,}(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}(?:/[^\\s<>"”»]*)?(?![${letter}]|\\.[${letter}])`,
  `${opaque}+`
]

/** An apostrophe before a vowel belongs to one letter or *…qu* before it (*l’enfant*), else to the letters after it (*child’s*). */
const elided = `(?<=(?<![${letter}])[${letter}]|qu)['’ʼ](?=[aeiouyhàâäæéèêëîïôöœùûüAEIOUYHÀÂÄÆÉÈÊËÎÏÔÖŒÙÛÜ])`

/** The end of inclusive spelling in brackets belongs to its word. */
const closed = `(?<=[${letter}]\\(\\p{L}{1,3})\\)(?![${letter}])`

/** What may stand inside a word: a dash, and the signs of inclusive spelling (*mineur·e·s*, *mineur(e)s*). */
const inner = [
  `(?<=[${letter}])[–·](?=[${letter}])`,
  `(?<=[${letter}])\\((?=\\p{L}{1,3}\\))`,
  `(?<=[${letter}]\\(\\p{L}{1,3})\\)`
].join('|')

// Made when a text is first cut, since it takes longer than most starts may.
const parts = lazily({
  pieces: () =>
    new RegExp(
      [
        `(?<skip>${skipped.join('|')})`,
        `(?<word>[${letter}]+(?:${elided}|${closed})?)`,
        `(?<suffix>(?<=[${letter}])['’ʼ][${letter}]+)`,
        `(?<mark>(?!${inner})[^\\s${invisible}\\-‐‑])`
      ].join('|'),
      'gu'
    )
})

/** Cuts a block's text into tokens; addresses, paths, handles and code become one mark each. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const {0: piece, index, groups = {}} of text.matchAll(parts.pieces)) {
    const gap = gapOf(text.slice(end, index))
    end = index + piece.length
    tokens.push({...tokenOf(piece, groups), start: index, end, gap})
  }
  return tokens
}

function tokenOf(
  piece: string,
  groups: Record<string, string | undefined>
): Pick<Token, 'key' | 'kind'> {
  if (groups.skip !== undefined) return {key: opaque, kind: 'mark'}
  if (groups.mark !== undefined) return {key: fold(piece), kind: 'mark'}
  return {key: fold(piece).replace(')', ''), kind: /^\p{Nd}+$/u.test(piece) ? 'number' : 'word'}
}

const onlyInvisible = new RegExp(`^[${invisible}]+$`, 'u')
const everyInvisible = new RegExp(`[${invisible}]`, 'gu')

function gapOf(between: string): Gap {
  if (between === '') return 'none'
  if (/^[·()]$/.test(between) || onlyInvisible.test(between)) return 'soft'
  const visible = between.replace(everyInvisible, '')
  if (/^[-‐‑–]$/.test(visible)) return 'hyphen'
  if (/^[-‐‑][^\S\n\r]*[\n\r]\s*$/.test(visible)) return 'wrap'
  return /[-‐‑–]/.test(visible) ? 'suspended' : 'space'
}

const longestSolid = 6

/** The ways to read the tokens from `index` as one word: `barn-porr` is also `barnporr`. */
export function readings(tokens: readonly Token[], index: number): Reading[] {
  const first = tokens[index]
  if (!first) return []
  const found = [{key: first.key, next: index + 1}]
  if (first.kind === 'mark') return found
  let {key} = first
  for (let next = index + 1; next < index + longestSolid; next++) {
    const token = tokens[next]
    if (!token || token.kind === 'mark' || !joins.has(token.gap)) break
    key += token.key
    found.push({key, next: next + 1})
  }
  return found
}

/** What a line may break inside, so that a word in two pieces is the same as the whole one. */
export const joins: ReadonlySet<Gap> = new Set(['soft', 'hyphen', 'wrap'])

/** A run of a block's text as a person would write it on one line. */
export function onOneLine(text: string): string {
  const joined = text.replace(/[-‐‑][^\S\n\r]*[\n\r]\s*/g, '')
  return joined.replace(everyInvisible, '').replace(/\s+/g, ' ').trim()
}
