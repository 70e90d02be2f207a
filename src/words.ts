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

/** What words are made of: letters, marks on them, digits. Written out, since `\\p{L}` takes ten times as long to compile, and a start pays for it. */
export const letter = [
  '\\w\\xAA\\xB2\\xB3\\xB5\\xB9\\xBA\\xBC-\\xBE\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02C1\\u02C6-\\u02D1\\u02E0-\\u02E4\\u02EC\\u02EE',
  '\\u0300-\\u0374\\u0376-\\u037D\\u037F\\u0386\\u0388-\\u03F5\\u03F7-\\u0481\\u0483-\\u0559\\u0560-\\u1FBC\\u1FBE\\u1FC2-\\u1FCC\\u1FD0-\\u1FDB\\u1FE0-\\u1FEC\\u1FF2-\\u1FFC',
  '\\u2070\\u2071\\u2074-\\u2079\\u207F-\\u2089\\u2090-\\u209C\\u20D0-\\u20F0\\u2102\\u2107\\u210A-\\u2113\\u2115\\u2119-\\u211D\\u2124\\u2126',
  '\\u2128\\u212A-\\u212D\\u212F-\\u2139\\u213C-\\u213F\\u2145-\\u2149\\u214E\\u2150-\\u2189\\u2460-\\u249B\\u24EA-\\u24FF\\u2776-\\u2793',
  '\\u2C00-\\u2DFF\\u3005-\\u3007\\u3021-\\u302F\\u3031-\\uD7FB\\uF900-\\uFD3D\\uFD50-\\uFDFB\\uFE00-\\uFE0F\\uFE20-\\uFE2F\\uFE70-\\uFEFC\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A\\uFF66-\\uFFDC'
].join('')

/** What is no prose, though it is made of letters; all but the first not behind a letter or a sign of an address. */
const skipped = [
  'www\\.[^\\s<>"”»]+',
  '(?<!\\+)[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
  `(?<!#)[#@][${letter}]+`,
  `(?:[\\w.-]+/)+[\\w-]+\\.[a-z]\\w{1,4}(?![${letter}])`,
  '(?:~|\\.{1,2}|[A-Za-z]:)?[\\\\/](?:[\\w.-]+[\\\\/])*[\\w.-]+',
  `[a-z0-9-]{3,}(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}(?:/[^\\s<>"”»]*)?(?!\\.?[${letter}])`
]
const addresses = `(?:https?|ftp|file|mailto|tel):[^\\s<>"”»]+|(?<![${letter}.:/&-])(?:${skipped.join('|')})|${opaque}+`

/** An apostrophe before a vowel belongs to one letter or *…qu* before it (*l’enfant*), else to the letters after it (*child’s*). */
const elided = `(?<=(?<![${letter}])[${letter}]|qu)['’ʼ](?=[aeiouyhàâäæéèêëîïôöœùûüAEIOUYHÀÂÄÆÉÈÊËÎÏÔÖŒÙÛÜ])`

/** The end of inclusive spelling in brackets belongs to its word. */
const closing = `(?<=[${letter}]\\([${letter}]{1,3})\\)`

/** What may stand inside a word: a dash, and the signs of inclusive spelling (*mineur·e·s*, *mineur(e)s*). */
const inner = `(?<=[${letter}])(?:[–·](?=[${letter}])|\\((?=[${letter}]{1,3}\\)))|${closing}`

// Made when a text is first cut, since it takes longer than most starts may.
const parts = lazily({
  pieces: () =>
    new RegExp(
      [
        `(${addresses})`,
        `([${letter}]+(?:${elided}|${closing}(?![${letter}]))?)`,
        `((?<=[${letter}])['’ʼ][${letter}]+)`,
        `((?!${inner})[^\\s${invisible}\\-‐‑])`
      ].join('|'),
      'g'
    )
})

/** Cuts a block's text into tokens; addresses, paths, handles and code become one mark each. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  const {pieces} = parts
  pieces.lastIndex = 0
  let end = 0
  for (let found = pieces.exec(text); found; found = pieces.exec(text)) {
    const [piece, address, , , mark] = found
    const start = found.index
    const gap = gapOf(text.slice(end, start))
    end = start + piece.length
    const kind = (address ?? mark) ? 'mark' : isNumber(piece) ? 'number' : 'word'
    const key = address === undefined ? fold(piece) : opaque
    tokens.push({key: kind === 'word' ? key.replace(')', '') : key, start, end, kind, gap})
  }
  return tokens
}

function isNumber(piece: string): boolean {
  return /^\d+$/.test(piece) || (piece > '\u0600' && /^\p{Nd}+$/u.test(piece))
}

const onlyInvisible = new RegExp(`^[${invisible}]+$`)
const everyInvisible = new RegExp(`[${invisible}]`, 'g')

function gapOf(between: string): Gap {
  if (between === ' ') return 'space'
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
