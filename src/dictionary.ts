import {visit} from 'yaml'
import {type Sample, sampleOf} from './detection.ts'
import {contextsFile, languageFile, messagesFile, morphologyFile, namesFile} from './language.ts'
import type {Place, Report} from './problem.ts'
import type {Of, Shape} from './shape.ts'
import {type Concepts, concepts, type Source, sources, type Term, topic} from './term.ts'
import {readYaml} from './yaml.ts'

/** A file's text and the name to report it by. */
export interface SourceFile {
  readonly file: string
  readonly text: string
}

/** A term and the concept that it is for. */
export type Entry = Term & {readonly concept: string}

/** The words of one language, as plain data. */
export interface Dictionary {
  readonly tag: string
  readonly language: Of<typeof languageFile>
  readonly morphology: Of<typeof morphologyFile>
  readonly contexts: Of<typeof contextsFile>
  readonly names: Of<typeof namesFile>
  readonly messages: Of<typeof messagesFile>
  readonly entries: readonly Entry[]
  /** How many of the entries a stock was prepared for; the others are the user's own. */
  readonly stocked?: number
  /** How the language looks, by its sentences in the files. */
  readonly sample: Sample
  /** Where the texts of the other files stand, for faults that show only when they are compiled. */
  readonly places?: ReadonlyMap<string, Place>
}

/** What all languages share. */
export interface Termbase {
  readonly concepts: Concepts
  readonly sources: Readonly<Record<string, Source>>
}

/** Reads `concepts.yaml` and `sources.yaml`. */
export function readTermbase(
  files: {readonly concepts: SourceFile; readonly sources: SourceFile},
  report: Report
): Termbase {
  return {
    concepts: read(concepts, files.concepts, report) ?? {},
    sources: read(sources, files.sources, report) ?? {}
  }
}

/** Reads the files of one language's folder; reports every problem with its place. */
export function readDictionary(
  files: readonly SourceFile[],
  report: Report
): Dictionary | undefined {
  const pick = <T>(name: string, shape: Shape<T>): T | undefined => {
    const found = files.find(({file}) => baseName(file) === name)
    if (found) return read(shape, found, report)
    report({
      place: {file: name, line: 1, column: 1},
      what: 'Missing file',
      remedy: `expected a \`${name}\``
    })
    return undefined
  }
  const language = pick('language.yaml', languageFile)
  const morphology = pick('morphology.yaml', morphologyFile)
  const contexts = pick('contexts.yaml', contextsFile)
  const names = pick('official-names.yaml', namesFile)
  const messages = pick('messages.yaml', messagesFile)
  const entries = files
    .filter(({file}) => !named.has(baseName(file)))
    .flatMap(file => readTopic(file, report))
  if (!language || !morphology || !contexts || !names || !messages) return undefined
  const sample = sampleOf([...language.common, ...sentencesIn(entries, language.language)])
  const parts = {language, morphology, contexts, names, messages, entries, sample}
  return {tag: language.language, ...parts, places: placesIn(files)}
}

function sentencesIn(entries: readonly Entry[], tag: string): string[] {
  return entries.flatMap(({why = {}, note = {}, tests = {}}) => [
    ...[why[tag] ?? '', note[tag] ?? ''],
    ...[...(tests.bad ?? []), ...(tests.ok ?? [])].map(test => test.text)
  ])
}

function placesIn(files: readonly SourceFile[]): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const {file, text} of files.filter(each => named.has(baseName(each.file)))) {
    const yaml = readYaml(text, file, () => {})
    visit(yaml?.root ?? null, {
      Scalar(_, node) {
        if (yaml && typeof node.value === 'string') places.set(node.value, yaml.place(node))
      }
    })
  }
  return places
}

const named = new Set([
  'language.yaml',
  'morphology.yaml',
  'contexts.yaml',
  'official-names.yaml',
  'messages.yaml'
])

/** Reads one topic file, such as a user's own. */
export function readTopic(file: SourceFile, report: Report): Entry[] {
  const terms = read(topic, file, report) ?? {}
  return Object.entries(terms).flatMap(([concept, list]) => list.map(term => ({...term, concept})))
}

function read<T>(shape: Shape<T>, {file, text}: SourceFile, report: Report): T | undefined {
  const yaml = readYaml(text, file, report)
  return yaml && shape(yaml.root, {yaml, report})
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
