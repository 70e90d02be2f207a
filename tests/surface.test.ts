import remarkParse from 'remark-parse'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, expectTypeOf, test, vi} from 'vitest'
import type {
  Acceptance,
  CheckOptions,
  CheckResult,
  ContextName,
  Edit,
  Finding,
  Fix,
  Message,
  Options,
  Severity,
  Verdict
} from '../src/index.ts'
import * as ordval from '../src/index.ts'
import * as remark from '../src/remark.ts'
import * as retext from '../src/retext.ts'
import {holdInvariants} from './invariants.ts'
import {small} from './small.ts'
import {readText} from './sources.ts'

// The dictionaries that come with Ordval change from day to day; what a program sees does not.
vi.mock('#data', async () => {
  const {english, swedish, termbase, profileOf} = await import('./small.ts')
  const profiles = ['journalist', 'ngo', 'legal'].map(profileOf)
  return {builtin: {dictionaries: [english, swedish], termbase, profiles}}
})

const {check} = ordval
const remarkOrdval = remark.default
const retextOrdval = retext.default

describe('the names that a program can import', () => {
  test('are these', () => {
    expect(Object.keys(ordval)).toEqual(['check'])
    expect(Object.keys(remark)).toEqual(['default'])
    expect(Object.keys(retext)).toEqual(['default'])
  })

  test('come from these doors', () => {
    const {exports, bin} = JSON.parse(readText('package.json'))
    expect(Object.keys(exports)).toEqual([
      ...['.', './remark', './retext', './schema/dictionary.json', './schema/profile.json'],
      ...['./schema/config.json', './schema/report.json', './package.json']
    ])
    expect(bin).toEqual({ordval: 'bin/ordval.js'})
  })
})

describe('the types', () => {
  test('of options', () => {
    expectTypeOf<keyof Options>().toEqualTypeOf<
      'languages' | 'profile' | 'severity' | 'optional' | 'allow' | 'uiLanguage'
    >()
    expectTypeOf<keyof CheckOptions>().toEqualTypeOf<keyof Options | 'format'>()
    expectTypeOf<Options['languages']>().toEqualTypeOf<readonly string[] | undefined>()
    expectTypeOf<Options['severity']>().toEqualTypeOf<
      Readonly<Record<string, Severity | 'off'>> | undefined
    >()
    expectTypeOf(check).parameter(0).toEqualTypeOf<string>()
    expectTypeOf(check).parameter(1).toEqualTypeOf<CheckOptions | undefined>()
    expectTypeOf(remarkOrdval).parameter(0).toEqualTypeOf<Readonly<Options> | undefined>()
    expectTypeOf(retextOrdval).parameter(0).toEqualTypeOf<Readonly<Options> | undefined>()
  })

  test('of results', () => {
    expectTypeOf(check).returns.toEqualTypeOf<CheckResult>()
    expectTypeOf<CheckResult['messages']>().toEqualTypeOf<readonly Message[]>()
    expectTypeOf<CheckResult['accepted']>().toEqualTypeOf<readonly Acceptance[]>()
    expectTypeOf<CheckResult['edits']>().toEqualTypeOf<readonly Edit[]>()
    expectTypeOf<Message>().toExtend<Finding>()
    expectTypeOf<Acceptance>().toExtend<Finding>()
    expectTypeOf<Message['fix']>().toEqualTypeOf<Fix | undefined>()
    expectTypeOf<Message['severity']>().toEqualTypeOf<Severity>()
    expectTypeOf<Severity>().toEqualTypeOf<'error' | 'warning' | 'info'>()
    expectTypeOf<Verdict>().toEqualTypeOf<'avoid' | 'caution'>()
    expectTypeOf<ContextName>().toEqualTypeOf<
      'official-name' | 'directive' | 'amendment' | 'mention' | 'quotation' | 'narrator'
    >()
  })

  test('refuse what is wrong', () => {
    const wrong = (): unknown[] => [
      // @ts-expect-error -- an option that is not there
      check('', {dictionary: 'en'}),
      // @ts-expect-error -- a list of languages
      check('', {languages: 'en'}),
      // @ts-expect-error -- no severity of ours
      check('', {severity: {client: 'fatal'}}),
      // @ts-expect-error -- a text, not its bytes
      check(new Uint8Array()),
      // @ts-expect-error -- the tree tells the format
      remarkOrdval({format: 'text'}),
      // @ts-expect-error -- a list of phrases
      retextOrdval({allow: 'child porn'})
    ]
    expect(wrong).toBeTypeOf('function')
  })
})

describe('an option that names nothing is an error with the names that there are', () => {
  test.each([
    [{languages: ['xx']}, 'Unexpected language `xx`, expected one of `en`, `sv`'],
    [{profile: 'xx'}, 'Unexpected profile `xx`, expected one of `journalist`, `ngo`, `legal`'],
    [{format: 'xx'}, 'Unexpected format `xx`, expected one of `markdown`, `text`']
  ])('%j', (options, message) => {
    expect(() => check('', options)).toThrow(new RangeError(message))
  })

  test.each([[{languages: ['xx']}], [{profile: 'xx'}]])(
    '%j, in a plugin before it runs',
    options => {
      expect(() => remarkOrdval(options)).toThrow(RangeError)
      expect(() => retextOrdval(options)).toThrow(RangeError)
    }
  )
})

const article = `# Child Porn\n\nHe **sold child&nbsp;porn** and 😀 a client paid for a girl.\n
> He sold child\n> porn.\n\nThe term child porn.\n\nHan såg en barnporr.\n`

describe('check', () => {
  test.each([article, article.replaceAll('\n', '\r\n')])('finds, accepts and fixes', source => {
    const result = check(source)
    holdInvariants(source, result, small)
    expect(result.messages.map(({ruleId}) => ruleId)).toEqual([
      ...['child-pornography', 'child-pornography', 'client', 'child-pornography', 'barnporr']
    ])
    expect(result.accepted.map(({because}) => because)).toEqual(['mention'])
    expect(result.edits.map(({text}) => text)).toEqual([
      ...['Child Sexual Abuse Material', 'child sexual abuse material', 'ett', 'övergreppsmaterial']
    ])
  })

  test.each([
    [{languages: ['sv']}, ['barnporr']],
    [{severity: {'child-pornography': 'off', client: 'off'}}, ['barnporr']],
    [{allow: ['child porn', 'a client paid']}, ['barnporr']]
  ] as const)('heeds %j', (options, expected) => {
    expect(check(article, options).messages.map(({ruleId}) => ruleId)).toEqual(expected)
  })

  test('reads plain text where it is told to', () => {
    expect(check('child **porn**', {format: 'text'}).messages).toEqual([])
    expect(check('child **porn**').messages).toHaveLength(1)
  })

  test('changes nothing that it is given, and finds the same twice', () => {
    const options = Object.freeze({allow: Object.freeze(['x']), severity: Object.freeze({})})
    expect(check(article, options)).toEqual(check(article, options))
  })
})

describe('the plugins find what check finds', () => {
  test.each([
    ['LF', article],
    ['CRLF', article.replaceAll('\n', '\r\n')],
    ['nothing', 'Nothing.'],
    ['no text', '']
  ])('remark: %s', async (_what, source) => {
    const file = new VFile(source)
    const processor = unified().use(remarkParse).use(remarkOrdval, {profile: 'legal'})
    await processor.run(processor.parse(file), file)
    expect(file.messages.map(shown)).toEqual(
      check(source, {profile: 'legal'}).messages.map(expected)
    )
  })

  test.each([
    ['LF', 'He sold child\nporn.\n\nA client paid for a girl, “and kiddieporn too”.\n'],
    ['CRLF', 'He sold child\r\nporn.\r\n\r\n😀 A client paid for a girl.'],
    ['nothing', 'Nothing.'],
    ['no text', '']
  ])('retext: %s', async (_what, source) => {
    const file = new VFile(source)
    const processor = unified().use(retextEnglish).use(retextOrdval, {profile: 'journalist'})
    await processor.run(processor.parse(file), file)
    const {messages} = check(source, {format: 'text', profile: 'journalist'})
    expect(file.messages.map(shown)).toEqual(messages.map(expected))
  })
})

function shown({
  ruleId,
  source,
  reason,
  actual,
  expected,
  fatal,
  place,
  note,
  url
}: VFile['messages'][number]) {
  return {ruleId, source, reason, actual, expected, fatal, place, note, url}
}

function expected(message: Message): ReturnType<typeof shown> {
  const {ruleId, source, reason, actual, expected, severity, note, url} = message
  const fatal = {error: true, warning: false, info: undefined}[severity]
  const place = {
    start: {line: message.line, column: message.column, offset: message.start},
    end: {line: message.endLine, column: message.endColumn, offset: message.end}
  }
  return {ruleId, source, reason, actual, expected: [...expected], fatal, place, note, url}
}
