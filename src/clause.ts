/** Tells whether one of the stems of a clause stands in a text. */
export type ClauseTest = (words: ReadonlySet<string>) => boolean

/** Stems by their length, so that a word is looked up once for each length. */
type ByLength = Map<number, Set<string>>

/** A test of stems whose letters are numbers; 0 is the edge of a word. */
export function clauseTest(stems: readonly string[]): ClauseTest {
  const whole: string[] = []
  const starts: ByLength = new Map()
  const ends: ByLength = new Map()
  for (const stem of stems) {
    if (!stem.startsWith('\0')) add(ends, stem.slice(0, -1))
    else if (stem.endsWith('\0')) whole.push(stem.slice(1, -1))
    else add(starts, stem.slice(1))
  }
  return words =>
    whole.some(word => words.has(word)) ||
    (starts.size > 0 && hasPart(words, starts, (word, length) => word.slice(0, length))) ||
    (ends.size > 0 && hasPart(words, ends, (word, length) => word.slice(-length)))
}

function add(stems: ByLength, stem: string): void {
  stems.set(stem.length, (stems.get(stem.length) ?? new Set()).add(stem))
}

function hasPart(
  words: ReadonlySet<string>,
  stems: ByLength,
  part: (word: string, length: number) => string
): boolean {
  for (const [length, known] of stems) {
    for (const word of words) {
      if (word.length >= length && known.has(part(word, length))) return true
    }
  }
  return false
}
