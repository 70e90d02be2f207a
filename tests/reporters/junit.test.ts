import {describe, expect, it} from 'vitest'
import {report} from '../../src/reporters/junit.ts'
import {hostileFiles} from './findings.ts'
import {expectXml} from './xml.ts'

describe('junit report', () => {
  it('is XML of the right shape, whatever the texts hold', async () => {
    await expectXml(report(hostileFiles), 'junit.xsd')
    await expectXml(report([]), 'junit.xsd')
  })

  it('counts: a clean file passes, what is for information is skipped', () => {
    const text = report(hostileFiles)
    expect(text).toContain(
      '<testsuites name="Ordval" tests="4" failures="2" errors="0" skipped="1"'
    )
    expect(text).toContain('<testsuite name="clean.md" tests="1" failures="0"')
    expect(text.match(/<failure /g)).toHaveLength(2)
    expect(text.match(/<skipped /g)).toHaveLength(1)
  })
})
