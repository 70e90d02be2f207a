import type {Context} from '../context.ts'
import {languagesOf, type Prose, type TokenRange} from '../prose.ts'
import type {Language} from '../spoken-language.ts'
import {candidatesAt} from '../term-index.ts'
import {longest} from '../walk.ts'

/** Whether the match is part of the name of a law, a treaty, a crime or an institution. */
export const officialName: Context = match =>
  languagesOf(match).some(language =>
    namesIn(match.prose, language).some(({from, to}) => from <= match.from && match.to <= to)
  )

const known = new WeakMap<Prose, Map<Language, TokenRange[]>>()

function namesIn(prose: Prose, language: Language): TokenRange[] {
  const found = known.get(prose) ?? new Map<Language, TokenRange[]>()
  const names = found.get(language) ?? scan(prose, language)
  known.set(prose, found.set(language, names))
  return names
}

function scan(prose: Prose, {names}: Language): TokenRange[] {
  return prose.tokens.flatMap((_, from) =>
    [...candidatesAt(names, prose, from)].flatMap(({pattern}) => {
      const trail = longest(pattern, prose, from)
      return trail ? [{from, to: trail.next}] : []
    })
  )
}
