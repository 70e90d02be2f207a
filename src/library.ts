import type {Builtin} from './builtin.ts'
import type {House} from './choices.ts'
import {ruleIds} from './directive-messages.ts'
import type {Format} from './document.ts'
import {compileLexicon, type Lexicon} from './lexicon.ts'
import type {Report} from './problem.ts'
import type {Profile} from './rule.ts'

/** What a run can choose from. */
export interface Library {
  readonly formats: readonly Format[]
  /** Tags of the dictionaries. */
  readonly languages: readonly string[]
  /** By name. */
  readonly profiles: Readonly<Record<string, Profile>>
  /** The rule ids, with those of the user's own entries. */
  rules(house: House): readonly string[]
  /** Reports what in the user's own entries cannot be matched. */
  audit(house: House, report: Report): void
  /** The languages in the order given, all of them by default. */
  lexicon(languages: readonly string[] | undefined, house: House): Lexicon
}

export function libraryOf({tags, profiles, lexicon}: Builtin, formats: readonly Format[]): Library {
  return {
    formats,
    languages: tags,
    profiles: Object.fromEntries(profiles.map(profile => [profile.name, profile])),
    rules: house => [...ruleIds(lexicon()), ...Object.values(house).flatMap(idsOf)],
    audit: (house, report) => audit(house, lexicon(Object.keys(house)), report),
    lexicon: (languages, house) => inOrder(lexicon(languages, house), languages ?? [])
  }
}

function idsOf(entries: House[string]): string[] {
  return entries.flatMap(({id}) => id ?? [])
}

function audit(house: House, {languages, sources}: Lexicon, report: Report): void {
  const dictionaries = languages.map(({tag, dictionary}) => ({
    ...dictionary,
    entries: house[tag] ?? []
  }))
  compileLexicon(dictionaries, {concepts: {}, sources}, ({message, cause}, entry) => {
    if (entry) report({place: entry.place, what: message, remedy: String(cause)})
  })
}

function inOrder(lexicon: Lexicon, tags: readonly string[]): Lexicon {
  const languages = [...lexicon.languages].sort((a, b) => tags.indexOf(a.tag) - tags.indexOf(b.tag))
  return {...lexicon, languages}
}
