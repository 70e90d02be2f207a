import type {Options} from './options.ts'
import type {FileReport} from './reporter.ts'
import {type Severity, severities} from './rule.ts'

/** Why a run that could read everything still fails: nothing where it does not. */
export type Verdict = 'findings' | 'too many warnings' | undefined

/** Weighs what was found against what the person wants to stop for. */
export function verdict(
  reports: readonly FileReport[],
  {failOn, maxWarnings}: Pick<Options, 'failOn' | 'maxWarnings'>
): Verdict {
  if (failOn !== 'never' && reports.some(report => reaches(report, failOn))) return 'findings'
  return countWarnings(reports) > (maxWarnings ?? Number.POSITIVE_INFINITY)
    ? 'too many warnings'
    : undefined
}

/** One sentence that says why warnings failed the run. */
export function tooManyWarnings(
  reports: readonly FileReport[],
  {maxWarnings}: Pick<Options, 'maxWarnings'>
): string {
  return `Too many warnings: ${countWarnings(reports)}, and \`--max-warnings\` allows ${maxWarnings}.`
}

function countWarnings(reports: readonly FileReport[]): number {
  return reports.flatMap(({messages}) => messages.filter(each => each.severity === 'warning'))
    .length
}

function reaches({messages}: FileReport, level: Severity): boolean {
  const limit = severities.indexOf(level)
  return messages.some(({severity}) => severities.indexOf(severity) <= limit)
}
