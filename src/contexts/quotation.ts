import type {Context} from '../context.ts'
import type {Span} from '../document.ts'
import type {Language} from '../lexicon.ts'
import {type Match, type Prose, sentenceOf} from '../prose.ts'
import {quotedSpans} from '../quotes.ts'
import {fits} from '../walk.ts'

/** Whether somebody else's words hold the match: between marks, in a block quotation, after a dash. */
export const quotation: Context = (match, document) => {
  const {prose, start, end} = match
  const spans: readonly Span[] = quotedSpans(document)[prose.index] ?? []
  return (
    prose.block.quoted ||
    spans.some(span => span.start <= start && end <= span.end) ||
    isSpeech(match)
  )
}

/** A paragraph after a dash is speech, but for the clause that says who speaks. */
function isSpeech(match: Match): boolean {
  const {prose, from} = match
  const dash = /^\s*([–—-])\s/u.exec(prose.text)?.[1]
  if (!dash) return false
  const clauses = attributions(prose)
  if (dash === '-' && clauses.length === 0) return false
  const sentence = sentenceOf(match)
  return !clauses.some(at => sentence.from <= at && at < from)
}

/** Where *…, says X* begins. */
function attributions(prose: Prose): number[] {
  const {speech}: Language = prose.language
  return prose.tokens.flatMap(({key}, at) =>
    /^[,?!”"]$/.test(key) && speech.some(pattern => fits(pattern, prose, at + 1, () => true))
      ? [at]
      : []
  )
}
