import type {Builtin} from './builtin.ts'
import type {House} from './choices.ts'
import {ruleIds} from './directive-messages.ts'
import type {Format} from './document.ts'
import type {Lexicon} from './lexicon.ts'
import type {Words} from './reporter.ts'
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
  /** The languages in the order given, all of them by default. */
  lexicon(languages: readonly string[] | undefined, house: House): Lexicon
  /** The sentences of a language. */
  words(language: string): Words
}

export function libraryOf({tags, profiles, lexicon}: Builtin, formats: readonly Format[]): Library {
  return {
    formats,
    languages: tags,
    profiles: Object.fromEntries(profiles.map(profile => [profile.name, profile])),
    rules: house => [...ruleIds(lexicon()), ...Object.values(house).flatMap(idsOf)],
    lexicon: (languages, house) => inOrder(lexicon(languages, house), languages ?? []),
    words: language => wordsOf(lexicon(), language)
  }
}

function idsOf(entries: House[string]): string[] {
  return entries.flatMap(({id}) => id ?? [])
}

function inOrder(lexicon: Lexicon, tags: readonly string[]): Lexicon {
  const languages = [...lexicon.languages].sort((a, b) => tags.indexOf(a.tag) - tags.indexOf(b.tag))
  return {...lexicon, languages}
}

function wordsOf({languages}: Lexicon, tag: string): Words {
  const language = languages.find(each => each.tag === tag) ?? languages[0]
  return language?.dictionary.messages ?? {quotes: [], contexts: {}, summary: {}}
}
