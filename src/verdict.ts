import type {Options} from './options.ts'
import type {FileReport} from './reporter.ts'
import {severities} from './severity.ts'

type Limits = Pick<Options, 'failOn' | 'maxWarnings'>

/** Why a run that could read everything still fails: nothing where it does not. */
export function verdict(
  reports: readonly FileReport[],
  {failOn, maxWarnings = Number.POSITIVE_INFINITY}: Limits
): 'findings' | 'too many warnings' | undefined {
  const worst = failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1)
  if (worst.some(severity => count(reports, severity) > 0)) return 'findings'
  return count(reports, 'warning') > maxWarnings ? 'too many warnings' : undefined
}

/** One sentence that says why warnings failed the run. */
export function tooManyWarnings(reports: readonly FileReport[], {maxWarnings}: Limits): string {
  return `Too many warnings: ${count(reports, 'warning')}, and \`--max-warnings\` allows ${maxWarnings}.`
}

function count(reports: readonly FileReport[], severity: string): number {
  return reports.flatMap(({messages}) => messages.filter(each => each.severity === severity)).length
}
