import {webAddress} from '../escape.ts'
import type {Acceptance, Finding, Message} from '../message.ts'
import {
  type FileReport,
  type Reporter,
  type ReportOptions,
  summary,
  whyAccepted
} from '../reporter.ts'
import {printable, printableName} from '../terminal.ts'

/** For a comment on a pull request or a job's page. Nothing that a text holds becomes markup, a link or a mention. */
export const report = ((files, options) => {
  const rows = files.flatMap(file => section(file, options))
  const shown = fitting(rows)
  const rest = rows.length > shown.length ? [`\n… (+${rows.length - shown.length})`] : []
  return `${[`### Ordval: ${plain(summary(files, options.words))}`, ...shown, ...rest].join('\n')}\n`
}) satisfies Reporter

/** In characters. GitHub refuses a comment of more than 65,536, GitLab one of a million. */
const limit = 60_000

function fitting(rows: readonly string[]): readonly string[] {
  let length = 0
  const end = rows.findIndex(row => {
    length += row.length + 1
    return length > limit
  })
  return end < 0 ? rows : rows.slice(0, end)
}

function section({file, messages, accepted}: FileReport, options: ReportOptions): string[] {
  const kept = options.showAccepted ? accepted : []
  if (messages.length + kept.length === 0) return []
  return [
    `\n${code(printableName(file))}\n`,
    ...messages.map(found),
    ...kept.map(each => left(each, options))
  ]
}

function found(message: Message): string {
  return `- ${place(message)} **${message.severity}** ${plain(message.reason)} ${rule(message)}`
}

function left(finding: Acceptance, {words}: ReportOptions): string {
  const actual = finding.actual === '' ? '' : `${code(printable(finding.actual))} `
  return `- ${place(finding)} ${actual}${plain(whyAccepted(finding, words))} ${rule(finding)}`
}

function place({line, column}: Finding): string {
  return code(`${line}:${column}`)
}

function rule({ruleId, url}: Finding): string {
  const address = webAddress(url)
  return address ? `[${code(ruleId)}](<${new URL(address).href}>)` : code(ruleId)
}

/** A code span, whose fence is longer than any run of backticks inside. */
function code(text: string): string {
  const runs = text.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(0, ...runs.map(({length}) => length)) + 1)
  const space = /^[` ]|[` ]$/.test(text) ? ' ' : ''
  return `${fence}${space}${text}${space}${fence}`
}

/** Text as it reads. A zero-width space keeps addresses from becoming links, and `@name` and `#1` from calling anyone. */
function plain(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]<>#@!~|&$]|:(?=\w)/g, '\\$&')
    .replace(/[@#!~%$&](?=[\p{L}\p{N}"\\])|:(?=\/)|www(?=\.)/giu, '$&\u200B')
}
