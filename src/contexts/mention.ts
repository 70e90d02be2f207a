import type {Context} from '../context.ts'
import type {Document, Span} from '../document.ts'
import {languagesOf, type Match} from '../prose.ts'
import {quotedSpans} from '../quotes.ts'
import {isFramed} from '../surroundings.ts'
import {candidatesAt} from '../term-index.ts'
import {fits} from '../walk.ts'

/** Whether the word is talked about: in a frame, alone between quotation marks, or as a gloss of a recommended term. */
export const mention: Context = (match, document) =>
  languagesOf(match).some(({mention}) => mention.some(frame => isFramed(match, frame))) ||
  isQuotedAlone(match, document) ||
  isGloss(match)

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
