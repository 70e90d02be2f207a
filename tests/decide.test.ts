import {describe, expect, test} from 'vitest'
import type {Settings} from '../src/check.ts'
import {checkSmall, profileOf, verdicts} from './small.ts'

describe('the first context that holds decides', () => {
  test.each([
    ['a name in a mention', 'The term Child Pornography Prevention Act.', 'official-name'],
    ['a name in a quotation', '> The Child Pornography Prevention Act.', 'official-name'],
    [
      'a comment over a mention',
      '<!-- ordval disable -->\n\nThe term child pornography.',
      'directive'
    ],
    ['an amendment over a mention', 'For “child pornography” substitute “abuse”.', 'amendment'],
    ['new text over a quotation', 'Insert “the child pornography”.', 'narrator'],
    ['a mention in a quotation', '> The term child pornography.', 'mention'],
    ['a quotation', '> The child pornography.', 'quotation'],
    ['nothing else', 'The child pornography.', 'narrator']
  ])('%s', (_what, source, context) => {
    const {messages, accepted} = checkSmall(source)
    expect([...messages, ...accepted].map(each => each.context)).toEqual([context])
  })
})

describe('a profile weighs verdict and context', () => {
  test.each([
    ['journalist', 'child porn', 'error'],
    ['journalist', 'They call her Lolita', 'warning'],
    ['journalist', '> child porn', 'info'],
    ['journalist', '> They call her Lolita', 'quotation'],
    ['ngo', 'child porn', 'error'],
    ['ngo', 'They call her Lolita', 'warning'],
    ['ngo', '> child porn', 'warning'],
    ['ngo', '> They call her Lolita', 'info'],
    ['ngo', 'the term child porn', 'mention'],
    ['legal', 'child porn', 'warning'],
    ['legal', 'They call her Lolita', 'info'],
    ['legal', '> child porn', 'info'],
    ['legal', '> They call her Lolita', 'quotation'],
    ['legal', 'for “child porn” substitute “abuse”', 'amendment']
  ])('%s: %s', (name, source, expected) => {
    expect(verdicts(source, {profile: profileOf(name)})[0]?.split(' ')[0]).toBe(expected)
  })
})

describe('a user decides on top of it', () => {
  const rows: [string, Partial<Settings>, string, string[]][] = [
    ['a severity', {severity: {'child-pornography': 'info'}}, 'child porn', ['info child porn']],
    [
      'a milder severity in a quotation',
      {severity: {'child-pornography': 'info'}},
      '> child porn',
      ['info child porn']
    ],
    [
      'no stricter one in a quotation',
      {severity: {'child-pornography': 'error'}},
      '> child porn',
      ['warning child porn']
    ],
    ['a stricter severity', {severity: {lolita: 'error'}}, 'Lolita', ['error Lolita']],
    ['a rule that is off', {severity: {'child-pornography': 'off'}}, 'child porn', []],
    ['an allowed phrase', {allow: ['child porn']}, 'Child porn!', ['allowed Child porn']],
    [
      'an allowed phrase around',
      {allow: ['the child porn case']},
      'The child porn case.',
      ['allowed child porn']
    ],
    [
      'an allowed phrase elsewhere',
      {allow: ['the child porn case']},
      'A child porn case.',
      ['error child porn']
    ],
    ['an allowed phrase that is shorter', {allow: ['porn']}, 'child porn', ['error child porn']],
    [
      'an allowed phrase with signs',
      {allow: ['child porn [x]']},
      'child porn [x]',
      ['allowed child porn']
    ],
    ['an allowed phrase of nothing', {allow: ['']}, 'child porn', ['error child porn']]
  ]
  test.each(rows)('%s', (_what, settings, source, expected) => {
    expect(verdicts(source, settings)).toEqual(expected)
  })

  test('a profile that accepts the writer’s own words says so', () => {
    const profile = profileOf('ngo')
    const weights = {...profile.weights, narrator: {avoid: 'none', caution: 'none'}} as const
    expect(verdicts('child porn', {profile: {...profile, weights}})).toEqual(['profile child porn'])
  })
})
