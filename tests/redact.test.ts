import {describe, expect, it} from 'vitest'
import {redact} from '../src/redact.ts'
import {settingsOf} from '../src/settings.ts'
import {stock} from './library.ts'
import {acceptance, message} from './reporters/findings.ts'

const {lexicon} = settingsOf({}, stock.library)

describe('a redacted report', () => {
  it('is made of what is listed, so that nothing else comes through', () => {
    const secret = {secret: 'the zebra', actual: 'zebra', note: 'zebra', reason: 'zebra'}
    const found = {...message({expected: ['zebra']}), ...secret}
    const kept = {...acceptance({remark: 'zebra', expected: ['zebra']}), ...secret}
    const file = {file: 'a.md', messages: [found], accepted: [kept], source: 'zebra', ...secret}
    const report = redact(file, lexicon)
    expect(JSON.stringify(report)).not.toContain('zebra')
    expect(report.messages[0]).toMatchObject({
      ruleId: 'child-pornography',
      line: 3,
      column: 8,
      start: 41,
      end: 58,
      actual: '',
      expected: expect.arrayContaining(['child sexual abuse material'])
    })
    expect(report.accepted[0]).toMatchObject({because: 'quotation'})
  })

  it('names the rule alone where the dictionary has nothing to offer', () => {
    const remark = message({ruleId: 'unknown-directive', reason: 'zebra', expected: []})
    const [found] = redact({file: 'a.md', messages: [remark], accepted: []}, lexicon).messages
    expect(found).toMatchObject({reason: 'unknown-directive', expected: []})
  })
})
