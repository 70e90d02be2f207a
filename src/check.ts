import {languageFinder} from './block-language.ts'
import type {CompiledTerm} from './compiled-term.ts'
import {cueOf} from './cue.ts'
import {type Decision, decide} from './decide.ts'
import {directiveMessages} from './directive-messages.ts'
import type {Format, Span} from './document.ts'
import {acceptanceFor, locator, messageFor, type Scene} from './finding.ts'
import type {Lexicon} from './lexicon.ts'
import {findMatches} from './match.ts'
import type {Acceptance, Message} from './message.ts'
import {literal} from './pattern.ts'
import {cutIntoWords} from './prose.ts'
import type {Profile} from './rule.ts'
import type {Severity} from './severity.ts'
import type {Voice} from './spoken-language.ts'

/** What a check needs besides the text. */
export interface Settings {
  readonly lexicon: Lexicon
  /** The languages that the user chose, which counts more than what a text declares as a whole. */
  readonly languages?: readonly string[]
  readonly profile: Profile
  /** In whose words the reader is told; by default those of the text's language. */
  readonly voice?: Voice
  /** Severity by rule id; `off` turns a rule off, any other value turns an optional one on. */
  readonly severity?: Readonly<Record<string, Severity | 'off'>>
  /** Ids of optional rules to turn on; their severity is the profile's. */
  readonly optional?: readonly string[]
  /** Phrases that are accepted wherever they stand. */
  readonly allow?: readonly string[]
}

export interface Result {
  /** In the order of the source. */
  readonly messages: readonly Message[]
  readonly accepted: readonly Acceptance[]
  /** The language whose sentences speak of the whole document. */
  readonly language: string
  /** Tags of languages that the text declares and that were not looked at. */
  readonly skipped: readonly string[]
}

/**
 * The road: text → document → matches → decisions → messages and edits.
 *
 * Where it is known that only some spans may hold something, a format may read no more than these need.
 */
export function check(
  source: string,
  format: Format,
  settings: Settings,
  wanted?: readonly Span[]
): Result {
  const {lexicon, languages, severity = {}, allow = []} = settings
  const [first, ...others] = lexicon.languages
  if (!first) return {messages: [], accepted: [], language: '', skipped: []}
  const document = cutIntoWords(format.parse(source, wanted))
  const finder = languageFinder(document, [first, ...others], languages !== undefined)
  const search = {lexicon, isActive: activity(settings), languageOf: finder.ofBlock}
  const policy = {...settings, severity, allowed: allow.map(each => cueOf(literal(each)))}
  const decisions = findMatches(document, search).map(match => decide(match, document, policy))
  const {sources} = lexicon
  const scene = {
    document,
    sources,
    locate: locator(source),
    voice: settings.voice,
    needsReasons: settings.profile['require-reason']
  }
  const remarks = directiveMessages(decisions, scene, lexicon, finder.ofDocument)
  return {
    messages: withoutClashes(
      [...decisions.flatMap(each => messages(each, scene)), ...remarks].sort(byPlace)
    ),
    accepted: decisions.flatMap(each => acceptances(each, scene)),
    language: (decisions.length > 0 ? finder.ofDocument() : first).tag,
    skipped: finder.skipped
  }
}

/** A fix that would change what an earlier finding stands on is left out. */
function withoutClashes(messages: readonly Message[]): Message[] {
  let reached = 0
  return messages.map(({fix, ...message}) => {
    const starts = [message.start, ...(fix?.edits ?? []).map(({start}) => start)]
    const isClear = Math.min(...starts) >= reached
    reached = Math.max(reached, message.end)
    return fix && isClear ? {...message, fix} : message
  })
}

/** Whether the settings let a term be looked for; recommended terms always are. */
function activity({
  profile,
  severity = {},
  optional = []
}: Settings): (term: CompiledTerm) => boolean {
  const asked = new Set([...optional, ...Object.keys(severity)])
  return ({entry: {id = '', status, profiles, optional: isOptional}}) =>
    status !== 'deprecated' ||
    (severity[id] !== 'off' &&
      (!isOptional || asked.has(id)) &&
      (!profiles || profiles.includes(profile.name)))
}

function messages(decision: Decision, scene: Scene): Message[] {
  return decision.severity ? [messageFor(decision, decision.severity, scene)] : []
}

function acceptances(decision: Decision, scene: Scene): Acceptance[] {
  return decision.because ? [acceptanceFor(decision, decision.because, scene)] : []
}

function byPlace(a: Message, b: Message): number {
  return a.start - b.start || a.end - b.end
}
