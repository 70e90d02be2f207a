import type {Context} from '../context.ts'
import {languagesOf} from '../prose.ts'
import {isFramed} from '../surroundings.ts'

/** Whether the match is text that an amendment puts in: between marks, and yet the drafter's own. */
export const insertion: Context = match =>
  languagesOf(match).some(({amendment}) => amendment.new.some(frame => isFramed(match, frame)))
