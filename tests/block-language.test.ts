import {describe, expect, test} from 'vitest'
import {languageFinder} from '../src/block-language.ts'
import {markdown} from '../src/formats/markdown.ts'
import {cutIntoWords} from '../src/prose.ts'
import {small} from './small.ts'

function finderOf(source: string, isChosen = false, witnesses: readonly string[] = []) {
  const [first, ...others] = small.languages
  if (!first) throw new Error('No language')
  const document = cutIntoWords(markdown.parse(source))
  const {ofBlock, ofDocument, skipped} = languageFinder(document, [first, ...others], isChosen)
  const seen = witnesses.flatMap(tag => small.languages.filter(each => each.tag === tag))
  const found = seen.map(language => ({language}))
  const spoken = document.blocks.map((_, index) => ofBlock(index, found))
  return {
    blocks: spoken.map(each => each?.language.tag),
    certain: spoken.map(each => each?.isCertain),
    document: ofDocument().tag,
    skipped
  }
}

describe('the language of a block', () => {
  test.each([
    [
      'is what its letters say',
      'He was in the house of the man.\n\nHan var här och det är en bil.',
      ['en', 'sv']
    ],
    [
      'is that of a block close by where they are few',
      'Ok.\n\nHan var här och det är en bil.\n\nOk.\n\nOk.\n\nHe was in the house of the man.',
      ['sv', 'sv', 'sv', 'en', 'en']
    ],
    ['is the first one where nothing tells', 'Ok.', ['en']],
    [
      'is what front matter declares',
      '---\nlang: sv\n---\n\nHe was in the house of the man.',
      ['sv']
    ],
    ['is what front matter declares, with a region', '---\nlang: sv-FI\n---\n\nA.', ['sv']],
    [
      'is what an attribute declares',
      '<div lang="sv"><p>He was in the house of the man.</p></div>',
      ['sv']
    ],
    [
      'is unknown where it has no dictionary',
      '<div lang="fr"><p>He was in the house of the man.</p></div>',
      [undefined]
    ]
  ])('%s', (_what, source, expected) => {
    expect(finderOf(source).blocks).toEqual(expected)
  })
})

test('where nothing tells, a language that has a term there counts more', () => {
  expect(finderOf('Ok.', false, ['sv'])).toMatchObject({blocks: ['sv'], certain: [false]})
  const text = 'Ok är.\n\nHe was in the house of the man.'
  expect(finderOf(text, false, ['sv']).blocks[0]).toBe('sv')
  const source = 'He was in the house of the man.'
  expect(finderOf(source, false, ['sv'])).toMatchObject({blocks: ['en'], certain: [true]})
})

test.each([
  ['Han var här och det är en bil.', 'sv'],
  ['He was in the house of the man.', 'en'],
  ['---\nlang: sv\n---\n\nHe was in the house of the man.', 'sv'],
  ['---\nlang: fr\n---\n\nHan var här och det är en bil.', 'sv'],
  ['', 'en']
])('the language of the document %j is %s', (source, expected) => {
  expect(finderOf(source).document).toBe(expected)
})

test('a language that the user chose counts more than the front matter', () => {
  const source = '---\nlang: sv\n---\n\nHe was in the house of the man.'
  expect(finderOf(source, true).blocks).toEqual(['en'])
})

test.each([
  ['<p lang="fr">A.</p>\n\n<p lang="de-AT">B.</p>\n\n<p lang="sv">C.</p>', ['fr', 'de-AT']],
  ['---\nlang: fr\n---\n\nA.', ['fr']],
  ['A.', []]
])('a declared language without a dictionary is named: %j', (source, expected) => {
  expect(finderOf(source).skipped).toEqual(expected)
})
