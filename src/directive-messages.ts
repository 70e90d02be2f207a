import {directiveFor} from './contexts/directive.ts'
import type {Decision} from './decide.ts'
import {directivesOf} from './directives.ts'
import type {Comment} from './document.ts'
import {placeOf, type Scene} from './finding.ts'
import type {Lexicon} from './lexicon.ts'
import type {Message} from './message.ts'
import type {Language} from './spoken-language.ts'
import {fill} from './wording.ts'

/** Reports comments that switch nothing off, and those that Ordval does not understand. */
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
  const {unused, unknown} = (scene.voice ?? language.voice).messages.directive
  const tell = (comment: Comment, ruleId: string, template: string, id: string): Message =>
    directiveMessage(comment, ruleId, fill(template, {id}), {scene, language})
  return [
    ...misspellings.map(({comment, word}) =>
      tell(comment, 'unknown-directive', unknown, word || 'ordval')
    ),
    ...directives.flatMap(({comment, ids}) =>
      ids.filter(id => !known.has(id)).map(id => tell(comment, 'unknown-directive', unknown, id))
    ),
    ...directives
      .filter(directive => !used.has(directive) && directive.ids.every(id => known.has(id)))
      .map(({comment, ids}) => tell(comment, 'unused-directive', unused, ids.join(', ') || '*'))
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
  return {
    ruleId,
    source: 'ordval',
    severity: 'warning',
    context: 'directive',
    language: language.tag,
    ...placeOf(span, scene.locate),
    actual: scene.document.source.slice(span.start, span.end),
    expected: [],
    reason,
    note: ''
  }
}
