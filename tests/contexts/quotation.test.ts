import {describe, expect, test} from 'vitest'
import {verdicts} from '../small.ts'

const quoted = 'warning child porn'
const narrated = 'error child porn'

describe('somebody else’s words', () => {
  test.each([
    ['between marks', 'She said: “He had child porn there.”'],
    ['between straight marks', 'She said: "He had child porn there."'],
    ['between guillemets', 'She said: «He had child porn there.»'],
    ['between guillemets that point inward', 'She said: »He had child porn there.«'],
    ['between single marks', 'She said: ‘He had child porn there.’'],
    ['in a nested quotation', '“He called it ‘some child porn’ then,” she said.'],
    ['with apostrophes around', '“It’s the men’s child porn there,” she said.'],
    ['across markup', 'She said: “He *had* child porn **there**.”'],
    ['in a block quotation', '> He had child porn there.'],
    ['in a list in a block quotation', '> - He had child porn there.'],
    [
      'in a paragraph that a quotation opens',
      '“He came.\n\n“He had child porn there.\n\n“He left,” she said.'
    ],
    ['in the middle of a quotation over paragraphs', '“He came.\n\n“He had child porn there.”'],
    ['after a dash', '– He had child porn there, says the girl.'],
    ['after a long dash', '— He had child porn there.'],
    ['after a dash without a space', '—He had child porn there.'],
    ['in a later line of dialogue', '— He came?\n— He had child porn there.'],
    ['between clauses of a speaker', '– Well, says Eva. He had child porn there.'],
    ['in HTML for quotations', '<blockquote>He had child porn there.</blockquote>']
  ])('%s', (_what, source) => {
    expect(verdicts(source)).toEqual([quoted])
  })
})

describe('the writer’s own words', () => {
  test.each([
    ['after a quotation', 'She said: “Yes.” He had child porn there.'],
    ['before a quotation', 'He had child porn there. “Yes,” she said.'],
    ['between quotations', '“Yes,” she said. He had child porn there. “No.”'],
    ['between apostrophes', "The boys' child porn and the girls' things."],
    ['between inches', 'A 12" screen with child porn and a 6" one.'],
    ['between feet and inches', 'A 5\'10" man with child porn and a 6\'1" one.'],
    ['in the clause of a speaker', '– Well, says the man with child porn.'],
    ['in a list item', '- He had child porn there.'],
    [
      'in a line that happens to begin with a dash',
      'He came,\n– a man who had child porn – yesterday.'
    ],
    ['after a dash in a sentence', 'He came – he had child porn there.'],
    [
      'after a mark that is never closed',
      'She said: “Yes.\n\nHe came.\n\nHe had child porn there.'
    ],
    ['in a note of GitHub', '> [!NOTE]\n> He had child porn there.']
  ])('%s', (_what, source) => {
    expect(verdicts(source)).toEqual([narrated])
  })
})

test('a dash opens speech in plain text, too', async () => {
  const {text} = await import('../../src/formats/text.ts')
  expect(verdicts('— He had child porn there.', {}, text)).toEqual([quoted])
  expect(verdicts('- He had child porn there, said Eva.', {}, text)).toEqual([quoted])
  expect(verdicts('- He had child porn there.', {}, text)).toEqual([narrated])
})
