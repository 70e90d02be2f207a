import type {Severity} from './severity.ts'
import type {Output} from './terminal.ts'

/** What a person asked for, one field an option. */
export interface Options {
  /** Files, folders, globs; `-` is standard input. */
  readonly files: readonly string[]
  readonly language?: readonly string[]
  readonly profile?: string
  readonly uiLanguage?: string
  /** One report, or several with their files: `text,sarif=report.sarif`. */
  readonly format: string
  readonly output?: string
  /** The path of a config; `false` for none at all. */
  readonly config?: string | boolean
  readonly stdinFilename?: string
  readonly failOn: Severity | 'never'
  readonly maxWarnings?: number
  readonly quiet?: boolean
  readonly showAccepted?: boolean
  /** Keep the words of the texts out of reports. */
  readonly redact?: boolean
  readonly color?: boolean
  readonly respectIgnore?: boolean
  /** Put in what reads right in its place. */
  readonly fix?: boolean
  /** Put in what needs a look, too. */
  readonly fixUnsafe?: boolean
  /** Show what would be put in, and write nothing. */
  readonly dryRun?: boolean
  /** What to do with the findings of a check, or instead of one. */
  readonly command?: 'baseline' | 'stats' | 'print-config' | 'init' | 'completion'
  /** Ask nothing. */
  readonly yes?: boolean
  /** The path of a baseline; `false` for none at all. */
  readonly baseline?: string | boolean
  /** A commit: only lines that changed after it. */
  readonly since?: string
  /** Only lines that the next commit changes, as git's index holds them. */
  readonly staged?: boolean
}

/** Whether texts are to be fixed, and not only checked. */
export function isFixing({fix, fixUnsafe, dryRun}: Options): boolean {
  return [fix, fixUnsafe, dryRun].some(Boolean)
}

/** Whether only lines that changed are of interest. */
export function isAboutChanges({since, staged}: Options): boolean {
  return since !== undefined || staged === true
}

/** The world around a run; `process` is one. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string> & {readonly isTTY?: boolean}
  readonly stdout: Output
  readonly stderr: Output
  cwd(): string
  readonly env: Readonly<Record<string, string | undefined>>
}
