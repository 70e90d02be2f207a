import {describe, expect, test} from 'vitest'
import {checkSmall} from './small.ts'

const imprints = (source: string): string[] =>
  checkSmall(source).messages.map(({imprint}) => imprint)

const once = 'In 2019 the police found\nchild pornography on two of his phones, she said.\n'
const print = '2019 the police found [child pornography] on two of his'

describe('an imprint', () => {
  test('is the words and four neighbours on either side', () => {
    expect(imprints(once)).toEqual([print])
  })

  test.each([
    ['reflow', once.replaceAll('\n', ' ').replace('child ', 'child\n')],
    ['CRLF', once.replaceAll('\n', '\r\n')],
    ['markup', once.replace('child', 'child **').replace('** p', '**p').replace('phy', 'phy**')],
    ['a list', `1. ${once.replace('\n', '\n   ')}`],
    ['a block quotation prefix in the middle', `- a\n\n  ${once.replace('\n', '\n  ')}`],
    ['capitals', once.replace('child', 'Child')],
    ['other marks', once.replace('found', 'found:')],
    ['a soft hyphen', once.replace('police', 'po\u00ADlice')],
    ['a hyphen at the end of a line', once.replace('police', 'po-\nlice')],
    ['the other normal form', once.normalize('NFD')]
  ])('survives %s', (_what, source) => {
    expect(imprints(source)).toEqual([print])
  })

  test.each([
    ['another number', once.replace('2019', '2020')],
    ['another word before', once.replace('found', 'seized')],
    ['another word after', once.replace('two', 'one')]
  ])('changes with %s', (_what, source) => {
    expect(imprints(source)).toHaveLength(1)
    expect(imprints(source)).not.toEqual([print])
  })

  test('stays inside its sentence', () => {
    const source = 'He left. Child porn was found? Yes.\n'
    expect(imprints(source)).toEqual(['[child porn] was found'])
  })

  test('stays inside its block', () => {
    expect(imprints('One\n\nChild pornography\n\nTwo')).toEqual(['[child pornography]'])
  })

  test('of a comment is the comment', () => {
    expect(imprints('<!-- ordval disable lolita -->\n\nA.')).toEqual(['[ordval disable lolita]'])
  })
})
