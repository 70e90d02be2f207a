import {dirname} from 'node:path'
import {Document, isMap, type Node} from 'yaml'
import {
  choices,
  type Desk,
  deskIn,
  fileIn,
  noBaseline,
  ownEntries,
  path,
  type Shelf,
  type Sited,
  sited
} from './choices.ts'
import type {SourceFile} from './dictionary.ts'
import {findExtension} from './extension.ts'
import type {Options} from './options.ts'
import {type Place, type Report, sentence} from './problem.ts'
import type {Choices} from './settings.ts'
import {list, oneOrMany, type Reading, record, type Shape, text} from './shape.ts'
import {readYaml} from './yaml.ts'

/** `.ordval.yaml`, with all that it extends. */
export interface Config {
  /** Later ones win: what is extended, the config's own, then its overrides. */
  readonly layers: readonly Layer[]
  readonly ignore?: Sited<readonly string[]>
  /** The path of a file of known findings. */
  readonly baseline?: Sited<string>
}

/** What is chosen in one place. */
export interface Layer {
  readonly choices: Choices
  /** For which texts, written as in `.gitignore`; for all where there is nothing. */
  readonly files?: readonly string[]
  /** Which override it is in its file, the first being 1. */
  readonly override?: number
  /** Where a value stands, by its keys. */
  place(...keys: readonly string[]): Place
}

/** Reads a config; reports every problem but those of the user's own entries, of which the desk hears. */
export function readConfig(
  {file, text: source}: SourceFile,
  desk: Desk,
  report: Report
): Config | undefined {
  const yaml = readYaml(source, file, report)
  if (yaml?.root === null) return {layers: [{choices: {}, place: () => yaml.place(null)}]}
  return yaml && config(yaml.root, {yaml, report}, desk)
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
  const read = config(root, {yaml: {root, place}, report}, deskIn(shelf.cwd, shelf))
  return isRight ? read?.layers[0]?.choices : undefined
}

function config(root: Node | null, reading: Reading, desk: Desk): Config | undefined {
  const bases = extended(root, reading, desk)
  const below = bases.flatMap(({layers}) => layers)
  const lent = below.filter(({files}) => !files).map(({choices}) => choices.dictionaries)
  const own = ownEntries(root, reading, desk)
  const known = Object.assign({}, ...lent, own) as Choices['dictionaries']
  const layer = (node: Node | null, choices: Choices): Layer => ({
    choices,
    place: (...keys) => {
      // A key such as `en-GB` is known by another name.
      const at = isMap(node) && (node.getIn(keys, true) ?? node.getIn(keys.slice(0, 1), true))
      return reading.yaml.place(at ? (at as Node) : null)
    }
  })
  const override: Shape<Layer> = node => {
    const fields = choices(ownEntries(node, reading, desk), known, desk)
    const {files, ...chosen} = record({files: oneOrMany(text)}, fields)(node, reading) ?? {}
    return files && {...layer(node, chosen), files}
  }
  const fields = {
    ...choices(own, known, desk),
    extends: () => undefined,
    overrides: list(override),
    ignore: sited(oneOrMany(text)),
    baseline: sited(desk.root === undefined ? path(desk) : noBaseline)
  }
  const read = record({}, fields)(root, reading)
  if (!read) return undefined
  const {overrides = [], ignore, baseline, ...chosen} = read
  const numbered = overrides.map((each, index) => ({...each, override: index + 1}))
  return {
    ...Object.assign({}, ...bases, ignore && {ignore}, baseline && {baseline}),
    layers: [...below, layer(root, chosen), ...numbered]
  }
}

/** The configs that are extended; they are read before all else, as a config may name their rules. */
function extended(node: Node | null, reading: Reading, desk: Desk): readonly Config[] {
  const names = isMap(node) && node.get('extends', true)
  const base: Shape<Config> = at => {
    const name = text(at, reading)
    if (name === undefined) return undefined
    const found = extensionIn(name, desk)
    if ('remedy' in found) {
      const what = `Unexpected \`extends: ${name}\``
      reading.report({place: reading.yaml.place(at), what, remedy: found.remedy})
      return undefined
    }
    desk.seen.push(found.path)
    const chain = [...desk.chain, found.path]
    const inner = {...desk, ...found, folder: dirname(found.path), chain}
    const file = fileIn(inner, found.path)(at, reading)
    return file && readConfig(file, inner, reading.report)
  }
  return names ? (oneOrMany(base)(names as Node, reading) ?? []) : []
}

const mostExtended = 100

function extensionIn(name: string, {folder, chain, seen}: Desk): ReturnType<typeof findExtension> {
  const found = findExtension(name, folder)
  if ('remedy' in found) return found
  if (chain.includes(found.path)) return {remedy: 'expected one that does not lead back to itself'}
  return seen.length < mostExtended ? found : {remedy: `expected at most ${mostExtended} of them`}
}
