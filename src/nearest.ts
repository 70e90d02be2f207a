import leven from 'leven'
import type {Problem} from './problem.ts'

/** The candidate that a misspelt word most likely meant. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 60) return undefined
  const ranked = candidates
    .map(candidate => ({candidate, distance: leven(word, candidate)}))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best && best.distance <= Math.max(2, word.length / 3) ? best.candidate : undefined
}

/** What is wrong with a name that is none of those known, and what was probably meant. */
export function unexpected(
  kind: string,
  name: string,
  known: readonly string[]
): Pick<Problem, 'what' | 'remedy'> {
  const meant = nearest(name, known)
  // Each name of two or three letters is near to all others, and says nothing.
  const remedy = meant && meant.length > 3 ? `\`${meant}\`` : anyOf(known)
  return {what: `Unexpected ${kind} \`${name}\``, remedy: `expected ${remedy}`}
}

const listLimit = 20

function anyOf(names: readonly string[]): string {
  if (names.length > listLimit) return 'a name as reports show it'
  return `one of ${names.map(each => `\`${each}\``).join(', ')}`
}
