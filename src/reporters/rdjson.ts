import {location} from 'vfile-location'
import type {Span} from '../document.ts'
import {webAddress} from '../escape.ts'
import type {Fix, Message} from '../message.ts'
import {plainJson} from '../plain-json.ts'
import type {FileReport, Reporter} from '../reporter.ts'
import {printable} from '../terminal.ts'

/** Diagnostics for reviewdog, with suggestions. */
export const report = (files => {
  const diagnostics = files.flatMap(diagnosticsOf)
  return plainJson({source: {name: 'ordval'}, diagnostics})
}) satisfies Reporter

/** reviewdog counts columns in bytes, which only the text can tell. */
export const wantsSource = true

const severities = {error: 'ERROR', warning: 'WARNING', info: 'INFO'} as const

function diagnosticsOf({file, source, messages}: FileReport): unknown[] {
  const text = source === undefined ? undefined : {source, measure: rangeIn(source)}
  return messages.map(message => diagnostic(file, message, text))
}

/** A text and what finds the lines and the byte columns of a span of it. */
interface Text {
  readonly source: string
  readonly measure: (span: Span) => unknown
}

function diagnostic(path: string, message: Message, text: Text | undefined): unknown {
  const {severity, ruleId, reason, url, fix} = message
  const address = webAddress(url)
  return {
    message: printable(reason),
    location: {path, range: text?.measure(message) ?? lines(message)},
    severity: severities[severity],
    code: {value: ruleId, ...(address ? {url: address} : {})},
    ...(fix && text ? {suggestions: [suggestion(fix, text)]} : {})
  }
}

/** Without the text, whole lines. */
function lines({line, endLine}: Message): unknown {
  return {start: {line}, end: {line: endLine}}
}

function rangeIn(source: string): Text['measure'] {
  const places = location(source)
  const position = (offset: number) => {
    const {line, column} = places.toPoint(offset) ?? {line: 1, column: 1}
    const before = source.slice(offset - column + 1, offset)
    return {line, column: Buffer.byteLength(before) + 1}
  }
  return ({start, end}) => ({start: position(start), end: position(end)})
}

/** Edits that belong together are one suggestion, since a reader takes or leaves each. */
function suggestion({edits}: Fix, {source, measure}: Text): unknown {
  const ordered = [...edits].sort((a, b) => a.start - b.start)
  const [{start} = {start: 0}] = ordered
  let end = start
  let text = ''
  for (const edit of ordered) {
    text += source.slice(end, edit.start) + edit.text
    end = edit.end
  }
  return {range: measure({start, end}), text}
}
