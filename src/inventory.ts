import type {Dictionary, Entry} from './dictionary.ts'
import type {Item, Role} from './item.ts'
import {type Compiler, literal, type Pattern} from './pattern.ts'

/** All patterns by which terms and names are found, or those of the user's own entries; their place in the list is their number. */
export function itemsOf(dictionaries: readonly Dictionary[], isOwn = false): Item[] {
  return dictionaries.flatMap((each, dictionary) => {
    const first = isOwn ? each.stocked : 0
    if (first === undefined) return []
    return [...entryItems(each, first), ...(isOwn ? [] : nameItems(each))].map(item => ({
      dictionary,
      ...item
    }))
  })
}

type Local = Omit<Item, 'dictionary'>

function entryItems({entries}: Dictionary, first: number): Local[] {
  return entries.flatMap((entry, owner) =>
    owner < first
      ? []
      : writtenIn(entry).map((_, pattern) => ({role: roleOf(entry), owner, pattern}))
  )
}

function nameItems({names}: Dictionary): Local[] {
  return names.flatMap(({match}, owner) =>
    match.map((_, pattern) => ({role: 'name' as const, owner, pattern}))
  )
}

function roleOf({status, optional}: Entry): Role {
  if (status !== 'deprecated') return 'recommended'
  return optional ? 'optional' : 'discouraged'
}

/**
 * The patterns of an entry, or the phrases that are looked for as they are where it has none.
 *
 * The forms of a good term are found, too, so that no shorter rule flags a part of it.
 */
export function writtenIn({match, term, status, forms = {}}: Entry): readonly string[] {
  if (match) return match
  const phrases = status === 'deprecated' ? [term] : [term, ...Object.values(forms).flat()]
  return [...new Set(phrases)].filter(form => !form.includes('$'))
}

/** Compiles a pattern of a dictionary; throws a `SyntaxError` where it is wrong. */
export function compileItem(
  {role, owner, pattern}: Item,
  {entries, names}: Pick<Dictionary, 'entries' | 'names'>,
  compile: Compiler
): Pattern {
  const entry = role === 'name' ? undefined : entries[owner]
  const written = (entry ? writtenIn(entry) : names[owner]?.match)?.[pattern] ?? ''
  return entry && !entry.match ? literal(written) : compile(written)
}
