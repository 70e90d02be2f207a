import type {Message} from '../message.ts'
import type {Reporter} from '../reporter.ts'
import {printable, printableName} from '../terminal.ts'

/** Workflow commands, which GitHub shows as annotations. Nothing that a text or a file name holds can end one or begin another. */
export const report = (files =>
  files
    .flatMap(({file, messages}) => messages.map(message => command(file, message)))
    .join('')) satisfies Reporter

const commands = {error: 'error', warning: 'warning', info: 'notice'} as const

function command(file: string, {severity, reason, ruleId, ...place}: Message): string {
  const {line, column, endLine, endColumn} = place
  // GitHub takes columns within one line only; its end is the last column, not the one after.
  const columns = line === endLine ? {col: column, endColumn: Math.max(column, endColumn - 1)} : {}
  const properties = {file, line, endLine, ...columns, title: ruleId}
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`)
  return `::${commands[severity]} ${written.join(',')}::${data(printable(reason))}\n`
}

/** A terminal is not steered either, and GitHub gives line breaks back. */
function data(text: string): string {
  return printableName(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'))
}

function property(value: string | number): string {
  return data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
