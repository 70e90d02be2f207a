import {dictionaries, profiles, termbase} from '#data'
import type {Dictionary, Entry} from './dictionary.ts'
import {compileLexicon, type Lexicon} from './lexicon.ts'
import type {Profile} from './rule.ts'

/** The dictionaries and profiles that come with Ordval. */
export interface Builtin {
  /** Tags of the languages, such as `en`. */
  readonly tags: readonly string[]
  readonly profiles: readonly Profile[]
  /** The lexicon of some languages in their order (all by default), with a user's own entries by language. */
  lexicon(tags?: readonly string[], own?: Readonly<Record<string, readonly Entry[]>>): Lexicon
}

const compiled = new Map<string, Lexicon>()

export function builtin(): Builtin {
  return {tags: dictionaries.map(tagOf), profiles, lexicon}
}

function lexicon(
  tags?: readonly string[],
  own: Readonly<Record<string, readonly Entry[]>> = {}
): Lexicon {
  const chosen = (tags ?? dictionaries.map(tagOf)).flatMap(tag =>
    dictionaries.filter(each => tagOf(each) === tag)
  )
  const isPlain = Object.keys(own).length === 0
  const key = chosen.map(tagOf).join()
  const known = isPlain ? compiled.get(key) : undefined
  if (known) return known
  const extended = chosen.map(dictionary => ({
    ...dictionary,
    entries: [...dictionary.entries, ...(own[tagOf(dictionary)] ?? [])]
  }))
  const made = compileLexicon(extended, termbase)
  if (isPlain) compiled.set(key, made)
  return made
}

function tagOf({language}: Dictionary): string {
  return language.language
}
