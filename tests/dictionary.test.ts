import {describe, expect, test} from 'vitest'
import {readDictionary, readTermbase, readTopic} from '../src/dictionary.ts'
import {type Problem, sentence} from '../src/problem.ts'
import {readProfile} from '../src/rule.ts'
import {english, refuse, smallFiles, sourceFile, swedish, termbase} from './small.ts'

const names = ['language', 'morphology', 'contexts', 'official-names', 'messages']

describe('a folder is read', () => {
  test('into words, paradigms, frames, names, sentences and entries', () => {
    expect(english.language).toMatchObject({language: 'en', name: 'English', parser: 'english'})
    expect(english.morphology.paradigms.noun).toEqual({cells: {sg: [''], pl: ['s']}})
    expect(swedish.morphology.paradigms.en).toEqual({
      gender: 'utrum',
      cells: {ind: [''], def: ['en']}
    })
    expect(english.contexts.mention).toHaveLength(4)
    expect(english.names.map(({match}) => match.length)).toEqual([1, 1, 2])
    expect(english.messages.quotes).toEqual(['“', '”'])
  })

  test('with the concept and the place of each entry', () => {
    const client = english.entries.find(({id}) => id === 'client')
    expect(client).toMatchObject({concept: 'exploitation', match: ['client:noun']})
    expect(client?.place.file).toBe('en/exploitation.yaml')
  })

  test('in the order of the files and of their entries', () => {
    const [first] = readTopic({file: 'x', text: 'x: [{term: a, status: admitted}]'}, refuse)
    expect(first).toMatchObject({term: 'a', concept: 'x', place: {file: 'x', line: 1, column: 5}})
  })
})

test.each(names)('a folder without %s.yaml is no dictionary, and the file is missed', name => {
  const problems: Problem[] = []
  const files = smallFiles('en').filter(({file}) => file !== `en/${name}.yaml`)
  const dictionary = readDictionary(files, problem => problems.push(problem))
  expect(dictionary).toBeUndefined()
  expect(problems.map(({what, remedy}) => `${what}, ${remedy}`)).toEqual([
    `Missing file, expected a \`${name}.yaml\``
  ])
})

test('every sentence for the reader must be there', () => {
  const problems: Problem[] = []
  const files = smallFiles('en', {file: 'en/messages.yaml', text: 'avoid: avoid'})
  expect(readDictionary(files, problem => problems.push(problem))).toBeUndefined()
  const missing = problems.map(({what}) => /`(.*)`/.exec(what)?.[1])
  expect([...missing, 'avoid'].sort()).toEqual(Object.keys(english.messages).sort())
})

test('an entry that does not fit leaves the others', () => {
  const problems: Problem[] = []
  const text =
    'x:\n  - {term: a, status: admitted}\n  - {term: b}\ny: c\nz: [{term: d, status: admitted}]'
  const entries = readTopic({file: 'own.yaml', text}, problem => problems.push(problem))
  expect(entries.map(({term}) => term)).toEqual(['a', 'd'])
  expect(problems.map(sentence)).toEqual([
    'Missing key `status` in `own.yaml:3:5`, expected a value for it',
    'Unexpected `c` in `own.yaml:4:4`, expected a list'
  ])
})

test('what the languages share is read', () => {
  expect(termbase.concepts.child).toEqual({definition: 'A human being under eighteen.'})
  expect(termbase.sources.guide).toMatchObject({title: 'The Guide', year: 2016})
  const files = {concepts: {file: 'c', text: '- a'}, sources: {file: 's', text: 'a: {title: b}'}}
  expect(readTermbase(files, () => {})).toMatchObject({concepts: {}, sources: {a: {title: 'b'}}})
})

test.each(['journalist', 'ngo', 'legal'])('the profile %s is read', name => {
  const profile = readProfile(sourceFile(`rules/${name}.yaml`).text, name, refuse)
  expect(profile?.name).toBe(name)
  expect(profile?.weights.narrator.avoid).not.toBe('none')
  expect(profile?.weights.mention).toEqual({avoid: 'none', caution: 'none'})
})
