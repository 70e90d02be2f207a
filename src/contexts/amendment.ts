import type {Context} from '../context.ts'
import {languagesOf} from '../prose.ts'
import {isFramedBy} from '../surroundings.ts'

/** Whether the match is text that an amendment takes out. */
export const amendment: Context = (match, document) =>
  languagesOf(match).some(({amendment: {old}}) => isFramedBy(match, document, old))
