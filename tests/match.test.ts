import {describe, expect, test} from 'vitest'
import {readTopic} from '../src/dictionary.ts'
import {text} from '../src/formats/text.ts'
import {compileLexicon} from '../src/lexicon.ts'
import {checkSmall, english, refuse, small, swedish, termbase} from './small.ts'

/** The rule and the words of each finding, reported or accepted. */
function found(source: string, settings: Parameters<typeof checkSmall>[1] = {}): string[] {
  const {messages, accepted} = checkSmall(source, settings, text)
  return [...messages, ...accepted]
    .sort((a, b) => a.start - b.start)
    .map(({ruleId, actual}) => `${ruleId}: ${actual}`)
}

describe('of matches that share a word', () => {
  test.each([
    ['the longest stays', 'Two child porn videos.', ['child-porn-images: child porn videos']],
    ['a recommended term hides what is in it', 'A child pornography awareness week.', []],
    [
      'neighbours both stay',
      'child porn, kiddieporn',
      ['child-pornography: child porn', 'kiddieporn: kiddieporn']
    ],
    [
      'the longer of two that overlap stays',
      'child porn of children',
      ['child-pornography: porn of children']
    ],
    ['a longer reach wins', 'kids’ child porn', ['child-pornography: child porn']],
    [
      'words of other terms stay free',
      'child porn videos child porn',
      ['child-porn-images: child porn videos', 'child-pornography: child porn']
    ]
  ])('%s', (_what, source, expected) => {
    expect(found(source)).toEqual(expected)
  })

  const own = (match: string, id: string, status = 'deprecated') =>
    readTopic(
      {
        file: 'own.yaml',
        text: `x: [{term: ${id}, id: ${id}, status: ${status}, match: ["${match}"]}]`
      },
      refuse
    )

  test.each([
    [
      'a recommended term before a discouraged one',
      [own('big porn', 'bad'), own('big porn', 'good', 'admitted')],
      []
    ],
    [
      'a longer recommended term hides no discouraged one that it does not hold',
      [own('bigporn and big', 'good', 'admitted'), own('big porn', 'bad')],
      ['bad: big porn']
    ],
    [
      'a named word before a `*`',
      [own('big+*', 'open'), own('bigporn', 'named')],
      ['named: bigporn']
    ],
    ['a `*` where there is nothing else', [own('big+*', 'open')], ['open: bigporn']]
  ])('as long: %s', (_what, entries, expected) => {
    const lexicon = compileLexicon([{...english, entries: entries.flat()}], termbase)
    expect(found('It was bigporn and big porn.', {lexicon})).toEqual(expected)
  })
})

describe('only what is active is looked for', () => {
  test.each([
    ['an optional term', {}, []],
    ['an optional term that is asked for', {optional: ['minor']}, ['minor: minors']],
    ['an optional term with a severity', {severity: {minor: 'info'}}, ['minor: minors']],
    ['an optional term that is off', {optional: ['minor'], severity: {minor: 'off'}}, []]
  ] as const)('%s', (_what, settings, expected) => {
    expect(found('Two minors.', settings)).toEqual(expected)
  })

  test('a rule that is off leaves its words to shorter ones', () => {
    const severity = {'child-porn-images': 'off'} as const
    expect(found('child porn videos', {severity})).toEqual(['child-pornography: child porn'])
  })
})

describe('the form decides, not the letters', () => {
  test.each([
    ['Pornography and a child', []],
    ['grandchild pornography', []],
    ['child pornographyx', []],
    ['child. Pornography', []],
    ['child; pornography', []],
    ['https://example.org/child-pornography', []],
    ['#childporn @childporn child_porn', []],
    ['child porn.', ['child-pornography: child porn']],
    ['(child porn)', ['child-pornography: child porn']],
    ['child porn/violence', ['child-pornography: child porn']],
    ['anti-child-porn law', ['child-pornography: child-porn']]
  ])('%j', (source, expected) => {
    expect(found(source)).toEqual(expected)
  })
})

describe('languages side by side', () => {
  test.each([
    ['She said that it was a barnporr', ['barnporr: barnporr']],
    ['Han hade child porn och barnporr', ['child-pornography: child porn', 'barnporr: barnporr']]
  ])('%j', (source, expected) => {
    expect(found(source)).toEqual(expected)
  })

  test.each([
    ['He was in the house of the man with barnporr', ['barnporr: barnporr']],
    ['Han var här och det är en bil för en client of the child', []],
    ['Client of the child', ['client: Client']]
  ])(
    'a word that only its neighbours make a term is of its own language: %j',
    (source, expected) => {
      expect(found(source)).toEqual(expected)
    }
  )

  test('their order changes nothing that is found', () => {
    const source = 'child porn och barnporren'
    const turned = compileLexicon([swedish, english], termbase)
    expect(found(source, {lexicon: turned})).toEqual(found(source, {lexicon: small}))
  })

  test('no language finds nothing', () => {
    expect(found('child porn', {lexicon: compileLexicon([], termbase)})).toEqual([])
  })
})
