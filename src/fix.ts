import {agree, sourceSpan} from './agreement.ts'
import type {Span} from './document.ts'
import type {Fix} from './message.ts'
import type {Match} from './prose.ts'
import type {ContextName} from './severity.ts'
import type {Replacement} from './suggest.ts'

/**
 * The edits that put a replacement in.
 *
 * Nothing where the place is not exact, or where markup begins or ends inside it or inside a word
 * before it that changes, too.
 */
export function fixFor(
  match: Match,
  replacement: Replacement | undefined,
  context: ContextName
): Fix | undefined {
  if (!replacement || !match.prose.block.exact || !isOneRun(match)) return undefined
  const agreement = agree(match, replacement)
  if (!agreement.edits.every(edit => isOneRun(placeBefore(match, edit)))) return undefined
  const edit = {...sourceSpan(match, match.start, match.end), text: replacement.text}
  const isSafe =
    context === 'narrator' &&
    match.term.entry.verdict === 'avoid' &&
    match.term.entry.fix !== 'unsafe' &&
    replacement.sameCell &&
    !match.isContested &&
    !match.trail.open &&
    !isPossessive(match) &&
    !isWrapped(match) &&
    !isShared(match) &&
    agreement.isWhole
  return {applicability: isSafe ? 'safe' : 'unsafe', edits: [...agreement.edits, edit]}
}

type Run = Pick<Match, 'prose' | 'start' | 'end'>

/** Whether a run of the block's text is one run of source characters. */
function isOneRun({prose: {block}, start, end}: Run): boolean {
  return block.starts.slice(start + 1, end).every((at, index) => at === block.ends[start + index])
}

/** Where the block's text has a span of the source that stands before the match. */
function placeBefore({prose, start: near}: Match, {start, end}: Span): Run {
  const {starts, ends} = prose.block
  return {prose, start: starts.lastIndexOf(start, near), end: ends.lastIndexOf(end, near) + 1}
}

/** Over two lines, or in inclusive spelling. */
function isWrapped({prose: {text}, start, end}: Match): boolean {
  return /[\n\r·()]/.test(text.slice(start, end))
}

/** Whether a word with a suspended hyphen needs the last part of this one, as in *ungdoms- och barnporr*. */
function isShared({prose: {tokens}, from, to}: Match): boolean {
  return [from - 1, from, to].some(at => tokens[at]?.gap === 'suspended')
}

function isPossessive({prose, to}: Match): boolean {
  const next = prose.tokens[to]
  return next?.gap === 'none' && /^['’]/.test(next.key)
}
