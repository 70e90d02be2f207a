import type {Language} from './lexicon.ts'
import type {CutDocument} from './prose.ts'
import type {View} from './walk.ts'

/** The language of a block, and whether the block itself says so. */
export interface Spoken {
  readonly language: Language
  readonly isCertain: boolean
}

/** A term of a language in a block: from token to token, half-open. */
export interface Witness {
  readonly language: Language
  readonly from: number
  readonly to: number
}

/** Tells the languages of one document. */
export interface LanguageFinder {
  /** The language of a block by its index; nothing where one is declared that has no dictionary here. */
  ofBlock(index: number, found: readonly Witness[]): Spoken | undefined
  ofDocument(): Language
  /** Tags that the document declares and that have no dictionary here. */
  readonly skipped: readonly string[]
}

type Languages = readonly [Language, ...Language[]]

/**
 * A block's language is what it declares, else what its letters say, else that of blocks close by or of the document.
 *
 * `languages` are those in play, the fallback first; a choice of them by the user counts more than the front matter.
 */
export function languageFinder(
  {blocks, views, language: declaredInFront}: CutDocument,
  languages: Languages,
  isChosen: boolean
): LanguageFinder {
  const find = (tag: string): Language | undefined =>
    languages.find(each => each.tag === primary(tag))
  const front = isChosen ? undefined : declaredInFront
  const declared = blocks.map(({language}) => language ?? front)
  const own = once((index: number) => speaksFor([views[index] ?? nothing], languages))
  const ofDocument = once(() => find(front ?? '') ?? speaksFor(views, languages) ?? languages[0])
  const near = (index: number): Language =>
    [1, -1, 2, -2, 3].map(step => own(index + step)).find(each => each) ?? ofDocument(0)
  return {
    ofBlock: (index, found) => {
      const tag = declared[index]
      const view = without(views[index] ?? nothing, found)
      const certain = tag === undefined ? speaksFor([view], languages) : find(tag)
      if (certain) return {language: certain, isCertain: true}
      return tag === undefined
        ? {language: bestOf(near(index), found), isCertain: false}
        : undefined
    },
    ofDocument: () => ofDocument(0),
    skipped: [...new Set(declared)].flatMap(tag => (tag && !find(tag) ? [tag] : []))
  }
}

const nothing: View = {text: '', tokens: []}

/** Where the block says nothing, a language that has a term in it counts more than one that has none. */
function bestOf(near: Language, found: readonly Witness[]): Language {
  return found.some(({language}) => language === near) ? near : (found[0]?.language ?? near)
}

/** A term may stand in a text of any language, and says nothing of it. */
function without({text, tokens}: View, found: readonly Witness[]): View {
  const taken = new Set<number>()
  for (const {from, to} of found) for (let at = from; at < to; at++) taken.add(at)
  return {text, tokens: tokens.filter((_, at) => !taken.has(at))}
}

/** The primary subtag: `sv` of `sv-FI`. */
function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0] ?? ''
}

function once<T>(ask: (index: number) => T): (index: number) => T {
  const known = new Map<number, T>()
  return index => {
    const answer = known.has(index) ? (known.get(index) as T) : ask(index)
    known.set(index, answer)
    return answer
  }
}

/** How much better than the second the best must fit before it is trusted. */
const margin = 10

/** Words that are enough to tell a document's language. */
const mostWords = 2000

function speaksFor(views: readonly View[], languages: Languages): Language | undefined {
  const words: string[] = []
  for (const {tokens} of views) {
    for (const {key, kind} of tokens)
      if (kind === 'word' && words.length < mostWords) words.push(key)
    if (words.length >= mostWords) break
  }
  const ranked = languages
    .map(language => ({language, score: language.score(words)}))
    .sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  if (!first || words.length === 0) return undefined
  return !second || first.score - second.score >= margin ? first.language : undefined
}
