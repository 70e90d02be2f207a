/** Parts words; the letters of the alphabet follow. */
export const breaks = 0
/** Stands inside a word without being of it. */
export const skips = 254
/** May stand inside a word or part two: markup, hyphens, invisible characters. */
export const joins = 255

/** UTF-16 unit → the number of a letter, or one of the above. */
export type LetterTable = Uint8Array

/** What may be one word or several: runs of letters with nothing but joints between. */
export interface Chunk {
  readonly parts: readonly (readonly number[])[]
  /** The offset after it. */
  readonly end: number
}

/** The chunk around an offset. */
export function chunkAt(text: string, offset: number, table: LetterTable): Chunk {
  const signAt = (at: number): number => table[text.charCodeAt(at)] ?? breaks
  let start = offset
  while (start > 0 && signAt(start - 1) !== breaks) start--
  const parts: number[][] = [[]]
  let end = start
  for (; end < text.length && signAt(end) !== breaks; end++) {
    const sign = signAt(end)
    if (sign === joins) parts.push([])
    else if (sign !== skips) parts.at(-1)?.push(sign)
  }
  return {parts: parts.filter(part => part.length > 0).slice(0, mostParts), end}
}

/** More parts than any word has, markup and all. */
const mostParts = 24

/** The words that two and more parts of a chunk make. */
export function joinedWords({parts}: Chunk): (readonly number[])[] {
  return parts.flatMap((part, first) => {
    let word = part
    return parts.slice(first + 1).map(next => {
      word = [...word, ...next]
      return word
    })
  })
}

/** The words of a text, each letter as its number; what may be one word or several is both. */
export function wordsOf(text: string, table: LetterTable): ReadonlySet<string> {
  const letters = new Uint8Array(text.length)
  const joint: string[] = []
  let size = 0
  let reached = 0
  for (let at = 0; at < text.length; at++) {
    const sign = table[text.charCodeAt(at)] ?? breaks
    if (sign === skips) continue
    if (sign === joins && at >= reached && isInside(text, at, table)) {
      const chunk = chunkAt(text, at, table)
      reached = chunk.end
      for (const word of joinedWords(chunk)) joint.push(String.fromCharCode(...word))
    }
    letters[size++] = sign === joins ? breaks : sign
  }
  return new Set([...latin.decode(letters.subarray(0, size)).split('\0'), ...joint])
}

const latin = new TextDecoder('latin1')

/** Whether there is a letter right before a joint, and a letter or another joint behind it. */
export function isInside(text: string, at: number, table: LetterTable): boolean {
  return (
    at > 0 &&
    table[text.charCodeAt(at - 1)] !== breaks &&
    at + 1 < text.length &&
    table[text.charCodeAt(at + 1)] !== breaks
  )
}

/** Puts words together that a hyphen may divide between two lines; what goes is filled, so that every offset stays. */
export function unwrapped(text: string): string {
  return text.replace(wrap, (whole, before: string) => before.padEnd(whole.length, filling))
}

/** Stands inside a word without being of it. */
const filling = '\u0300'

const wrap = /([^\s\-‐‑][-‐‑])(?:[*_~\\]|[^\S\n\r])*[\n\r][\s>*_~]*/g
