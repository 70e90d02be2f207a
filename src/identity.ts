import {createHash} from 'node:crypto'
import {inOrder} from './document.ts'
import type {Finding} from './message.ts'

/** What a finding is known by, wherever its text moves: `concept/rule: a b [words] c d`. */
export function fingerprint({concept, ruleId, imprint}: Finding): string {
  return `${concept === undefined ? '' : `${concept}/`}${ruleId}: ${imprint}`
}

/** The second of equal ones ends in ` #2`, so that each says which it is. */
export function numbered(prints: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return prints.map(print => {
    const nth = (counts.get(print) ?? 0) + 1
    counts.set(print, nth)
    return nth > 1 ? `${print} #${nth}` : print
  })
}

/**
 * A key for each finding of a file that stays the same when the text around it moves: 32 hexadecimal digits.
 *
 * It is made of the fingerprint; of redacted findings, of the rule alone, since whoever guesses an unpublished
 * sentence, such as a name in it, could make sure of it by the key.
 */
export function identities(
  ...findings: readonly (readonly Finding[])[]
): ReadonlyMap<Finding, string> {
  const ordered = inOrder(...findings)
  const prints = ordered.map(each => (each.actual === '' ? each.ruleId : fingerprint(each)))
  const keys = numbered(prints).map(digest)
  return new Map(ordered.map((finding, index) => [finding, keys[index] ?? '']))
}

/** 32 hexadecimal digits. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
