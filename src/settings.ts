import type {Settings} from './check.ts'
import type {Choices} from './choices.ts'
import type {Rules} from './config-file.ts'
import type {Library} from './library.ts'
import type {Profile} from './rule.ts'

/** Settings by file: a config, what it says of this file in particular, and the flags, which win. */
export function settingsFor(
  flags: Choices,
  library: Library
): (rules: Rules, path: string) => Settings {
  const cache = new Map<Rules, Map<string, Settings>>()
  return (rules, path) => {
    const fitting = rules.overrides.filter(each => each.fits(path))
    const key = fitting.map(each => rules.overrides.indexOf(each)).join()
    const known = cache.get(rules) ?? new Map<string, Settings>()
    const choices = [...fitting.map(each => each.choices), flags].reduce(merge, rules.choices)
    const settings = known.get(key) ?? settle(choices, library)
    cache.set(rules, known.set(key, settings))
    return settings
  }
}

/** Lists are replaced, maps are merged. */
function merge(below: Choices, above: Choices): Choices {
  const severity = {...below.severity, ...above.severity}
  return {...below, ...above, severity, house: {...below.house, ...above.house}}
}

function settle({profile, languages, house = {}, ...choices}: Choices, library: Library): Settings {
  const lexicon = library.lexicon(languages, house)
  return {...choices, profile: profile ?? usual(library.profiles), lexicon}
}

function usual(profiles: Library['profiles']): Profile {
  const profile = profiles.ngo
  if (!profile) throw new Error('Missing profile `ngo`')
  return profile
}
