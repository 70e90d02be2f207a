import {digest, identities} from '../identity.ts'
import type {Message} from '../message.ts'
import {plainJson} from '../plain-json.ts'
import type {FileReport, Reporter} from '../reporter.ts'
import {printable} from '../terminal.ts'

/** A code quality report, which GitLab shows in a merge request. */
export const report = (files => plainJson(files.flatMap(issues))) satisfies Reporter

const severities = {error: 'critical', warning: 'major', info: 'info'} as const

function issues(file: FileReport): unknown[] {
  const keys = identities(file.messages, file.accepted)
  return file.messages.map(message => issue(file.file, message, keys.get(message) ?? ''))
}

function issue(path: string, message: Message, key: string): unknown {
  const {line, endLine, reason, ruleId, severity} = message
  return {
    type: 'issue',
    check_name: ruleId,
    description: printable(reason),
    categories: ['Style'],
    severity: severities[severity],
    // GitLab wants one key for the whole report.
    fingerprint: digest(`${path}\n${key}`),
    location: {path, lines: {begin: line, end: endLine}}
  }
}
