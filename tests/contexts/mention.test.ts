import {describe, expect, test} from 'vitest'
import {verdicts} from '../small.ts'

describe('the word is talked about', () => {
  test.each([
    ['in a frame before', 'The term child porn is old.'],
    ['in a frame before with marks', 'The term “child porn” is old.'],
    ['in a frame with emphasis', 'The term *child porn* is old.'],
    ['in a frame with an article', 'The word the child porn is old.'],
    ['in a frame with an optional part', 'A phrase such as child porn is old.'],
    ['in a frame after', 'Child porn is a misnomer.'],
    ['in a frame around', 'Write never child porn again.'],
    ['in a frame of other words', 'Say abuse material instead of child porn.'],
    ['over a line break', 'The term\nchild porn is old.'],
    ['alone between marks', 'They call it “child porn” there.'],
    ['alone between straight marks', 'They call it "child porn" there.'],
    ['alone between single marks', 'They call it ‘child porn’ there.'],
    ['alone between marks with a comma', 'They call it “child porn,” we do not.'],
    ['alone between guillemets', 'They call it « child porn » there.'],
    ['in a frame around a short quotation', 'The term “old child porn” is old.'],
    ['struck through', 'They had ~~child porn~~ pictures.'],
    ['struck through in HTML', 'They had <del>old child porn</del> pictures.'],
    ['in a column of words to avoid', '| say | Avoid |\n| --- | --- |\n| pictures | child porn |'],
    ['in a column of words not to say', '| Do not *say* |\n| --- |\n| child porn |'],
    ['as a gloss', 'Child sexual abuse material (child porn) was found.'],
    ['as a gloss between marks', 'CSAM (“child porn”) was found.']
  ])('%s', (_what, source) => {
    expect(verdicts(source)).toEqual([expect.stringMatching(/^mention child porn$/i)])
  })
})

describe('the word is used', () => {
  test.each([
    ['in half a frame', 'Write never child porn.', 'error'],
    ['in a frame that a sentence ends', 'It is a term. Child porn was found.', 'error'],
    ['after what is struck through', 'They had ~~some~~ child porn.', 'error'],
    ['in another column', '| avoid | say |\n| --- | --- |\n| pictures | child porn |', 'error'],
    ['at the head of a column', '| child porn |\n| --- |\n| avoid |', 'error'],
    ['in a longer quotation', 'They call it “old child porn” there.', 'warning'],
    ['in brackets after another concept', 'An exploited child (child porn) was found.', 'error'],
    ['in brackets after nothing', 'They found it (child porn) there.', 'error'],
    ['in brackets far from the recommended term', 'CSAM was found (child porn).', 'error']
  ])('%s', (_what, source, severity) => {
    expect(verdicts(source)).toEqual([
      expect.stringMatching(new RegExp(`^${severity} child porn$`, 'i'))
    ])
  })
})
