import type {Format} from './document.ts'
import type {Acceptance, Message} from './message.ts'
import type {Profile, Severity} from './rule.ts'

/** What a check needs besides the text. */
export interface Settings {
  readonly profile: Profile
  /** The languages to look for; the first is the document's where nothing else tells. */
  readonly languages?: readonly string[]
  /** Severity by rule id; `off` turns a rule off, any other value turns an optional one on. */
  readonly severity?: Readonly<Record<string, Severity | 'off'>>
  /** Phrases that are accepted wherever they stand. */
  readonly allow?: readonly string[]
}

export interface Result {
  /** In the order of the source. */
  readonly messages: readonly Message[]
  readonly accepted: readonly Acceptance[]
  /** The language of most of the text. */
  readonly language: string
}

export function check(_source: string, _format: Format, _settings: Settings): Result {
  return {messages: [], accepted: [], language: 'en'}
}
