import {isMap, type Node, type Pair} from 'yaml'
import type {Problem} from './problem.ts'
import {mapOf, nearest, type Shape, text} from './shape.ts'

/** What is wrong with a name that is none of those known, and what was probably meant. */
export function unexpected(
  kind: string,
  name: string,
  known: readonly string[]
): Pick<Problem, 'what' | 'remedy'> {
  const meant = nearest(name, known)
  // Each name of two or three letters is near to all others, and says nothing.
  const remedy = meant && meant.length > 3 ? `\`${meant}\`` : anyOf(known)
  return {what: `Unexpected ${kind} \`${name}\``, remedy: `expected ${remedy}`}
}

const listLimit = 20

function anyOf(names: readonly string[]): string {
  if (names.length > listLimit) return 'a name as reports show it'
  return `one of ${names.map(each => `\`${each}\``).join(', ')}`
}

/** Text that names one of several; `spell` gives the name that a text stands for. */
export function named<T>(
  kind: string,
  known: ReadonlyMap<string, T>,
  spell = (name: string): string => name
): Shape<T> {
  return (node, reading) => {
    const name = text(node, reading)
    const found = name === undefined ? undefined : known.get(spell(name))
    if (name !== undefined && found === undefined) {
      reading.report({
        place: reading.yaml.place(node),
        ...unexpected(kind, name, [...known.keys()])
      })
    }
    return found
  }
}

/** A map whose keys are names. */
export function keyed<T>(key: Shape<string>, value: Shape<T>): Shape<Record<string, T>> {
  return (node, reading) => {
    if (!isMap(node)) return mapOf(value)(node, reading)
    const pairs = (node.items as Pair<Node, Node>[]).map(pair => ({
      name: key(pair.key, reading),
      read: value(pair.value, reading)
    }))
    return Object.fromEntries(
      pairs.flatMap(({name, read}) =>
        name === undefined || read === undefined ? [] : [[name, read]]
      )
    )
  }
}
