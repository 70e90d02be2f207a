import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {report} from '../../src/reporters/gitlab.ts'
import {readText} from '../sources.ts'
import {hostileFiles, message} from './findings.ts'

const isRight = new Ajv2020().compile(JSON.parse(readText('fixtures/schemas/gitlab.json')))

interface Issue {
  readonly fingerprint: string
  readonly severity: string
}

describe('gitlab report', () => {
  it('has the shape that GitLab documents', () => {
    const issues: Issue[] = JSON.parse(report(hostileFiles))
    expect(isRight(issues), JSON.stringify(isRight.errors)).toBe(true)
    expect(issues.map(({severity}) => severity)).toEqual(['critical', 'major', 'info'])
    expect(JSON.parse(report([]))).toEqual([])
  })

  it('gives each finding a key of its own that moves with it', () => {
    const one = message()
    const two = message({start: 100, end: 117, line: 9, endLine: 9})
    const keys = (file: string, shift: number) => {
      const messages = [one, two].map(each => ({...each, start: each.start + shift}))
      const issues: Issue[] = JSON.parse(report([{file, messages, accepted: []}]))
      return issues.map(({fingerprint}) => fingerprint)
    }
    expect(new Set([...keys('a.md', 0), ...keys('b.md', 0)]).size).toBe(4)
    expect(keys('a.md', 12)).toEqual(keys('a.md', 0))
  })
})
