import {escapeMarkup} from '../escape.ts'
import type {Message} from '../message.ts'
import type {FileReport, Reporter} from '../reporter.ts'
import {printable, printableName} from '../terminal.ts'

/** The XML of JUnit: a suite a file, a failure an error or a warning, and a skipped test what is for information. */
export const report = (files => {
  const suites = files.map(suite).join('')
  const counts = countsOf(files.flatMap(({messages}) => casesOf(messages)))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Ordval" ${counts}>\n${suites}</testsuites>\n`
}) satisfies Reporter

/** A clean file is a test that passes. */
type Case = Message | undefined

function casesOf(messages: readonly Message[]): readonly Case[] {
  return messages.length > 0 ? messages : [undefined]
}

function suite({file, messages}: FileReport): string {
  const name = escapeMarkup(printableName(file))
  const cases = casesOf(messages)
  const elements = cases.map(each => testcase(name, each)).join('')
  return `  <testsuite name="${name}" ${countsOf(cases)}>\n${elements}  </testsuite>\n`
}

function countsOf(cases: readonly Case[]): string {
  const skipped = cases.filter(each => each?.severity === 'info').length
  const failures = cases.filter(each => each !== undefined).length - skipped
  return `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}" time="0"`
}

function testcase(file: string, message: Case): string {
  const {line = 0, column = 0, ruleId = 'ordval'} = message ?? {}
  const place = message ? ` (${line}:${column})` : ''
  const name = escapeMarkup(`${ruleId}${place}`)
  const head = `    <testcase name="${name}" classname="${file}" file="${file}" time="0"`
  return message ? `${head}>\n${outcome(file, message)}    </testcase>\n` : `${head}/>\n`
}

function outcome(file: string, {severity, reason, note, line, column}: Message): string {
  const message = escapeMarkup(printable(reason))
  if (severity === 'info') return `      <skipped message="${message}"/>\n`
  const text = `${file}:${line}:${column} ${escapeMarkup(printable(note))}`.trim()
  return `      <failure type="${severity}" message="${message}">${text}</failure>\n`
}
