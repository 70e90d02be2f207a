import {directiveFor} from './contexts/directive.ts'
import type {Decision} from './decide.ts'
import {directivesOf} from './directives.ts'
import type {Comment} from './document.ts'
import {placeOf, type Scene} from './finding.ts'
import {imprintOf} from './imprint.ts'
import type {Lexicon} from './lexicon.ts'
import type {Message} from './message.ts'
import type {Language} from './spoken-language.ts'
import {fill} from './wording.ts'
import {tokenise} from './words.ts'

/** Reports comments that switch nothing off, those that Ordval does not understand, and those without a reason that is due. */
export function directiveMessages(
  decisions: readonly Decision[],
  scene: Scene,
  lexicon: Lexicon,
  languageOf: () => Language
): Message[] {
  const {directives, misspellings} = directivesOf(scene.document)
  const used = new Set(decisions.map(({match}) => directiveFor(match, scene.document)))
  if (directives.length + misspellings.length === 0) return []
  const known = ruleIds(lexicon)
  const language = languageOf()
  const {unused, unknown, missing} = (scene.voice ?? language.voice).messages.directive
  const tell = (comment: Comment, ruleId: string, template: string, id = ''): Message =>
    directiveMessage(comment, ruleId, fill(template, {id}), {scene, language})
  const bare = directives.filter(({remark}) => scene.needsReasons && !remark)
  return [
    ...misspellings.map(({comment, word}) =>
      tell(comment, 'unknown-directive', unknown, word || 'ordval')
    ),
    ...directives.flatMap(({comment, ids}) =>
      ids.filter(id => !known.has(id)).map(id => tell(comment, 'unknown-directive', unknown, id))
    ),
    ...directives
      .filter(directive => !used.has(directive) && directive.ids.every(id => known.has(id)))
      .map(({comment, ids}) => tell(comment, 'unused-directive', unused, ids.join(', ') || '*')),
    ...bare.map(({comment}) => tell(comment, 'missing-reason', missing))
  ]
}

/** The ids that comments and configs may name. */
export function ruleIds({languages}: Lexicon): Set<string> {
  return new Set(
    languages.flatMap(({dictionary}) => dictionary.entries.flatMap(({id}) => id ?? []))
  )
}

function directiveMessage(
  {span}: Comment,
  ruleId: string,
  reason: string,
  {scene, language}: {readonly scene: Scene; readonly language: Language}
): Message {
  const actual = scene.document.source.slice(span.start, span.end)
  const tokens = tokenise(actual)
  return {
    ruleId,
    source: 'ordval',
    // A policy that asks for reasons is a rule of the house, not a piece of advice.
    severity: ruleId === 'missing-reason' ? 'error' : 'warning',
    context: 'directive',
    language: language.tag,
    ...placeOf(span, scene.locate),
    actual,
    imprint: imprintOf(tokens, {from: 0, to: tokens.length}),
    expected: [],
    reason,
    note: ''
  }
}
