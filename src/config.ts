import {isMap, type Node, type Pair} from 'yaml'
import type {Place, Report} from './problem.ts'
import {type Severity, severities} from './rule.ts'
import {choice, list, mapOf, type Of, oneOrMany, record, type Shape, text} from './shape.ts'
import {readYaml} from './yaml.ts'

/** A word and where it stands: whether it is known shows only with the dictionaries at hand. */
export interface Word {
  readonly value: string
  readonly place: Place
}

export interface Keyed<T> {
  readonly key: Word
  readonly value: T
}

const word: Shape<Word> = (node, reading) => {
  const value = text(node, reading)
  return value === undefined ? undefined : {value, place: reading.yaml.place(node)}
}

function keyed<T>(value: Shape<T>): Shape<Keyed<T>[]> {
  return (node, reading) => {
    if (!isMap(node)) return mapOf(value)(node, reading) && []
    return (node.items as Pair<Node, Node>[]).flatMap(pair => {
      const key = word(pair.key, reading)
      const read = value(pair.value, reading)
      return key === undefined || read === undefined ? [] : [{key, value: read}]
    })
  }
}

const wishes = {
  /** The first is the document's where nothing else tells. */
  language: oneOrMany(word),
  /** A name, or the path of a YAML file. */
  profile: word,
  severity: keyed(choice<Severity | 'off'>(...severities, 'off')),
  optional: oneOrMany(word),
  allow: oneOrMany(text),
  /** Topic files by language. */
  dictionaries: keyed(oneOrMany(word))
}

/** What a config says for all files, or an override for some. */
const everywhere = record({}, wishes)
export type Wishes = Of<typeof everywhere>

const override = record({files: oneOrMany(text)}, wishes)
export type Override = Of<typeof override>

/** `.ordval.yaml`. */
const config = record({}, {...wishes, overrides: list(override), ignore: oneOrMany(text)})
export type Config = Of<typeof config>

/** Reads a config; reports every problem with its place. */
export function readConfig(source: string, file: string, report: Report): Config | undefined {
  const yaml = readYaml(source, file, report)
  if (yaml?.root === null) return {}
  return yaml && config(yaml.root, {yaml, report})
}
