import {isMap, type Node} from 'yaml'
import type {Paradigm} from './morphology.ts'
import {
  choice,
  either,
  ending,
  list,
  mapOf,
  type Of,
  oneOrMany,
  record,
  type Shape,
  text
} from './shape.ts'

// Each key is explained in `docs/dictionary.md`.

const texts = list(text)
const words = mapOf(text)

/** `language.yaml`. */
export const languageFile = record(
  {
    language: text,
    name: text,
    parser: choice('english', 'latin'),
    common: texts,
    classes: mapOf(texts)
  },
  {'title-case': texts}
)

const cells: Shape<Paradigm['cells']> = mapOf(oneOrMany(ending))
const bareParadigm: Shape<Paradigm> = (node, reading) => {
  const read = cells(node, reading)
  return read && {cells: read}
}
const hasCells = (node: Node | null): boolean => isMap(node) && node.has('cells')

/** How words before a replaced term change with it. */
const agreement = record(
  {},
  {
    sound: record({vowels: text, words}),
    gender: list(record({from: text, to: text, words})),
    after: texts
  }
)

/** `morphology.yaml`. */
export const morphologyFile = record(
  {paradigms: mapOf(either(hasCells, record({cells}, {gender: text}), bareParadigm))},
  {agreement}
)

/** Patterns right before and right after a match. */
const frame = record({}, {before: text, after: text})
export type Frame = Of<typeof frame>

/** `contexts.yaml`. */
export const contextsFile = record(
  {mention: list(frame)},
  {
    /** What stands at the head of a column of words to avoid. */
    labels: texts,
    amendment: record({old: list(frame), new: list(frame)}),
    /** What ends the speech in a line that opens with a dash. */
    speech: texts
  }
)

/** `official-names.yaml`. */
export const namesFile = list(record({name: text, match: oneOrMany(text)}, {jurisdiction: text}))

/** `messages.yaml`: the sentences that a reader sees. */
export const messagesFile = record({
  quotes: texts,
  /** What parts two alternatives, and the last of several where that differs. */
  or: oneOrMany(text),
  replace: text,
  consider: text,
  avoid: text,
  rethink: text,
  quoted: text,
  guideline: text,
  chapter: text,
  advice: text,
  contexts: words,
  summary: words,
  directive: record({unused: text, unknown: text, missing: text})
})
export type Messages = Of<typeof messagesFile>
