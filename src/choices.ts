import {resolve} from 'node:path'
import {isMap, isScalar, type Node} from 'yaml'
import {type Entry, readTopic, type SourceFile} from './dictionary.ts'
import {isInside} from './extension.ts'
import {nameOf, readSource} from './files.ts'
import {keyed, named} from './names.ts'
import {soundEntries} from './own-entries.ts'
import {type Place, type Report, sentence} from './problem.ts'
import {type Profile, readProfile} from './rule.ts'
import {byTag, type Choices, type Library, profilesOf} from './settings.ts'
import {type Severity, severities} from './severity.ts'
import {choice, either, mapOf, oneOrMany, type Reading, type Shape, text} from './shape.ts'

/** What a config is read with. */
export interface Shelf {
  readonly library: Library
  /** Paths are named from here. */
  readonly cwd: string
  /** Hears one sentence about each problem. */
  readonly say: (sentence: string) => void
}

/** How a config is read from its folder. */
export interface Desk extends Shelf {
  /** Relative paths start here. */
  readonly folder: string
  /** Hears of what is wrong in the user's own entries, without which the config still holds. */
  readonly report: Report
  /** The paths of the extended configs that led here. */
  readonly chain: readonly string[]
  /** Those of all extended configs so far. */
  readonly seen: string[]
  /** The folder of a package, in which all paths must stay. */
  readonly root?: string
}

export function deskIn(folder: string, shelf: Shelf): Desk {
  return {...shelf, folder, report: problem => shelf.say(sentence(problem)), chain: [], seen: []}
}

/** A value, and where it stands. */
export interface Sited<T> {
  readonly value: T
  readonly place: Place
}

/** The shapes of what can be chosen, with the rules that the user's own entries bring. */
export function choices(own: Choices['dictionaries'], above: Choices['dictionaries'], desk: Desk) {
  const {library, report} = desk
  const entries = Object.values({...above, ...own}).flat()
  const ids = [...library.dictionaries, {entries}].flatMap(each => each.entries.map(({id}) => id))
  const isPath = (node: Node | null) => isScalar(node) && /[./\\]/.test(String(node.value))
  const profile: Shape<Profile> = (node, reading) => {
    const file = fileIn(desk)(node, reading)
    const read = file && readProfile(file.text, file.file, reading.report)
    return read && {...read, file: file.file}
  }
  const rule = named('rule', new Map(ids.flatMap(id => (id ? [[id, id]] : []))))
  return {
    language: oneOrMany(language(library)),
    'ui-language': language(library),
    profile: either(isPath, profile, named('profile', profilesOf(library))),
    severity: keyed(rule, choice<Severity | 'off'>(...severities, 'off')),
    optional: oneOrMany(rule),
    allow: oneOrMany(text),
    dictionaries: own ? () => soundEntries(own, library, report) : mapOf<never>(() => undefined)
  }
}

/** Topic files by language; they are read before all else, as configs name their rules. */
export function ownEntries(
  node: Node | null,
  reading: Reading,
  desk: Desk
): Choices['dictionaries'] {
  const dictionaries = isMap(node) && node.get('dictionaries', true)
  if (!isMap(dictionaries)) return undefined
  const entries: Shape<Entry[]> = (...from) =>
    oneOrMany(fileIn(desk))(...from)?.flatMap(file => readTopic(file, desk.report))
  return keyed(language(desk.library), entries)(dictionaries as Node, reading)
}

/** `en` for `en-GB`. */
function language(library: Library): Shape<string> {
  const tags = [...byTag(library).keys()]
  const known = new Map(tags.map(tag => [tag, tag]))
  return named('language', known, value => {
    const tag = value.toLowerCase()
    return tags.find(each => tag === each || tag.startsWith(`${each}-`)) ?? value
  })
}

export function path({folder}: Desk): Shape<string> {
  return (node, reading) => {
    const value = text(node, reading)
    return value === undefined ? undefined : resolve(folder, value)
  }
}

/** The path of a file, which is read. */
export function fileIn(desk: Desk, known?: string): Shape<SourceFile> {
  return (node, reading) => {
    const found = known ?? path(desk)(node, reading)
    if (found === undefined) return undefined
    const isOutside = desk.root !== undefined && !isInside(found, desk.root)
    const result = isOutside ? {reason: 'it is outside of its package.'} : readSource(found)
    if ('source' in result) return {file: nameOf(found, found, desk.cwd), text: result.source}
    const remedy = `expected a file that can be read: ${result.reason}`
    const what = `Unexpected path \`${String(isScalar(node) && node.value)}\``
    reading.report({place: reading.yaml.place(node), what, remedy})
    return undefined
  }
}

export function sited<T>(shape: Shape<T>): Shape<Sited<T>> {
  return (node, reading) => {
    const value = shape(node, reading)
    return value === undefined ? undefined : {value, place: reading.yaml.place(node)}
  }
}

export const noBaseline: Shape<string> = (node, {yaml, report}) => {
  const remedy = 'expected it in a config beside the texts, as a package knows no findings'
  report({place: yaml.place(node), what: 'Unexpected key `baseline`', remedy})
  return undefined
}
