import {describe, expect, test} from 'vitest'
import type {CompiledTerm} from '../src/compiled-term.ts'
import {type Dictionary, type Entry, readTopic} from '../src/dictionary.ts'
import {compileLexicon, type OnFault} from '../src/lexicon.ts'
import {candidatesAt} from '../src/term-index.ts'
import {tokenise} from '../src/words.ts'
import {english, refuse, small, termbase} from './small.ts'

const [language] = small.languages

function termsAt(text: string): CompiledTerm[] {
  if (!language) throw new Error('No language')
  const found = candidatesAt(language.terms, {text, tokens: tokenise(text)}, 0)
  return [...new Set([...found].map(({value}) => value))]
}

function termOf(id: string): CompiledTerm | undefined {
  const headword = {client: 'clients', lolita: 'Lolita', 'sex-with-child': 'has'}[id] ?? id
  return termsAt(headword).find(({entry}) => entry.id === id)
}

describe('an entry is ready to be matched', () => {
  test('a recommended term is found in each of its forms', () => {
    expect(termsAt('exploited').map(({entry}) => entry.term)).toContain('exploited child')
    expect(termsAt('csam').map(({entry}) => entry.term)).toEqual(['CSAM'])
  })

  test('suggestions are the forms of the terms that they name, or their own', () => {
    expect(termOf('client')?.suggestions).toEqual([
      {forms: {base: ['offender'], sg: ['offender'], pl: ['offenders']}, fixed: false}
    ])
    expect(termOf('kiddieporn')?.suggestions).toMatchObject([
      {forms: {sg: ['child sexual abuse material']}, fixed: false}
    ])
  })

  test('conditions are compiled', () => {
    expect(termOf('client')?.requires).toHaveLength(2)
    expect(termOf('client')?.unless).toMatchObject([{sentence: {pattern: expect.any(Array)}}])
    expect(termOf('lolita')?.unless).toMatchObject([{within: {pattern: expect.any(Array)}}])
  })
})

test('an acronym and a gender go with their suggestion', () => {
  const own = entry('x: [{term: X, status: admitted, case: fixed, gender: neuter}]')
  const bad = entry('x: [{term: y, status: deprecated, suggest: X}]')
  const {languages} = compileLexicon([{...english, entries: [...own, ...bad]}], termbase)
  const values = [...(languages[0]?.terms.words.get('y') ?? [])].map(({value}) => value.suggestions)
  expect(values).toEqual([[{forms: {base: ['X']}, fixed: true, gender: 'neuter'}]])
})

describe('a fault', () => {
  const broken: Dictionary = {
    ...english,
    entries: entry(
      'x: [{term: y, status: deprecated, match: "{nobody}"}, {term: z, status: admitted}]'
    ),
    contexts: {mention: [{before: 'a ['}], speech: ['b (']},
    names: [{name: 'n', match: ['{no-name}']}]
  }

  test('is told with its entry, and the rest is compiled', () => {
    const faults: string[] = []
    const onFault: OnFault = ({message}, from) => faults.push(`${from?.term ?? '-'}: ${message}`)
    const {languages} = compileLexicon([broken], termbase, {onFault})
    const [{mention = [], speech = []} = {}] = languages
    expect([mention, speech]).toEqual([[], []])
    expect(faults.sort()).toEqual([
      '-: Unexpected end in pattern `a [`',
      '-: Unexpected end in pattern `b (`',
      '-: Unknown class `no-name`',
      'y: Unknown class `nobody`'
    ])
    expect([...(languages[0]?.terms.words.keys() ?? [])]).toEqual(['z'])
  })

  test('is thrown where nobody asks', () => {
    expect(() => compileLexicon([broken], termbase)).toThrow(SyntaxError)
  })
})

test('no dictionaries make an empty lexicon', () => {
  expect(compileLexicon([], termbase).languages).toEqual([])
})

function entry(text: string): Entry[] {
  return readTopic({file: 'own.yaml', text}, refuse)
}
