import type {Report} from './problem.ts'
import {
  type ContextName,
  contextNames,
  type Severity,
  severities,
  type Verdict
} from './severity.ts'
import {choice, flag, record, type Shape, text} from './shape.ts'
import {readYaml} from './yaml.ts'

/** `none` accepts the match; its reason is kept. */
export type Weight = Severity | 'none'
export type Weights = Readonly<Record<Verdict, Weight>>

/** How severe a match is for one kind of reader: the table verdict × context → severity. */
export interface Profile {
  readonly name: string
  /** The file that brings it, where it is one of the user's own. */
  readonly file?: string
  readonly title: string
  readonly weights: Readonly<Record<ContextName, Weights>>
  /** Whether a comment that switches something off must say why. */
  readonly 'require-reason'?: boolean
}

const weight = choice<Weight>(...severities, 'none')
const weights = record({avoid: weight, caution: weight})
const contexts = record(
  Object.fromEntries(contextNames.map(name => [name, weights])) as Record<
    ContextName,
    typeof weights
  >
)
const profile: Shape<Profile> = record(
  {name: text, title: text, weights: contexts},
  {'require-reason': flag}
)

/** Reads a profile from YAML; reports what is wrong with its place. */
export function readProfile(source: string, file: string, report: Report): Profile | undefined {
  const yaml = readYaml(source, file, report)
  return yaml && profile(yaml.root, {yaml, report})
}
