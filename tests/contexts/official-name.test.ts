import {describe, expect, test} from 'vitest'
import {verdicts} from '../small.ts'

describe('part of a name', () => {
  test.each([
    'The Child Pornography Prevention Act of 1996 fell.',
    'The child pornography prevention act fell.',
    'The Child-Pornography\nPrevention Act fell.',
    'The *Child Pornography* Prevention Act fell.',
    '# CHILD PORNOGRAPHY PREVENTION ACT',
    'The Budapest Child Pornography Convention fell.',
    'The Child Pornography Bureau, 1998, fell.',
    'He was tried under § 5 child pornography offences.',
    'He was tried under § 5. 3 child pornography offence.',
    '“He broke the Child Pornography Prevention Act,” she said.',
    'The term Child Pornography Prevention Act is long.'
  ])('%j', source => {
    expect(verdicts(source)).toEqual([
      expect.stringMatching(/^official-name child[ -]pornography$/i)
    ])
  })
})

describe('no part of a name', () => {
  test.each([
    'The act against child pornography fell.',
    'A child pornography act fell.',
    'A Child Pornography prevention. Act!',
    'The Old Bureau had child pornography.',
    'The Old Bureau of child pornography.'
  ])('%j', source => {
    expect(verdicts(source)).toEqual([expect.stringMatching(/^error child pornography$/i)])
  })
})

test('one name accepts one use', () => {
  expect(verdicts('The Child Pornography Prevention Act is about child pornography.')).toEqual([
    'official-name Child Pornography',
    'error child pornography'
  ])
})
