import {fault} from './problem.ts'

/** A paradigm of a language: cell → endings; the first cell is the form that patterns are written in. */
export interface Paradigm {
  readonly gender?: string
  readonly cells: Readonly<Record<string, readonly string[]>>
}

/** The cells of a paradigm that a form can stand for, and the gender of its word. */
export interface Inflection {
  readonly cells: readonly string[]
  readonly gender?: string
  /** How the word may be written, where its case matters. */
  readonly exact?: readonly string[]
  /** Class name → the text of that piece of a solid word. */
  readonly captures?: Readonly<Record<string, string>>
}

export interface Form extends Inflection {
  readonly text: string
}

/** All forms of a word; throws a `SyntaxError` where the word does not end as the paradigm's base does. */
export function inflect(word: string, name: string, {cells, gender}: Paradigm): Form[] {
  const base = Object.values(cells)[0]?.[0] ?? ''
  if (!word.endsWith(base)) {
    throw fault(`Unexpected word \`${word}:${name}\``, `expected a word that ends in \`${base}\``)
  }
  const stem = word.slice(0, word.length - base.length)
  const found = new Map<string, string[]>()
  for (const [cell, endings] of Object.entries(cells)) {
    for (const ending of endings) {
      const form = stem + ending
      found.set(form, [...(found.get(form) ?? []), cell])
    }
  }
  return [...found].map(([text, names]) => ({text, cells: names, ...(gender ? {gender} : {})}))
}
