import type {Result, Settings} from './check.ts'
import type {Span} from './document.ts'
import {firstLine} from './failure.ts'
import {extensionOf, type Reading} from './files.ts'
import type {Kind} from './formats/kinds.ts'
import {outlookOn} from './outlook.ts'
import type {FileReport} from './reporter.ts'
import {byTag, type Library, pick} from './settings.ts'

/** A text to check; `path` chooses its format and its config. */
export interface Input {
  readonly path: string
  readonly name: string
  /** Whether it comes through standard input. */
  readonly piped?: boolean
  read(): Reading | Promise<Reading>
}

/** A text that may have something in it. */
export interface Text {
  readonly source: string
  readonly kind: Kind
  readonly settings: Settings
  readonly input: Input
  /** Where there may be something; everywhere where that is not said. */
  readonly wanted?: readonly Span[]
}

/** Who hears sentences. */
export interface Ears {
  /** Hears one sentence about what makes the run fail. */
  fail(sentence: string): void
  /** Hears one sentence about what a person should know. */
  note(sentence: string): void
}

export interface Bench extends Ears {
  readonly library: Library
  readonly formats: readonly Kind[]
  /** Nothing where the file's config is wrong, which was said. */
  settings(path: string): Settings | undefined
  /** Takes the place of a mere check. */
  examine?(text: Text): Promise<Examined>
  /** Adds to a report with findings what reporters need of its text, or takes out what nobody should see. */
  dress?(report: FileReport, text: Pick<Text, 'source' | 'settings'>): Promise<FileReport>
}

/** What is found in a text, and that text where it is no longer what was read. */
export interface Examined extends Result {
  readonly source?: string
}

/** Reads and checks one text; whatever fails is said and leaves no report. */
export async function judge(input: Input, bench: Bench): Promise<FileReport | undefined> {
  try {
    return await report(input, bench)
  } catch (error) {
    bench.fail(
      `Cannot check \`${input.name}\`: ${firstLine(error)}. Leave it out and tell the authors of Ordval.`
    )
    return undefined
  }
}

async function report(input: Input, bench: Bench): Promise<FileReport | undefined> {
  const {path, name} = input
  const settings = bench.settings(path)
  if (!settings) return undefined
  const reading = await input.read()
  if ('reason' in reading) {
    bench.fail(`Cannot read \`${name}\`: ${reading.reason}`)
    return undefined
  }
  const {source} = reading
  const wanted = outlookOn(source, settings)
  if (wanted?.length === 0) return {file: name, messages: [], accepted: []}
  const kind = kindOf(path, bench.formats)
  const text = {source, kind, settings, input, ...(wanted ? {wanted} : {})}
  const examined: Examined = await (bench.examine ?? examine)(text)
  const {messages, accepted, skipped, language} = examined
  const unknown = skipped.filter(tag => !hasDictionary(tag, bench.library))
  if (unknown.length > 0) {
    bench.note(
      `\`${name}\` declares the language ${unknown.join(' and ')}, for which there is no dictionary; those parts were not read.`
    )
  }
  const made = {file: name, messages, accepted, language}
  return bench.dress ? bench.dress(made, {source: examined.source ?? source, settings}) : made
}

async function examine({source, kind, settings, wanted}: Text): Promise<Result> {
  // Loaded only now, since most files have nothing in them.
  const [{check}, format] = await Promise.all([import('./check.ts'), kind.load()])
  return check(source, format, settings, wanted)
}

/** A file of an unknown kind that a person named is read as plain text. */
function kindOf(path: string, formats: readonly Kind[]): Kind {
  const extension = extensionOf(path)
  const format = formats.find(({extensions}) => extensions.includes(extension))
  return format ?? pick('format', 'text', new Map(formats.map(each => [each.name, each])))
}

/** A language that the user chose to leave out is no surprise. */
function hasDictionary(tag: string, library: Library): boolean {
  return byTag(library).has(tag.toLowerCase().split(/[-_]/, 1)[0] ?? '')
}
