import type {Context} from '../context.ts'
import {languagesOf} from '../prose.ts'
import {isFramedBy} from '../surroundings.ts'

/** Whether the match is text that an amendment puts in: between marks, and yet the drafter's own. */
export const insertion: Context = (match, document) =>
  languagesOf(match).some(({amendment}) => isFramedBy(match, document, amendment.new))
