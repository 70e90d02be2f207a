import {resolve} from 'node:path'
import {baselineFinder} from './baseline-place.ts'
import {readFlags} from './config.ts'
import {nameOf} from './files.ts'
import {ignoreFiles} from './ignore-files.ts'
import type {Io, Options} from './options.ts'
import {plainJson} from './plain-json.ts'
import type {Place} from './problem.ts'
import {version} from './reporter.ts'
import {type Rules, rulesFinder} from './rules.ts'
import {byTag, type Choices, type Library, merge, pick} from './settings.ts'
import {deliver, printable, say} from './terminal.ts'

/** Where a value comes from; `found` is a file that lies where Ordval looks. */
interface Origin {
  readonly source: 'command line' | 'config' | 'extends' | 'profile' | 'found' | 'default'
  readonly place?: Partial<Place>
  /** Which override of that file, the first being 1. */
  readonly override?: number
}

/** A value that holds for a file; its key is as in a config, such as `severity.client`. */
interface Effect extends Origin {
  readonly key: string
  readonly value: unknown
}

/** Prints what holds for one file, as text or JSON, and where each value comes from; returns the exit code. */
export async function printConfig(options: Options, io: Io, library: Library): Promise<0 | 2> {
  const fail = (sentence: string): 2 => {
    say(sentence, io.stderr)
    return 2
  }
  const [cwd, [name = '']] = [io.cwd(), options.files]
  const path = resolve(cwd, name)
  const shelf = {library, cwd, say: fail}
  try {
    const print = pick('format', options.format, new Map(Object.entries({text, json})))
    const flags = readFlags(options, shelf)
    const rulesFor = flags && rulesFinder(options.config, {...shelf, flags})
    const rules = rulesFor?.(path)
    if (!flags || !rules) return 2
    const known = baselineFinder(options, cwd, each => rulesFor?.(each)?.baseline?.value)(path)
    const scene = {rules, path, flags, options, library}
    const effects = [
      located('config', ownFile(scene) ?? null, options.config),
      ...chosen(scene),
      ...leftOut(scene, ignoreFiles(fail)(path)),
      baselineOf(scene, known.isThere || known.isNamed ? nameOf(known.path, '', cwd) : null)
    ]
    const failure = await deliver(print(nameOf(path, name, cwd), effects), options.output, io)
    return failure === undefined ? 0 : fail(failure)
  } catch (error) {
    if (error instanceof RangeError) return fail(`${error.message.replace(/\.$/, '')}.`)
    throw error
  }
}

interface Scene {
  readonly rules: Rules
  readonly path: string
  readonly flags: Choices
  readonly options: Options
  readonly library: Library
}

const fromFlags: Origin = {source: 'command line'}
const byDefault: Origin = {source: 'default'}

function ownFile({rules, path}: Scene): string | undefined {
  return rules
    .layers(path)
    .findLast(({files}) => !files)
    ?.place().file
}

/** Where something that a config says comes from. */
function at(scene: Scene, {file, ...place}: Place, override?: number): Origin {
  const source = file === ownFile(scene) ? 'config' : 'extends'
  return {source, place: {file, ...place}, ...(override === undefined ? {} : {override})}
}

/** A file that is named by a flag, or lies where Ordval looks. */
function located(key: string, value: string | null, flag: unknown): Effect {
  const found: Origin = value === null ? byDefault : {source: 'found'}
  return {key, value, ...(flag === undefined || flag === true ? found : fromFlags)}
}

function chosen(scene: Scene): Effect[] {
  const {rules, path, flags, library} = scene
  const layers = rules.layers(path)
  const choices = [...layers.map(each => each.choices), flags].reduce(merge, {})
  const {profile} = rules.settings(path)
  const effect = (value: unknown, ...keys: [string, ...string[]]): Effect => {
    const layer = layers.findLast(each => has(each.choices, keys))
    const origin = layer ? at(scene, layer.place(...keys), layer.override) : byDefault
    return {key: keys.join('.'), value, ...(has(flags, keys) ? fromFlags : origin)}
  }
  const each = (key: string, map: Readonly<Record<string, unknown>> = {}) => {
    const effects = Object.entries(map).map(([name, value]) => effect(value, key, name))
    return effects.length > 0 ? effects : [effect({}, key)]
  }
  const files = Object.entries(choices.dictionaries ?? {}).map(
    ([tag, entries]) => [tag, [...new Set(entries.map(({place}) => place.file))]] as const
  )
  const place = {file: profile.file ?? profile.name}
  const weights = Object.entries(profile.weights).map(([name, value]) => [`weights.${name}`, value])
  const ofProfile = [['require-reason', profile['require-reason'] ?? false], ...weights] as const
  return [
    effect(choices.language ?? [...new Set(['en', ...byTag(library).keys()])], 'language'),
    effect(choices['ui-language'] ?? null, 'ui-language'),
    effect(profile.name, 'profile'),
    ...ofProfile.map(([key, value]): Effect => ({key: `${key}`, value, source: 'profile', place})),
    ...each('severity', choices.severity),
    effect(choices.optional ?? [], 'optional'),
    effect(choices.allow ?? [], 'allow'),
    ...each('dictionaries', Object.fromEntries(files))
  ]
}

function has(choices: Choices, keys: readonly string[]): boolean {
  const valueIn = (map: unknown, key: string) => (map as Record<string, unknown> | undefined)?.[key]
  return keys.reduce(valueIn, choices) !== undefined
}

function leftOut(scene: Scene, isHidden: boolean): Effect[] {
  const {ignore, ignores} = scene.rules
  const origin = ignore ? at(scene, ignore.place) : byDefault
  const isIgnored = ignores(scene.path)
  const reason: Origin = isHidden ? {source: 'found'} : byDefault
  return [
    {key: 'ignore', value: ignore?.value ?? [], ...origin},
    {key: 'ignored', value: isHidden || isIgnored, ...(isIgnored ? origin : reason)}
  ]
}

function baselineOf(scene: Scene, value: string | null): Effect {
  const {rules, options} = scene
  const effect = located('baseline', value, options.baseline)
  const isNamed = rules.baseline && effect.source !== 'command line'
  return isNamed ? {key: 'baseline', value, ...at(scene, rules.baseline.place)} : effect
}

function json(file: string, values: readonly Effect[]): string {
  return plainJson({schema: 1, version: version(), file, values})
}

function text(file: string, effects: readonly Effect[]): string {
  const rows = effects.map(each => [each.key, shown(each.value), fromOf(each)] as const)
  const wide = (column: 0 | 1) => Math.max(...rows.map(row => Math.min(row[column].length, 40)))
  const lines = rows.map(
    ([key, value, from]) => `${key.padEnd(wide(0))}  ${value.padEnd(wide(1))}  ${from}`
  )
  return `${[printable(file), '', ...lines].join('\n')}\n`
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return printable(value.join(', ')) || '–'
  if (typeof value !== 'object') return printable(String(value))
  const parts = Object.entries(value ?? {}).map(([key, each]) => `${key} ${each}`)
  return printable(parts.join(', ')) || '–'
}

function fromOf({source, place: {file, line, column} = {}, override}: Effect): string {
  const where = [file, line, column].filter(each => each !== undefined).join(':')
  const what = ['config', 'command line'].includes(source) && where ? [] : [source]
  const which = override === undefined ? [] : [`(override ${override})`]
  return printable([...what, ...(where ? [where] : []), ...which].join(' '))
}
