import {breaks, joins, type LetterTable, skips} from './letters.ts'

const joined = /[\u00AD\u200B-\u200D\u2060\uFEFF*_~\\()[\]·\-‐‑–]/

/** The plain letters of a word: without accents and case, `0` for each digit, others left out. */
export function plainLetters(word: string): string {
  return plain(word).replace(/[^\p{L}\d]/gu, '')
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFD').replace(/\d/g, '0')
}

/** Numbers the letters of an alphabet, which begins with a space; what folds to one of them has its number, and other letters part words. */
export function letterTable(alphabet: string): LetterTable {
  const table = new Uint8Array(0x10000)
  const numbers = new Map([...alphabet].map((letter, index) => [letter, index]))
  for (const [start, end] of rangesFor(alphabet)) {
    for (let code = start; code < end; code++) {
      const character = String.fromCharCode(code)
      table[code] = numbers.get(plain(character).charAt(0)) ?? signOf(character)
    }
  }
  return table
}

/** Looking at every character takes longer than a start may, and all that Latin letters need is in a few ranges. */
function rangesFor(alphabet: string): readonly (readonly [number, number])[] {
  if (/[^\0-\u024F]/.test(alphabet)) return [[0, 0x10000]]
  return [
    [0, 0x0370],
    [0x1ab0, 0x1b00],
    [0x1dc0, 0x1f00],
    [0x2000, 0x2130],
    [0xfe20, 0xfe30],
    [0xfeff, 0xff00]
  ]
}

function signOf(character: string): number {
  if (/\p{M}/u.test(character)) return skips
  return joined.test(character) ? joins : breaks
}
