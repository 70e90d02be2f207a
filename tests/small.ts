import {readdirSync, readFileSync} from 'node:fs'
import {check, type Result, type Settings} from '../src/check.ts'
import {type Dictionary, readDictionary, readTermbase, type SourceFile} from '../src/dictionary.ts'
import type {Format} from '../src/document.ts'
import {formats} from '../src/formats/index.ts'
import {markdown} from '../src/formats/markdown.ts'
import {compileLexicon, type Lexicon} from '../src/lexicon.ts'
import type {Message} from '../src/message.ts'
import {type Report, sentence} from '../src/problem.ts'
import {type Profile, readProfile} from '../src/rule.ts'
import {holdInvariants} from './invariants.ts'

// The small dictionary uses every feature of the pattern language, and no test depends on the real ones.
const root = new URL('../', import.meta.url)
const folder = new URL('fixtures/dictionaries/small/', root)

export const refuse: Report = problem => {
  throw new Error(sentence(problem))
}

export function sourceFile(path: string, file = path): SourceFile {
  return {file, text: readFileSync(new URL(path, root), 'utf8')}
}

/** The files of a language of the small dictionary; those that are given stand in for files of that name. */
export function smallFiles(tag: string, ...own: readonly SourceFile[]): SourceFile[] {
  const files = readdirSync(new URL(`${tag}/`, folder)).map(name =>
    sourceFile(`fixtures/dictionaries/small/${tag}/${name}`, `${tag}/${name}`)
  )
  return [...files.filter(({file}) => !own.some(each => each.file === file)), ...own]
}

export const termbase = readTermbase(
  {
    concepts: sourceFile('fixtures/dictionaries/small/concepts.yaml'),
    sources: sourceFile('fixtures/dictionaries/small/sources.yaml')
  },
  refuse
)

export function smallDictionary(tag: string): Dictionary {
  const dictionary = readDictionary(smallFiles(tag), refuse)
  if (!dictionary) throw new Error(`Cannot read ${tag}`)
  return dictionary
}

export const english = smallDictionary('en')
export const swedish = smallDictionary('sv')
export const small: Lexicon = compileLexicon([english, swedish], termbase)

export function profileOf(name: string): Profile {
  const profile = readProfile(sourceFile(`rules/${name}.yaml`).text, name, refuse)
  if (!profile) throw new Error(`Cannot read ${name}`)
  return profile
}

export const bench = {termbase, profile: profileOf('ngo'), formats}

/** Checks a text with the small dictionary; whatever the test is about, the invariants must hold. */
export function checkSmall(
  source: string,
  settings: Partial<Settings> = {},
  format: Format = markdown
): Result {
  const complete = {lexicon: small, profile: bench.profile, ...settings}
  const result = check(source, format, complete)
  holdInvariants(source, result, complete.lexicon)
  return result
}

/** What becomes of each term, in order: `error child pornography`, `mention child porn`. */
export function verdicts(
  source: string,
  settings: Partial<Settings> = {},
  format: Format = markdown
): string[] {
  const {messages, accepted} = checkSmall(source, settings, format)
  return [
    ...messages.map(each => ({...each, verdict: each.severity})),
    ...accepted.map(each => ({...each, verdict: each.because}))
  ]
    .sort((a, b) => a.start - b.start)
    .map(({verdict, actual}) => `${verdict} ${actual}`)
}

/** The text with all fixes, the unsafe ones, too. */
export function fixed(source: string, messages: readonly Message[]): string {
  return messages
    .flatMap(({fix}) => fix?.edits ?? [])
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, {start, end, text: words}) => text.slice(0, start) + words + text.slice(end),
      source
    )
}
