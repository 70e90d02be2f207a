import {builtin} from './builtin.ts'
import type {Settings} from './check.ts'
import type {Severity} from './rule.ts'

/** What a caller of the library may choose; everything has a default. */
export interface Preferences {
  /** Tags of the languages to look for, such as `['en', 'sv']`; all by default. */
  readonly languages?: readonly string[]
  /** `journalist`, `ngo` (the default) or `legal`. */
  readonly profile?: string
  /** Severity by rule id; `off` turns a rule off, any other value turns an optional one on. */
  readonly severity?: Readonly<Record<string, Severity | 'off'>>
  /** Ids of optional rules to turn on. */
  readonly optional?: readonly string[]
  /** Phrases that are accepted wherever they stand. */
  readonly allow?: readonly string[]
}

/** Fills in the defaults; throws a `RangeError` for a language or a profile that is not there. */
export function settingsFrom({languages, profile = 'ngo', ...choices}: Preferences): Settings {
  const {tags, profiles, lexicon} = builtin()
  for (const each of languages ?? [])
    if (!tags.includes(each)) throw unexpected('language', each, tags)
  const chosen = profiles.find(({name}) => name === profile)
  if (!chosen)
    throw unexpected(
      'profile',
      profile,
      profiles.map(({name}) => name)
    )
  return {
    ...choices,
    ...(languages ? {languages} : {}),
    profile: chosen,
    lexicon: lexicon(languages)
  }
}

/** The error for an option that names nothing. */
export function unexpected(kind: string, value: string, known: readonly string[]): RangeError {
  const names = known.map(each => `\`${each}\``).join(', ')
  return new RangeError(`Unexpected ${kind} \`${value}\`, expected one of ${names}`)
}
