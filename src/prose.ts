import type {CompiledTerm} from './compiled-term.ts'
import type {Block, Document, Span} from './document.ts'
import {lazily} from './lazily.ts'
import {type Parser, sentences} from './sentence.ts'
import type {Language} from './spoken-language.ts'
import type {Trail, View} from './walk.ts'
import {tokenise} from './words.ts'

/** A document whose blocks are cut into words, each when that is first asked for. */
export interface CutDocument extends Document {
  /** One for each block. */
  readonly views: readonly View[]
}

export function cutIntoWords(document: Document): CutDocument {
  const views = document.blocks.map(({text}) =>
    lazily<View>({text: () => text, tokens: () => tokenise(text)})
  )
  return {...document, views}
}

/** A block cut into words, with the language that it is most likely in. */
export interface Prose extends View {
  readonly block: Block
  /** The index of the block in its document. */
  readonly index: number
  readonly language: Language
}

/** A form of a term found in a block. Offsets are of the block's text, `from` and `to` of its tokens. */
export interface Match extends Span {
  readonly prose: Prose
  readonly from: number
  readonly to: number
  readonly language: Language
  readonly term: CompiledTerm
  readonly trail: Trail
  /** Whether another language claims some of the words, and nothing tells which language the block is in. */
  readonly isContested: boolean
}

/** Tokens of a block, by index, half-open. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** The languages whose frames and names may surround a match: its own and the block's. */
export function languagesOf({language, prose}: Match): readonly Language[] {
  return language === prose.language ? [language] : [language, prose.language]
}

const cut = new WeakMap<Prose, Map<Parser, Span[]>>()

/** Tokens on either side of a match after which text without a full stop is no sentence any more. */
const longestSentence = 120

/** The tokens of the sentence that a match begins in; sentences are cut when first asked for. */
export function sentenceOf({prose, language, start, from, to}: Match): TokenRange {
  const spans = sentencesOf(prose, language.dictionary.language.parser)
  const span = spanAt(spans, start) ?? {start: 0, end: prose.text.length}
  const {tokens} = prose
  let first = from
  while (from - first < longestSentence && (tokens[first - 1]?.start ?? -1) >= span.start) first--
  let last = to
  while (last - to < longestSentence && (tokens[last]?.start ?? span.end) < span.end) last++
  return {from: first, to: last}
}

/** Finds by halving the span that holds an offset. */
function spanAt(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (!span || offset < span.start) high = middle - 1
    else if (offset >= span.end) low = middle + 1
    else return span
  }
  return undefined
}

function sentencesOf(prose: Prose, parser: Parser): Span[] {
  const known = cut.get(prose) ?? new Map<Parser, Span[]>()
  const spans = known.get(parser) ?? sentences(prose.text, parser)
  cut.set(prose, known.set(parser, spans))
  return spans
}
