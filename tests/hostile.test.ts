import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {check} from '../src/check.ts'
import {formats} from '../src/formats/index.ts'
import {markdown} from '../src/formats/markdown.ts'
import {text} from '../src/formats/text.ts'
import {bench, checkSmall, small} from './small.ts'

const terms = [
  ...['child pornography', "children's porn", 'kiddieporn', 'babyporntrade', 'Lolita', 'CSAM'],
  ...['child sexual abuse material', 'had sex with a 14-year-old girl', 'a client of the child'],
  ...['pornography with a child', 'child- and teen pornography', 'barnporren'],
  ...['barn- och djurporr', 'the term child porn', 'Child Pornography Prevention Act'],
  ...['for “child porn” substitute', 'CHILD PORN', 'a child porn video']
]

const markup = [
  ...['# ', '## ', '> ', '- ', '* ', '1. ', '    ', '\t', '```\n', '~~~', '---\n', '===\n', '***'],
  ...['*', '**', '_', '__', '~~', '`', '``', '[', ']', '](', '](http://a.b "', '")', '![', '[^1]'],
  ...['[^1]: ', '<b>', '</b>', '<br>', '<div>\n', '</div>\n', '<!--', '-->', '<p lang="sv">', '<'],
  ...['>', '<a href="', '&nbsp;', '&shy;', '&#xA0;', '&#0;', '&amp', '&', '\\', '\\*', '| a | '],
  ...['|---|\n', '|', '\n\n', '\n', '---\ntitle: ', '\n---\n', '"', '“', '”', '‘', '’', '«', '»'],
  ...["'", '– ', '— ', '-', '-\n', '(', ')', '<!-- ordval disable child-pornography -- why -->'],
  ...['<!-- ordval enable -->', '<!-- ordval ignore -->', '<!-- ordval disabel -->', '$$', '$'],
  ...['[ordval: disable-next-line]\n', ' ', '  ']
]

const soup = [
  ...['\u00A0', '\u202F', '\u00AD', '\u200B', '\u200D', '\u2060', '\u2011', '\uFEFF', '\uFFFC'],
  ...['\uFFFD', '\u0301', '\u0308', '\u20E3', '\u202E', '\u2066', '\u2069', '\u0000', '\u0007'],
  ...['\u001B[31m', '😀', '👩‍👩‍👧', '𝒳', '\uD83D', '\uDE00', 'İ', 'ß', 'ﬁ', 'ｃｈｉｌｄ', '\u2028'],
  ...['\u2029', '\u000C', '\u0085']
]

const anyPiece = fc.oneof(
  {weight: 5, arbitrary: fc.constantFrom(...terms)},
  {weight: 5, arbitrary: fc.constantFrom(...markup)},
  {weight: 2, arbitrary: fc.constantFrom(...soup)},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 8})},
  {weight: 2, arbitrary: fc.constantFrom('the', 'och', 'She said', '12', 'a', '.', ',', ' ')}
)

// A term with something random put into it, cut short, or in random markup.
const anyTerm = fc
  .tuple(fc.constantFrom(...terms), fc.nat(40), fc.constantFrom(...markup, ...soup), anyPiece)
  .map(
    ([term, at, inside, around]) => around + term.slice(0, at) + inside + term.slice(at) + around
  )

const anyDocument = fc
  .array(fc.oneof(anyPiece, anyTerm), {maxLength: 24})
  // A carriage return of its own would become another line ending when line feeds do.
  .map(pieces => pieces.join('').replaceAll('\r', ''))

describe('no text, whatever is in it', () => {
  test.each(formats)(
    'makes $name crash or break an invariant, or differ by its line endings',
    format => {
      fc.assert(
        fc.property(anyDocument, source => {
          const found = (text: string) => {
            const {messages, accepted} = checkSmall(text, {}, format)
            return [...messages, ...accepted].map(
              ({ruleId, actual}) => `${ruleId} ${actual.replaceAll('\r\n', '\n')}`
            )
          }
          expect(found(source.replaceAll('\n', '\r\n'))).toEqual(found(source))
        }),
        {numRuns: 2000, endOnFailure: false, seed: Number(process.env.SEED ?? 2016)}
      )
    },
    60_000
  )
})

// Long text without a full stop is common: a list of words, a table that was pasted.
describe('no text makes a check slow', () => {
  test.each([
    ['one term again and again', 'child porn '.repeat(2000)],
    ['one term with conditions', 'client '.repeat(2000)],
    ['terms between marks', '“child porn” '.repeat(2000)],
    ['terms in brackets', 'CSAM (child porn) '.repeat(2000)],
    ['lines of dialogue', '— He had child porn there.\n'.repeat(2000)],
    ['marks that stay open', '“ ‘ « '.repeat(2000)],
    ['words joined by hyphens', 'child-porn-'.repeat(4000)],
    ['words joined by invisible characters', 'child\u00ADporn\u200B'.repeat(4000)],
    ['a long word', `babyporn${'x'.repeat(50_000)}`],
    ['capitals', 'Big Child Porn '.repeat(2000)],
    ['what looks like addresses', 'a.b/c@d-'.repeat(4000)],
    ['comments', '<!-- ordval disable -->\n\nchild porn\n\n<!-- ordval enable -->\n\n'.repeat(500)],
    ['paragraphs', 'The client had child porn.\n\n'.repeat(2000)]
  ])(
    '%s',
    (_what, source) => {
      const format = source.includes('<!--') ? markdown : text
      const before = process.cpuUsage()
      check(source, format, {lexicon: small, profile: bench.profile})
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(4000)
    },
    60_000
  )
})
