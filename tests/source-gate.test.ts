import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {builtin} from '#data'
import {check} from '../src/check.ts'
import {readTopic} from '../src/dictionary.ts'
import {formats} from '../src/formats/index.ts'
import {isPromising} from '../src/outlook.ts'
import {plainReadings} from '../src/plain-reading.ts'
import {settingsOf} from '../src/settings.ts'
import {refuse} from './small.ts'
import {pathsIn, readText} from './sources.ts'

const settings = settingsOf({}, builtin)

/** Texts in which the dictionaries say that something is found, of all languages. */
const samples = pathsIn('dictionaries')
  .filter(path =>
    /^dictionaries\/[a-z]+\/(?!language|morphology|contexts|official|messages)/.test(path)
  )
  .flatMap(path => readTopic({file: path, text: readText(path)}, refuse))
  .filter(({optional}) => !optional)
  .flatMap(({tests}) => tests?.bad ?? [])

/** What a document may do to a word without hiding it from a reader. */
const disguises: Readonly<Record<string, (before: string, after: string) => string>> = {
  nothing: (before, after) => before + after,
  'emphasis inside a word': (before, after) => `${before}**${after.slice(0, 1)}**${after.slice(1)}`,
  'a soft hyphen': (before, after) => `${before}\u00AD${after}`,
  'a soft hyphen by name': (before, after) => `${before}&shy;${after}`,
  'a letter by number': (before, after) => `${before}&#${after.codePointAt(0)};${after.slice(1)}`,
  'a joiner': (before, after) => `${before}\u200D${after}`,
  'a hyphen': (before, after) => `${before}-${after}`,
  'a hyphen at the end of a line': (before, after) => `${before}-\n${after}`,
  'a hyphen at the end of a quoted line': (before, after) => `> ${before}-  \n> ${after}`,
  'a link inside a word': (before, after) =>
    `${before}[${after.slice(0, 1)}](https://a.example/b)${after.slice(1)}`,
  'a link with a title': (before, after) =>
    `${before}[${after.slice(0, 1)}](<a b> "c)d")${after.slice(1)}`,
  'a link to an address in brackets': (before, after) =>
    `${before}[${after.slice(0, 1)}](https://a.example/b_(c)_(d(e)))${after.slice(1)}`,
  'a link behind a hyphen at the end of a line': (before, after) =>
    `[${before}-](https://a.example)\n${after}`,
  'a comment over blank lines': (before, after) => `<!-- a\n\nb -->${before}${after}<!--\n\n-->`,
  'a tag that looks shorter than it is': (before, after) =>
    `${before}<b title='a > b' id=">">${after.slice(0, 1)}</b>${after.slice(1)}`,
  'marks around it': (before, after) => `A. b: c; d | ${before}${after}! e? (f.) g.`,
  'a reference inside a word': (before, after) =>
    `${before}[${after.slice(0, 1)}][x]${after.slice(1)}\n\n[x]: y`,
  'an element inside a word': (before, after) =>
    `${before}<b class="a>b">${after.slice(0, 1)}</b>${after.slice(1)}`,
  'a comment inside a word': (before, after) => `${before}<!-- a > b -->${after}`,
  'an escape': (before, after) => `${before}\\${after}`,
  'composed letters taken apart': (before, after) => (before + after).normalize('NFD'),
  capitals: (before, after) => (before + after).toUpperCase(),
  'Windows line endings': (before, after) => `# A\n\n- ${before}${after}`.replace(/\n/g, '\r\n'),
  'a line ending': (before, after) => (before + after).replaceAll(' ', '\n'),
  'no-break spaces': (before, after) => (before + after).replaceAll(' ', '&nbsp;'),
  'front matter': (before, after) =>
    `---\ntitle: "${(before + after).replaceAll('"', "'")}"\n---\n`,
  'a footnote': (before, after) => (before + after).replace(' ', '[^1] '),
  'a table': (before, after) => `| a | b |\n| - | - |\n| ${before}${after} | c |\n`,
  'a long element': (before, after) =>
    `<pre>\n\n${before}${after}\n\n</pre>\n\n<div>${before}${after}</div>`
}

const disguised = fc.record({
  sample: fc.constantFrom(...samples),
  disguise: fc.constantFrom(...Object.keys(disguises)),
  place: fc.double({min: 0, max: 1, noNaN: true}),
  format: fc.constantFrom(...formats)
})

describe('where the gate says no, there is nothing to find', () => {
  test('whatever the markup', () => {
    let found = 0
    fc.assert(
      fc.property(disguised, ({sample: {text, match}, disguise, place, format}) => {
        const start = text.indexOf(match)
        const at = start + Math.max(1, Math.floor(place * (match.length - 1)))
        const source = disguises[disguise]?.(text.slice(0, at), text.slice(at)) ?? text
        const {messages, accepted} = check(source, format, settings)
        const isFound = messages.length + accepted.length > 0
        if (isFound) found++
        return !isFound || isPromising(source, settings)
      }),
      {numRuns: 1200}
    )
    expect(found).toBeGreaterThan(600)
  }, 120_000)

  test('in the texts of the evaluation', () => {
    const missed = ['da', 'en', 'es', 'fi', 'fr', 'is', 'nb', 'nn', 'sv'].flatMap(tag =>
      readFileSync(new URL(`../fixtures/evaluation/${tag}.jsonl`, import.meta.url), 'utf8')
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as {text: string; findings: unknown[]})
        .filter(({text}) => !isPromising(text, settings))
        .filter(({text}) => check(text, formats[0] ?? never(), settings).messages.length > 0)
    )
    expect(missed).toEqual([])
  }, 120_000)
})

describe('most texts do not pass', () => {
  test.each([
    'The council met on Monday and talked about the new school.',
    'Läkaren ringde **föräldrarna** efter [mötet](https://example.org/a).',
    'Barnet gick hem. Filmen om Porsche börjar klockan åtta.'
  ])('%s', text => {
    expect(isPromising(text, settings)).toBe(false)
  })

  test.each([
    ['a comment for Ordval', '<!-- ordval disable -->'],
    ['a language without a dictionary', '---\nlang: de\n---\n\nGuten Tag.'],
    ['an optional term that is asked for', 'The minor left.']
  ])('but one with %s does', (_what, text) => {
    expect(isPromising(text, {...settings, optional: ['minor']})).toBe(true)
  })
})

describe('what a run of lines reads like', () => {
  test.each([
    ['a *b*\nc', ['a b\nc']],
    ['> a\n> c', ['a\nc', '> a\n> c']],
    ['see [a b](https://x.example)', ['see a b', 'see [a b](https://x.example)']],
    ['a <b>c</b>', ['a c', 'a <b>c</b>']],
    ['a&amp;b', ['a b', 'a&amp;b']],
    ['a[b]', ['ab', 'a b ']],
    ['a<b>c</b>', undefined],
    ['a**b**c', undefined],
    ['[a](b "c")', undefined]
  ])('%j', (run, readings) => {
    expect(plainReadings(run)).toEqual(readings)
  })
})

function never(): never {
  throw new Error('no format')
}
