import type {Reporter} from '../reporter.ts'
import {printable, printableName} from '../terminal.ts'

/** One line a finding, `file:line:column: sentence [severity/rule]`, for editors and `grep`. */
export const report = (files => {
  const lines = files.flatMap(({file, messages}) =>
    messages.map(({line, column, reason, severity, ruleId}) => {
      const place = `${printableName(file)}:${line}:${column}`
      return `${place}: ${printable(reason)} [${severity}/${ruleId}]\n`
    })
  )
  return lines.join('')
}) satisfies Reporter
