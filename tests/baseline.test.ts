import {mkdirSync, readFileSync, renameSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Options} from '../src/options.ts'
import {makeFolder, write} from './folder.ts'
import {places, runSmall} from './running.ts'

const name = '.ordval-baseline.json'
const first = 'In 2019 the police found child porn on his phone.\n'
const second = 'She wrote about a child prostitute in Lund.\n'

const baseline = (cwd: string, wishes: Partial<Options> = {}) =>
  runSmall({files: ['.'], command: 'baseline', ...wishes}, cwd)
const check = (cwd: string, files = ['.'], wishes: Partial<Options> = {}) =>
  places({files, ...wishes}, cwd)
const textIn = (folder: string, file = name): string => readFileSync(join(folder, file), 'utf8')

/** A folder with these files and a baseline of them. */
async function adopted(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = makeFolder(files)
  await baseline(folder)
  return folder
}

describe('ordval baseline', () => {
  it('writes a sorted list, one line a finding, and says so', async () => {
    const folder = makeFolder({
      'b/å.md': `${second}\n${first}`,
      'a.md': `${first}\n${first}`,
      'c.md': ''
    })
    const {code, out, errors} = await baseline(folder)
    expect({code, out, errors}).toEqual({
      code: 0,
      out: '',
      errors: [`Wrote 4 known findings to \`${name}\`.`]
    })
    expect(textIn(folder)).toBe(`{
  "schema": 1,
  "files": {
    "a.md": [
      "material/child-pornography: 2019 the police found [child porn] on his phone",
      "material/child-pornography: 2019 the police found [child porn] on his phone #2"
    ],
    "b/å.md": [
      "exploitation/child-prostitute: she wrote about a [child prostitute] in lund",
      "material/child-pornography: 2019 the police found [child porn] on his phone"
    ]
  }
}
`)
  })

  it('writes the same again when nothing changed', async () => {
    const folder = await adopted({'a.md': `${first}\n${second}`, 'b.md': first})
    const before = textIn(folder)
    await baseline(folder)
    expect(textIn(folder)).toBe(before)
  })

  it('renews the files it is told of, and forgets those that are gone', async () => {
    const folder = await adopted({'a.md': first, 'b.md': first, 'c.md': first})
    write(folder, {'a.md': second, 'b.md': second})
    rmSync(join(folder, 'c.md'))
    await baseline(folder, {files: ['a.md']})
    expect(await check(folder)).toMatchObject({found: ['b.md:1'], accepted: ['a.md:1 baseline']})
    expect(textIn(folder)).not.toContain('c.md')
  })

  it('leaves out nothing that could not be read', async () => {
    const folder = await adopted({'a.md': first, 'b.md': first})
    write(folder, {'b.md': '\0'})
    expect((await baseline(folder)).code).toBe(2)
    expect(textIn(folder)).toContain('b.md')
  })

  it('does not write over what is no baseline', async () => {
    const folder = makeFolder({'a.md': first, [name]: '<<<<<<< HEAD\n'})
    expect((await baseline(folder)).code).toBe(2)
    expect(textIn(folder)).toBe('<<<<<<< HEAD\n')
  })
})

describe('a known finding', () => {
  it('is accepted because of the baseline, and shown on request', async () => {
    const folder = await adopted({'a.md': first})
    expect(await runSmall({files: ['.']}, folder)).toEqual({
      code: 0,
      out: '0 to change, 1 in the baseline\n',
      errors: []
    })
    const {out} = await runSmall({files: ['.'], showAccepted: true}, folder)
    expect(out).toContain('accepted “child porn”: the baseline  child-pornography\n')
    expect(await check(folder)).toEqual({found: [], accepted: ['a.md:1 baseline'], errors: []})
  })

  it.each([
    ['reflow', first.replaceAll(' ', '\n')],
    ['CRLF', `\r\n${first.replace(' the ', '\r\nthe ')}\r\n`],
    ['markup', first.replace('child porn', '[child *porn*](https://example.org)')],
    ['paragraphs around it', `One.\n\n${first}\n## Two\n`],
    ['sentences around it', `One. ${first.trim()} Two.\n`],
    ['a list', `- one\n- ${first}`]
  ])('survives %s', async (_what, text) => {
    const folder = await adopted({'a.md': first})
    write(folder, {'a.md': text})
    expect(await check(folder)).toEqual({
      found: [],
      accepted: [expect.stringMatching(/^a\.md:\d+ baseline$/)],
      errors: []
    })
  })

  it('survives a rename, and a move to another file that is checked', async () => {
    const folder = await adopted({'a.md': first, 'b.md': second, 'c.md': ''})
    mkdirSync(join(folder, 'sub'))
    renameSync(join(folder, 'a.md'), join(folder, 'sub/z.md'))
    expect((await check(folder, ['sub/z.md'])).found).toEqual([])
    write(folder, {'b.md': '', 'c.md': second})
    expect(await check(folder)).toMatchObject({found: [], errors: []})
  })

  it('does not excuse a copy', async () => {
    const folder = await adopted({'a.md': first})
    write(folder, {'b.md': first, 'c.md': `${first}\n${first}`})
    expect((await check(folder, ['b.md'])).found).toEqual(['b.md:1'])
    expect((await check(folder)).found).toEqual(['b.md:1', 'c.md:1', 'c.md:3'])
    write(folder, {'a.md': `${first}\n${first}`})
    expect((await check(folder, ['a.md'])).found).toEqual(['a.md:3'])
  })
})

describe('a finding that took the place of another', () => {
  it.each([
    ['another term', first.replace('child porn', 'child pornography')],
    ['another number', first.replace('2019', '2020')],
    ['another sentence', 'They sold child porn to him.\n']
  ])('is noticed: %s', async (_what, text) => {
    const folder = await adopted({'a.md': first})
    write(folder, {'a.md': text})
    expect(await check(folder)).toEqual({
      found: ['a.md:1'],
      accepted: [],
      errors: [
        `\`${name}\` lists 1 finding that is no longer there. Renew it with \`ordval baseline\`.`
      ]
    })
  })
})

describe('a stale entry', () => {
  it('is said for files that were checked, which is no failure', async () => {
    const folder = await adopted({'a.md': `${first}\n${second}\n${second}`, 'b.md': first})
    write(folder, {'a.md': second, 'b.md': ''})
    const {code, errors} = await runSmall({files: ['a.md']}, folder)
    expect({code, errors}).toEqual({
      code: 0,
      errors: [
        `\`${name}\` lists 2 findings that are no longer there. Renew it with \`ordval baseline\`.`
      ]
    })
  })
})

describe('the place of a baseline', () => {
  it('is beside the config, and its files are named from there', async () => {
    const folder = makeFolder({'.ordval.yaml': '{}\n', 'sub/a.md': first})
    await baseline(join(folder, 'sub'))
    expect(textIn(folder)).toContain('"sub/a.md"')
    expect((await check(join(folder, 'sub'))).found).toEqual([])
    expect((await check(folder, ['sub/a.md'])).found).toEqual([])
    expect((await check(makeFolder(), [join(folder, 'sub/a.md')])).found).toEqual([])
  })

  it('is what the config names', async () => {
    const folder = makeFolder({'.ordval.yaml': 'baseline: known/old.json\n', 'a.md': first})
    mkdirSync(join(folder, 'known'))
    expect((await check(folder)).errors).toEqual([
      expect.stringContaining('Cannot read `known/old.json`: there is nothing of this name')
    ])
    await baseline(folder)
    expect(textIn(folder, 'known/old.json')).toContain('"../a.md"')
    expect(await check(folder)).toMatchObject({found: [], errors: []})
  })

  it('is what --baseline names; --no-baseline and --no-config do without', async () => {
    const folder = await adopted({'a.md': first, 'b.md': first})
    await baseline(folder, {files: ['a.md'], baseline: 'mine.json'})
    expect((await check(folder, ['.'], {baseline: 'mine.json'})).found).toEqual(['b.md:1'])
    expect((await check(folder, ['.'], {baseline: false})).found).toHaveLength(2)
    expect((await check(folder, ['.'], {config: false})).found).toHaveLength(2)
    const {code, errors} = await runSmall({files: ['.'], baseline: 'gone.json'}, folder)
    expect({code, errors}).toEqual({
      code: 2,
      errors: [expect.stringContaining('Cannot read `gone.json`')]
    })
  })

  it('is beside a config that --config names', async () => {
    const folder = makeFolder({'conf/x.yaml': '{}\n', 'a.md': first})
    await baseline(folder, {config: 'conf/x.yaml'})
    expect(textIn(folder, `conf/${name}`)).toContain('"../a.md"')
    expect((await check(folder, ['.'], {config: 'conf/x.yaml'})).found).toEqual([])
    expect((await check(folder)).found).toEqual(['a.md:1'])
  })

  it('is the nearest upwards, whatever config is between', async () => {
    const folder = await adopted({'a.md': first})
    write(folder, {'sub/.ordval.yaml': '{}\n', 'sub/b.md': second})
    await baseline(folder)
    expect(textIn(folder)).toContain('"sub/b.md"')
    expect(await check(folder)).toMatchObject({found: [], errors: []})
  })

  it('is one for each config where there is none above', async () => {
    const folder = await adopted({'a.md': first, 'sub/.ordval.yaml': '{}\n', 'sub/b.md': first})
    expect(textIn(folder)).toContain('"a.md"')
    expect(textIn(folder, `sub/${name}`)).toContain('"b.md"')
    expect(await check(folder)).toMatchObject({found: [], errors: []})
  })
})

describe('a baseline that cannot be read', () => {
  it.each([
    ['[]', '`schema` is missing'],
    ['{"schema": 2, "files": {}}', 'a newer Ordval wrote it'],
    ['{"schema": 1}', '`files` is missing'],
    ['{"schema": 1, "files": {"a.md": [1]}}', '`a.md` has no list of findings'],
    ['{"schema": 1,\n<<<<<<< HEAD\n', 'JSON']
  ])('%s is one sentence, and all is reported', async (text, says) => {
    const folder = makeFolder({'a.md': first, [name]: text})
    const {code, out, errors} = await runSmall({files: ['.']}, folder)
    expect({code, out}).toEqual({code: 2, out: expect.stringContaining('1 to change')})
    expect(errors).toEqual([expect.stringContaining(says)])
    expect(errors[0]).toMatch(
      /^Cannot read `\.ordval-baseline\.json`: it is no baseline \(.*\)\. Bring/
    )
  })
})
