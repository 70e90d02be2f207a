import {readdirSync} from 'node:fs'
import type {Acceptance, Message} from './message.ts'
import {nearest} from './shape.ts'

/** What was found in one file. */
export interface FileReport {
  /** As the reader names it, with `/`. */
  readonly file: string
  /** In the order of the source. */
  readonly messages: readonly Message[]
  readonly accepted: readonly Acceptance[]
}

/** The sentences of a reader's language; `{count}` is filled in. */
export interface Words {
  readonly quotes: readonly string[]
  /** Why a finding stays as it is, by `because`. */
  readonly contexts: Readonly<Record<string, string>>
  /** `clean`, `change`, `quotation`, `accepted`. */
  readonly summary: Readonly<Record<string, string>>
}

export interface ReportOptions {
  readonly version: string
  readonly color: boolean
  readonly showAccepted: boolean
  /** Say nothing where there is nothing to show; `files` then hold errors only. */
  readonly quiet: boolean
  readonly words: Words
}

/** An output format: one file in `reporters/`, which exports `report`. The text ends in a line break or is empty. */
export type Reporter = (files: readonly FileReport[], options: ReportOptions) => string

/** One sentence about a name that no reporter has. */
export function unknownReporter(name: string): string {
  const names = [...reporterFiles().keys()].sort()
  const meant = nearest(name, names)
  const expected = meant ? `\`${meant}\`` : `one of ${names.map(each => `\`${each}\``).join(', ')}`
  return `Unexpected format \`${name}\` after \`--format\`, expected ${expected}.`
}

/** Loads a reporter; nothing where there is none of this name. */
export async function loadReporter(name: string): Promise<Reporter | undefined> {
  const file = reporterFiles().get(name)
  if (file === undefined) return undefined
  const {report} = (await import(new URL(file, folder).href)) as {report: Reporter}
  return report
}

const folder = new URL('./reporters/', import.meta.url)

function reporterFiles(): Map<string, string> {
  const files = readdirSync(folder).filter(file => /^[a-z-]+\.[jt]s$/.test(file))
  return new Map(files.map(file => [file.slice(0, -3), file]))
}
