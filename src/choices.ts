import type {Keyed, Wishes, Word} from './config.ts'
import {type Entry, readTopic, type SourceFile} from './dictionary.ts'
import type {Library} from './library.ts'
import type {Place, Report} from './problem.ts'
import {type Profile, readProfile, type Severity} from './rule.ts'
import {nearest} from './shape.ts'

/** What a config or a flag decides; what is left out is for others to decide. */
export interface Choices {
  /** The first is the document's where nothing else tells. */
  readonly languages?: readonly string[]
  readonly profile?: Profile
  readonly severity?: Readonly<Record<string, Severity | 'off'>>
  readonly optional?: readonly string[]
  readonly allow?: readonly string[]
  /** Entries of the user's own, by language. */
  readonly house?: House
}

export type House = Readonly<Record<string, readonly Entry[]>>

/** What can be chosen from, and where to read and to complain. */
export interface Shelf extends Pick<Library, 'languages' | 'profiles' | 'rules' | 'audit'> {
  /** Reads a file that a config names; the reason where it cannot be read. */
  read(path: string): SourceFile | string
  readonly report: Report
}

/** Turns wishes into choices; reports every unknown word with the one that was probably meant. */
export function choose(wishes: Wishes, shelf: Shelf, above: House = {}): Choices {
  const {language, profile, severity, optional, allow, dictionaries} = wishes
  const house = dictionaries && houseOf(dictionaries, shelf)
  const ids = severity || optional ? shelf.rules({...above, ...house}) : []
  const rule = ({value, place}: Word) => known(value, ids, 'rule', {place, report: shelf.report})
  return defined<Choices>({
    languages: language?.flatMap(each => languageOf(each, shelf) ?? []),
    profile: profile && profileOf(profile, shelf),
    severity:
      severity &&
      Object.fromEntries(
        severity.flatMap(({key, value}) => (rule(key) ? [[key.value, value]] : []))
      ),
    optional: optional?.filter(rule).map(({value}) => value),
    allow,
    house
  })
}

/** The dictionary for a tag: `en` for `en-GB`; nothing, and a report, where there is none. */
export function languageOf({value, place}: Word, {languages, report}: Shelf): string | undefined {
  const tag = value.toLowerCase()
  const fit = languages.find(each => tag === each || tag.startsWith(`${each}-`))
  if (fit === undefined) known(value, languages, 'language', {place, report})
  return fit
}

/** The profile of a name or a path; nothing, and a report, where there is none. */
export function profileOf({value, place}: Word, shelf: Shelf): Profile | undefined {
  const {profiles, report} = shelf
  if (Object.hasOwn(profiles, value)) return profiles[value]
  if (/[./\\]/.test(value)) {
    const file = fileOf({value, place}, shelf)
    return file && readProfile(file.text, file.file, report)
  }
  known(value, Object.keys(profiles), 'profile', {place, report})
  return undefined
}

function houseOf(dictionaries: readonly Keyed<readonly Word[]>[], shelf: Shelf): House {
  const house: Record<string, readonly Entry[]> = {}
  for (const {key, value} of dictionaries) {
    const language = languageOf(key, shelf)
    const files = value.flatMap(each => fileOf(each, shelf) ?? [])
    if (language) house[language] = files.flatMap(file => readTopic(file, shelf.report))
  }
  shelf.audit(house, shelf.report)
  return house
}

function fileOf({value, place}: Word, {read, report}: Shelf): SourceFile | undefined {
  const file = read(value)
  if (typeof file !== 'string') return file
  report({
    place,
    what: `Unexpected path \`${value}\``,
    remedy: `expected a file that can be read: ${file}`
  })
  return undefined
}

function known(
  value: string,
  candidates: readonly string[],
  kind: string,
  {place, report}: {readonly place: Place; readonly report: Report}
): boolean {
  if (candidates.includes(value)) return true
  const meant = value.length > 3 ? nearest(value, candidates) : undefined
  const remedy = meant ? `expected \`${meant}\`` : `expected ${anyOf(candidates)}`
  report({place, what: `Unexpected ${kind} \`${value}\``, remedy})
  return false
}

const listLimit = 20

function anyOf(candidates: readonly string[]): string {
  if (candidates.length > listLimit) return 'a name as reports show it'
  return `one of ${candidates.map(each => `\`${each}\``).join(', ')}`
}

function defined<T extends object>(values: {[K in keyof T]: T[K] | undefined}): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
}
