import {extname} from 'node:path'
import {check} from './check.ts'
import type {Format} from './document.ts'
import {firstLine} from './failure.ts'
import type {Input} from './inputs.ts'
import type {Plan} from './plan.ts'
import type {FileReport} from './reporter.ts'

export interface Bench {
  readonly plan: Plan
  readonly formats: readonly Format[]
  readonly say: (sentence: string) => void
}

/** Reads and checks one text; whatever fails is said and leaves no report. */
export function judge(input: Input, bench: Bench): FileReport | undefined {
  try {
    return report(input, bench)
  } catch (error) {
    bench.say(
      `Cannot check \`${input.name}\`: ${firstLine(error)}. Leave it out and tell the authors of Ordval.`
    )
    return undefined
  }
}

function report({path, name, read}: Input, {plan, formats, say}: Bench): FileReport | undefined {
  const settings = plan.settings(path)
  if (!settings) return undefined
  const reading = read()
  if ('reason' in reading) {
    say(`Cannot read \`${name}\`: ${reading.reason}`)
    return undefined
  }
  const {messages, accepted} = check(reading.source, formatOf(path, formats), settings)
  return {file: name, messages, accepted}
}

/** A file of an unknown kind that a person named is read as plain text. */
function formatOf(path: string, formats: readonly Format[]): Format {
  const extension = extname(path).toLowerCase()
  const format =
    formats.find(each => each.extensions.includes(extension)) ??
    formats.find(each => each.name === 'text')
  if (!format) throw new Error('Missing format `text`')
  return format
}
