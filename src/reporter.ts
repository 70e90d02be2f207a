import {readFileSync} from 'node:fs'
import type {Acceptance, Message} from './message.ts'
import type {RuleHelp} from './rule-help.ts'

/** What was found in one file. */
export interface FileReport {
  /** As the reader names it, with `/`. */
  readonly file: string
  /** In the order of the source. */
  readonly messages: readonly Message[]
  readonly accepted: readonly Acceptance[]
  /** The language of the text as a whole. */
  readonly language?: string
  /** The text itself, where a reporter shows it and nobody asked to keep it out. */
  readonly source?: string
  /** What the dictionary says of each rule found, by rule id; with `source` only. */
  readonly rules?: Readonly<Record<string, RuleHelp>>
}

/** The sentences of a reader's language; `{count}` is filled in. */
export interface Words {
  readonly quotes: readonly string[]
  /** Why a finding stays as it is, by `because`. */
  readonly contexts: Readonly<Record<string, string>>
  /** `clean`, `change`, `quotation`, `accepted`, `baseline`. */
  readonly summary: Readonly<Record<string, string>>
}

export interface ReportOptions {
  readonly version: string
  readonly color: boolean
  readonly showAccepted: boolean
  /** Say nothing where there is nothing to show; `files` then hold errors only. */
  readonly quiet: boolean
  readonly words: Words
  /** The tag of the language of `words`. */
  readonly language?: string
  /** Texts are kept out: findings have a place, a rule and headwords, and nothing of what was written. */
  readonly redacted?: boolean
}

/** An output format: one file in `reporters/`, which exports `report`. The text ends in a line break or is empty. */
export type Reporter = (
  files: readonly FileReport[],
  options: ReportOptions
) => string | Promise<string>

/** What a file in `reporters/` exports. */
export interface ReporterModule {
  readonly report: Reporter
  /** Whether it shows the texts, so that they are kept until the end. */
  readonly wantsSource?: boolean
}

/** The version in `package.json`, which stands beside both `src` and `dist`. */
export function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as {version: string}).version
}

/** The sentence that sums up: how much to change, and how much was left alone. */
export function summary(files: readonly FileReport[], {summary: words}: Words): string {
  const messages = files.flatMap(file => file.messages)
  const left = files.flatMap(file => file.accepted).filter(each => each.because !== 'off')
  const accepted = left.filter(each => each.because !== 'baseline')
  const known = left.length - accepted.length
  const change = messages.filter(each => each.context !== 'quotation').length
  const others = accepted.filter(each => each.because !== 'quotation').length
  const quotation = messages.length - change + accepted.length - others
  if (change + quotation + others + known === 0) return words.clean ?? '0'
  const parts = [count(words.change, change)]
  if (quotation > 0) parts.push(count(words.quotation, quotation))
  if (others > 0) parts.push(count(words.accepted, others))
  if (known > 0) parts.push(count(words.baseline, known))
  return parts.join(', ')
}

/** Why a finding stays as it is, in the reader's words. */
export function whyAccepted({because, remark}: Acceptance, {contexts}: Words): string {
  return (contexts[because] ?? because) + (remark ? ` (${remark})` : '')
}

function count(sentence: string | undefined, number: number): string {
  return (sentence ?? '{count}').replaceAll('{count}', String(number))
}
