import {describe, expect, test} from 'vitest'
import {markdown} from '../src/formats/markdown.ts'
import {text} from '../src/formats/text.ts'
import {checkSmall} from './small.ts'

// A row is a place for a term; the term stands between ⟦ and ⟧, which the test takes out.
type Row = readonly [place: string, source: string]

const anywhere = (term: string): Row[] => [
  ['a paragraph', `He had ⟦${term}⟧ at home.`],
  ['the first word of a file', `⟦${term}⟧ was found.`],
  ['the last word of a file', `They found ⟦${term}⟧`],
  ['all of a file', `⟦${term}⟧`],
  ['a second paragraph', `He said:\n\nIt was ⟦${term}⟧.\n\nNothing else.`],
  ['the lines of a list', `- one\n- two ⟦${term}⟧\n- three`],
  ['a block quotation', `> He had ⟦${term}⟧.`],
  ['a nested block quotation', `> > He had ⟦${term}⟧.`],
  ['brackets', `All of it (⟦${term}⟧) was found.`],
  ['square brackets', `All of it [⟦${term}⟧] was found.`],
  ['before a colon', `⟦${term}⟧: a crime`],
  ['between dashes', `It was – ⟦${term}⟧ – on his phone.`],
  ['between long dashes without spaces', `It was—⟦${term}⟧—on his phone.`],
  ['after an astral character', `😀 𝒳 ⟦${term}⟧`],
  ['after combining characters', `Cafe\u0301 ⟦${term}⟧`],
  ['all capitals', `HE HAD ⟦${term.toUpperCase()}⟧ AT HOME`],
  ['Title Case', `A ⟦${title(term)}⟧ Ring Was Found`],
  ['the start of a sentence', `They came. ⟦${capitalised(term)}⟧ was found.`],
  ['a possessive', `It was ⟦${term}⟧'s fault.`],
  ['a possessive with a curly apostrophe', `It was ⟦${term}⟧’s fault.`],
  ['between straight quotation marks', `He had "a lot of ⟦${term}⟧" at home.`],
  ['between curly quotation marks', `He had “a lot of ⟦${term}⟧” at home.`],
  ['a soft hyphen in the word', `He had ⟦${split(term, '\u00AD')}⟧ at home.`],
  ['a zero-width space in the word', `He had ⟦${split(term, '\u200B')}⟧ at home.`],
  ['a hyphen in the word at the end of a line', `He had ⟦${split(term, '-\n')}⟧ at home.`],
  ['lines after a tab', `\tHe had\n⟦${term}⟧.`.trim()]
]

const ofTwoWords: Row[] = [
  ['wrapped lines', 'He had ⟦child\npornography⟧ at home.'],
  ['a wrapped list item', '- He had ⟦child\n  pornography⟧ at home.'],
  ['a wrapped block quotation', '> He had ⟦child\n> pornography⟧ at home.'],
  ['a wrapped nested block quotation', '> > He had ⟦child\n> > pornography⟧ at home.'],
  ['two spaces', 'He had ⟦child  pornography⟧.'],
  ['a tab', 'He had ⟦child\tpornography⟧.'],
  ['a no-break space', 'He had ⟦child\u00A0pornography⟧.'],
  ['a narrow no-break space', 'He had ⟦child\u202Fpornography⟧.'],
  ['an ideographic space', 'He had ⟦child\u3000pornography⟧.'],
  ['a soft hyphen between the words', 'He had ⟦child\u00ADpornography⟧.'],
  ['a zero-width space between the words', 'He had ⟦child\u200Bpornography⟧.'],
  ['a zero-width space beside a space', 'He had ⟦child \u200Bpornography⟧.'],
  ['a word joiner', 'He had ⟦child\u2060pornography⟧.'],
  ['a hyphen', 'He had ⟦child-pornography⟧.'],
  ['a typographic hyphen', 'He had ⟦child\u2010pornography⟧.'],
  ['a non-breaking hyphen', 'He had ⟦child\u2011pornography⟧.'],
  ['an en dash', 'He had ⟦child–pornography⟧.']
]

const inMarkdown = (term: string): Row[] => [
  ['a heading', `# The ⟦${term}⟧ trial`],
  ['a heading that closes', `## ⟦${term}⟧ ##`],
  ['an underlined heading', `The ⟦${term}⟧ trial\n===`],
  ['a setext subheading', `⟦${term}⟧\n---`],
  ['strong emphasis', `He had **⟦${term}⟧**.`],
  ['emphasis', `He had _⟦${term}⟧_.`],
  ['strikethrough', `He had ~~⟦${term}⟧~~.`],
  ['the text of a link', `See [the ⟦${term}⟧ trial](https://example.org/x).`],
  ['the text of a reference', `See [⟦${term}⟧][x].\n\n[x]: https://example.org`],
  ['the title of a link', `See [this](https://example.org "the ⟦${term}⟧ trial").`],
  ['a description of an image', `![A ⟦${term}⟧ trial](a.png)`],
  ['the title of an image', `![](a.png "A ⟦${term}⟧ trial")`],
  ['the head of a table', `| ⟦${term}⟧ | b |\n|---|---|\n| c | d |`],
  ['a cell of a table', `| a | b |\n|---|---|\n| c | the ⟦${term}⟧ |`],
  ['a footnote', `Here[^1].\n\n[^1]: He had ⟦${term}⟧.`],
  ['a task', `- [ ] find ⟦${term}⟧`],
  ['an ordered list', `1. one\n2. ⟦${term}⟧`],
  ['a list in a quotation', `> - He had\n>   ⟦${term}⟧`],
  ['HTML in a line', `He had <b>⟦${term}⟧</b>.`],
  ['a block of HTML', `<div>\n<p>He had ⟦${term}⟧.</p>\n</div>`],
  ['after an entity', `Q &amp; A: ⟦${term}⟧`],
  ['after an escape', `A \\* and ⟦${term}⟧`],
  ['between escapes', `He had \\*⟦${term}⟧\\*`],
  ['emphasis in a word', `He had ⟦${split(term, '**', '**')}⟧.`],
  ['HTML in a word', `He had ⟦${split(term, '<b>', '</b>')}⟧.`],
  ['a soft hyphen as an entity', `He had ⟦${split(term, '&shy;')}⟧.`],
  ['front matter', `---\ntitle: The ⟦${term}⟧ trial\n---\n\nText.`]
]

const ofTwoWordsInMarkdown: Row[] = [
  ['emphasis around one word', 'He had child-free ⟦child **pornography⟧** there.'],
  ['emphasis around the first word', 'He had **⟦child** pornography⟧.'],
  ['a link around one word', 'He had ⟦child [pornography⟧](https://example.org).'],
  ['HTML around one word', 'He had ⟦child <b>pornography⟧</b>.'],
  ['a hard break of two spaces', 'He had ⟦child  \npornography⟧.'],
  ['a hard break of a backslash', 'He had ⟦child\\\npornography⟧.'],
  ['a break of HTML', 'He had ⟦child<br>pornography⟧.'],
  ['an entity', 'He had ⟦child&nbsp;pornography⟧.'],
  ['a hexadecimal entity', 'He had ⟦child&#xA0;pornography⟧.'],
  ['a decimal entity', 'He had ⟦child&#160;pornography⟧.'],
  ['an escaped hyphen', 'He had ⟦child\\-pornography⟧.'],
  ['a lazy line of a list', '- He had ⟦child\npornography⟧.'],
  ['a lazy line of a quotation', '> He had ⟦child\npornography⟧.'],
  ['a wrapped item in a quotation', '> - He had ⟦child\n>   pornography⟧.'],
  ['a comment between the words', 'He had ⟦child <!-- x --> pornography⟧.']
]

const phrase = 'child pornography'
const word = 'kiddieporn'

describe('a term is found where it stands, with exactly its own characters', () => {
  test.each([...anywhere(phrase), ...ofTwoWords])(
    'a phrase in plain text: %s',
    (_place, source) => {
      expectFound(source, text)
    }
  )

  test.each(anywhere(word))('a word in plain text: %s', (_place, source) => {
    expectFound(source, text)
  })

  test.each([
    ...[...anywhere(phrase), ...ofTwoWords],
    ...[...inMarkdown(phrase), ...ofTwoWordsInMarkdown]
  ])('a phrase in Markdown: %s', (_place, source) => {
    expectFound(source, markdown)
  })

  test.each([...anywhere(word), ...inMarkdown(word)])(
    'a word in Markdown: %s',
    (_place, source) => {
      expectFound(source, markdown)
    }
  )
})

/** With each line ending, with and without a byte order mark and a last line ending. */
function expectFound(row: string, format: typeof markdown): void {
  for (const lines of [row, row.replaceAll('\n', '\r\n')]) {
    for (const marked of [lines, `\uFEFF${lines}`, `${lines}\n`, `${lines}\r\n`]) {
      const source = marked.replace(/[⟦⟧]/g, '')
      const start = marked.indexOf('⟦')
      const expected = {start, end: marked.indexOf('⟧') - 1}
      const {messages, accepted} = checkSmall(source, {}, format)
      const found = [...messages, ...accepted].map(each => ({start: each.start, end: each.end}))
      expect(found, JSON.stringify(marked)).toEqual([expected])
    }
  }
}

/** Puts something into the last word of a term, before and after one letter. */
function split(term: string, before: string, after = ''): string {
  return `${term.slice(0, -4)}${before}${term.slice(-4, -3)}${after}${term.slice(-3)}`
}

function capitalised(term: string): string {
  return term.charAt(0).toUpperCase() + term.slice(1)
}

function title(term: string): string {
  return term.split(' ').map(capitalised).join(' ')
}
