import {join, resolve} from 'node:path'
import type {Settings} from './check.ts'
import {readFlags} from './config.ts'
import {type Discovery, discover, nameOf} from './discover.ts'
import type {Format} from './document.ts'
import {readSource, readStream} from './files.ts'
import {type Fits, ignoreFiles} from './ignore-files.ts'
import {type Input, judge} from './judge.ts'
import {unexpected} from './names.ts'
import type {Io, Options} from './options.ts'
import {
  type FileReport,
  loadReporter,
  type ReportOptions,
  reporterNames,
  version
} from './reporter.ts'
import {rulesFinder} from './rules.ts'
import {type Library, settingsOf} from './settings.ts'
import {deliver, say, wantsColor} from './terminal.ts'
import {tooManyWarnings, verdict} from './verdict.ts'

/** 0: nothing to stop for; 1: findings; 2: something could not be found, read or understood. */
export type ExitCode = 0 | 1 | 2

/** What a run chooses from. */
export interface Stock {
  readonly library: Library
  readonly formats: readonly Format[]
}

/** Checks what the options name and reports; what fails is said, and all the rest still checked. */
export async function runOptions(options: Options, io: Io, stock: Stock): Promise<ExitCode> {
  const failures = new Set<string>()
  const note = (sentence: string): void => say(sentence, io.stderr)
  const fail = (sentence: string): void => {
    if (!failures.has(sentence)) note(sentence)
    failures.add(sentence)
  }
  const shelf = {library: stock.library, cwd: io.cwd(), say: fail}
  const flags = readFlags(options, shelf)
  const report = await loadReporter(options.format)
  if (!report) fail(unknownFormat(options.format))
  if (!flags || !report) return 2
  const rulesFor = rulesFinder(options.config, {...shelf, flags})
  const reports = await judgeAll(options, io, {...stock, rulesFor, fail, note})
  const cwd = join(io.cwd(), '-')
  const here = rulesFor(cwd)?.settings(cwd) ?? settingsOf(flags, stock.library)
  const text = report(shown(reports, options), reportOptions(options, io, here, reports))
  const failure = await deliver(text, options.output, io)
  if (failure !== undefined) fail(failure)
  const reason = verdict(reports, options)
  if (reason === 'too many warnings') note(tooManyWarnings(reports, options))
  return failures.size > 0 ? 2 : reason ? 1 : 0
}

interface Bench extends Stock {
  readonly rulesFor: ReturnType<typeof rulesFinder>
  /** Says one sentence and makes the run fail. */
  fail(sentence: string): void
  /** Says one sentence. */
  note(sentence: string): void
}

async function judgeAll(options: Options, io: Io, bench: Bench): Promise<FileReport[]> {
  const settings = (path: string): Settings | undefined => bench.rulesFor(path)?.settings(path)
  const reports: FileReport[] = []
  for (const input of inputsOf(options, io, bench)) {
    const report = await judge(input, {...bench, settings})
    if (report) reports.push(report)
  }
  return reports.sort((a, b) => (a.file < b.file ? -1 : 1))
}

/** The texts to check, standard input last. */
function inputsOf(options: Options, io: Io, {formats, rulesFor, fail}: Bench): Input[] {
  const {files, respectIgnore = false} = options
  const hidden = ignoreFiles(fail)
  const ignored: Fits = (path, kind) =>
    hidden(path, kind) || rulesFor(path)?.ignores(path, kind) === true
  const extensions = formats.flatMap(format => format.extensions)
  const discovery = {cwd: io.cwd(), extensions, respectIgnore, ignored, say: fail}
  const named = files.filter(each => each !== '-')
  const found = discover(named, discovery)
  const inputs = found.map(each => ({...each, read: () => readSource(each.path)}))
  return files.includes('-') ? [...inputs, ...piped(options, io, discovery)] : inputs
}

function piped({stdinFilename: file}: Options, {stdin}: Io, discovery: Discovery): Input[] {
  const {cwd, respectIgnore, ignored} = discovery
  const path = resolve(cwd, file ?? 'stdin')
  if (file !== undefined && respectIgnore && ignored(path)) return []
  const name = file === undefined ? '<stdin>' : nameOf(path, file, cwd)
  return [{path, name, read: () => readStream(stdin)}]
}

function shown(reports: readonly FileReport[], {quiet}: Options): readonly FileReport[] {
  if (!quiet) return reports
  return reports.map(({messages, ...report}) => ({
    ...report,
    messages: messages.filter(({severity}) => severity === 'error'),
    accepted: []
  }))
}

/** The sentences are in the language asked for, else in that of all texts, else in English. */
function reportOptions(
  {color, output, showAccepted = false, quiet = false}: Options,
  io: Io,
  {voice, lexicon}: Settings,
  reports: readonly FileReport[]
): ReportOptions {
  const found = reports.filter(({messages, accepted}) => messages.length + accepted.length > 0)
  const tags = new Set(found.map(({language}) => language))
  const [tag] = tags.size === 1 ? tags : ['en']
  const {languages} = lexicon
  const {messages} =
    voice ?? (languages.find(each => each.tag === tag) ?? languages[0])?.voice ?? {}
  return {
    version: version(),
    color: wantsColor(color, io.env, output === undefined && io.stdout.isTTY === true),
    showAccepted,
    quiet,
    words: messages ?? {quotes: [], contexts: {}, summary: {}}
  }
}

function unknownFormat(name: string): string {
  const {what, remedy} = unexpected('format', name, reporterNames())
  return `${what} after \`--format\`, ${remedy}.`
}
