import {caseStyle, transferCase, withApostrophes} from './casing.ts'
import type {Suggestion} from './compiled-term.ts'
import type {Match} from './prose.ts'

/** Words to put in place of a match. */
export interface Replacement {
  readonly text: string
  readonly suggestion: Suggestion
  /** Whether the words stand in the same cell as the match: same number, case, tense. */
  readonly sameCell: boolean
}

/** What may stand in place of a match, best first, in its grammatical form and its case. */
export function replacements(match: Match): Replacement[] {
  const style = styleOf(match)
  const {small} = match.language
  const seen = new Set<string>()
  return match.term.suggestions.flatMap(suggestion =>
    formsFor(suggestion, match).flatMap(({form, sameCell}) => {
      const plain = fill(form, match.trail.captures)
      if (plain === undefined) return []
      const cased = suggestion.fixed ? plain : transferCase(plain, style, small)
      const text = withApostrophes(cased, match.prose.text)
      if (seen.has(text)) return []
      seen.add(text)
      return [{text, suggestion, sameCell}]
    })
  )
}

function formsFor({forms}: Suggestion, {trail}: Match): {form: string; sameCell: boolean}[] {
  const same = trail.head.cells.flatMap(cell => forms[cell] ?? [])
  if (same.length > 0) return same.map(form => ({form, sameCell: true}))
  const [base = []] = Object.values(forms)
  const isWhole = trail.head.cells.length === 0 && !trail.open
  return base.map(form => ({form, sameCell: isWhole}))
}

/** Nothing where the pattern that fits did not capture what the suggestion needs. */
function fill(form: string, captures: Readonly<Record<string, string>>): string | undefined {
  let complete = true
  const filled = form.replace(
    /\$(?:\{([a-z-]+)\}|([a-z][a-z-]*))/g,
    (_, braced: string | undefined, bare: string) => {
      const name = braced ?? bare
      complete &&= name in captures
      return captures[name] ?? ''
    }
  )
  return complete ? filled : undefined
}

const longestAcronym = 5

/** A headline's one capitalised word is in Title Case when the words around it are; an acronym or a number says nothing. */
function styleOf({prose, language, start, end, term}: Match): ReturnType<typeof caseStyle> {
  const {small} = language
  const actual = prose.text.slice(start, end)
  const style = caseStyle(actual, small)
  if (style === 'upper' && caseStyle(term.entry.term) === 'upper') return 'lower'
  const isLoud =
    style === 'upper' && (actual.length > longestAcronym || caseStyle(prose.text) === 'upper')
  if (style !== 'title' && !isLoud && /^(?:\p{Lu}{2}|\p{N})/u.test(actual))
    return /(?:^|[.!?:][”"»’)\s]*)$/u.test(prose.text.slice(0, start)) ? 'sentence' : 'lower'
  if (style !== 'sentence' || small.size === 0) return style
  return caseStyle(prose.text, small) === 'title' ? 'title' : 'sentence'
}
