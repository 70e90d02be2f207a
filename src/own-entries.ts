import {audit} from './audit.ts'
import type {Entry} from './dictionary.ts'
import {formats} from './formats/index.ts'
import type {Report} from './problem.ts'
import {byTag, type Library, pick, profilesOf} from './settings.ts'

type Entries = Readonly<Record<string, readonly Entry[]>>

/** The entries of a user's own, by language, without those that fail the audit, whose problems are reported. */
export function soundEntries(own: Entries, library: Library, report: Report): Entries {
  return Object.fromEntries(
    Object.entries(own).map(([tag, entries]) => [tag, sound(tag, entries, {library, report})])
  )
}

interface Desk {
  readonly library: Library
  readonly report: Report
}

function sound(tag: string, entries: readonly Entry[], {library, report}: Desk): readonly Entry[] {
  const dictionary = byTag(library).get(tag)
  if (!dictionary) return []
  const {termbase} = library
  // A topic file may bring concepts of its own: the key is all that there is to know of them.
  const concepts = Object.fromEntries(entries.map(({concept}) => [concept, {definition: concept}]))
  const bench = {
    termbase: {...termbase, concepts: {...concepts, ...termbase.concepts}},
    profile: pick('profile', 'ngo', profilesOf(library)),
    formats
  }
  const places = new Set(entries.map(({place}) => place))
  const extended = {...dictionary, entries: [...dictionary.entries, ...entries]}
  const problems = audit(extended, bench, ({place}) => places.has(place))
  problems.forEach(report)
  const faulty = new Set(problems.map(({place}) => place))
  return entries.filter(({place}) => !faulty.has(place))
}
