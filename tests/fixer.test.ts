import {execFileSync} from 'node:child_process'
import {readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it, vi} from 'vitest'
import {makeFolder} from './folder.ts'
import {git} from './repository.ts'
import {ordvalIn} from './running.ts'

vi.setConfig({testTimeout: 60_000})

const found = 'Police found child pornography on his phone.\n'
const fixed = 'Police found child sexual abuse material on his phone.\n'
const quoted = '“There was child pornography,” she said.\n'
/** With a safe fix and one that needs a look. */
const both = `${found}\nHe had sex with a 14-year-old girl.\n`

describe('--fix', () => {
  it('changes files, says how many, reports what is left and exits by it', () => {
    const folder = makeFolder({'a.md': both, 'b.txt': found, 'c.md': quoted})
    const {code, out, error} = ordval(['--fix', '.'], folder)
    expect({code, error}).toEqual({code: 1, error: 'ordval: Fixed 2 places in 2 files.\n'})
    expect(out).toMatch(/^a\.md\n3:4.*\n\nc\.md\n1:12.*\n\n1 to change, 1 in a quotation/)
    expect(textsIn(folder, ['a.md', 'b.txt', 'c.md'])).toEqual([
      both.replace(found, fixed),
      fixed,
      quoted
    ])
    expect(ordval(['--fix', 'b.txt'], folder)).toEqual({
      code: 0,
      out: 'Nothing to change.\n',
      error: ''
    })
  })

  it('leaves alone, to the byte, what it does not fix', () => {
    const before = `\uFEFF${found.trimEnd()}  \r\n\t\r\n${quoted}\r${found.trimEnd()}`
    const folder = makeFolder({'a.md': before, 'b.md': quoted})
    const {mtimeMs, ino} = statSync(join(folder, 'b.md'))
    ordval(['--fix', '.'], folder)
    expect(textsIn(folder, ['a.md'])).toEqual([before.replaceAll(found.trimEnd(), fixed.trimEnd())])
    expect(statSync(join(folder, 'b.md'))).toMatchObject({mtimeMs, ino})
  })

  it('refuses bytes that are no text', () => {
    const bytes = Buffer.concat([Buffer.from(found), Buffer.from([0xff])])
    const folder = makeFolder({'a.md': bytes})
    const {code, error} = ordval(['--fix', 'a.md'], folder)
    expect(code).toBe(2)
    expect(error).toMatch(/^ordval: Cannot read `a\.md`: it is not UTF-8 .+\n$/)
    expect(readFileSync(join(folder, 'a.md')).equals(bytes)).toBe(true)
  })

  it('says what it could not write, reports it unchanged, and fixes the others', () => {
    const folder = makeFolder({'a.md': found, 'b.md': found})
    execFileSync('ln', ['a.md', 'hard.md'], {cwd: folder})
    const {code, out, error} = ordval(['--fix', 'a.md', 'b.md'], folder)
    expect(code).toBe(2)
    expect(out).toMatch(/^a\.md\n1:14/)
    expect(error).toMatch(/^ordval: Cannot fix `a\.md`: .+\nordval: Fixed 1 place in 1 file\.\n$/)
    expect(textsIn(folder, ['a.md', 'b.md'])).toEqual([found, fixed])
  })

  it('keeps the shape of JSON, with places in the text as it is now', () => {
    const folder = makeFolder({'a.md': both})
    const {out} = ordval(['--fix', '-f', 'json', 'a.md'], folder)
    const {schema, files} = JSON.parse(out)
    const [{file, messages}] = files
    const [text = ''] = textsIn(folder, ['a.md'])
    expect({schema, file, count: messages.length}).toEqual({schema: 1, file: 'a.md', count: 1})
    expect(text.slice(messages[0].start, messages[0].end)).toBe(messages[0].actual)
  })

  it('heeds the config, and follows links', () => {
    const folder = makeFolder({
      'off/.ordval.yaml': 'severity: {child-pornography: off}\n',
      'off/a.md': found,
      'far/b.md': found
    })
    symlinkSync('far/b.md', join(folder, 'link.md'))
    ordval(['--fix', 'off', 'link.md'], folder)
    expect(textsIn(folder, ['off/a.md', 'far/b.md'])).toEqual([found, fixed])
  })
})

it('--fix says what it did before a baseline is written of what is left', () => {
  const folder = makeFolder({'a.md': both})
  expect(ordval(['baseline', '--fix', 'a.md'], folder).error).toBe(
    'ordval: Fixed 1 place in 1 file.\nordval: Wrote 1 known finding to `.ordval-baseline.json`.\n'
  )
})

it('--fix-unsafe puts in what needs a look, but no other words into a quotation', () => {
  const folder = makeFolder({'a.md': `${both}\n${quoted}`})
  expect(ordval(['--fix-unsafe', 'a.md'], folder)).toMatchObject({
    code: 0,
    error: 'ordval: Fixed 2 places in 1 file.\n'
  })
  const [text] = textsIn(folder, ['a.md'])
  expect(text).toContain(`${fixed}\nHe sexually abused a 14-year-old girl.\n\n${quoted}`)
})

it.each([
  ['--fix', '--staged'],
  ['--fix-unsafe', '--since', 'HEAD'],
  ['--dry-run', '--staged']
])('%s is refused with %s, which is about some lines only', (...args) => {
  expect(ordval([...args, 'a.md'], makeFolder({'a.md': found}))).toEqual({
    code: 2,
    out: '',
    error:
      'ordval: `--fix` changes whole files: leave out `--staged` and `--since`, or fix first. See `ordval --help`.\n'
  })
})

describe('standard input', () => {
  it.each([
    ['fixed', both, both.replace(found, fixed), 1],
    ['clean', 'Nothing at all.  \r\n', 'Nothing at all.  \r\n', 0],
    ['quoted', quoted, quoted, 0],
    ['empty', '', '', 0]
  ])(
    'goes to standard output, %s, and the report to standard error',
    (_what, text, after, code) => {
      const {error, ...rest} = ordval(['--fix', '-'], makeFolder(), text)
      expect(rest).toEqual({code, out: after})
      expect(error).toMatch(/(?:to change.*|Nothing to change\.)\n$/)
    }
  )

  it('or to a file', () => {
    const folder = makeFolder()
    const {out, error} = ordval(['--fix', '-', '-o', 'report.txt'], folder, both)
    expect({out, error}).toEqual({
      out: both.replace(found, fixed),
      error: 'ordval: Fixed 1 place in 1 file.\n'
    })
    expect(textsIn(folder, ['report.txt'])[0]).toContain('1 to change\n')
  })
})

describe('--dry-run', () => {
  const names = ['a.md', 'sub/b c.md', 'sub/é"\\.txt']
  const texts = [
    found.repeat(30),
    `\uFEFF${found.trimEnd()}  \r\n\r\nmore\r\n${quoted}\r\n`.repeat(3),
    `${found}\rx\u2028y\f\n${found.trimEnd()}`
  ]

  it.each(['.', 'sub'])('writes nothing, and git apply does the same in %s', place => {
    const files = Object.fromEntries(names.map((name, at) => [name, texts[at] ?? '']))
    const folder = makeFolder(files)
    git(folder, 'init', '-q')
    const cwd = join(folder, place)
    const {out, error, code} = ordval(['--dry-run', '.'], cwd)
    expect(code).toBe(0)
    expect(error).toMatch(/^ordval: Would fix \d+ places in \d files\.\n[\s\S]+ to change/)
    expect(textsIn(folder, names)).toEqual(texts)
    writeFileSync(join(folder, 'the.patch'), out)
    git(cwd, 'apply', '--whitespace=nowarn', join(folder, 'the.patch'))
    const applied = textsIn(folder, names)
    for (const [at, name] of names.entries()) writeFileSync(join(folder, name), texts[at] ?? '')
    const wet = ordval(['--fix', '.'], cwd)
    expect(applied).toEqual(textsIn(folder, names))
    expect(applied).not.toEqual(texts)
    expect(wet.out).toBe(error.replace(/^.*\n/, ''))
  })

  it('names what a link leads to', () => {
    const folder = makeFolder({'far/b.md': found})
    symlinkSync('far/b.md', join(folder, 'link.md'))
    git(folder, 'init', '-q')
    const {out} = ordval(['--fix', '--dry-run', 'link.md'], folder)
    execFileSync('git', ['apply'], {cwd: folder, input: out})
    expect(textsIn(folder, ['far/b.md'])).toEqual([fixed])
  })

  it('is taken by git apply outside of a repository, too', () => {
    const folder = makeFolder({'sub/a.md': found})
    const {out} = ordval(['--dry-run', 'sub'], folder)
    execFileSync('git', ['apply'], {cwd: folder, input: out})
    expect(textsIn(folder, ['sub/a.md'])).toEqual([fixed])
  })

  it('prints nothing where there is nothing to fix', () => {
    expect(ordval(['--dry-run', 'a.md'], makeFolder({'a.md': quoted}))).toMatchObject({
      code: 0,
      out: ''
    })
  })

  it('is refused where prose is to be kept out', () => {
    const folder = makeFolder({'a.md': found})
    expect(ordval(['--dry-run', '--redact', 'a.md'], folder)).toEqual({
      code: 2,
      out: '',
      error:
        'ordval: A patch holds lines of the texts: leave out `--redact` or `--dry-run`. See `ordval --help`.\n'
    })
  })

  it('shows what would become of standard input', () => {
    const {out} = ordval(['--dry-run', '-', '--stdin-filename', 'x/a.md'], makeFolder(), found)
    expect(out).toBe(
      `diff --git a/x/a.md b/x/a.md\n--- a/x/a.md\n+++ b/x/a.md\n@@ -1,1 +1,1 @@\n-${found}+${fixed}`
    )
  })
})

function ordval(args: readonly string[], cwd: string, input = '') {
  return ordvalIn(cwd, args, {input})
}

function textsIn(folder: string, names: readonly string[]): string[] {
  return names.map(name => readFileSync(join(folder, name), 'utf8'))
}
