import {isDeepStrictEqual} from 'node:util'
import {isMap, isScalar, isSeq, parseAllDocuments, type YAMLMap, type YAMLSeq} from 'yaml'

type Values = Readonly<Record<string, unknown>>

/**
 * Adds a map to the end of a YAML file whose every byte stays; a list that ends the file grows.
 *
 * Nothing where that cannot be done: the values that were there must stay what they were.
 */
export function appended(source: string, addition: string): string | undefined {
  const [before, more] = [source, addition].map(single)
  if (!before || !more) return undefined
  const wanted = joined(before.toJS() as Values, more.toJS() as Values)
  const list = lastList(before)
  const isInList = list !== undefined && more.has(list.key)
  const lines = isInList
    ? shifted(addition.split('\n').slice(1), list.indent)
    : addition.split('\n')
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  const start = /(?:^|\n)$/.test(source) ? '' : eol
  const text = `${source}${start}${lines.join(eol)}`
  return wanted && isDeepStrictEqual(single(text)?.toJS(), wanted) ? text : undefined
}

/** The map that is all of a file. */
function single(text: string): Root | undefined {
  const documents = parseAllDocuments(text, {strict: true, uniqueKeys: true})
  if (!Array.isArray(documents) || documents.length !== 1) return undefined
  const [document] = documents
  const root = document?.contents
  if (!document || document.errors.length > 0 || !isMap(root) || root.flow) return undefined
  return Object.assign(root, {toJS: () => document.toJS() as unknown, text})
}

type Root = YAMLMap & {toJS(): unknown; readonly text: string}

/** Both maps in one; nothing where they have a key in common that is no list. */
function joined(some: Values, others: Values): Values | undefined {
  const all = new Map(Object.entries(some))
  for (const [key, value] of Object.entries(others)) {
    const there = all.get(key)
    if (there !== undefined && !(Array.isArray(there) && Array.isArray(value))) return undefined
    all.set(key, Array.isArray(there) ? [...there, ...(value as unknown[])] : value)
  }
  return Object.fromEntries(all)
}

/** The list under the last key of a map, and how far it is indented. */
function lastList({items, text}: Root): {key: string; indent: number} | undefined {
  const last = items.at(-1)
  if (!last || !isScalar(last.key) || !isBlockList(last.value)) return undefined
  const [start = 0] = last.value.range ?? []
  return {key: String(last.key.value), indent: start - text.lastIndexOf('\n', start) - 1}
}

function isBlockList(value: unknown): value is YAMLSeq {
  return isSeq(value) && !value.flow
}

/** Lines that start two to the right, moved to where a list starts. */
function shifted(lines: readonly string[], indent: number): string[] {
  return lines.map(line => line.replace(/^ {2}/, ' '.repeat(indent)))
}
