import type {Context} from '../context.ts'
import {type Directive, directivesOf} from '../directives.ts'
import type {Document} from '../document.ts'
import type {Match} from '../prose.ts'

/** Whether a comment switches the match's rule off where it stands. */
export const directive: Context = (match, document) => directiveFor(match, document) !== undefined

/** The directive that does so. */
export function directiveFor(
  {prose, start, term}: Match,
  document: Document
): Directive | undefined {
  const offset = prose.block.starts[start] ?? 0
  return directivesOf(document).directives.find(
    ({ids, scope}) =>
      scope.start <= offset &&
      offset < scope.end &&
      (ids.length === 0 || ids.includes(term.entry.id ?? ''))
  )
}
