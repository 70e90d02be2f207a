import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Options} from '../src/options.ts'
import {printConfig} from '../src/print-config.ts'
import {makeFolder} from './folder.ts'
import {stock} from './library.ts'
import {memory, optionsFor} from './running.ts'
import {readText} from './sources.ts'

const profile = readText('rules/legal.yaml')
const files = {
  '.ordval.yaml': `
extends: own/base.yaml
language: [sv, en]
severity: {client: off}
overrides:
  - {files: a.md, allow: no}
  - {files: quotes/, profile: own/p.yaml, allow: [x y, z]}
`,
  'own/base.yaml':
    'severity: {party: info}\nignore: [old/]\noverrides: [{files: a.md, allow: z}]\n',
  'own/p.yaml': `${profile.replace('name: legal', 'name: ours')}require-reason: true\n`
}

describe('what holds for a file', () => {
  it('is printed with where it comes from', async () => {
    const {code, out} = await print({files: ['quotes/a.md'], language: ['en']}, files)
    expect(code).toBe(0)
    expect(out).toBe(`\
quotes/a.md

config                 .ordval.yaml                 found
language               en                           command line
ui-language            –                            default
profile                ours                         .ordval.yaml:7:31 (override 2)
require-reason         true                         profile own/p.yaml
weights.narrator       avoid warning, caution info  profile own/p.yaml
weights.quotation      avoid info, caution none     profile own/p.yaml
weights.mention        avoid none, caution none     profile own/p.yaml
weights.amendment      avoid none, caution none     profile own/p.yaml
weights.directive      avoid none, caution none     profile own/p.yaml
weights.official-name  avoid none, caution none     profile own/p.yaml
severity.party         info                         extends own/base.yaml:1:19
severity.client        off                          .ordval.yaml:4:20
optional               –                            default
allow                  x y, z                       .ordval.yaml:7:50 (override 2)
dictionaries           –                            default
ignore                 old/                         extends own/base.yaml:2:9
ignored                false                        default
baseline               –                            default
`)
  })

  it('is printed as JSON', async () => {
    const {values, ...rest} = await printed({files: ['a.md']}, files)
    expect(rest).toMatchObject({schema: 1, file: 'a.md'})
    expect(values).toContainEqual({
      key: 'allow',
      value: ['no'],
      source: 'config',
      place: {file: '.ordval.yaml', line: 6, column: 26},
      override: 1
    })
    expect(values).toContainEqual(expect.objectContaining({key: 'profile', value: 'ngo'}))
  })

  it.each<[string, Partial<Options>, object]>([
    ['is ignored', {files: ['old/a.md']}, {key: 'ignored', value: true, source: 'extends'}],
    ['is hidden', {files: ['gen/a.md']}, {key: 'ignored', value: true, source: 'found'}],
    ['has known findings', {}, {key: 'baseline', value: '.ordval-baseline.json', source: 'found'}],
    ['has none', {baseline: false}, {key: 'baseline', value: null, source: 'command line'}],
    ['has others', {baseline: 'b.json'}, {value: 'b.json', source: 'command line'}],
    ['has no config', {config: false}, {key: 'config', value: null, source: 'command line'}],
    ['has another', {config: 'own/base.yaml'}, {value: 'own/base.yaml', source: 'command line'}],
    ['is flagged', {profile: 'legal'}, {key: 'profile', value: 'legal', source: 'command line'}]
  ])('says what %s', async (_what, wishes, effect) => {
    const more = {'.ordval-baseline.json': '{"schema": 1, "files": {}}', '.gitignore': 'gen/\n'}
    const {values} = await printed({files: ['a.md'], ...wishes}, {...files, ...more})
    expect(values).toContainEqual(expect.objectContaining(effect))
  })

  it('names the place of the baseline that a config names', async () => {
    const {values} = await printed({files: ['x/a.md']}, {'.ordval.yaml': 'baseline: b.json\n'})
    expect(values.at(-1)).toEqual({
      key: 'baseline',
      value: 'b.json',
      source: 'config',
      place: {file: '.ordval.yaml', line: 1, column: 11}
    })
  })

  it('goes to a file', async () => {
    const {out, folder} = await print({files: ['a.md'], output: 'c.txt'}, files)
    expect(out).toBe('')
    expect(readFileSync(join(folder, 'c.txt'), 'utf8')).toMatch(/^a\.md\n/)
  })

  it.each<[Partial<Options>, string]>([
    [{profile: 'gone'}, 'ordval: Unexpected profile `gone` after `--profile`'],
    [{format: 'xml'}, 'ordval: Unexpected format `xml`, expected one of `text`, `json`.\n'],
    [{config: 'gone.yaml'}, 'ordval: Cannot read `gone.yaml`: there is nothing of this name.'],
    [{output: 'gone/c.txt'}, 'ordval: Cannot write `gone/c.txt`: its folder does not exist.']
  ])('is not printed with %o', async (wishes, sentence) => {
    const {code, out, error} = await print({files: ['a.md'], ...wishes}, files)
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(error).toContain(sentence)
  })
})

async function print(wishes: Partial<Options>, there: Readonly<Record<string, string>>) {
  const folder = makeFolder(there)
  const {io, written} = memory(folder)
  return {code: await printConfig(optionsFor(wishes), io, stock.library), ...written, folder}
}

async function printed(wishes: Partial<Options>, there: Readonly<Record<string, string>>) {
  const {out} = await print({...wishes, format: 'json'}, there)
  return JSON.parse(out) as {values: object[]}
}
