import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {appended} from '../src/append.ts'

const hook = 'repos:\n  - repo: https://a.example\n    hooks:\n      - id: ordval\n'
const command = 'pre-commit:\n  commands:\n    ordval:\n      run: ordval\n'

describe('what is added to YAML leaves each byte that was there', () => {
  test.each([
    ['an indented list', 'repos:\n  - repo: b\n    hooks: [{id: b}]\n'],
    ['a list at the margin', 'repos:\n- repo: b\n  hooks:\n  - id: b\n'],
    ['a list far to the right', 'repos:\n      - repo: b\n'],
    ['no final line break', 'repos:\n  - repo: b'],
    ['CRLF', 'repos:\r\n  - repo: b\r\n'],
    ['comments before and after', '# a\nrepos: # b\n  # c\n  - repo: b # d\n# e\n'],
    ['keys before it', 'fail_fast: true\nrepos:\n- repo: b\n'],
    ['no such key', 'fail_fast: true\n'],
    ['a document that is marked', '---\nrepos:\n  - repo: b\n']
  ])('%s', (_what, source) => {
    const text = appended(source, hook) ?? ''
    expect(text.startsWith(source)).toBe(true)
    expect(parse(text).repos.at(-1)).toEqual(parse(hook).repos[0])
    expect(parse(text).repos.slice(0, -1)).toEqual(parse(source).repos ?? [])
    if (source.includes('\r')) expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  })

  test('a map grows by a key', () => {
    const source = 'pre-push:\n  commands: {}\n'
    expect(appended(source, command)).toBe(source + command)
  })
})

test.each([
  ['a list that something follows', 'repos:\n  - repo: b\nfail_fast: true\n', hook],
  ['a list in brackets', 'repos: [{repo: b}]\n', hook],
  ['a map in braces', '{repos: [{repo: b}]}\n', hook],
  ['no map', '- a\n', hook],
  ['nothing', '', hook],
  ['broken YAML', 'repos: [\n', hook],
  ['a key that is there twice', 'repos: []\nrepos: []\n', hook],
  ['two documents', 'repos:\n  - repo: b\n---\nrepos:\n  - repo: b\n', hook],
  ['an end that is marked', 'repos:\n  - repo: b\n...\n', hook],
  ['a key that is there', 'pre-commit:\n  commands: {}\n', command],
  ['an alias', 'a: &a\n  - repo: b\nrepos: *a\n', hook]
])('nothing is added to %s', (_what, source, addition) => {
  expect(appended(source, addition)).toBeUndefined()
})
