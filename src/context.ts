import type {Document} from './document.ts'
import type {Match} from './prose.ts'

/** Answers one yes/no question about what a match stands in: one file in `contexts/`. */
export type Context = (match: Match, document: Document) => boolean
