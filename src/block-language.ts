import {headWords} from './formats/parts.ts'
import type {CutDocument} from './prose.ts'
import type {Language} from './spoken-language.ts'
import type {View} from './walk.ts'

/** The language of a block, and whether the block itself says so. */
export interface Spoken {
  readonly language: Language
  readonly isCertain: boolean
  /** By how little it fits better than the next best of those that have a term there; negative where it fits worse. */
  readonly lead: number
}

/** Tells the languages of one document. */
export interface LanguageFinder {
  /** The language of a block, by its index and the terms in it; nothing where one is declared that has no dictionary here. */
  ofBlock(index: number, found: readonly Pick<Spoken, 'language'>[]): Spoken | undefined
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
  const whole = once(() => find(front ?? '') ?? speaksFor(views, languages))
  const near = (index: number): Language | undefined =>
    [1, -1, 2, -2, 3].map(step => own(index + step)).find(each => each) ?? whole(0)
  return {
    ofBlock: (index, found) => {
      const tag = declared[index]
      const certain = tag === undefined ? own(index) : find(tag)
      if (certain) return {language: certain, isCertain: true, lead: margin}
      if (tag !== undefined) return undefined
      const witnesses = new Set(found.map(each => each.language))
      const close = near(index)
      const order = ranked([views[index] ?? nothing], [...witnesses])
      const [best] = order
      const language =
        close && (witnesses.has(close) || !best) ? close : (best?.language ?? languages[0])
      return {language, isCertain: false, lead: leadOf(language, order)}
    },
    ofDocument: () => whole(0) ?? languages[0],
    skipped: [...new Set(declared)].flatMap(tag => (tag && !find(tag) ? [tag] : []))
  }
}

type Ranked = ReturnType<typeof ranked>

function leadOf(language: Language, order: Ranked): number {
  const own = order.find(each => each.language === language)
  const rival = order.find(each => each.language !== language)
  return own && rival ? own.score - rival.score : 0
}

const nothing: View = {text: '', tokens: []}

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
export const margin = 8

function speaksFor(views: readonly View[], languages: Languages): Language | undefined {
  const [first, second] = ranked(views, languages)
  if (!first || first.score === 0) return undefined
  return !second || first.score - second.score >= margin ? first.language : undefined
}

/** The languages by how well they fit, best first. */
function ranked(
  views: readonly View[],
  languages: readonly Language[]
): {readonly language: Language; readonly score: number}[] {
  const words: string[] = []
  for (const {tokens} of views) {
    for (const {key, kind} of tokens)
      if (kind === 'word' && words.length < headWords) words.push(key)
    if (words.length >= headWords) break
  }
  return languages
    .map(language => ({language, score: language.score(words)}))
    .sort((a, b) => b.score - a.score)
}
