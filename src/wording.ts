import type {Decision} from './decide.ts'
import type {Messages} from './language.ts'
import type {Match} from './prose.ts'
import type {Voice} from './spoken-language.ts'
import type {Source} from './term.ts'
import {onOneLine} from './words.ts'

/** Suggestions that a sentence names; the others stand in `expected`. */
const named = 3

/** The one line that a reader sees: what to write instead, and why. */
export function reasonFor(
  {match, context}: Decision,
  expected: readonly string[],
  {tag, messages}: Voice
): string {
  const {verdict, why = {}} = match.term.entry
  const [without, instead] =
    verdict === 'caution'
      ? [messages.rethink, messages.consider]
      : [messages.avoid, messages.replace]
  const reason = fill(expected.length > 0 ? instead : without, {
    actual: quote(onOneLine(match.prose.text.slice(match.start, match.end)), messages),
    expected: alternatives(
      expected.slice(0, named).map(each => quote(each, messages)),
      messages
    ),
    why: onOneLine(textIn(why, tag))
  })
  return context === 'quotation' ? fill(messages.quoted, {reason}) : reason
}

/** Advice beyond the reason, and the source that it rests on. */
export function noteFor(
  {term: {entry}}: Match,
  sources: Readonly<Record<string, Source>>,
  {tag, messages}: Voice
): string {
  const {note = {}, guideline} = entry
  return onOneLine(`${textIn(note, tag)} ${sourceLine(guideline, sources, messages)}`)
}

/** What an entry says in a language, in English, or in the one that it has. */
function textIn(texts: Readonly<Record<string, string>>, tag: string): string {
  return texts[tag] ?? texts.en ?? Object.values(texts)[0] ?? ''
}

function sourceLine(
  guideline: Match['term']['entry']['guideline'],
  sources: Readonly<Record<string, Source>>,
  messages: Messages
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

/** *a, b or c* */
function alternatives(items: readonly string[], {or: [two = '', several = two]}: Messages): string {
  const last = items.at(-1) ?? ''
  if (items.length < 2) return last
  return `${items.slice(0, -1).join(', ')}${items.length > 2 ? several : two}${last}`
}

function quote(words: string, {quotes: [open = '', close = '']}: Messages): string {
  return `${open}${words}${close}`
}
