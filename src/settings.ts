import {builtin} from '#data'
import type {Settings} from './check.ts'
import type {Dictionary, Entry, Termbase} from './dictionary.ts'
import {lazily} from './lazily.ts'
import {compileLexicon, type Lexicon, type Stock} from './lexicon.ts'
import {unexpected} from './nearest.ts'
import type {Profile} from './rule.ts'
import {voiceOf} from './spoken-language.ts'

/** What can be chosen from, such as what comes with Ordval. */
export interface Library {
  readonly dictionaries: readonly Dictionary[]
  readonly termbase: Termbase
  readonly profiles: readonly Profile[]
  /** What was prepared for the dictionaries. */
  readonly stock?: Stock
}

/** What is chosen in one place: a config, an override in it, flags. What is left out is for others to choose. */
export interface Choices extends Pick<Settings, 'severity' | 'optional' | 'allow'> {
  /** Tags of dictionaries; the first is the document's where nothing else tells. */
  readonly language?: readonly string[]
  /** The tag of the language in which the reader is told. */
  readonly 'ui-language'?: string
  readonly profile?: Profile
  /** The user's own entries, by language. */
  readonly dictionaries?: Readonly<Record<string, readonly Entry[]>>
}

/** What a caller of the library may choose; everything has a default. */
export interface Preferences extends Pick<Settings, 'severity' | 'optional' | 'allow'> {
  /** Tags of the languages to look for, such as `['en', 'sv']`; all by default. */
  readonly languages?: readonly string[]
  /** `journalist`, `ngo` (the default) or `legal`. */
  readonly profile?: string
  /** The tag of the language of reasons and notes; by default that of each match. */
  readonly uiLanguage?: string
}

const preferences = ['languages', 'profile', 'uiLanguage', 'severity', 'optional', 'allow']

/** Fills in the defaults; throws a `RangeError` for an option, a language or a profile that is not there. */
export function settingsFrom(wishes: Preferences): Settings {
  const known = new Map(preferences.map(each => [each, each]))
  for (const name of Object.keys(wishes)) pick('option', name, known)
  const {languages, profile = 'ngo', uiLanguage, ...others} = wishes
  const there = (tag: string) => pick('language', tag, byTag(builtin)) && tag
  const choices: Choices = {
    ...others,
    profile: pick('profile', profile, profilesOf(builtin)),
    ...(languages ? {language: languages.map(there)} : {}),
    ...(uiLanguage ? {'ui-language': there(uiLanguage)} : {})
  }
  return settingsOf(choices, builtin)
}

/** One of several by name; throws a `RangeError` where there is none. */
export function pick<T>(kind: string, name: string, known: ReadonlyMap<string, T>): T {
  const found = known.get(name)
  if (found !== undefined) return found
  const {what, remedy} = unexpected(kind, name, [...known.keys()])
  throw new RangeError(`${what}, ${remedy}`)
}

/** What a check needs for choices; lexicons without entries of the user's own are made once. */
export function settingsOf(choices: Choices, library: Library): Settings {
  const {language, profile, dictionaries = {}, 'ui-language': reader = '', ...others} = choices
  const speaker = byTag(library).get(reader)
  return {
    ...others,
    ...(speaker ? {voice: voiceOf(speaker)} : {}),
    ...(language ? {languages: language} : {}),
    profile: profile ?? pick('profile', 'ngo', profilesOf(library)),
    lexicon: lexiconOf(language ?? ['en', ...byTag(library).keys()], dictionaries, library)
  }
}

/** Lists are replaced, maps are merged. */
export function merge(below: Choices, above: Choices): Choices {
  return {
    ...{...below, ...above},
    severity: {...below.severity, ...above.severity},
    dictionaries: {...below.dictionaries, ...above.dictionaries}
  }
}

export function byTag({dictionaries}: Library): Map<string, Dictionary> {
  return new Map(dictionaries.map(each => [each.tag, each]))
}

export function profilesOf({profiles}: Library): Map<string, Profile> {
  return new Map(profiles.map(each => [each.name, each]))
}

const compiled = new WeakMap<Library, Map<string, Lexicon>>()

function lexiconOf(
  tags: readonly string[],
  own: NonNullable<Choices['dictionaries']>,
  library: Library
): Lexicon {
  const {stock} = library
  // Read only when a finding cites a source.
  const termbase = lazily<Termbase>({
    concepts: () => library.termbase.concepts,
    sources: () => library.termbase.sources
  })
  const made = compiled.get(library) ?? new Map<string, Lexicon>()
  const key = Object.keys(own).length === 0 ? tags.join() : undefined
  const known = key === undefined ? undefined : made.get(key)
  if (known) return known
  const all = byTag(library)
  const dictionaries = [...new Set(tags)].flatMap(tag => {
    const found = all.get(tag)
    return found ? withOwn(found, own[tag]) : []
  })
  const lexicon = compileLexicon(dictionaries, termbase, stock ? {stock} : {})
  if (key !== undefined) compiled.set(library, made.set(key, lexicon))
  return lexicon
}

function withOwn(dictionary: Dictionary, own: readonly Entry[] = []): Dictionary {
  if (own.length === 0) return dictionary
  const {entries} = dictionary
  return {...dictionary, entries: [...entries, ...own], stocked: entries.length}
}
