/** Where something stands in a file; line and column are 1-based. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Something wrong in a file that a person wrote, and the remedy. */
export interface Problem {
  readonly place: Place
  /** What was found: ``Unexpected key `prefered` ``. */
  readonly what: string
  /** What to write: ``expected `preferred` ``. */
  readonly remedy: string
}

export type Report = (problem: Problem) => void

/** What a pattern is wrong about, before anybody knows where it stands: message and cause are `what` and `remedy`. */
export interface Fault extends SyntaxError {
  /** The innermost pattern that could not be compiled. */
  pattern?: string
}

export function fault(what: string, remedy: string): Fault {
  return new SyntaxError(what, {cause: remedy})
}

/** One sentence for a person: ``Unexpected key `prefered` in `sv/material.yaml:12:5`, expected `preferred` ``. */
export function sentence({place, what, remedy}: Problem): string {
  return `${what} in \`${place.file}:${place.line}:${place.column}\`, ${remedy}`
}
