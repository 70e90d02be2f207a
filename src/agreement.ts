import {caseStyle, fold, transferCase, withApostrophes} from './casing.ts'
import {stands} from './cue.ts'
import type {Span} from './document.ts'
import type {Edit} from './message.ts'
import type {Match} from './prose.ts'
import type {Replacement} from './suggest.ts'

/** The place of a match, or of any run of its block's text, in the source. */
export function sourceSpan({prose: {block}}: Match, start: number, end: number): Span {
  return {start: block.starts[start] ?? 0, end: block.ends[end - 1] ?? 0}
}

/** What changes before a match when its words do. */
export interface Agreement {
  readonly edits: readonly Edit[]
  /** Whether that is all: no unknown word before, nothing behind that agrees, too. */
  readonly isWhole: boolean
}

export function agree(match: Match, {text, suggestion}: Replacement): Agreement {
  const {language, prose, term, trail, to} = match
  const own = trail.head.gender ?? term.entry.gender
  const target = suggestion.gender ?? own
  const sound = soundPhrase(match)
  if (own === target) return {edits: edits(match, sound, {text, target}), isWhole: true}
  const {gender = []} = language.dictionary.morphology.agreement ?? {}
  const words = gender.find(each => each.from === own && each.to === target)?.words ?? {}
  const {phrases, isWhole} = phrasesBefore(match, words)
  return {
    edits: edits(match, phrases.length > 0 ? phrases : sound, {text, target}),
    isWhole: isWhole && !language.agreeing.some(each => stands(each, prose, to))
  }
}

/** Words before a match that change with it; `from` and `to` are tokens. */
interface Phrase {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The determiners and adjectives before the match, in order, and whether an unknown word may be another. */
function phrasesBefore(
  match: Match,
  words: Readonly<Record<string, string>>
): {readonly phrases: readonly Phrase[]; readonly isWhole: boolean} {
  const {prose, language} = match
  const phrases: Phrase[] = []
  let at = match.from
  for (let next = phraseAt(match, at, words); next; next = phraseAt(match, at, words)) {
    phrases.unshift(next)
    at = next.from
  }
  const before = prose.tokens[at - 1]
  const isKnown = !before || before.kind === 'mark' || language.common.has(before.key)
  const mayBeVerb = phrases.length > 0 && !phraseAt(match, at - 1, words)
  return {phrases, isWhole: isKnown || mayBeVerb}
}

/** Of two words, as *de la*, or of one. */
function phraseAt(
  {prose: {tokens}}: Match,
  to: number,
  words: Readonly<Record<string, string>>
): Phrase | undefined {
  const key = (from: number): string =>
    tokens
      .slice(from, to)
      .map(each => each.key)
      .join(' ')
  const from = [to - 2, to - 1].find(each => each >= 0 && Object.hasOwn(words, key(each)))
  return from === undefined ? undefined : {from, to, text: words[key(from)] ?? ''}
}

/** What stands right before the match and may sound otherwise before another word. */
function soundPhrase(match: Match): Phrase[] {
  const {words = {}} = match.language.dictionary.morphology.agreement?.sound ?? {}
  const forms = Object.entries(words)
    .flat()
    .map(word => [word, word])
  const found = phraseAt(match, match.from, Object.fromEntries(forms))
  return found ? [found] : []
}

interface Target {
  /** The words to come after. */
  readonly text: string
  readonly target: string | undefined
}

function edits(match: Match, phrases: readonly Phrase[], target: Target): Edit[] {
  return phrases.flatMap(phrase => {
    const isNear = phrase.to === match.from
    return editOf(match, phrase, isNear ? sounded(phrase.text, match, target) : phrase.text)
  })
}

/** *a* or *an*, *la* or *l’*. */
function sounded(word: string, {language}: Match, {text, target}: Target): string {
  const {sound, gender = []} = language.dictionary.morphology.agreement ?? {}
  if (!sound) return word
  if (sound.vowels.includes(fold(text.charAt(0)))) return sound.words[word] ?? word
  const plain = Object.keys(sound.words).filter(each => sound.words[each] === word)
  const isTarget = (each: string): boolean =>
    gender.some(({from, words}) => from === target && Object.hasOwn(words, each))
  return (plain.length > 1 ? plain.find(isTarget) : plain[0]) ?? word
}

function editOf(match: Match, {from, to}: Phrase, text: string): Edit[] {
  const {prose} = match
  const [first, last, next] = [prose.tokens[from], prose.tokens[to - 1], prose.tokens[to]]
  if (!first || !last || !next) return []
  const old = prose.text.slice(first.start, last.end)
  if (fold(old) === text) return []
  const joins = text.endsWith("'")
  const written = transferCase(text, styleOf(match, old))
  const end = joins ? next.start : last.end
  const space = last.key.endsWith("'") && !joins ? ' ' : ''
  return [
    {...sourceSpan(match, first.start, end), text: withApostrophes(written, prose.text) + space}
  ]
}

function styleOf({prose, start, end}: Match, old: string): ReturnType<typeof caseStyle> {
  const style = caseStyle(old)
  const isLoud = caseStyle(prose.text.slice(start, end)) === 'upper'
  return isLoud && style !== 'lower' ? 'upper' : style
}
