import type {Context} from '../context.ts'
import {languagesOf} from '../prose.ts'
import {isFramed} from '../surroundings.ts'

/** Whether the match is text that an amendment takes out. */
export const amendment: Context = match =>
  languagesOf(match).some(({amendment: {old}}) => old.some(frame => isFramed(match, frame)))
