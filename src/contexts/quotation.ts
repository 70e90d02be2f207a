import type {Context} from '../context.ts'
import {stands} from '../cue.ts'
import type {Span} from '../document.ts'
import {type Match, type Prose, sentenceOf} from '../prose.ts'
import {quotedSpans} from '../quotes.ts'
import type {Language} from '../spoken-language.ts'

/** Whether somebody else's words hold the match: between marks, in a block quotation, after a dash. */
export const quotation: Context = (match, document) => {
  const {prose, start, end} = match
  const spans: readonly Span[] = quotedSpans(document)[prose.index] ?? []
  return (
    prose.block.quoted ||
    spans.some(span => span.start <= start && end <= span.end) ||
    isSpeech(match)
  )
}

/** A line of dialogue: after a dash, at the start of the paragraph or after a line that ends a sentence. */
const dialogue =
  /^\s*(?:[–—]\s?(?=[\p{L}\p{N}¿¡«“"„…])|-\s)|(?<=[.!?…»”"][^\S\n]*\n[^\S\n]*)[–—]\s?(?=[\p{Lu}¿¡])/gu

/** What follows a dash is speech, but for the clause that says who speaks; after a hyphen only where there is one. */
function isSpeech(match: Match): boolean {
  const {from, start, prose} = match
  const {dashes, clauses} = dialogueIn(prose)
  const dash = dashes.findLast(({at}) => at <= start)
  if (!dash || (dash.isHyphen && clauses.length === 0)) return false
  const sentence = sentenceOf(match)
  return !clauses.some(at => sentence.from <= at && at < from)
}

interface Dialogue {
  /** Offsets in the block's text. */
  readonly dashes: readonly {readonly at: number; readonly isHyphen: boolean}[]
  /** The tokens where *…, says X* begins. */
  readonly clauses: readonly number[]
}

const known = new WeakMap<Prose, Dialogue>()

function dialogueIn(prose: Prose): Dialogue {
  const found = known.get(prose)
  if (found) return found
  const dashes = [...prose.text.matchAll(dialogue)].map(({0: lead, index}) => ({
    at: index,
    isHyphen: lead.includes('-')
  }))
  const made = {dashes, clauses: dashes.length > 0 ? attributions(prose) : []}
  known.set(prose, made)
  return made
}

/** Where *…, says X* begins. */
function attributions(prose: Prose): number[] {
  const {speech}: Language = prose.language
  return prose.tokens.flatMap(({key}, at) =>
    /^[,?!”"]$/.test(key) && speech.some(cue => stands(cue, prose, at + 1)) ? [at] : []
  )
}
