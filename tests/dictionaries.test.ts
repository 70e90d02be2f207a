import {describe, expect, test} from 'vitest'
import {audit} from '../src/audit.ts'
import {check} from '../src/check.ts'
import type {Entry} from '../src/dictionary.ts'
import {readFolders} from '../src/folders.ts'
import {formats} from '../src/formats/index.ts'
import {markdown} from '../src/formats/markdown.ts'
import {compileLexicon, type Lexicon} from '../src/lexicon.ts'
import {type Problem, sentence} from '../src/problem.ts'
import type {Profile} from '../src/rule.ts'
import {holdInvariants} from './invariants.ts'

const problems: Problem[] = []
const {dictionaries, termbase, profiles} = readFolders(problem => problems.push(problem))

test('the files of all dictionaries and profiles can be read', () => {
  expect(problems.map(sentence)).toEqual([])
  expect(dictionaries.length).toBeGreaterThan(1)
  expect(profiles.map(({name}) => name).sort()).toEqual(['journalist', 'legal', 'ngo'])
})

test('no concept is there for nothing', () => {
  const used = new Set(dictionaries.flatMap(each => each.entries.map(({concept}) => concept)))
  expect(Object.keys(termbase.concepts).filter(each => !used.has(each))).toEqual([])
})

test('an id that languages share stands for one concept', () => {
  const conceptsOf = new Map<string, Set<string>>()
  for (const {id = '', concept} of dictionaries.flatMap(each => each.entries)) {
    if (id) conceptsOf.set(id, (conceptsOf.get(id) ?? new Set()).add(concept))
  }
  expect([...conceptsOf].filter(([, concepts]) => concepts.size > 1)).toEqual([])
})

describe.each(dictionaries)('$language.name', dictionary => {
  const lexicon = compileLexicon([dictionary], termbase, {onFault: () => {}})
  const deprecated = dictionary.entries.filter(({status}) => status === 'deprecated')

  test('has no problem', () => {
    expect(audit(dictionary, {termbase, profile: ngo(), formats}).map(sentence)).toEqual([])
  }, 120_000)

  test('holds the invariants in the texts of its own tests', () => {
    for (const {id = '', tests} of deprecated) {
      for (const {text} of [...(tests?.bad ?? []), ...(tests?.ok ?? [])]) {
        const result = check(text, markdown, {lexicon, profile: ngo(), optional: [id]})
        holdInvariants(text, result, lexicon)
      }
    }
  }, 60_000)

  test('has no suggestion that is discouraged', () => {
    expect(deprecated.flatMap(entry => discouraged(entry, lexicon))).toEqual([])
  }, 60_000)
})

/** What an entry's fixed texts still have of the entry itself. */
function discouraged({id = '', tests}: Entry, lexicon: Lexicon): string[] {
  return (tests?.bad ?? []).flatMap(({fixed = ''}) => {
    const {messages} = check(fixed, markdown, {lexicon, profile: ngo(), optional: [id]})
    const left = messages.filter(({ruleId}) => ruleId === id)
    return left.map(({actual}) => `${id}: “${actual}” in “${fixed}”`)
  })
}

function ngo(): Profile {
  const profile = profiles.find(({name}) => name === 'ngo')
  if (!profile) throw new Error('No profile')
  return profile
}
