import {resolve} from 'node:path'
import {type Changes, changesSince, stagedIn} from './changes.ts'
import {type Range, touches, whole} from './diff.ts'
import {isBelow, nameOf, type Reading, realOf} from './files.ts'
import type {Input} from './judge.ts'
import type {Finding} from './message.ts'
import type {Options} from './options.ts'
import type {Work} from './plain-work.ts'
import type {FileReport} from './reporter.ts'

/** Inputs that changed, and the lines that did, by the name of the input. */
interface Changed {
  readonly inputs: readonly Input[]
  readonly lines: ReadonlyMap<string, readonly Range[]>
}

/** What of the work changed since a commit, or is staged; throws one sentence where git cannot tell. */
export async function changedInputs(
  work: Work,
  {since, files}: Pick<Options, 'since' | 'files'>,
  folder: string
): Promise<Changed> {
  const cwd = realOf(folder)
  const lines = new Map<string, readonly Range[]>()
  const found =
    since === undefined
      ? await stagedInputs(work, files, cwd)
      : changedOnes(work, await changesSince(since, cwd))
  const inputs = found.map(({input, lines: own}) => {
    lines.set(input.name, own)
    return {...input, read: () => watched(input, lines)}
  })
  return {inputs, lines}
}

/** Leaves in reports what stands on changed lines. */
export function onChangedLines(
  reports: readonly FileReport[],
  lines: Changed['lines']
): FileReport[] {
  return reports.map(report => {
    const {file, messages, accepted} = report
    const isNew = (place: Finding) => touches(place, lines.get(file) ?? [])
    return {...report, messages: messages.filter(isNew), accepted: accepted.filter(isNew)}
  })
}

interface Piece {
  readonly input: Input
  readonly lines: readonly Range[]
}

function changedOnes({inputs}: Work, changes: Changes): Piece[] {
  return inputs.flatMap(input => {
    const lines = changes.get(realOf(input.path))
    return lines ? [{input, lines}] : []
  })
}

/** What is staged among the files named and in the folders named; where none is, all of a known kind. */
async function stagedInputs(
  {inputs, admits}: Work,
  files: readonly string[],
  cwd: string
): Promise<Piece[]> {
  const named = files.map(each => resolve(cwd, each))
  const chosen = new Set([...named, ...inputs.map(({path}) => path)])
  const isInside = (path: string) =>
    files.length === 0 || named.some(folder => isBelow(path, folder))
  const staged = await stagedIn(cwd)
  return staged
    .filter(({path}) => chosen.has(path) || (isInside(path) && admits?.(path)))
    .map(({lines, ...file}) => ({input: {...file, name: nameOf(file.path, '', cwd)}, lines}))
}

/** Git does not count lines that end in a carriage return alone: a text with such has changed as a whole. */
async function watched(input: Input, lines: Map<string, readonly Range[]>): Promise<Reading> {
  const reading = await input.read()
  if ('source' in reading && /\r(?!\n)/.test(reading.source)) lines.set(input.name, whole)
  return reading
}
