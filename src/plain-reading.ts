import {signs} from './glue.ts'

/** What Markdown takes out of a text, or reads as one sign. */
const markup: readonly (readonly [RegExp, string])[] = [
  [/^[ \t]*(?:>[ \t]*)+/gm, ''],
  [/\\(?=[!-/:-@[-`{-~])/g, ''],
  [new RegExp(`&(?:${signs});`, 'g'), ' '],
  [/\[\^[^\]\s]+\]/g, ''],
  [/\]\([^()\s<>]*\)/g, ']'],
  [/\]\[[^\]\n]*\]/g, ']'],
  [/<\/?[A-Za-z][\w-]*\s*\/?>/g, ''],
  [/''/g, "'"]
]

/**
 * A run of lines in the ways that a parser could read it, as far as words and their neighbours go.
 *
 * Nothing where only a parser can tell.
 */
export function plainReadings(run: string): readonly string[] | undefined {
  const tagInWord = /[\p{L}\p{N}]<\/?[A-Za-z][^>]*>[\p{L}\p{N}]/u
  if (tagInWord.test(run)) return undefined
  const bare = markup.reduce((text, [sign, words]) => text.replace(sign, words), run)
  // Words in which markup stands, links with titles, elements with attributes.
  const involved = /[\p{L}\p{N}][*~]+[\p{L}\p{N}]|\]\(|<[A-Za-z!?][^>]*[^\w>/-]/u
  if (involved.test(bare)) return undefined
  const outside = /[*~[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
  const readings = [bare.replace(outside, '')]
  // A bracket inside a word is text where it is no reference.
  if (/[\p{L}\p{N}][[\]]+[\p{L}\p{N}]/u.test(bare)) readings.push(bare.replace(outside, ' '))
  // What is markup in Markdown is text in plain text.
  return bare === run ? readings : [...readings, run]
}
