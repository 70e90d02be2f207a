import type {Decision} from './decide.ts'
import type {Messages} from './language.ts'
import type {Language} from './lexicon.ts'
import type {Match} from './prose.ts'
import type {Source} from './term.ts'
import {onOneLine} from './words.ts'

/** Suggestions that a sentence names; the others stand in `expected`. */
const named = 3

/** The one line that a reader sees: what to write instead, and why. */
export function reasonFor({match, context}: Decision, expected: readonly string[]): string {
  const {verdict, why = {}} = match.term.entry
  const {messages} = match.language.dictionary
  const [without, instead] =
    verdict === 'caution'
      ? [messages.rethink, messages.consider]
      : [messages.avoid, messages.replace]
  const reason = fill(expected.length > 0 ? instead : without, {
    actual: quote(onOneLine(match.prose.text.slice(match.start, match.end)), messages),
    expected: match.language.alternatives.format(
      expected.slice(0, named).map(each => quote(each, messages))
    ),
    why: onOneLine(why[match.language.tag] ?? why.en ?? '')
  })
  return context === 'quotation' ? fill(messages.quoted, {reason}) : reason
}

/** Advice beyond the reason, and the source that it rests on. */
export function noteFor(
  {term, language}: Match,
  sources: Readonly<Record<string, Source>>
): string {
  const {note = {}, guideline} = term.entry
  const advice = note[language.tag] ?? note.en
  const source = sourceLine(guideline, sources, language)
  return onOneLine(`${advice ?? ''} ${source}`)
}

function sourceLine(
  guideline: Match['term']['entry']['guideline'],
  sources: Readonly<Record<string, Source>>,
  {dictionary: {messages}}: Language
): string {
  const source = guideline && sources[guideline.source]
  if (!source || guideline.source === 'ordval') return messages.advice
  const chapter = guideline.chapter ? fill(messages.chapter, {chapter: guideline.chapter}) : ''
  const publisher = [source.publisher, source.year].filter(Boolean).join(', ')
  return fill(messages.guideline, {title: source.title, publisher, chapter})
}

/** Fills `{name}` in a template. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([a-z]+)\}/g, (whole, name: string) => values[name] ?? whole).trim()
}

function quote(words: string, {quotes: [open = '', close = '']}: Messages): string {
  return `${open}${words}${close}`
}
