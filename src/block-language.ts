import type {Block} from './document.ts'
import type {Language} from './lexicon.ts'
import type {CutDocument} from './prose.ts'
import type {View} from './walk.ts'
import type {Token} from './words.ts'

/** Common words that tell one language from another before their count is trusted. */
const enough = 3

/** Tells the languages of one document. */
export interface LanguageFinder {
  /** Nothing where a language is declared that has no dictionary here. */
  ofBlock(block: Block, view: View): Language | undefined
  readonly ofDocument: Language
  /** Tags that the document declares and that have no dictionary here. */
  readonly skipped: readonly string[]
}

/**
 * A block's language is what it declares, else what its common words say, else the document's.
 *
 * `languages` are those in play, the fallback first; a choice of them by the user counts more than the front matter.
 */
export function languageFinder(
  {blocks, views, language: declaredInFront}: CutDocument,
  languages: readonly [Language, ...Language[]],
  isChosen: boolean
): LanguageFinder {
  const find = (tag: string): Language | undefined =>
    languages.find(each => each.tag === primary(tag))
  const front = isChosen ? undefined : declaredInFront
  const tokens = views.flatMap(view => view.tokens)
  const ofDocument = find(front ?? '') ?? speaksFor(tokens, languages) ?? languages[0]
  const declared = new Set(blocks.map(({language}) => language ?? front ?? ''))
  declared.delete('')
  return {
    ofBlock: ({language = front}, view) =>
      language === undefined ? (speaksFor(view.tokens, languages) ?? ofDocument) : find(language),
    ofDocument,
    skipped: [...declared].filter(tag => !find(tag))
  }
}

/** The primary subtag: `sv` of `sv-FI`. */
function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0] ?? ''
}

function speaksFor(tokens: readonly Token[], languages: readonly Language[]): Language | undefined {
  const counts = languages
    .map(language => ({language, count: tokens.filter(({key}) => language.common.has(key)).length}))
    .sort((a, b) => b.count - a.count)
  const [first, second] = counts
  return first && first.count - (second?.count ?? 0) >= enough ? first.language : undefined
}
