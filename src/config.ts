import {resolve} from 'node:path'
import {Document, isMap, isScalar, type Node} from 'yaml'
import {type Entry, readTopic, type SourceFile} from './dictionary.ts'
import {nameOf, readSource} from './files.ts'
import {keyed, named} from './names.ts'
import type {Options} from './options.ts'
import {soundEntries} from './own-entries.ts'
import {type Report, sentence} from './problem.ts'
import {type Profile, readProfile} from './rule.ts'
import {byTag, type Choices, type Library, profilesOf} from './settings.ts'
import {type Severity, severities} from './severity.ts'
import {
  choice,
  either,
  list,
  mapOf,
  oneOrMany,
  type Reading,
  record,
  type Shape,
  text
} from './shape.ts'
import {readYaml} from './yaml.ts'

/** `.ordval.yaml`: choices for all files below it, and others for some. */
export interface Config extends Choices {
  readonly overrides?: readonly (Choices & {readonly files: readonly string[]})[]
  readonly ignore?: readonly string[]
  /** The path of a file of known findings, from the config's folder. */
  readonly baseline?: string
}

/** What a config is read with. */
export interface Shelf {
  readonly library: Library
  /** Paths are named from here. */
  readonly cwd: string
  /** Hears one sentence about each problem. */
  readonly say: (sentence: string) => void
}

/** Reads a config from a folder; reports every problem, those of the user's own entries only to `shelf.say`. */
export function readConfig(
  {file, text: source}: SourceFile,
  folder: string,
  shelf: Shelf,
  report: Report
): Config | undefined {
  const yaml = readYaml(source, file, report)
  if (yaml?.root === null) return {}
  return yaml && config(yaml.root, {yaml, report}, deskIn(folder, shelf))
}

/** Reads the flags as a config; nothing where one is wrong, which is said. */
export function readFlags(
  {language, profile, uiLanguage}: Pick<Options, 'language' | 'profile' | 'uiLanguage'>,
  shelf: Shelf
): Choices | undefined {
  const {contents: root} = new Document<Node>({language, profile, 'ui-language': uiLanguage})
  const place = (node: Node | null) => {
    const named = ['profile', 'ui-language'].find(
      key => isMap(root) && root.get(key, true) === node
    )
    return {file: `--${named ?? 'language'}`, line: 0, column: 0}
  }
  let isRight = true
  const report: Report = problem => {
    const {place, what, remedy} = problem
    isRight = false
    shelf.say(place.line > 0 ? sentence(problem) : `${what} after \`${place.file}\`, ${remedy}.`)
  }
  const choices = config(root, {yaml: {root, place}, report}, deskIn(shelf.cwd, shelf))
  return isRight ? choices : undefined
}

interface Desk extends Shelf {
  /** Relative paths start here. */
  readonly folder: string
  /** Hears of what is wrong in the user's own entries, without which the config still holds. */
  readonly report: Report
}

function deskIn(folder: string, shelf: Shelf): Desk {
  return {...shelf, folder, report: problem => shelf.say(sentence(problem))}
}

function config(root: Node | null, reading: Reading, desk: Desk): Config | undefined {
  const own = ownEntries(root, reading, desk)
  const override: Shape<NonNullable<Config['overrides']>[number]> = node => {
    const fields = choices(ownEntries(node, reading, desk), own, desk)
    return record({files: oneOrMany(text)}, fields)(node, reading)
  }
  const fields = {
    ...choices(own, undefined, desk),
    overrides: list(override),
    ignore: oneOrMany(text),
    baseline: text
  }
  return record({}, fields)(root, reading)
}

/** The shapes of what can be chosen, with the rules that the user's own entries bring. */
function choices(own: Choices['dictionaries'], above: Choices['dictionaries'], desk: Desk) {
  const {library, report} = desk
  const entries = Object.values({...above, ...own}).flat()
  const ids = [...library.dictionaries, {entries}].flatMap(each => each.entries.map(({id}) => id))
  const isPath = (node: Node | null) => isScalar(node) && /[./\\]/.test(String(node.value))
  const profile: Shape<Profile> = (node, reading) => {
    const file = fileIn(desk)(node, reading)
    return file && readProfile(file.text, file.file, reading.report)
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
function ownEntries(node: Node | null, reading: Reading, desk: Desk): Choices['dictionaries'] {
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

/** The path of a file, which is read. */
function fileIn({folder, cwd}: Desk): Shape<SourceFile> {
  return (node, reading) => {
    const value = text(node, reading)
    if (value === undefined) return undefined
    const path = resolve(folder, value)
    const result = readSource(path)
    if ('source' in result) return {file: nameOf(path, path, cwd), text: result.source}
    const remedy = `expected a file that can be read: ${result.reason}`
    reading.report({place: reading.yaml.place(node), what: `Unexpected path \`${value}\``, remedy})
    return undefined
  }
}
