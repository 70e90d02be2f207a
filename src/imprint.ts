import {joins, type Token} from './words.ts'

/** Words on either side: fewer would mix up what stands in similar sentences, more would break with every edit nearby. */
const neighbours = 4

/**
 * The words of some tokens and their neighbours in a sentence: `a b [the words] c d`.
 *
 * Folded, numbers kept, marks and markup left out, so that neither reflow nor new quotation marks change it.
 */
export function imprintOf(
  tokens: readonly Token[],
  {from, to}: {readonly from: number; readonly to: number}
): string {
  // One word may be several tokens.
  const left = tokens.slice(Math.max(0, from - 6 * neighbours), from)
  const right = tokens.slice(to, to + 6 * neighbours)
  const stop = right.findIndex(endsSentence)
  const before = solid(left.slice(left.findLastIndex(endsSentence) + 1)).slice(-neighbours)
  const after = solid(stop === -1 ? right : right.slice(0, stop)).slice(0, neighbours)
  return [...before, `[${solid(tokens.slice(from, to)).join(' ')}]`, ...after].join(' ')
}

/** An edit in the next sentence is no edit of this one. */
function endsSentence({key}: Token): boolean {
  return /^[.!?…]$/.test(key)
}

function solid(tokens: readonly Token[]): string[] {
  const words: string[] = []
  for (const {key, kind, gap} of tokens) {
    if (kind === 'mark') continue
    const joined = words.length > 0 && joins.has(gap) ? words.pop() : ''
    words.push(`${joined}${key}`)
  }
  return words
}
