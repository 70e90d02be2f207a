import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import {describe, expect, it} from 'vitest'
import type {Io, Options} from '../src/options.ts'
import {reporters} from '../src/reporters/index.ts'
import {runOptions} from '../src/run.ts'
import {makeFolder} from './folder.ts'
import {stock} from './library.ts'
import {memory, optionsFor} from './running.ts'
import {readText} from './sources.ts'

const isReport = new Ajv({strictTypes: false}).compile(
  JSON.parse(readText('docs/report.schema.json'))
)

const text = `# Zebra

Zebras found child pornography near the quagga.

The term “child pornography” is old. An okapi had CHILD PORNOGRAPHY.

<!-- ordval disable-next-line child-pornography -- the gazelle asked -->
It was child pornography.

<!-- ordval disable impala -->
<!-- ordval walrus -->
`

const names = Object.keys(reporters)
const all = names.map(name => `${name}=${name}.out`).join()

interface Ran {
  readonly code: number
  readonly out: string
  readonly error: string
  readonly read: (file: string) => string
}

async function ran(
  wishes: Partial<Options>,
  env: Io['env'] = {},
  files: Readonly<Record<string, string>> = {'a.md': text}
): Promise<Ran> {
  const folder = makeFolder(files)
  const {io, written} = memory(folder, '', env)
  const code = await runOptions(optionsFor({files: ['.'], ...wishes}), io, stock)
  return {code, ...written, read: file => readFileSync(join(folder, file), 'utf8')}
}

describe('several reports', () => {
  it('are written in one run, one of them to standard output', async () => {
    const {code, out, error, read} = await ran({format: 'unix,sarif=a.sarif,html=a.html'})
    expect({code, error}).toEqual({code: 1, error: ''})
    expect(out).toMatch(/^a\.md:3:14: /)
    expect(JSON.parse(read('a.sarif')).version).toBe('2.1.0')
    expect(read('a.html')).toMatch(/^<!doctype html>/)
  })

  it('need a file each but one, and known names', async () => {
    expect(await ran({format: 'unix,json'})).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringContaining('Only one report can go to standard output')
    })
    expect(await ran({format: 'unix,jsn=a'})).toMatchObject({
      code: 2,
      error: expect.stringContaining('Unexpected format `jsn` after `--format`')
    })
  })

  it('are told one by one when they cannot be written', async () => {
    const {code, error, read} = await ran({format: 'unix=gone/a,json=b,text=gone/c'})
    expect(code).toBe(2)
    expect(error.split('\n')).toEqual([
      expect.stringContaining('Cannot write `gone/a`'),
      expect.stringContaining('Cannot write `gone/c`'),
      ''
    ])
    expect(JSON.parse(read('b')).schema).toBe(1)
  })
})

describe('on GitHub', () => {
  it('the page of the job gets a table of what was found, after what is there', async () => {
    const env = {GITHUB_STEP_SUMMARY: 'page.md'}
    const {out, read} = await ran({format: 'github'}, env, {'a.md': text, 'page.md': 'Before.\n'})
    expect(out).toMatch(/^::error file=a\.md,line=3,/)
    expect(read('page.md')).toMatch(/^Before\.\n### Ordval: /)
  })

  it('a page that cannot be written is told and fails no run', async () => {
    const env = {GITHUB_STEP_SUMMARY: 'gone/page.md'}
    const {code, error} = await ran({format: 'github', failOn: 'never'}, env)
    expect(code).toBe(0)
    expect(error).toContain('Cannot write `gone/page.md`')
  })
})

describe('the JSON report', () => {
  it.each([false, true])('holds to its schema, redacted: %s', async redact => {
    const report = JSON.parse((await ran({format: 'json', redact})).out)
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true)
    expect(report.files[0].messages.length).toBeGreaterThan(2)
    expect(report.files[0].accepted.length).toBeGreaterThan(1)
  })

  it('would not if a redacted one held words of the text', async () => {
    const report = JSON.parse((await ran({format: 'json'})).out)
    expect(isReport({...report, redacted: true})).toBe(false)
  })
})

describe('--redact', () => {
  const words = /zebra|quagga|okapi|gazelle|impala|walrus|child pornography|sarif snippet/i

  it.each(names)('keeps each word of the text out of %s', async name => {
    const {read} = await ran({format: all, redact: true, showAccepted: true})
    const report = read(`${name}.out`)
    expect(report).not.toMatch(words)
    expect(report).toContain('child-pornography')
    expect(report).toContain('child sexual abuse material')
  })

  it.each(names)('is what keeps them out of %s', async name => {
    const {read} = await ran({format: all, showAccepted: true})
    expect(read(`${name}.out`)).toMatch(words)
  })

  it('keeps them out of the page of a job', async () => {
    const {read} = await ran({format: 'github', redact: true}, {GITHUB_STEP_SUMMARY: 'page'})
    expect(read('page')).not.toMatch(words)
    expect(read('page')).toContain('child-pornography')
  })
})
