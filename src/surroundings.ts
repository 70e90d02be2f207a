import type {CompiledFrame} from './compiled-term.ts'
import {type Cue, stands} from './cue.ts'
import type {Document, Span} from './document.ts'
import {type Match, sentenceOf} from './prose.ts'
import {quotedSpans} from './quotes.ts'

/** How far before a match a pattern may begin, in tokens. */
const reach = 16

const between = /^["“”„‟«»‹›‘’‚'()[\],:*_]$/u

/** Whether the frame stands around the match; quotation marks, brackets and articles may come between. */
export function isFramed(match: Match, {before, after}: CompiledFrame): boolean {
  const mayStand = (cue: Cue | undefined): boolean => cue?.mayStand(match.prose) !== false
  if (!mayStand(before) || !mayStand(after)) return false
  return (!before || endsBefore(match, before)) && (!after || beginsAfter(match, after))
}

/** Whether one of the frames stands around the match, or around what is between quotation marks with it. */
export function isFramedBy(
  match: Match,
  document: Document,
  frames: readonly CompiledFrame[]
): boolean {
  if (frames.length === 0) return false
  const places = [match, ...quotesAround(match, document)]
  return places.some(place => frames.some(frame => isFramed(place, frame)))
}

/** A quotation that is longer is no words that are talked about. */
const longestWords = 12

function quotesAround(match: Match, document: Document): Match[] {
  const {prose, start, end} = match
  const spans = quotedSpans(document)[prose.index] ?? []
  return spans.flatMap(span => {
    if (start < span.start || span.end < end) return []
    let {from, to} = match
    while (to - from <= longestWords && isIn(prose.tokens[from - 1], span)) from--
    while (to - from <= longestWords && isIn(prose.tokens[to], span)) to++
    return to - from > longestWords ? [] : [{...match, ...span, from, to}]
  })
}

function isIn(token: Span | undefined, {start, end}: Span): boolean {
  return token !== undefined && start <= token.start && token.end <= end
}

function endsBefore(match: Match, cue: Cue): boolean {
  const {prose, from} = match
  const edges = new Set([from])
  for (let edge = from - 1; edge >= 0 && isSkipped(match, edge); edge--) edges.add(edge)
  const first = Math.max(sentenceOf(match).from, from - reach)
  return range(first, from).some(at => stands(cue, prose, at, next => edges.has(next)))
}

function beginsAfter(match: Match, cue: Cue): boolean {
  const {prose, to} = match
  const edges = [to]
  for (let edge = to; edge < prose.tokens.length && isSkipped(match, edge); edge++)
    edges.push(edge + 1)
  return edges.some(edge => stands(cue, prose, edge))
}

function isSkipped({prose, language}: Match, at: number): boolean {
  const token = prose.tokens[at]
  return token !== undefined && (between.test(token.key) || language.articles.has(token.key))
}

/** Whether a pattern covers the match. */
export function covers(match: Match, cue: Cue): boolean {
  const {prose, from, to} = match
  if (!cue.mayStand(prose)) return false
  return range(Math.max(0, from - reach), from + 1).some(at =>
    stands(cue, prose, at, next => next >= to)
  )
}

/** Whether a pattern stands in the sentence of the match, outside of it. */
export function isInSentence(match: Match, cue: Cue): boolean {
  const {prose, from, to} = match
  if (!cue.mayStand(prose)) return false
  const sentence = sentenceOf(match)
  const isOutside = (at: number, next: number): boolean =>
    (next <= from || at >= to) && next <= sentence.to
  return range(sentence.from, sentence.to).some(at =>
    stands(cue, prose, at, next => isOutside(at, next))
  )
}

/** Whether the entry's own conditions let the match stand. */
export function isApplicable(match: Match): boolean {
  const {requires, unless} = match.term
  if (requires.length > 0 && !requires.some(cue => isInSentence(match, cue))) return false
  return !unless.some(
    exception =>
      (exception.before || exception.after ? isFramed(match, exception) : false) ||
      (exception.within ? covers(match, exception.within) : false) ||
      (exception.sentence ? isInSentence(match, exception.sentence) : false)
  )
}

function range(from: number, to: number): number[] {
  return Array.from({length: Math.max(0, to - from)}, (_, index) => from + index)
}
