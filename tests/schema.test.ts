import {readdirSync} from 'node:fs'
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {readTopic} from '../src/dictionary.ts'
import type {Report} from '../src/problem.ts'
import {readProfile} from '../src/rule.ts'
import {invalid} from './invalid.ts'
import {pathsIn, readText} from './sources.ts'

// The schemas help editors, and our own reader speaks to people: they must agree on what is right.
const ajv = new Ajv2020({strict: true, allowUnionTypes: true})
const schemas = {
  topic: ajv.compile(JSON.parse(readText('dictionaries/schema.json'))),
  profile: ajv.compile(JSON.parse(readText('rules/schema.json')))
}

describe('the schema and the reader agree about', () => {
  test.each(topicsIn('dictionaries'))('%s', path => expectAgreement('topic', readText(path)))

  test.each(topicsIn('fixtures/dictionaries/small'))('%s', path => {
    expectAgreement('topic', readText(path))
    expect(accepts(schemas.topic, readText(path))).toBe(true)
  })

  test.each(readdirSync('rules').filter(name => name.endsWith('.yaml')))('rules/%s', name => {
    expectAgreement('profile', readText(`rules/${name}`))
    expect(accepts(schemas.profile, readText(`rules/${name}`))).toBe(true)
  })

  const wrong = invalid.filter(({kind}) => kind === 'topic' || kind === 'profile')
  test.each(wrong)('$kind/$name', ({kind, text}) => {
    expectAgreement(kind === 'topic' ? 'topic' : 'profile', text)
  })

  test.each([
    ['numbers are texts', 'x: [{term: 5, status: admitted}]'],
    ['white space is no text', 'x: [{term: " ", status: admitted}]'],
    ['a single form', 'x: [{term: a, status: admitted, forms: {sg: a, pl: [b, c]}}]'],
    ['an empty form', 'x: [{term: a, status: admitted, forms: {sg: ""}}]'],
    ['a single suggestion', 'x: [{term: a, status: admitted, suggest: {say: b}}]'],
    ['a suggestion of nothing', 'x: [{term: a, status: admitted, suggest: {forms: {sg: b}}}]'],
    ['a list in a list', 'x: [{term: a, status: admitted, match: [[a]]}]'],
    ['no terms', 'x: []'],
    ['no concepts', '{}'],
    ['nothing', ''],
    ['a term that is null', 'x: [null]'],
    ['an exception of nothing', 'x: [{term: a, status: admitted, unless: [{}]}]'],
    ['a profile that is no list', 'x: [{term: a, status: admitted, profiles: ngo}]']
  ])('%s', (_what, text) => expectAgreement('topic', text))
})

test('each key that a term may have is explained in the documents', () => {
  const {$defs} = JSON.parse(readText('dictionaries/schema.json'))
  const keys = Object.keys($defs.term.properties)
  const docs = readText('docs/dictionary.md')
  expect(keys.filter(key => !docs.includes(`| \`${key}\` |`))).toEqual([])
})

function expectAgreement(kind: 'topic' | 'profile', text: string): void {
  const problems: Parameters<Report>[0][] = []
  const report: Report = problem => problems.push(problem)
  if (kind === 'topic') readTopic({file: 'x.yaml', text}, report)
  else readProfile(text, 'x.yaml', report)
  const {errors} = schemas[kind]
  expect(accepts(schemas[kind], text), JSON.stringify(errors)).toBe(problems.length === 0)
}

/** An alias is right for a schema and not for us, since nobody needs one. */
function accepts(schema: ValidateFunction, text: string): boolean {
  try {
    return schema(parse(text)) && !/: \*\w/.test(text)
  } catch {
    return false
  }
}

function topicsIn(folder: string): string[] {
  const others =
    /\/(?:language|morphology|contexts|official-names|messages|concepts|sources)\.yaml$/
  return pathsIn(folder).filter(path => path.endsWith('.yaml') && !others.test(path))
}
