import type {Context} from '../context.ts'
import {stands} from '../cue.ts'
import type {Document, Span} from '../document.ts'
import {languagesOf, type Match} from '../prose.ts'
import {quotedSpans} from '../quotes.ts'
import {isFramedBy} from '../surroundings.ts'
import {candidatesAt} from '../term-index.ts'
import {fits} from '../walk.ts'
import {tokenise} from '../words.ts'

/** Whether the word is talked about: in a frame, struck through, in a column of words to avoid, alone between marks, or as a gloss of a recommended term. */
export const mention: Context = (match, document) =>
  languagesOf(match).some(({mention}) => isFramedBy(match, document, mention)) ||
  isStruck(match, document) ||
  isLabelled(match) ||
  isQuotedAlone(match, document) ||
  isGloss(match)

function isStruck({prose: {block}, start}: Match, {struck = []}: Document): boolean {
  const at = block.starts[start] ?? 0
  return struck.some(span => span.start <= at && at < span.end)
}

function isLabelled(match: Match): boolean {
  const {label} = match.prose.block
  if (label === undefined) return false
  const view = {text: label, tokens: tokenise(label)}
  return languagesOf(match).some(({labels}) =>
    labels.some(cue => view.tokens.some((_, at) => stands(cue, view, at)))
  )
}

function isQuotedAlone({prose, start, end}: Match, document: Document): boolean {
  const spans: readonly Span[] = quotedSpans(document)[prose.index] ?? []
  const isEmpty = (from: number, to: number): boolean =>
    !/[\p{L}\p{N}]/u.test(prose.text.slice(from, to))
  return spans.some(
    span =>
      span.start <= start && end <= span.end && isEmpty(span.start, start) && isEmpty(end, span.end)
  )
}

/** As in *child sexual abuse material (child pornography)*. */
function isGloss({prose, from, language, term}: Match): boolean {
  const bracket = from - 1
  if (prose.tokens[bracket]?.key !== '(') return false
  return prose.tokens.some((_, at) => {
    if (at >= bracket || at < bracket - 12) return false
    return [...candidatesAt(language.terms, prose, at)].some(
      ({pattern, value: {entry}}) =>
        entry.status !== 'deprecated' &&
        entry.concept === term.entry.concept &&
        fits(pattern, prose, at, next => next === bracket)
    )
  })
}
