import {join} from 'node:path'
import type {Settings} from './check.ts'
import type {Fixer} from './fixer.ts'
import type {Kind} from './formats/kinds.ts'
import {type Bench as JudgeBench, judge} from './judge.ts'
import {unexpected} from './nearest.ts'
import type {Io, Options} from './options.ts'
import {plainWork, type Work} from './plain-work.ts'
import {type FileReport, type ReportOptions, version} from './reporter.ts'
import {reporters} from './reporters/index.ts'
import {type Library, settingsOf} from './settings.ts'
import {deliver, say, wantsColor} from './terminal.ts'
import {tooManyWarnings, verdict} from './verdict.ts'

/** 0: nothing to stop for; 1: findings; 2: something could not be found, read or understood. */
export type ExitCode = 0 | 1 | 2

/** What a run chooses from. */
export interface Stock {
  readonly library: Library
  readonly formats: readonly Kind[]
}

/** Checks what the options name and reports; what fails is said, and all the rest still checked. */
export async function runOptions(options: Options, io: Io, stock: Stock): Promise<ExitCode> {
  const failures = new Set<string>()
  const note = (sentence: string): void => say(sentence, io.stderr)
  const fail = (sentence: string): void => {
    if (!failures.has(sentence)) note(sentence)
    failures.add(sentence)
  }
  const load = Object.hasOwn(reporters, options.format) ? reporters[options.format] : undefined
  if (!load) fail(unknownFormat(options.format))
  const work = await workFor(options, io, {...stock, fail})
  if (!work || !load) return 2
  const fixer = await fixerFor(work, options, io, {fail, note})
  const reports = await judgeAll(fixer?.work ?? work, {...stock, ...fixer, fail, note})
  const here = work.settings(join(io.cwd(), '-')) ?? settingsOf({}, stock.library)
  const {report} = await load()
  const text = await report(shown(reports, options), reportOptions(options, io, here, reports))
  const failure = await (fixer?.deliver(text) ?? deliver(text, options.output, io))
  if (failure !== undefined) fail(failure)
  const reason = verdict(reports, options)
  if (reason === 'too many warnings') note(tooManyWarnings(reports, options))
  return failures.size > 0 ? 2 : reason ? 1 : 0
}

interface Bench extends Stock, Pick<JudgeBench, 'examine'> {
  /** Says one sentence and makes the run fail. */
  fail(sentence: string): void
  /** Says one sentence. */
  note(sentence: string): void
}

async function workFor(
  options: Options,
  io: Io,
  bench: Omit<Bench, 'note'>
): Promise<Work | undefined> {
  const plain = plainWork(options, io, bench.library)
  if (plain) return plain
  const {configuredWork} = await import('./work.ts')
  return configuredWork(options, io, bench)
}

/** Nothing where texts are only checked. */
async function fixerFor(
  work: Work,
  options: Options,
  io: Io,
  ears: Omit<Bench, keyof Stock>
): Promise<Fixer | undefined> {
  if (![options.fix, options.fixUnsafe, options.dryRun].some(Boolean)) return undefined
  const {fixer} = await import('./fixer.ts')
  return fixer(work, options, io, ears)
}

async function judgeAll({inputs, settings}: Work, bench: Bench): Promise<FileReport[]> {
  const reports: FileReport[] = []
  for (const input of inputs) {
    const report = await judge(input, {...bench, settings})
    if (report) reports.push(report)
  }
  return reports.sort((a, b) => (a.file < b.file ? -1 : 1))
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
  const {what, remedy} = unexpected('format', name, Object.keys(reporters))
  return `${what} after \`--format\`, ${remedy}.`
}
