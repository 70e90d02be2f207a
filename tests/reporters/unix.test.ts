import {describe, expect, it} from 'vitest'
import {report} from '../../src/reporters/unix.ts'
import {hostileFiles, message} from './findings.ts'

describe('unix report', () => {
  it('is one line a finding', () => {
    const text = report([{file: 'a.md', messages: [message({reason: 'One.\nTwo.'})], accepted: []}])
    expect(text).toBe('a.md:3:8: One. Two. [error/child-pornography]\n')
  })

  it('lets no text begin a line or steer a terminal', () => {
    const lines = report(hostileFiles).split(/\r\n|\r|\n|\u2028/)
    expect(lines).toHaveLength(4)
    expect(lines.join()).not.toMatch(/[\p{Cc}\u202A-\u202E]/u)
  })

  it('is empty where nothing was found', () => {
    expect(report([])).toBe('')
  })
})
