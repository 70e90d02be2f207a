import {describe, expect, test} from 'vitest'
import {checkSmall} from './small.ts'

function suggested(source: string): readonly string[] | undefined {
  const {messages, accepted} = checkSmall(source)
  return [...messages, ...accepted][0]?.expected
}

const abuse = 'child sexual abuse material'

describe('a suggestion stands in the cell of the match', () => {
  test.each([
    ['the clients paid the child', ['offenders']],
    ['the client paid the child', ['offender']],
    ['child prostitutes', ['exploited children']],
    ['child prostitute', ['exploited child']],
    ['the children prostitutes', ['exploited children']],
    ['he had sex with a kid', ['sexually abused a kid']],
    ['having sex with a kid', ['sexually abusing a kid']],
    ['to have sex with a kid', ['sexually abuse a kid']],
    ['barnporren', ['övergreppsmaterialet']],
    ['kiddieporn', [abuse]],
    ['barnporrhärva', ['övergreppsmaterial']]
  ])('%s', (source, expected) => {
    expect(suggested(source)).toEqual(expected)
  })
})

describe('a suggestion takes what the pattern captured', () => {
  test.each([
    ['a child porn video', ['abuse video']],
    ['the child porn images', ['abuse images']],
    ['a child porn\nvideo', ['abuse video']],
    ['babyporntrade', ['abuse trade']],
    ['infopornlings', ['abuse info']],
    ['had sex with\nthe very  young kids', ['sexually abused the very young kids']],
    ['had sex with a 14-year-old girl', ['sexually abused a 14-year-old girl']]
  ])('%j', (source, expected) => {
    expect(suggested(source)).toEqual(expected)
  })
})

describe('a suggestion has the case of the match; an acronym has its own', () => {
  test.each([
    ['child porn', [abuse, 'CSAM']],
    ['Child porn is bad', ['Child sexual abuse material', 'CSAM']],
    ['The Child Porn Trial', ['Child Sexual Abuse Material', 'CSAM']],
    ['CHILD PORN', ['CHILD SEXUAL ABUSE MATERIAL', 'CSAM']],
    ['# Child Porn Of The Child', ['Child Sexual Abuse Material', 'CSAM']],
    ['# Kiddieporn in a School', ['Child Sexual Abuse Material']],
    ['# Kiddieporn in a school', ['Child sexual abuse material']],
    ['Barnporren är här', ['Övergreppsmaterialet']],
    ['BARNPORR', ['ÖVERGREPPSMATERIAL']],
    ['We saw PORN of kids', [abuse, 'CSAM']],
    ['WE SAW PORN OF KIDS', ['CHILD SEXUAL ABUSE MATERIAL', 'CSAM']],
    ['12-year-old-porn is bad', ['Child sexual abuse material', 'CSAM']],
    ['Bad. 12-year-old porn', ['Child sexual abuse material', 'CSAM']],
    ['We saw 12-year-old porn', [abuse, 'CSAM']],
    ['Barnporr I Skolan', ['Övergreppsmaterial']]
  ])('%j', (source, expected) => {
    expect(suggested(source)).toEqual(expected)
  })
})

test('a term without a suggestion has none', () => {
  expect(suggested('They call her Lolita')).toEqual([])
})
