/** Runs of letters in the texts of a language, with how often each stands there. */
export type Sample = Readonly<Record<string, number>>

/** A language's own sentences teach how it looks; `size` is the number of runs that are kept. */
export function sampleOf(texts: readonly string[], size = 4000): Sample {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
      for (const run of runsOf(word)) counts.set(run, (counts.get(run) ?? 0) + 1)
    }
  }
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return Object.fromEntries(ranked.slice(0, size))
}

/** Two to four letters in a row, and the word itself; a space marks where it begins and ends. */
function runsOf(word: string): string[] {
  const padded = ` ${word} `
  const runs = padded.length > 6 ? [padded] : []
  for (let length = 2; length <= 4; length++) {
    for (let at = 0; at + length <= padded.length; at++) runs.push(padded.slice(at, at + length))
  }
  return runs
}

/** How well a text fits a sample: a logarithm, to compare with that of other samples for the same words. */
export type Scorer = (words: readonly string[]) => number

/** Prepared when first asked, since most texts never ask. */
export function scorer(sample: Sample): Scorer {
  let ofWord: ReturnType<typeof wordScorer> | undefined
  return words => {
    ofWord ??= wordScorer(sample)
    return words.map(ofWord).reduce((sum, score) => sum + score, 0)
  }
}

/** Naive Bayes, in which a long word does not count for all its letters. */
function wordScorer(sample: Sample): (word: string) => number {
  const total = Object.values(sample).reduce((sum, count) => sum + count, 1)
  const countOf = (run: string): number => (Object.hasOwn(sample, run) ? (sample[run] ?? 0) : 0)
  const scoreOf = (word: string): number => {
    const runs = runsOf(word)
    const sum = runs.reduce((part, run) => part + Math.log(countOf(run) / total + unseen), 0)
    return (3 * sum) / Math.sqrt(runs.length)
  }
  const known = new Map<string, number>()
  return word => {
    const score = known.get(word) ?? scoreOf(word)
    if (known.size < mostKnown) known.set(word, score)
    return score
  }
}

/** Most words of a text are met again; more than these are not kept. */
const mostKnown = 20_000

/** The share of a run that a sample lacks, the same whatever the sample's size. */
const unseen = 3e-6
