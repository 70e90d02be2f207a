import type {Severity} from './rule.ts'

/** What a person asked for, one field an option. */
export interface Options {
  /** Files, folders, globs; `-` is standard input. */
  readonly files: readonly string[]
  readonly languages?: readonly string[]
  readonly profile?: string
  readonly format: string
  readonly output?: string
  /** The path of a config; `false` for none at all. */
  readonly config?: string | false
  readonly stdinFilename?: string
  readonly failOn: Severity | 'never'
  readonly maxWarnings?: number
  readonly quiet: boolean
  readonly showAccepted: boolean
  readonly color?: boolean
  readonly respectIgnore: boolean
}
