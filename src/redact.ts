import type {Lexicon} from './lexicon.ts'
import type {Finding} from './message.ts'
import type {FileReport} from './reporter.ts'
import {ruleHelp} from './rule-help.ts'

/**
 * The same report without a word of the text: of each finding the place, the rule and the headwords to write instead.
 *
 * Findings are made anew from what is listed here, so that what a finding gains later stays out, too.
 */
export function redact(
  {file, language, messages, accepted}: FileReport,
  lexicon: Lexicon
): FileReport {
  return {
    file,
    ...(language === undefined ? {} : {language}),
    messages: messages.map(each => ({
      ...redactFinding(each, lexicon),
      severity: each.severity
    })),
    // What an author remarked is prose, too.
    accepted: accepted.map(each => ({...redactFinding(each, lexicon), because: each.because}))
  }
}

/** Headwords that a sentence names, as other reasons do. */
const named = 3

function redactFinding(finding: Finding, lexicon: Lexicon): Finding {
  const {ruleId, concept, source, verdict, context, language, url} = finding
  const {line, column, endLine, endColumn, start, end, imprint} = finding
  const expected = ruleHelp(finding, lexicon)?.instead ?? []
  return {
    ruleId,
    source,
    context,
    language,
    ...(concept === undefined ? {} : {concept}),
    ...(verdict === undefined ? {} : {verdict}),
    ...(url === undefined ? {} : {url}),
    ...{line, column, endLine, endColumn, start, end},
    // A baseline knows a finding by it, and no report shows it.
    imprint,
    actual: '',
    expected,
    reason: expected.length > 0 ? `${ruleId} → ${expected.slice(0, named).join(', ')}` : ruleId,
    note: ''
  }
}
