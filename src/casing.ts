import {lazily} from './lazily.ts'

/** Folds for comparison: composed, lower case, straight apostrophes; the same in every locale. */
export function fold(text: string): string {
  return /^[\w ]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFC')
        .toLowerCase()
        .replace(/[’ʼ＇]/g, "'")
}

/** Writes apostrophes as the text around does, where that tells. */
export function withApostrophes(words: string, text: string): string {
  if (!/['’]/.test(words)) return words
  const isCurly = text.includes('’')
  return isCurly === text.includes("'") ? words : words.replace(/['’]/g, isCurly ? '’' : "'")
}

export type CaseStyle = 'lower' | 'sentence' | 'title' | 'upper'

// Made when first needed, since a start has no use for them.
const signs = lazily({
  capital: () => /^\p{Lu}/u,
  words: () => /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu
})

/** How a phrase is capitalised; the words in `small` say nothing about Title Case. */
export function caseStyle(phrase: string, small: ReadonlySet<string> = new Set()): CaseStyle {
  const parts = [...phrase.matchAll(signs.words)]
    .map(([word]) => word)
    .filter(word => /\p{L}/u.test(word))
  const letters = parts.join('')
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return 'upper'
  const [first = '', ...rest] = parts
  if (!signs.capital.test(first)) return 'lower'
  const telling = rest.filter(word => !small.has(fold(word)))
  return telling.length > 0 && telling.every(word => signs.capital.test(word))
    ? 'title'
    : 'sentence'
}

/** Writes a phrase in the style of another; words that have a capital inside, such as acronyms, stay. */
export function transferCase(
  phrase: string,
  style: CaseStyle,
  small: ReadonlySet<string> = new Set()
): string {
  if (style === 'upper') return phrase.toUpperCase()
  if (style === 'lower') return phrase
  let first = true
  return phrase.replace(signs.words, word => {
    const raise = first || (style === 'title' && !small.has(fold(word)))
    first = false
    return raise ? raised(word) : word
  })
}

function raised(word: string): string {
  const [letter = ''] = word
  return letter.toUpperCase() + word.slice(letter.length)
}
