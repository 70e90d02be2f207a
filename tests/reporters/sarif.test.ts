import {execFileSync} from 'node:child_process'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import AjvDraft4 from 'ajv-draft-04'
import type {Log, Result} from 'sarif'
import {describe, expect, it} from 'vitest'
import {builtin} from '#data'
import {kinds} from '../../src/formats/kinds.ts'
import type {FileReport} from '../../src/reporter.ts'
import {report} from '../../src/reporters/sarif.ts'
import {runOptions} from '../../src/run.ts'
import {makeFolder} from '../folder.ts'
import {memory} from '../running.ts'
import {samples} from '../samples.ts'
import {acceptance, hostileFiles, message, options} from './findings.ts'

// The official schema, as Microsoft ships it for tests.
const schema = createRequire(import.meta.url)(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
)
const ajv = new AjvDraft4.default({
  strict: false,
  // One of its patterns is none in Unicode mode.
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => URL.canParse(text, 'file:///') && /^[!-~]*$/.test(text),
    'date-time': true
  }
})
const isRight = ajv.compile(schema)

const source = 'One.\n\nA tale. child pornography\n\nan child porn'
const start = source.indexOf('child')
const file: FileReport = {
  file: 'sub folder/å.md',
  source,
  rules: {
    'child-pornography': {
      term: 'the term',
      why: 'It was no {0} [film](1).',
      instead: ['one', '… two']
    }
  },
  messages: [
    message({
      start,
      end: start + 17,
      fix: {applicability: 'safe', edits: [{start, end: start + 17, text: 'CSAM'}]}
    })
  ],
  accepted: [
    acceptance({
      ruleId: 'a-rule',
      line: 5,
      because: 'directive',
      remark: 'the law',
      start: 40,
      end: 44
    })
  ]
}

function logOf(files: readonly FileReport[]): Log {
  const log = JSON.parse(report(files, options))
  expect(isRight(log), JSON.stringify(isRight.errors)).toBe(true)
  return log
}

function resultsIn(files: readonly FileReport[]): readonly Result[] {
  return logOf(files).runs[0]?.results ?? []
}

describe('sarif report', () => {
  it('holds to the schema, whatever the texts hold', () => {
    logOf(hostileFiles)
    logOf([])
    expect(isRight({...logOf([]), runs: [{results: [{}]}]})).toBe(false)
    expect(logOf([file]).runs[0]).toMatchObject({columnKind: 'utf16CodeUnits'})
  })

  it('describes each rule once, with help and a link', () => {
    const rules = logOf([file, file]).runs[0]?.tool.driver.rules ?? []
    expect(rules.map(({id}) => id)).toEqual(['a-rule', 'child-pornography'])
    expect(rules[1]).toMatchObject({
      shortDescription: {text: 'the term → one, … two'},
      fullDescription: {text: 'It was no {{0}} \\[film\\](1).'},
      help: {text: expect.stringContaining('Source: a guideline.')},
      helpUri: 'https://example.org/guideline'
    })
  })

  it('says where, in words and in the address of the file', () => {
    const [result] = resultsIn([file])
    expect(result).toMatchObject({
      ruleId: 'child-pornography',
      ruleIndex: 1,
      level: 'error',
      partialFingerprints: {'ordval/v1': expect.stringMatching(/^[0-9a-f]{32}$/)}
    })
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: {uri: 'sub%20folder/%C3%A5.md', uriBaseId: '%SRCROOT%'},
      region: {
        ...{startLine: 3, startColumn: 8, endLine: 3, endColumn: 25},
        snippet: {text: 'child pornography'}
      }
    })
  })

  it('carries the edits by line and column', () => {
    const [replacement] = resultsIn([file])[0]?.fixes?.[0]?.artifactChanges[0]?.replacements ?? []
    expect(replacement).toEqual({
      deletedRegion: {startLine: 3, startColumn: 9, endLine: 3, endColumn: 26},
      insertedContent: {text: 'CSAM'}
    })
  })

  it('suppresses what was accepted, and says why', () => {
    expect(resultsIn([file])[1]).toMatchObject({
      ruleId: 'a-rule',
      suppressions: [{kind: 'inSource', status: 'accepted', justification: 'directive (the law)'}]
    })
  })

  it('describes a rule of which nothing is known, since GitHub asks for that', () => {
    const {rules: _, ...bare} = file
    const rules = logOf([bare]).runs[0]?.tool.driver.rules ?? []
    expect(rules.map(({fullDescription}) => fullDescription?.text)).toEqual([
      'a-rule',
      'child-pornography'
    ])
  })

  it('links to no script', () => {
    expect(logOf(hostileFiles).runs[0]?.tool.driver.rules?.[0]).not.toHaveProperty('helpUri')
  })
})

// It is the size of a browser, so that whoever wants to ask it names it: npm has it as `@microsoft/sarif-multitool`.
const multitool = process.env.SARIF_MULTITOOL ?? ''

it.skipIf(multitool === '').each([false, true])(
  'a report of 500 files is right for the tool of the makers of SARIF, redacted: %s',
  async redact => {
    const pages = samples.flatMap(({bad, ok}) => [...bad, ...ok])
    const texts = Array.from({length: 500}, (_, at) => [
      `sub ${at % 7}/å ${at}.md`,
      [13, 29, 7].map(step => pages[(at * step) % pages.length]).join('\n\n')
    ])
    const folder = makeFolder(Object.fromEntries(texts))
    const {io} = memory(folder)
    const log = join(folder, 'log.sarif')
    await runOptions({files: ['.'], format: 'sarif', output: log, failOn: 'never', redact}, io, {
      library: builtin,
      formats: kinds
    })
    const kind = ['--rule-kind', 'Sarif;Gh;Ghas']
    const env = {DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1'}
    const said = execFileSync(multitool, ['validate', log, ...kind], {env, encoding: 'utf8'})
    expect(said).toContain('Analysis completed successfully.')
    expect(said.split('\n').filter(line => line.includes(': error '))).toEqual([])
  },
  120_000
)
