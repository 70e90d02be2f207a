import type {VFile} from 'vfile'
import type {Finding, Message} from './message.ts'
import type {Severity} from './severity.ts'

/** Adds messages to a file, in the shape that unified's reporters and editors read. */
export function addMessages(file: VFile, messages: readonly Message[]): void {
  for (const message of messages) {
    const {reason, ruleId, source, actual, expected, note, url, severity} = message
    const added = file.message(reason, {place: placeOf(message), ruleId, source})
    Object.assign(added, {actual, expected: [...expected], note, url, fatal: fatal[severity]})
  }
}

const fatal: Readonly<Record<Severity, boolean | undefined>> = {
  error: true,
  warning: false,
  info: undefined
}

function placeOf({line, column, start, endLine, endColumn, end}: Finding) {
  return {
    start: {line, column, offset: start},
    end: {line: endLine, column: endColumn, offset: end}
  }
}
