import {describe, expect, test} from 'vitest'
import {fill} from '../src/wording.ts'
import {checkSmall, english, small} from './small.ts'

function sentenceOf(source: string): string | undefined {
  return checkSmall(source).messages[0]?.reason
}

// Each template once; other tests name rules and places, never sentences.
describe('the reason says what to write, and why', () => {
  test.each([
    [
      'replace',
      'kiddieporn',
      'Write “child sexual abuse material” instead of “kiddieporn”. It makes the crime sound small.'
    ],
    [
      'with several words to write',
      'child porn',
      'Write “child sexual abuse material” or “CSAM” instead of “child porn”. It is the record of a crime.'
    ],
    [
      'consider',
      'the client of a child',
      'Consider “offender” instead of “client”. A client buys a service.'
    ],
    ['rethink', 'Lolita', 'Think twice about “Lolita”. A novel is no excuse.'],
    [
      'in a quotation',
      '> kiddieporn',
      english.messages.quoted.replace(
        '{reason}',
        'Write “child sexual abuse material” instead of “kiddieporn”. It makes the crime sound small.'
      )
    ],
    [
      'in its own language',
      'barnporr',
      'Skriv ”övergreppsmaterial” i stället för ”barnporr”. Det är ett brott som har filmats.'
    ]
  ])('%s', (_what, source, expected) => {
    expect(sentenceOf(source)).toBe(expected)
  })

  test('in the language that the reader asked for, with the reason in English where there is none in it', () => {
    const [, voice] = small.languages.map(each => each.voice)
    if (!voice) throw new Error('No Swedish')
    const [message] = checkSmall('kiddieporn', {voice}).messages
    expect(message?.reason).toBe(
      'Skriv ”child sexual abuse material” i stället för ”kiddieporn”. It makes the crime sound small.'
    )
    expect(message?.note).toBe('Ordvals eget råd.')
  })

  test.each([
    'child **porn**',
    'child\nporn',
    'chi\u00ADld\u00A0porn',
    'child&nbsp;porn',
    '> x child\n> porn'
  ])('without the markup of %j', source => {
    expect(sentenceOf(source)).toContain('“child porn”')
  })
})

describe('the note names the source', () => {
  test.each([
    [
      'child porn',
      'Say what the material shows where that matters. Source: The Guide (The Publisher, 2016), chapter F.'
    ],
    ['child prostitute', 'Source: The Guide (The Publisher, 2016).'],
    ['a child porn video', 'Source: A Guide of Nobody ().'],
    ['kiddieporn', "Ordval's own advice."],
    ['barnporr', 'Källa: The Guide (The Publisher, 2016).']
  ])('%s', (source, expected) => {
    expect(checkSmall(source).messages[0]?.note).toBe(expected)
  })

  test('a source on the web has its address', () => {
    expect(checkSmall('child porn').messages[0]?.url).toBe('https://example.org/guide')
    expect(checkSmall('kiddieporn').messages[0]?.url).toBeUndefined()
  })
})

test.each([
  ['{a} and {b}', {a: 'x', b: 'y'}, 'x and y'],
  ['{a} {a}', {a: 'x'}, 'x x'],
  ['{a}', {a: '{b}', b: 'y'}, '{b}'],
  ['{a}', {a: '$&'}, '$&'],
  ['{a} ', {a: ''}, '']
])('%j filled with %j is %j', (template, values, expected) => {
  expect(fill(template, values)).toBe(expected)
})
