import {describe, expect, it} from 'vitest'
import {report} from '../../src/reporters/github.ts'
import {hostile, hostileFiles, message} from './findings.ts'

/** Reads a line as GitHub's runner does. */
function commandIn(line: string) {
  const [, name, properties = '', data = ''] = /^::([\w-]+) ([^:]*)::(.*)$/.exec(line) ?? []
  const entries = properties.split(',').map(each => /^([^=]*)=(.*)$/s.exec(each)?.slice(1) ?? [])
  return {
    name,
    properties: Object.fromEntries(
      entries.map(([key = '', value = '']) => [
        key,
        withBreaks(value).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')
      ])
    ),
    data: withBreaks(data).replaceAll('%25', '%')
  }
}

function withBreaks(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n')
}

describe('github report', () => {
  it('is one command a finding, whatever the texts hold', () => {
    const lines = report(hostileFiles).split(/\r\n|\r|\n/)
    expect(lines.pop()).toBe('')
    expect(lines.map(line => commandIn(line).name)).toEqual(['error', 'warning', 'notice'])
    expect(lines.join()).not.toMatch(/\p{Cc}/u)
  })

  it('gives the file its name and the sentence its signs back', () => {
    const [line = ''] = report(hostileFiles).split('\n')
    const {properties, data} = commandIn(line)
    expect(properties).toMatchObject({
      file: hostileFiles[0]?.file.replace('\u001B', '␛').replace('\u202E', '\\u{202e}'),
      line: '3',
      title: 'child-pornography'
    })
    expect(data).toContain('::set-output name=a::b %0A [x](http://e)')
    expect(data).toHaveLength(hostile.replaceAll('\r\n', ' ').replace('\u202E', '\\u{202e}').length)
  })

  it('ends at the last column, and has none over several lines', () => {
    const wide = message({endLine: 4, endColumn: 2})
    const text = report([{file: 'a.md', messages: [message(), wide], accepted: []}])
    expect(text.split('\n').map(line => line.split('::')[1])).toEqual([
      'error file=a.md,line=3,endLine=3,col=8,endColumn=24,title=child-pornography',
      'error file=a.md,line=3,endLine=4,title=child-pornography',
      undefined
    ])
  })
})
