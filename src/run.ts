import {join} from 'node:path'
import type {Kind} from './formats/kinds.ts'
import {type Bench, judge} from './judge.ts'
import {type Io, isAboutChanges, isFixing, type Options} from './options.ts'
import {plainWork, type Work} from './plain-work.ts'
import {type ProgressLine, progressLine} from './progress.ts'
import {dresserFor, publicationsOf, publish} from './publish.ts'
import type {FileReport} from './reporter.ts'
import {reporters} from './reporters/index.ts'
import {type Library, settingsOf} from './settings.ts'
import {say} from './terminal.ts'
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
  const line = progressLine(io)
  const note = (sentence: string): void => {
    line.clear()
    say(sentence, io.stderr)
  }
  const fail = (sentence: string): void => {
    if (!failures.has(sentence)) note(sentence)
    failures.add(sentence)
  }
  const known = options.command === 'stats' ? (await import('./stats.ts')).tables : reporters
  const publications = await publicationsOf(options, io, {fail, note}, known)
  const found =
    plainWork(options, io, stock.library) ??
    (await import('./work.ts')).configuredWork(options, io, {...stock, fail})
  if (!found || !publications) return 2
  const adoption = isAdopting(options, found)
    ? await (await import('./adoption.ts')).adopt(found, options, io, {fail, note})
    : {work: found, settle: (reports: readonly FileReport[]) => reports}
  if (!adoption) return 2
  const dress = dresserFor(publications, options)
  const fixer = isFixing(options)
    ? (await import('./fixer.ts')).fixer(adoption.work, options, io, {fail, note})
    : undefined
  const bench = {...stock, ...fixer, fail, note, ...(dress ? {dress} : {})}
  const judged = await judgeAll(fixer?.work ?? adoption.work, bench, line)
  const failure = await fixer?.finish()
  if (failure !== undefined) fail(failure)
  const reports = adoption.settle(judged)
  if (options.command !== 'baseline') {
    const settings = found.settings(join(io.cwd(), '-')) ?? settingsOf({}, stock.library)
    await publish(publications, {reports, options, io: fixer?.io ?? io, settings})
  }
  const reason = options.command === 'stats' ? undefined : verdict(reports, options)
  if (reason === 'too many warnings') note(tooManyWarnings(reports, options))
  return failures.size > 0 ? 2 : reason ? 1 : 0
}

async function judgeAll(
  {inputs, settings}: Work,
  bench: Omit<Bench, 'settings'>,
  line: ProgressLine
): Promise<FileReport[]> {
  const reports: FileReport[] = []
  for (const [done, input] of inputs.entries()) {
    line.show(done, inputs.length)
    const report = await judge(input, {...bench, settings})
    if (report) reports.push(report)
  }
  line.clear()
  return reports.sort((a, b) => (a.file < b.file ? -1 : 1))
}

/** Whether something besides the texts decides what is reported. */
function isAdopting(options: Options, {inputs, baseline}: Work): boolean {
  if (isAboutChanges(options) || options.command === 'baseline') return true
  return inputs.some(({path}) => {
    const place = baseline?.(path)
    return place?.isThere || place?.isNamed
  })
}
