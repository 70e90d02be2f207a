import {describe, expect, it} from 'vitest'
import {report} from '../../src/reporters/checkstyle.ts'
import {hostileFiles, message} from './findings.ts'
import {expectXml} from './xml.ts'

describe('checkstyle report', () => {
  it('is XML of the right shape, whatever the texts hold', async () => {
    await expectXml(report(hostileFiles), 'checkstyle.xsd')
    await expectXml(report([]), 'checkstyle.xsd')
  })

  it('names file, place, severity and rule', () => {
    const text = report([{file: 'a.md', messages: [message()], accepted: []}])
    expect(text).toContain('<file name="a.md">')
    expect(text).toMatch(
      /<error line="3" column="8" severity="error" message="Write “.+" source="ordval\.child-pornography"\/>/
    )
  })

  it('keeps clean files', () => {
    expect(report([{file: 'a.md', messages: [], accepted: []}])).toContain('<file name="a.md">')
  })
})
