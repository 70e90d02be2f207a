import {acceptKnown, writeKnown} from './baselines.ts'
import {firstLine} from './failure.ts'
import type {Ears} from './judge.ts'
import {type Io, isAboutChanges, type Options} from './options.ts'
import type {Work} from './plain-work.ts'
import type {FileReport} from './reporter.ts'

/** The part of the work that is wanted, and what becomes of its reports. */
interface Adoption {
  readonly work: Work
  /** Accepts what the baselines know and keeps what stands on changed lines; or writes the baselines. */
  settle(reports: readonly FileReport[]): readonly FileReport[]
}

/** Prepares for a baseline, `--since` and `--staged`; nothing where git cannot tell what changed, which is said. */
export async function adopt(
  work: Work,
  options: Options,
  io: Io,
  ears: Ears
): Promise<Adoption | undefined> {
  const desk = {work, cwd: io.cwd(), ...ears}
  if (options.command === 'baseline') return {work, settle: reports => writeKnown(reports, desk)}
  if (!isAboutChanges(options)) return {work, settle: reports => acceptKnown(reports, desk)}
  try {
    const {changedInputs, onChangedLines} = await import('./changed-inputs.ts')
    const {inputs, lines} = await changedInputs(work, options, io.cwd())
    return {
      work: {...work, inputs},
      settle: reports => onChangedLines(acceptKnown(reports, desk), lines)
    }
  } catch (error) {
    ears.fail(`${firstLine(error)}.`)
    return undefined
  }
}
