import type {Dictionary, Entry} from './dictionary.ts'
import type {Weight} from './gate.ts'
import {type Compiler, literal, type Pattern} from './pattern.ts'

/** What a pattern finds; `optional` is discouraged where a config says so. */
export type Role = (typeof roles)[number]
export const roles = ['recommended', 'discouraged', 'optional', 'name'] as const

/** What finding a pattern means for a gate. */
export const weights: Readonly<Record<Role, Weight>> = {
  recommended: 0,
  discouraged: 1,
  optional: 2,
  name: 0
}

/** Whether a pattern is that of a term that is looked for. */
export function isSought(item: Item | undefined, isOptional: boolean): boolean {
  return item?.role === 'discouraged' || (isOptional && item?.role === 'optional')
}

/** Where a pattern stands: the index of its dictionary, of its entry or name in there, and of the pattern in that. */
export interface Item {
  readonly dictionary: number
  readonly role: Role
  readonly owner: number
  readonly pattern: number
}

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
