import {RDFormatValidator} from '@umbrelladocs/rdformat-validator'
import {describe, expect, it} from 'vitest'
import type {FileReport} from '../../src/reporter.ts'
import {report} from '../../src/reporters/rdjson.ts'
import {hostileFiles, message} from './findings.ts'

/** The lines of a text, in bytes, as reviewdog reads them. */
function cut(source: string, {start, end}: Range): string {
  const lines = source.split('\n').map(line => Buffer.from(line))
  const kept = lines.slice(start.line - 1, end.line)
  const last = kept.length - 1
  return kept
    .map((line, at) =>
      line.subarray(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined)
    )
    .join('\n')
}

interface Place {
  readonly line: number
  readonly column: number
}

interface Range {
  readonly start: Place
  readonly end: Place
}

const source = '\uFEFFÅ 👧 a child pornography\r\nö an child\r\npornography x'
const first = source.indexOf('child')
const second = source.lastIndexOf('child')
const file: FileReport = {
  file: 'a.md',
  source,
  accepted: [],
  messages: [
    message({
      start: first,
      end: first + 17,
      fix: {applicability: 'safe', edits: [{start: first, end: first + 17, text: 'CSAM'}]}
    }),
    message({
      start: second,
      end: second + 18,
      line: 2,
      endLine: 3,
      fix: {
        applicability: 'unsafe',
        edits: [
          {start: second, end: second + 18, text: 'material'},
          {start: second - 3, end: second - 1, text: 'a'}
        ]
      }
    })
  ]
}

describe('rdjson report', () => {
  it('is what a validator of the format takes', async () => {
    const validator = new RDFormatValidator({strictMode: true})
    for (const files of [[file], hostileFiles, []]) {
      const {valid, errors} = await validator.validateString(report(files))
      expect({valid, errors}).toEqual({valid: true, errors: []})
    }
  })

  it('counts columns in bytes', () => {
    const {diagnostics} = JSON.parse(report([file]))
    const places: Range[] = diagnostics.map(
      (each: {location: {range: Range}}) => each.location.range
    )
    expect(places.map(range => cut(source, range))).toEqual([
      'child pornography',
      'child\r\npornography'
    ])
  })

  it('offers one suggestion, whose edits belong together', () => {
    const {diagnostics} = JSON.parse(report([file]))
    const [{range, text}] = diagnostics[1].suggestions
    expect(cut(source, range)).toBe('an child\r\npornography')
    expect(text).toBe('a material')
    expect(diagnostics[0].suggestions).toHaveLength(1)
  })

  it('names whole lines where the text is kept out', () => {
    const {source: _, ...bare} = file
    const {diagnostics} = JSON.parse(report([bare]))
    expect(diagnostics[1].location.range).toEqual({start: {line: 2}, end: {line: 3}})
    expect(diagnostics[1].suggestions).toBeUndefined()
  })
})
