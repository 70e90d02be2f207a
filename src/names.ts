import {isMap, type Node, type Pair} from 'yaml'
import {unexpected} from './nearest.ts'
import {mapOf, type Shape, text} from './shape.ts'

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
