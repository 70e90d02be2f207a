import {type Input, inputsOf} from './inputs.ts'
import {judge} from './judge.ts'
import type {Library} from './library.ts'
import type {Options} from './options.ts'
import {deliver, type Output, say} from './output.ts'
import {type Plan, planOf} from './plan.ts'
import {type FileReport, loadReporter, type ReportOptions, unknownReporter} from './reporter.ts'
import {wantsColor} from './terminal.ts'
import {tooManyWarnings, verdict} from './verdict.ts'
import {version} from './version.ts'

/** The world around a run; `process` is one. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: Output
  readonly stderr: Output
  cwd(): string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** 0: nothing to stop for; 1: findings; 2: something could not be found, read or understood. */
export type ExitCode = 0 | 1 | 2

/** Checks what the options name and reports; what fails is said, and all the rest still checked. */
export async function runOptions(options: Options, io: Io, library: Library): Promise<ExitCode> {
  const failures = new Set<string>()
  const fail = (sentence: string): void => {
    if (!failures.has(sentence)) say(sentence, io.stderr)
    failures.add(sentence)
  }
  const tools: Tools = {io, library, fail}
  const plan = planOf(options, {library, cwd: io.cwd(), say: fail})
  const report = await loadReporter(options.format)
  if (!report) fail(unknownReporter(options.format))
  if (!plan || !report) return 2
  const reports = judgeAll(await list(options, plan, tools), plan, tools)
  const text = report(shown(reports, options), reportOptions(options, plan, io))
  await publish(text, options, tools)
  const reason = verdict(reports, options)
  if (reason === 'too many warnings') say(tooManyWarnings(reports, options), io.stderr)
  return failures.size > 0 ? 2 : reason ? 1 : 0
}

interface Tools {
  readonly io: Io
  readonly library: Library
  /** Says one sentence and makes the run fail. */
  readonly fail: (sentence: string) => void
}

function list(options: Options, plan: Plan, {io, library, fail}: Tools): Promise<Input[]> {
  const {files, stdinFilename, respectIgnore} = options
  const extensions = library.formats.flatMap(format => format.extensions)
  const discovery = {cwd: io.cwd(), extensions, respectIgnore, ignored: plan.ignored, say: fail}
  return inputsOf({args: files, stdinFilename, stdin: io.stdin}, discovery)
}

function judgeAll(inputs: readonly Input[], plan: Plan, {library, fail}: Tools): FileReport[] {
  const bench = {plan, formats: library.formats, say: fail}
  const reports = inputs.flatMap(input => judge(input, bench) ?? [])
  return reports.sort((a, b) => (a.file < b.file ? -1 : 1))
}

function shown(reports: readonly FileReport[], {quiet}: Options): readonly FileReport[] {
  if (!quiet) return reports
  return reports.map(({file, messages}) => ({
    file,
    messages: messages.filter(({severity}) => severity === 'error'),
    accepted: []
  }))
}

function reportOptions(options: Options, plan: Plan, io: Io): ReportOptions {
  const {color, output, showAccepted, quiet} = options
  const terminal = output === undefined && io.stdout.isTTY === true
  return {
    version: version(),
    color: wantsColor(color, io.env, terminal),
    showAccepted,
    quiet,
    words: plan.words()
  }
}

async function publish(text: string, {output}: Options, {io, fail}: Tools): Promise<void> {
  const failure = await deliver(text, {file: output, cwd: io.cwd(), stdout: io.stdout})
  if (failure !== undefined) fail(failure)
}
