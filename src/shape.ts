import {isAlias, isMap, isScalar, isSeq, type Node, type Pair} from 'yaml'
import {nearest} from './nearest.ts'
import type {Place, Report} from './problem.ts'
import type {YamlFile} from './yaml.ts'

/** What a shape needs besides the node: the file that holds it, and where to complain. */
export interface Reading {
  readonly yaml: YamlFile
  readonly report: Report
}

/** Turns a node into a value; reports and returns nothing where the node does not fit. */
export type Shape<T> = (node: Node | null, reading: Reading) => T | undefined

/** What a shape reads. */
export type Of<S> = S extends Shape<infer T> ? T : never

export const text: Shape<string> = (node, reading) => {
  if (isScalar(node) && typeof node.value === 'string' && node.value.trim()) return node.value
  if (isScalar(node) && typeof node.value === 'number') return String(node.source ?? node.value)
  return unexpected(node, reading, 'text')
}

/** Text that may be empty, such as the ending of a paradigm's base form. */
export const ending: Shape<string> = (node, reading) =>
  isScalar(node) && node.value === '' ? '' : text(node, reading)

export const flag: Shape<boolean> = (node, reading) =>
  isScalar(node) && typeof node.value === 'boolean'
    ? node.value
    : unexpected(node, reading, '`true` or `false`')

export const whole: Shape<number> = (node, reading) =>
  isScalar(node) && Number.isInteger(node.value)
    ? (node.value as number)
    : unexpected(node, reading, 'a whole number')

export function choice<T extends string>(...values: readonly T[]): Shape<T> {
  return (node, reading) => {
    const value = isScalar(node) ? values.find(each => each === node.value) : undefined
    return value ?? unexpected(node, reading, values.map(each => `\`${each}\``).join(' or '))
  }
}

export function list<T>(item: Shape<T>): Shape<T[]> {
  return (node, reading) => {
    if (!isSeq(node)) return unexpected(node, reading, 'a list')
    return node.items.flatMap(each => item(each as Node, reading) ?? [])
  }
}

/** A list, or one item without the list's brackets. */
export function oneOrMany<T>(item: Shape<T>): Shape<T[]> {
  return (node, reading) => {
    if (isSeq(node)) return list(item)(node, reading)
    const only = item(node, reading)
    return only === undefined ? undefined : [only]
  }
}

/** A map with keys of the author's own. */
export function mapOf<T>(value: Shape<T>): Shape<Record<string, T>> {
  return (node, reading) => {
    if (!isMap(node)) return unexpected(node, reading, 'keys and values')
    const result = Object.create(null) as Record<string, T>
    for (const pair of node.items as Pair<Node, Node>[]) {
      const read = value(pair.value, reading)
      if (read !== undefined) result[keyOf(pair)] = read
    }
    return result
  }
}

type Fields = Readonly<Record<string, Shape<unknown>>>
type Values<F extends Fields> = {readonly [K in keyof F]: Of<F[K]>}

/** A map with known keys, of which the first kind must be there. */
export function record<R extends Fields, O extends Fields = Record<never, never>>(
  required: R,
  optional?: O
): Shape<Values<R> & Partial<Values<O>>> {
  const fields: Fields = {...required, ...optional}
  return (node, reading) => {
    if (!isMap(node)) return unexpected(node, reading, `keys such as \`${Object.keys(fields)[0]}\``)
    const result: Record<string, unknown> = {}
    for (const pair of node.items as Pair<Node, Node>[]) {
      const key = keyOf(pair)
      const value = Object.hasOwn(fields, key)
        ? fields[key]?.(pair.value, reading)
        : unknownKey(pair, Object.keys(fields), reading)
      if (value !== undefined) result[key] = value
    }
    const names = Object.keys(required)
    for (const key of names.filter(each => !node.has(each))) {
      complain(node, reading, `Missing key \`${key}\``, 'expected a value for it')
    }
    const isWhole = names.every(key => result[key] !== undefined)
    return isWhole ? (result as Values<R> & Partial<Values<O>>) : undefined
  }
}

/** Adds the place of the node, for problems that show only when everything is read. */
export function placed<T extends object>(shape: Shape<T>): Shape<T & {place: Place}> {
  return (node, reading) => {
    const value = shape(node, reading)
    return value && {...value, place: reading.yaml.place(node)}
  }
}

/** The first that fits; `kind` tells by the node alone which one is meant. */
export function either<A, B>(
  kind: (node: Node | null) => boolean,
  a: Shape<A>,
  b: Shape<B>
): Shape<A | B> {
  return (node, reading) => (kind(node) ? a(node, reading) : b(node, reading))
}

function unknownKey(pair: Pair<Node, Node>, known: readonly string[], reading: Reading): undefined {
  const key = keyOf(pair)
  const meant = nearest(key, known)
  const remedy = meant ? `\`${meant}\`` : `one of ${known.map(each => `\`${each}\``).join(', ')}`
  complain(pair.key, reading, `Unexpected key \`${shorten(key)}\``, `expected ${remedy}`)
  return undefined
}

function unexpected(node: Node | null, reading: Reading, expected: string): undefined {
  complain(node, reading, `Unexpected ${describe(node)}`, `expected ${expected}`)
  return undefined
}

function complain(node: Node | null, {yaml, report}: Reading, what: string, remedy: string): void {
  report({place: yaml.place(node), what, remedy})
}

function describe(node: Node | null): string {
  if (isAlias(node)) return `alias \`*${shorten(node.source)}\``
  if (isMap(node)) return 'map'
  if (isSeq(node)) return 'list'
  const value = isScalar(node) ? node.value : null
  return value === null || value === '' ? 'empty value' : `\`${shorten(String(value))}\``
}

function keyOf(pair: Pair<Node, Node>): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key)
}

function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value
}
