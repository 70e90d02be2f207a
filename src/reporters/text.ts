import type {Acceptance} from '../message.ts'
import type {FileReport, Reporter, ReportOptions, Words} from '../reporter.ts'
import {printable, printableName} from '../terminal.ts'

/** For people: what to change, file by file, and one line that sums up. */
export const report = (async (files, options) => {
  const sections: string[] = []
  for (const file of files) {
    const lines = await section(file, options)
    if (lines !== '') sections.push(lines)
  }
  if (files.length === 0 || (options.quiet && sections.length === 0)) return ''
  return `${[...sections, summary(files, options.words)].join('\n\n')}\n`
}) satisfies Reporter

async function section(
  {file, messages, accepted}: FileReport,
  options: ReportOptions
): Promise<string> {
  const listed = options.showAccepted ? accepted : []
  if (messages.length + listed.length === 0) return ''
  // Most files have nothing to report, and need no reporter.
  const {reported} = await import('../listing.ts')
  const found = reported(printableName(file), messages, options.color)
  return [...found, ...listed.map(each => kept(each, options))].join('\n')
}

function kept(finding: Acceptance, {words, color}: ReportOptions): string {
  const {line, column, endLine, endColumn, actual, because, remark, ruleId} = finding
  const [open = '"', close = '"'] = words.quotes
  const label = color ? '\u001B[32maccepted\u001B[39m' : 'accepted'
  const reason = (words.contexts[because] ?? because) + (remark ? ` (${remark})` : '')
  const sentence = printable(`${open}${actual}${close}: ${reason}`)
  return `${line}:${column}-${endLine}:${endColumn} ${label} ${sentence}  ${ruleId}`
}

function summary(files: readonly FileReport[], {summary: words}: Words): string {
  const messages = files.flatMap(file => file.messages)
  const accepted = files.flatMap(file => file.accepted).filter(each => each.because !== 'off')
  const change = messages.filter(each => each.context !== 'quotation').length
  const others = accepted.filter(each => each.because !== 'quotation').length
  const quotation = messages.length - change + accepted.length - others
  if (change + quotation + others === 0) return words.clean ?? '0'
  const parts = [count(words.change, change)]
  if (quotation > 0) parts.push(count(words.quotation, quotation))
  if (others > 0) parts.push(count(words.accepted, others))
  return parts.join(', ')
}

function count(sentence: string | undefined, number: number): string {
  return (sentence ?? '{count}').replaceAll('{count}', String(number))
}
