import {check as checkDocument, type Result} from './check.ts'
import {formats} from './formats/index.ts'
import type {Edit} from './message.ts'
import {type Preferences, pick, settingsFrom} from './settings.ts'

export interface CheckOptions extends Preferences {
  /** The name of an input format, `markdown` by default. */
  readonly format?: string
}

export interface CheckResult extends Result {
  /** The safe edits, in the order of the source. */
  readonly edits: readonly Edit[]
}

/**
 * Checks a text and returns what to change, what was accepted and why, and the safe edits.
 *
 * Offsets are UTF-16, 0-based and half-open; lines and columns are 1-based. Throws a `RangeError`
 * for an option that names nothing.
 */
export function check(
  text: string,
  {format = 'markdown', ...options}: CheckOptions = {}
): CheckResult {
  const chosen = pick('format', format, new Map(formats.map(each => [each.name, each])))
  const result = checkDocument(text, chosen, settingsFrom(options))
  const edits = result.messages.flatMap(({fix}) => (fix?.applicability === 'safe' ? fix.edits : []))
  return {...result, edits: edits.sort((a, b) => a.start - b.start)}
}
