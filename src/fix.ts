import {caseStyle, fold, transferCase} from './casing.ts'
import type {Span} from './document.ts'
import type {Edit, Fix} from './message.ts'
import type {Match} from './prose.ts'
import type {ContextName} from './rule.ts'
import type {Replacement} from './suggest.ts'
import type {Token} from './words.ts'

/** The place of a match, or of any run of its block's text, in the source. */
export function sourceSpan({prose: {block}}: Match, start: number, end: number): Span {
  return {start: block.starts[start] ?? 0, end: block.ends[end - 1] ?? 0}
}

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
    !match.trail.open &&
    !isPossessive(match) &&
    !isWrapped(match) &&
    agreement !== undefined
  return {applicability: isSafe ? 'safe' : 'unsafe', edits: [...(agreement ?? []), edit]}
}

/** Whether the match is one run of source characters. */
function isOneRun({prose: {block}, start, end}: Match): boolean {
  return block.starts.slice(start + 1, end).every((at, index) => at === block.ends[start + index])
}

function isWrapped({prose: {text}, start, end}: Match): boolean {
  return /[\n\r]/.test(text.slice(start, end))
}

function isPossessive({prose, to}: Match): boolean {
  const next = prose.tokens[to]
  return next?.gap === 'none' && /^['’]/.test(next.key)
}

/** What must change before the match; nothing where that cannot be told. */
function agree(match: Match, {text, suggestion}: Replacement): Edit[] | undefined {
  const {prose, language, from, term, trail} = match
  const own = trail.head.gender ?? term.entry.gender
  const before = prose.tokens[from - 1]
  const {sound, gender} = language.dictionary.morphology.agreement ?? {}
  if (!before || before.kind === 'mark') return []
  if (sound) {
    const vowel = sound.vowels.includes(fold(text.charAt(0)))
    const pairs = Object.entries(sound.words).map(([plain, vowelled]) =>
      vowel ? [plain, vowelled] : [vowelled, plain]
    )
    const changed = pairs.find(([word]) => word === before.key)?.[1]
    if (changed) return [editOf(match, before, changed)]
  }
  if (!gender || !suggestion.gender || suggestion.gender === own) return []
  const words = gender.find(each => each.from === own && each.to === suggestion.gender)?.words
  const changed = words?.[before.key]
  if (changed) return [editOf(match, before, changed)]
  return language.common.has(before.key) ? [] : undefined
}

function editOf(match: Match, {start, end}: Token, text: string): Edit {
  const style = caseStyle(match.prose.text.slice(start, end))
  const isLoud = caseStyle(match.prose.text.slice(match.start, match.end)) === 'upper'
  const raised = isLoud && style !== 'lower' ? 'upper' : style
  return {...sourceSpan(match, start, end), text: transferCase(text, raised)}
}
