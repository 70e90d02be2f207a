import type {Acceptance} from '../message.ts'
import {
  type FileReport,
  type Reporter,
  type ReportOptions,
  summary,
  whyAccepted
} from '../reporter.ts'
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
  const {line, column, endLine, endColumn, actual, ruleId} = finding
  const [open = '"', close = '"'] = words.quotes
  const label = color ? '\u001B[32maccepted\u001B[39m' : 'accepted'
  const reason = whyAccepted(finding, words)
  const sentence = printable(actual === '' ? reason : `${open}${actual}${close}: ${reason}`)
  return `${line}:${column}-${endLine}:${endColumn} ${label} ${sentence}  ${ruleId}`
}
