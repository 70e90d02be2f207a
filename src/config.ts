import {isMap, type Node, type Pair} from 'yaml'
import type {Place, Report} from './problem.ts'
import {type Severity, severities} from './rule.ts'
import {choice, list, mapOf, oneOrMany, record, type Shape, text} from './shape.ts'
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

/** What a config says for all files, or an override for some. */
export interface Wishes {
  /** The first is the document's where nothing else tells. */
  readonly language?: readonly Word[]
  /** A name, or the path of a YAML file. */
  readonly profile?: Word
  readonly severity?: readonly Keyed<Severity | 'off'>[]
  readonly optional?: readonly Word[]
  readonly allow?: readonly string[]
  /** Topic files by language. */
  readonly dictionaries?: readonly Keyed<readonly Word[]>[]
}

export interface Override extends Wishes {
  readonly files: readonly string[]
}

/** `.ordval.yaml`. */
export interface Config extends Wishes {
  readonly overrides?: readonly Override[]
  readonly ignore?: readonly string[]
}

/** Reads a config; reports every problem with its place. */
export function readConfig(source: string, file: string, report: Report): Config | undefined {
  const yaml = readYaml(source, file, report)
  if (yaml?.root === null) return {}
  return yaml && config(yaml.root, {yaml, report})
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
  language: oneOrMany(word),
  profile: word,
  severity: keyed(choice<Severity | 'off'>(...severities, 'off')),
  optional: oneOrMany(word),
  allow: oneOrMany(text),
  dictionaries: keyed(oneOrMany(word))
}

const override = record<Override>({files: oneOrMany(text), ...wishes}, 'files')

const config = record<Config>({...wishes, overrides: list(override), ignore: oneOrMany(text)})
