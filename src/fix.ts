import {agree, sourceSpan} from './agreement.ts'
import type {Fix} from './message.ts'
import type {Match} from './prose.ts'
import type {ContextName} from './severity.ts'
import type {Replacement} from './suggest.ts'

/**
 * The edits that put a replacement in.
 *
 * Nothing where the place is not exact or where markup begins or ends inside it.
 */
export function fixFor(
  match: Match,
  replacement: Replacement | undefined,
  context: ContextName
): Fix | undefined {
  if (!replacement || !match.prose.block.exact || !isOneRun(match)) return undefined
  const agreement = agree(match, replacement)
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

/** Whether the match is one run of source characters. */
function isOneRun({prose: {block}, start, end}: Match): boolean {
  return block.starts.slice(start + 1, end).every((at, index) => at === block.ends[start + index])
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
