import {createHash} from 'node:crypto'
import type {Finding} from './message.ts'
import type {FileReport} from './reporter.ts'

/**
 * A key for each finding that stays the same when the text around it moves: 32 hexadecimal digits.
 *
 * It is made of the rule, the words and how often both stood in the file before; redacted findings have no words.
 */
export function identities({messages, accepted}: FileReport): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>()
  const inOrder = [...messages, ...accepted].sort((a, b) => a.start - b.start || a.end - b.end)
  return new Map(
    inOrder.map(finding => {
      const words = finding.actual.toLowerCase().split(/\s+/).join(' ')
      const what = `${finding.ruleId}\n${words}`
      const occurrence = seen.get(what) ?? 0
      seen.set(what, occurrence + 1)
      return [finding, digest(`${what}\n${occurrence}`)]
    })
  )
}

/** 32 hexadecimal digits. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
