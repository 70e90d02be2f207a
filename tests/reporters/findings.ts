import type {Acceptance, Finding, Message} from '../../src/message.ts'
import type {ReportOptions} from '../../src/reporter.ts'

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
      accepted: '{count} accepted (names, mentions)'
    }
  }
}
