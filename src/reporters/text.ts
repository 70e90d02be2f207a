import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import type {Acceptance, Message} from '../message.ts'
import type {FileReport, Reporter, ReportOptions, Words} from '../reporter.ts'
import {printable, printableName} from '../terminal.ts'
import {addMessages} from '../vfile.ts'

/** For people: what to change, file by file, and one line that sums up. */
export const report: Reporter = (files, options) => {
  const sections = files.map(file => section(file, options)).filter(lines => lines !== '')
  if (files.length === 0 || (options.quiet && sections.length === 0)) return ''
  return `${[...sections, summary(files, options.words)].join('\n\n')}\n`
}

function section({file, messages, accepted}: FileReport, options: ReportOptions): string {
  const listed = options.showAccepted ? accepted : []
  if (messages.length + listed.length === 0) return ''
  const found = reported(printableName(file), messages, options.color)
  return [...found, ...listed.map(each => kept(each, options))].join('\n')
}

/** The reporter measures all it writes, to align it, and long sentences take it longer than the check. */
function reported(path: string, messages: readonly Message[], color: boolean): string[] {
  const vfile = new VFile({path})
  addMessages(vfile, messages)
  for (const [index, message] of vfile.messages.entries()) {
    Object.assign(message, {
      message: `${placeholder}${index}`,
      ruleId: undefined,
      source: undefined
    })
  }
  const [name = '', ...rows] = reporter([vfile], {color})
    .split('\n')
    .slice(0, messages.length + 1)
  return [name, ...rows.map(row => row.replace(placeholders, withSentence(messages)))]
}

/** A private character, which no place and no severity holds. */
const placeholder = '\uE000'
const placeholders = /\uE000(\d+)(\S*)$/

function withSentence(messages: readonly Message[]): (...match: string[]) => string {
  return (_, index, style) => {
    const {reason = '', ruleId = ''} = messages[Number(index)] ?? {}
    return `${printable(reason)}${style}  ${ruleId}`
  }
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
