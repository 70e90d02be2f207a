import type {Pattern} from './pattern.ts'
import {fits, type View} from './walk.ts'

/** A pattern around a match, compiled when a text may hold it. */
export interface Cue {
  /** Whether it may fit anywhere in the text; never no where it does. */
  mayStand(view: View): boolean
  readonly pattern: Pattern
}

/** A cue that is looked for in every text. */
export function cueOf(pattern: Pattern): Cue {
  return {mayStand: () => true, pattern}
}

/** Whether a cue stands at a token, and ends where `accept` says. */
export function stands(
  cue: Cue,
  view: View,
  start: number,
  accept: (next: number) => boolean = () => true
): boolean {
  return cue.mayStand(view) && fits(cue.pattern, view, start, accept)
}
