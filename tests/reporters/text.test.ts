import {describe, expect, it} from 'vitest'
import {report} from '../../src/reporters/text.ts'
import {printable, printableName, wantsColor} from '../../src/terminal.ts'
import {acceptance, message, options} from './findings.ts'

const quotation = message({severity: 'warning', context: 'quotation', line: 9, start: 90, end: 107})

describe('text report', () => {
  it('says for each finding where, how severe, what to write, and which rule', async () => {
    const text = await report([{file: 'a.md', messages: [message()], accepted: []}], options)
    expect(text.split('\n')).toEqual([
      'a.md',
      '3:8-3:25 error Write “child sexual abuse material” instead of “child pornography”.  child-pornography',
      '',
      '1 to change',
      ''
    ])
  })

  it('keeps the rule id at the end of each line, however long the others are', async () => {
    const long = message({line: 1, reason: `Avoid this.${' Because.'.repeat(40)}`})
    const text = await report([{file: 'a.md', messages: [long, message()], accepted: []}], options)
    const [, first, second] = text.split('\n')
    expect(first).toMatch(/Because\. {2}child-pornography$/)
    expect(second).toMatch(/“child pornography”\. {2}child-pornography$/)
  })

  it('ends in one line that counts what to change and what was left alone', async () => {
    const files = [
      {file: 'a.md', messages: [message(), message({severity: 'info'}), quotation], accepted: []},
      {file: 'b.md', messages: [], accepted: [acceptance(), acceptance({because: 'official-name'})]}
    ]
    expect(lastLine(await report(files, options))).toBe(
      '2 to change, 2 in a quotation (left alone), 1 accepted (names, mentions)'
    )
  })

  it('does not count what the config turned off', async () => {
    const accepted = [acceptance({because: 'off'})]
    expect(await report([{file: 'a.md', messages: [], accepted}], options)).toBe(
      'Nothing to change.\n'
    )
  })

  it('lists no clean files, and says so when all are clean', async () => {
    const clean = {file: 'clean.md', messages: [], accepted: []}
    expect(await report([clean], options)).toBe('Nothing to change.\n')
    expect(
      await report([clean, {...clean, file: 'a.md', messages: [message()]}], options)
    ).not.toContain('clean.md')
  })

  it('says nothing of no file', async () => {
    expect(await report([], options)).toBe('')
  })

  it('says nothing at all when quiet and clean', async () => {
    const clean = {file: 'clean.md', messages: [], accepted: []}
    expect(await report([clean], {...options, quiet: true})).toBe('')
  })

  it('lists accepted findings after the messages, with the reason', async () => {
    const accepted = [
      acceptance({because: 'official-name', line: 1, endLine: 1, remark: 'the law'})
    ]
    const files = [{file: 'a.md', messages: [message()], accepted}]
    const lines = (await report(files, {...options, showAccepted: true})).split('\n')
    expect(lines[2]).toBe(
      '1:8-1:25 accepted “child pornography”: the name of a law (the law)  child-pornography'
    )
    expect(await report(files, options)).not.toContain('the name of a law')
  })

  it('lists a file that has accepted findings only', async () => {
    const files = [{file: 'a.md', messages: [], accepted: [acceptance()]}]
    expect(await report(files, {...options, showAccepted: true})).toMatch(/^a\.md/)
  })

  it('colours only when told to', async () => {
    const files = [{file: 'a.md', messages: [message()], accepted: [acceptance()]}]
    const coloured = await report(files, {...options, color: true, showAccepted: true})
    expect(coloured).toContain('\u001B[')
    expect(await report(files, {...options, showAccepted: true})).not.toContain('\u001B[')
  })

  it('has one line a finding, whatever the sentence holds', async () => {
    const broken = message({reason: 'Write “a” instead of “b\r\n  c”.'})
    const text = await report([{file: 'a.md', messages: [broken], accepted: []}], options)
    expect(text.split('\n')).toHaveLength(5)
    expect(text).toContain('“b c”.')
  })

  it('lets nothing from a document or a file name steer the terminal', async () => {
    const evil = '\u001B[2J\u0007\u009B31m\u007F\u202Ex\u2066\r\n'
    const files = [
      {
        file: `${evil}.md`,
        messages: [message({reason: evil, actual: evil})],
        accepted: [acceptance({actual: evil, remark: evil})]
      }
    ]
    const text = await report(files, {...options, showAccepted: true})
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
    expect(text.split('\n')).toHaveLength(6)
    expect(text).toContain('␛[2J␇\\u{9b}31m␡\\u{202e}x\\u{2066}')
  })
})

describe('printable', () => {
  it('keeps all that is text', () => {
    const fine = 'Bär «x\u00A0» 👩‍👧 עברית\u200F'
    expect(printable(fine)).toBe(fine)
    expect(printableName(fine)).toBe(fine)
  })

  it('shows a line break in a name and makes it a space in a sentence', () => {
    expect(printableName('a\nb')).toBe('a␊b')
    expect(printable('a\n\tb')).toBe('a b')
  })
})

describe('wantsColor', () => {
  it.each([
    {flag: undefined, env: {}, terminal: true, want: true},
    {flag: undefined, env: {}, terminal: false, want: false},
    {flag: undefined, env: {NO_COLOR: '1'}, terminal: true, want: false},
    {flag: undefined, env: {NO_COLOR: ''}, terminal: true, want: true},
    {flag: undefined, env: {TERM: 'dumb'}, terminal: true, want: false},
    {flag: undefined, env: {FORCE_COLOR: '1'}, terminal: false, want: true},
    {flag: undefined, env: {FORCE_COLOR: '0'}, terminal: true, want: false},
    {flag: undefined, env: {FORCE_COLOR: '1', NO_COLOR: '1'}, terminal: false, want: true},
    {flag: true, env: {NO_COLOR: '1'}, terminal: false, want: true},
    {flag: false, env: {FORCE_COLOR: '1'}, terminal: true, want: false}
  ])('$flag, $env, terminal $terminal: $want', ({flag, env, terminal, want}) => {
    expect(wantsColor(flag, env, terminal)).toBe(want)
  })
})

function lastLine(text: string): string | undefined {
  return text.trimEnd().split('\n').at(-1)
}
