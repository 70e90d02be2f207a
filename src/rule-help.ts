import type {Lexicon} from './lexicon.ts'
import type {Finding} from './message.ts'
import type {Voice} from './spoken-language.ts'

/** What the dictionary says of a rule, in no words of a text. */
export interface RuleHelp {
  /** The headword. */
  readonly term: string
  /** Why to avoid it; empty where the dictionary does not say. */
  readonly why: string
  /** Headwords to write instead, best first; `…` stands for words that a text fills in. */
  readonly instead: readonly string[]
}

/** The rules of all findings, by id. */
export function rulesIn(
  {messages, accepted}: Readonly<Record<'messages' | 'accepted', readonly Finding[]>>,
  lexicon: Lexicon,
  voice?: Voice
): Record<string, RuleHelp> {
  const rules: Record<string, RuleHelp> = {}
  for (const finding of [...messages, ...accepted]) {
    const help = rules[finding.ruleId] ?? ruleHelp(finding, lexicon, voice)
    if (help) rules[finding.ruleId] = help
  }
  return rules
}

/** Looks a rule up in the language that it was found in; nothing for a remark on a comment. */
export function ruleHelp(
  {ruleId, language}: Pick<Finding, 'ruleId' | 'language'>,
  {languages}: Lexicon,
  voice?: Voice
): RuleHelp | undefined {
  const dictionary = languages.find(({tag}) => tag === language)?.dictionary
  const entry = dictionary?.entries.find(({id}) => id === ruleId)
  if (!entry) return undefined
  const {term, why = {}, suggest = []} = entry
  const headwords = suggest.map(each => (typeof each === 'string' ? each : each.say))
  return {
    term,
    why: why[voice?.tag ?? language] ?? why.en ?? '',
    instead: headwords.map(each => each.replace(/\$(?:\{[a-z-]+\}|[a-z][a-z-]*)/g, '…'))
  }
}
