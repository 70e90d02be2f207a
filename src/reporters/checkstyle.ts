import {escapeMarkup} from '../escape.ts'
import type {Message} from '../message.ts'
import type {FileReport, Reporter} from '../reporter.ts'
import {printable, printableName} from '../terminal.ts'

/** The XML of Checkstyle, which many servers and review tools read. */
export const report = (files =>
  `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
${files.map(element).join('')}</checkstyle>
`) satisfies Reporter

function element({file, messages}: FileReport): string {
  const errors = messages.map(error).join('')
  return `  <file name="${escapeMarkup(printableName(file))}">\n${errors}  </file>\n`
}

function error({line, column, severity, reason, ruleId}: Message): string {
  const message = escapeMarkup(printable(reason))
  const place = `line="${line}" column="${column}" severity="${severity}"`
  return `    <error ${place} message="${message}" source="ordval.${escapeMarkup(ruleId)}"/>\n`
}
