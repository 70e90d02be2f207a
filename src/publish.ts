import type {Settings} from './check.ts'
import type {Bench, Ears} from './judge.ts'
import {unexpected} from './nearest.ts'
import type {Io, Options} from './options.ts'
import {type Output, outputsOf, withJobSummary} from './outputs.ts'
import {type FileReport, type ReporterModule, type ReportOptions, version} from './reporter.ts'
import {deliver, wantsColor} from './terminal.ts'

/** A report that was asked for, and what makes it. */
interface Publication extends Output {
  readonly reporter: ReporterModule
  /** Hears one sentence when it cannot be written. */
  readonly complain: (sentence: string) => void
}

/** Reporters by name. */
export type Known = Readonly<Record<string, () => Promise<ReporterModule>>>

/** The reports that the options name; nothing where one cannot be, which is said. */
export async function publicationsOf(
  options: Options,
  {env}: Io,
  {fail, note}: Ears,
  known: Known
): Promise<Publication[] | undefined> {
  try {
    const outputs = withJobSummary(outputsOf(options), env)
    return await Promise.all(
      outputs.map(async output => ({
        ...output,
        reporter: await loaded(output.format, known),
        // Nobody asked for the job summary, so it fails no run.
        complain: output.isAdded ? note : fail
      }))
    )
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    fail(error.message)
    return undefined
  }
}

function loaded(format: string, known: Known): Promise<ReporterModule> {
  const load = Object.hasOwn(known, format) ? known[format] : undefined
  if (load) return load()
  const {what, remedy} = unexpected('format', format, Object.keys(known))
  throw new RangeError(`${what} after \`--format\`, ${remedy}.`)
}

/** What is done to each file's report as it is made: nothing, unless a wish or a reporter asks for it. */
export function dresserFor(
  publications: readonly Publication[],
  {redact: isRedacted = false}: Options
): Bench['dress'] {
  const wantsSource = publications.some(({reporter}) => reporter.wantsSource)
  if (!isRedacted && !wantsSource) return undefined
  return async (report, {source, settings: {lexicon, voice}}) => {
    if (isRedacted) return (await import('./redact.ts')).redact(report, lexicon)
    const {rulesIn} = await import('./rule-help.ts')
    return {...report, source, rules: rulesIn(report, lexicon, voice)}
  }
}

interface Issue {
  readonly reports: readonly FileReport[]
  readonly options: Options
  readonly io: Io
  readonly settings: Settings
}

/** Makes the reports and writes each to its place, one after the other. */
export async function publish(publications: readonly Publication[], issue: Issue): Promise<void> {
  const {io, options} = issue
  const files = shown(issue.reports, options)
  for (const {reporter, file, isAdded, complain} of publications) {
    const text = await reporter.report(files, reportOptions(issue, file))
    const failure = await deliver(text, file, io, isAdded)
    if (failure !== undefined) complain(failure)
  }
}

function shown(reports: readonly FileReport[], {quiet}: Options): readonly FileReport[] {
  if (!quiet) return reports
  return reports.map(report => ({
    ...report,
    messages: report.messages.filter(({severity}) => severity === 'error'),
    accepted: []
  }))
}

/** The sentences are in the language asked for, else in that of all texts, else in English. */
function reportOptions(
  {reports, options, io, settings: {voice, lexicon}}: Issue,
  file: string | undefined
): ReportOptions {
  const {color, showAccepted = false, quiet = false, redact = false} = options
  const found = reports.filter(({messages, accepted}) => messages.length + accepted.length > 0)
  const tags = new Set(found.map(({language}) => language))
  const [wanted] = tags.size === 1 ? tags : ['en']
  const {languages} = lexicon
  const speaker = voice ?? (languages.find(({tag}) => tag === wanted) ?? languages[0])?.voice
  return {
    version: version(),
    color: wantsColor(color, io.env, file === undefined && io.stdout.isTTY === true),
    showAccepted,
    quiet,
    ...(redact ? {redacted: true} : {}),
    ...(speaker ? {language: speaker.tag} : {}),
    words: speaker?.messages ?? {quotes: [], contexts: {}, summary: {}}
  }
}
