import {check, type Result} from './check.ts'
import type {Entry, Termbase} from './dictionary.ts'
import type {Format} from './document.ts'
import type {Lexicon} from './lexicon.ts'
import type {Message} from './message.ts'
import type {Problem} from './problem.ts'
import type {Profile} from './rule.ts'
import {contextNames} from './severity.ts'
import type {BadTest, OkTest} from './term.ts'

/** What an audit runs the tests of entries with. */
export interface Bench {
  readonly termbase: Termbase
  readonly profile: Profile
  readonly formats: readonly Format[]
}

/** Runs the tests of every entry as each format, with LF and with CRLF; reports those that fail. */
export function auditTests(
  lexicon: Lexicon,
  bench: Bench,
  isWanted: (entry: Entry) => boolean
): Problem[] {
  return lexicon.languages.flatMap(({dictionary}) =>
    dictionary.entries.filter(isWanted).flatMap(entry => auditEntryTests(entry, lexicon, bench))
  )
}

function auditEntryTests(entry: Entry, lexicon: Lexicon, {profile, formats}: Bench): Problem[] {
  const {id = '', tests} = entry
  const run = (format: Format, text: string): Result =>
    check(text, format, {lexicon, profile, optional: [id]})
  const fails = formats.flatMap(format => [
    ...(tests?.bad ?? []).flatMap(test => badFails(test, id, text => run(format, text))),
    ...(tests?.ok ?? []).flatMap(test => okFails(test, id, text => run(format, text)))
  ])
  return [...new Set(fails)].map(what => ({
    place: entry.place,
    what,
    remedy: 'expected the test to pass'
  }))
}

type Run = (text: string) => Result

function badFails({text, match, fixed}: BadTest, id: string, run: Run): string[] {
  const found = run(text).messages.find(({ruleId, actual}) => ruleId === id && actual === match)
  if (!found)
    return [`\`${id}\` does not find \`${match}\` in “${text}” (found: ${summary(run(text))})`]
  if (fixed !== undefined && applied(text, found) !== fixed) {
    return [`\`${id}\` turns “${text}” into “${applied(text, found)}”, not into “${fixed}”`]
  }
  const crlf = run(text.replace(/\n/g, '\r\n')).messages.some(({ruleId}) => ruleId === id)
  return crlf ? [] : [`\`${id}\` does not find \`${match}\` with CRLF in “${text}”`]
}

function okFails({text, because}: OkTest, id: string, run: Run): string[] {
  const {messages, accepted} = run(text)
  const reported = messages.find(({ruleId}) => ruleId === id)
  const isContext = contextNames.some(name => name === because)
  if (because === 'quotation' && reported?.context === 'quotation') return []
  if (reported) return [`\`${id}\` finds \`${reported.actual}\` in “${text}”`]
  const reason = accepted.find(({ruleId}) => ruleId === id)?.because
  if (!isContext || reason === because) return []
  return [`\`${id}\` is not accepted as \`${because}\` in “${text}” (${reason ?? 'not found'})`]
}

function summary({messages, accepted}: Result): string {
  const found = [
    ...messages.map(({ruleId, actual}) => `${ruleId} “${actual}”`),
    ...accepted.map(({ruleId, because}) => `${ruleId} accepted as ${because}`)
  ]
  return found.join(', ') || 'nothing'
}

function applied(text: string, {start, end, expected, fix}: Message): string {
  const edits = fix?.edits ?? [{start, end, text: expected[0] ?? ''}]
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end),
      text
    )
}
