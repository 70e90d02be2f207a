import type {LanguageFinder, Spoken} from './block-language.ts'
import type {CompiledTerm} from './compiled-term.ts'
import type {Span} from './document.ts'
import type {Lexicon} from './lexicon.ts'
import type {CutDocument, Match, Prose} from './prose.ts'
import type {Language} from './spoken-language.ts'
import {isApplicable} from './surroundings.ts'
import {candidatesAt} from './term-index.ts'
import {longest, type View} from './walk.ts'

/** What decides where to look, and for what. */
export interface Search {
  readonly lexicon: Lexicon
  /** Whether a term is looked for at all. */
  isActive(term: CompiledTerm): boolean
  readonly languageOf: LanguageFinder['ofBlock']
}

/** Finds terms: in each place the longest, and no discouraged term inside a recommended one. */
export function findMatches({blocks, views}: CutDocument, search: Search): Match[] {
  return views.flatMap((view, index) => {
    const block = blocks[index]
    if (!block || !prepare(view, search.lexicon)) return []
    const found = search.lexicon.languages.flatMap(language => matchesIn(view, language))
    if (found.length === 0) return []
    const spoken = search.languageOf(index, found)
    if (!spoken) return []
    const prose: Prose = {...view, block, index, language: spoken.language}
    const matches = withoutForeign(found, spoken).map(match => ({
      ...match,
      prose,
      isContested: spoken.lead < clearLead && found.some(other => isRival(other, match))
    }))
    const applicable = matches.filter(match => search.isActive(match.term) && isApplicable(match))
    return withoutOverlaps(applicable).filter(({term}) => term.entry.status === 'deprecated')
  })
}

/** Whether a discouraged term may stand in a block; the indices then hold what may. */
function prepare(view: View, {wings}: Lexicon): boolean {
  const looks = wings.map(wing => wing.look(view))
  if (!looks.some(({isPromising}) => isPromising)) return false
  for (const look of looks) look.add()
  return true
}

/**
 * A word that the block's own dictionary knows is that dictionary's affair, even where it lets it pass.
 *
 * Of other languages only what means the same everywhere stays, once the block's own is certain.
 */
function withoutForeign(
  found: readonly RawMatch[],
  {language: own, isCertain}: Spoken
): RawMatch[] {
  const known = new Set(found.filter(each => each.language === own).flatMap(wordsIn))
  return found.filter(
    each =>
      each.language === own ||
      (!(isCertain && isOrdinary(each)) && !wordsIn(each).every(at => known.has(at)))
  )
}

/** A word that only its neighbours make a term, or one that needs thought, may be another word in another language. */
function isOrdinary({term: {entry}}: RawMatch): boolean {
  return entry.verdict === 'caution' || entry.requires !== undefined
}

/** A language that leads by less may be another as well. */
const clearLead = 3

function isRival(other: RawMatch, match: RawMatch): boolean {
  return other.language !== match.language && other.from < match.to && match.from < other.to
}

function wordsIn({from, to}: Pick<RawMatch, 'from' | 'to'>): number[] {
  return Array.from({length: to - from}, (_, index) => from + index)
}

type RawMatch = Omit<Match, 'prose' | 'isContested'>

function matchesIn(view: View, language: Language): RawMatch[] {
  const found: RawMatch[] = []
  for (let from = 0; from < view.tokens.length; from++) {
    const candidates = [...candidatesAt(language.terms, view, from)]
    for (const {pattern, value: term} of candidates.sort((a, b) => a.order - b.order)) {
      const trail = longest(pattern, view, from)
      if (!trail) continue
      const to = trail.next
      found.push({...spanOf(view, from, to), from, to, language, term, trail})
    }
  }
  return found
}

function spanOf({tokens}: View, from: number, to: number): Span {
  return {start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0}
}

/** Keeps the strongest of the matches that share a word; a recommended term hides only what is all inside it. */
function withoutOverlaps(matches: readonly Match[]): Match[] {
  const taken = new Map<number, Match>()
  const kept = [...matches].sort(byStrength).filter(match => {
    const words = wordsIn(match)
    const isHidden = words.some(word => {
      const holder = taken.get(word)
      return holder && (isDeprecated(holder) || isIn(match, holder))
    })
    if (!isHidden) for (const word of words) taken.set(word, match)
    return !isHidden
  })
  return kept.sort((a, b) => a.start - b.start)
}

/** Longer before shorter, the block's own language before another, recommended before discouraged, named words before `*`. */
function byStrength(a: Match, b: Match): number {
  return (
    b.end - b.start - (a.end - a.start) ||
    rank(a, isForeign) - rank(b, isForeign) ||
    rank(a, isDeprecated) - rank(b, isDeprecated) ||
    rank(a, ({trail}) => trail.open) - rank(b, ({trail}) => trail.open) ||
    a.trail.words - b.trail.words
  )
}

function isIn(inner: Match, outer: Match): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

function rank(match: Match, isWeak: (match: Match) => boolean): number {
  return isWeak(match) ? 1 : 0
}

function isForeign({language, prose}: Match): boolean {
  return language !== prose.language
}

function isDeprecated({term}: Match): boolean {
  return term.entry.status === 'deprecated'
}
