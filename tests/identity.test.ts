import {describe, expect, test} from 'vitest'
import {digest, fingerprint, identities} from '../src/identity.ts'
import {redact} from '../src/redact.ts'
import {acceptance, message} from './reporters/findings.ts'
import {small} from './small.ts'

describe('the key of a finding', () => {
  const [first, second] = [message({start: 0, end: 4}), message({start: 9, end: 13})]
  const other = acceptance({start: 5, end: 7, imprint: 'another [word] here'})

  test('is the hash of what a baseline lists, the second of equal ones with its number', () => {
    const keys = identities([second, first], [other])
    expect([first, second, other].map(each => keys.get(each))).toEqual([
      digest(fingerprint(first)),
      digest(`${fingerprint(first)} #2`),
      digest(fingerprint(other))
    ])
  })

  test('is not moved by what stands before it', () => {
    expect(identities([second], [other]).get(other)).toBe(identities([other]).get(other))
  })

  test('confirms no guess of a text that is kept out', () => {
    const of = (imprint: string) => {
      const {messages} = redact({file: 'a.md', messages: [message({imprint})], accepted: []}, small)
      return [...identities(messages).values()]
    }
    expect(of('they arrested [the man] Doe')).toEqual(of('they arrested [the man] Roe'))
  })
})
