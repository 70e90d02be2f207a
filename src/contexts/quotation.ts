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

/** A line of dialogue: after a dash, at the start of the paragraph or after a line that ends a sentence. */
const dialogue =
  /^\s*(?:[–—]\s?(?=[\p{L}\p{N}¿¡«“"„…])|-\s)|(?<=[.!?…»”"][^\S\n]*\n[^\S\n]*)[–—]\s?(?=[\p{Lu}¿¡])/gu

/** What follows a dash is speech, but for the clause that says who speaks; after a hyphen only where there is one. */
function isSpeech(match: Match): boolean {
  const {prose, from, start} = match
  const lead = prose.text
    .slice(0, start + 1)
    .match(dialogue)
    ?.at(-1)
  if (!lead) return false
  const clauses = attributions(prose)
  if (lead.includes('-') && clauses.length === 0) return false
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
