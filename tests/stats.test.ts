import {describe, expect, test} from 'vitest'
import type {FileReport} from '../src/reporter.ts'
import {countAll, tables} from '../src/stats.ts'
import {acceptance, message, options} from './reporters/findings.ts'

const {concept: _, ...comment} = message({ruleId: 'unused-directive'})
const files: FileReport[] = [
  {file: 'a/x.md', messages: [message(), message()], accepted: [acceptance()]},
  {file: 'a/y.md', messages: [message({language: 'sv'})], accepted: []},
  {
    file: 'top.md',
    messages: [comment],
    accepted: [acceptance({because: 'baseline'}), acceptance({because: 'off'})]
  }
]

const material = {concept: 'child-sexual-abuse-material', language: 'en'}

test('counts by concept, language and folder', () => {
  expect(countAll(files)).toEqual([
    {...material, folder: '.', reported: 0, baseline: 1, accepted: 0},
    {...material, folder: 'a', reported: 2, baseline: 0, accepted: 1},
    {...material, language: 'sv', folder: 'a', reported: 1, baseline: 0, accepted: 0},
    {...material, concept: 'unused-directive', folder: '.', reported: 1, baseline: 0, accepted: 0}
  ])
})

describe('reports', () => {
  const report = async (format: string, of = files) =>
    (await tables[format]?.())?.report(of, options)

  test('a table of each, the biggest first, and the sum', async () => {
    expect(await report('text')).toBe(`\
concept                      reported  baseline  accepted
child-sexual-abuse-material         3         1         1
unused-directive                    1         0         0

language                  reported  baseline  accepted
en                               3         1         1
sv                               1         0         0

folder                    reported  baseline  accepted
a                                3         0         1
.                                1         1         0

total                            4         1         1
`)
  })

  test('JSON', async () => {
    expect(JSON.parse((await report('json')) ?? '')).toEqual({
      schema: 1,
      version: '1.2.3',
      counts: countAll(files)
    })
  })

  test('CSV, in which no folder is a formula', async () => {
    const odd = ['=1+1/a.md', 'a, "b"/c.md', '-/a.md', 'a;=b/c.md', '＝1/a.md', '\t=1/a.md'].map(
      file => ({
        file,
        messages: [message()],
        accepted: []
      })
    )
    const start = 'child-sexual-abuse-material,en,'
    expect(await report('csv', odd)).toBe(
      [
        'concept,language,folder,reported,baseline,accepted',
        `${start}␉=1,1,0,0`,
        `${start}./-,1,0,0`,
        `${start}./=1+1,1,0,0`,
        `${start}"a, ""b""",1,0,0`,
        `${start}a;./=b,1,0,0`,
        `${start}./＝1,1,0,0`,
        ''
      ].join('\r\n')
    )
  })

  test('no format lets a folder steer what reads it', async () => {
    const odd = [{file: '\u001B[2J\n"x",/a.md', messages: [message()], accepted: []}]
    expect(await report('text', odd)).toContain('␛[2J "x",')
    expect(await report('json', odd)).not.toContain('\u001B')
    expect(JSON.parse((await report('json', odd)) ?? '').counts).toEqual(countAll(odd))
    expect(await report('csv', odd)).toContain(',"␛[2J␊""x"",",1,0,0\r\n')
  })

  test('say that there is nothing', async () => {
    expect(await report('csv', [])).toBe('concept,language,folder,reported,baseline,accepted\r\n')
    expect(await report('text', [])).toContain('total                            0')
  })
})
