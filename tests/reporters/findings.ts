import type {Acceptance, Finding, Message} from '../../src/message.ts'
import type {FileReport, ReportOptions} from '../../src/reporter.ts'

const finding: Finding = {
  ruleId: 'child-pornography',
  concept: 'child-sexual-abuse-material',
  source: 'ordval',
  verdict: 'avoid',
  context: 'narrator',
  language: 'en',
  line: 3,
  column: 8,
  endLine: 3,
  endColumn: 25,
  start: 41,
  end: 58,
  actual: 'child pornography',
  imprint: 'found [child pornography] on',
  expected: ['child sexual abuse material'],
  reason: 'Write “child sexual abuse material” instead of “child pornography”.',
  note: 'Source: a guideline.',
  url: 'https://example.org/guideline'
}

export function message(changes: Partial<Message> = {}): Message {
  return {...finding, severity: 'error', ...changes}
}

export function acceptance(changes: Partial<Acceptance> = {}): Acceptance {
  return {...finding, context: 'quotation', because: 'quotation', ...changes}
}

export const options: ReportOptions = {
  version: '1.2.3',
  color: false,
  showAccepted: false,
  quiet: false,
  words: {
    quotes: ['“', '”'],
    contexts: {quotation: 'in a quotation', 'official-name': 'the name of a law'},
    summary: {
      clean: 'Nothing to change.',
      change: '{count} to change',
      quotation: '{count} in a quotation (left alone)',
      accepted: '{count} accepted (names, mentions)',
      baseline: '{count} in the baseline'
    }
  }
}

/** Words that would be markup, commands or steering wherever a report let them. */
export const hostile =
  'a"\'`<script>&]]>\u001B[2J\u202E::error::x\r\n::set-output name=a::b %0A [x](http://e) {0} @you #1 |'

/** A file whose every text is hostile, and one in which nothing was found. */
export const hostileFiles: readonly FileReport[] = [
  {
    file: `a,b:c ${hostile}.md`,
    messages: [
      message({reason: hostile, note: hostile, actual: hostile, url: 'javascript:alert(1)'}),
      message({severity: 'warning', start: 70, end: 80, line: 5, endLine: 6}),
      message({severity: 'info', start: 90, end: 99, line: 7, endLine: 7})
    ],
    accepted: [acceptance({actual: hostile, because: 'directive', remark: hostile})]
  },
  {file: 'clean.md', messages: [], accepted: []}
]
