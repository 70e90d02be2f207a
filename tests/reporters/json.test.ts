import {describe, expect, it} from 'vitest'
import {report} from '../../src/reporters/json.ts'
import {acceptance, message, options} from './findings.ts'

describe('json report', () => {
  it('has the shape that is promised', () => {
    const edits = [{start: 41, end: 58, text: 'child sexual abuse material'}]
    const found = message({fix: {applicability: 'safe', edits}})
    const kept = acceptance({remark: 'the law'})
    const text = report([{file: 'a.md', messages: [found], accepted: [kept]}], options)
    const shown = <T extends {imprint: string}>({imprint, ...others}: T) => others
    expect(JSON.parse(text)).toEqual({
      schema: 1,
      version: '1.2.3',
      files: [{file: 'a.md', messages: [shown(found)], accepted: [shown(kept)]}]
    })
  })

  it('writes the keys in one order, whatever order they were made in', () => {
    const reversed = Object.fromEntries(Object.entries(message()).reverse())
    const files = [{file: 'a.md', messages: [message(reversed)], accepted: []}]
    const [first] = JSON.parse(report(files, options)).files[0].messages
    expect(Object.keys(first)).toEqual([
      ...['ruleId', 'concept', 'source', 'severity', 'verdict', 'context', 'language'],
      ...['line', 'column', 'endLine', 'endColumn', 'start', 'end', 'actual', 'expected'],
      ...['reason', 'note', 'url']
    ])
  })

  it('sorts by place', () => {
    const later = message({start: 90, end: 95})
    const longer = message({start: 41, end: 70})
    const files = [{file: 'a.md', messages: [later, longer, message()], accepted: []}]
    const {messages} = JSON.parse(report(files, options)).files[0]
    expect(messages.map(({end}: {end: number}) => end)).toEqual([58, 70, 95])
  })

  it('keeps files without findings, and is JSON of no file', () => {
    const clean = {file: 'clean.md', messages: [], accepted: []}
    expect(JSON.parse(report([clean], options)).files).toEqual([clean])
    expect(JSON.parse(report([], options)).files).toEqual([])
  })

  it('ends in one line break', () => {
    expect(report([], options)).toMatch(/[^\n]\n$/)
  })

  it('carries every character and writes none that steers a terminal', () => {
    const evil = '\u001B[2J\u009B\u007F\u202E\u2066\u2028\n"\\ 👧'
    const files = [{file: evil, messages: [message({actual: evil})], accepted: []}]
    const text = report(files, options)
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u)
    const [file] = JSON.parse(text).files
    expect(file.file).toBe(evil)
    expect(file.messages[0].actual).toBe(evil)
  })
})
