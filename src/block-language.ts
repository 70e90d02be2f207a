import type {Block, Document} from './document.ts'
import type {Language, Lexicon} from './lexicon.ts'
import type {View} from './walk.ts'
import {type Token, tokenise} from './words.ts'

/** Common words that tell one language from another before their count is trusted. */
const enough = 3

/** Tells the languages of one document. */
export interface LanguageFinder {
  /** Nothing where a language is declared that has no dictionary here. */
  ofBlock(block: Block, view: View): Language | undefined
  ofDocument(): Language
}

/** A block's language is what is declared, else what its common words say, else the document's. */
export function languageFinder(
  document: Document,
  {languages}: Lexicon,
  fallback: Language
): LanguageFinder {
  const find = (tag: string): Language | undefined =>
    languages.find(language => language.tag === primary(tag))
  const ofDocument = once(() => {
    const tokens = document.blocks.flatMap(block => tokenise(block.text))
    return find(document.language ?? '') ?? speaksFor(tokens, languages) ?? fallback
  })
  const ofBlock = (block: Block, view: View): Language | undefined => {
    const declared = block.language ?? document.language
    if (declared !== undefined) return find(declared)
    return speaksFor(view.tokens, languages) ?? ofDocument()
  }
  return {ofBlock, ofDocument}
}

function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}

/** The primary subtag: `sv` of `sv-FI`. */
export function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0] ?? ''
}

function speaksFor(tokens: readonly Token[], languages: readonly Language[]): Language | undefined {
  const counts = languages
    .map(language => ({language, count: tokens.filter(({key}) => language.common.has(key)).length}))
    .sort((a, b) => b.count - a.count)
  const [first, second] = counts
  return first && first.count - (second?.count ?? 0) >= enough ? first.language : undefined
}
