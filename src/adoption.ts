import {realpathSync} from 'node:fs'
import {resolve, sep} from 'node:path'
import {renewed, settle} from './baseline.ts'
import {readBaseline, siteOf, writeBaseline} from './baseline-file.ts'
import {type Range, touches} from './diff.ts'
import {firstLine} from './failure.ts'
import {nameOf} from './files.ts'
import type {Input} from './judge.ts'
import type {Io, Options} from './options.ts'
import type {BaselinePlace, Work} from './plain-work.ts'
import type {FileReport} from './reporter.ts'

/** The part of the work that is wanted, and what becomes of its reports. */
export interface Adoption {
  readonly work: Work
  /** Accepts what the baselines know and keeps what stands on changed lines; or writes the baselines. */
  settle(reports: readonly FileReport[]): FileReport[]
}

/** Who hears sentences; those of `fail` make the run fail. */
export interface Ears {
  fail(sentence: string): void
  note(sentence: string): void
}

/** Prepares for a baseline, `--since` and `--staged`; nothing where git cannot tell what changed, which is said. */
export async function adopt(
  work: Work,
  options: Options,
  io: Io,
  ears: Ears
): Promise<Adoption | undefined> {
  try {
    const changed = await changedInputs(work, options, io)
    const desk = {placeOf: placesIn(work, io.cwd()), cwd: io.cwd(), ...ears}
    return {
      work: {...work, inputs: changed?.inputs ?? work.inputs},
      settle: reports => {
        if (options.command === 'baseline') return written(reports, desk)
        const settled = withBaselines(reports, desk)
        return changed ? settled.map(each => onLines(each, changed.lines)) : settled
      }
    }
  } catch (error) {
    ears.fail(`${firstLine(error)}.`)
    return undefined
  }
}

interface Changed {
  readonly inputs: readonly Input[]
  /** By the name of the input. */
  readonly lines: ReadonlyMap<string, readonly Range[]>
}

async function changedInputs(
  work: Work,
  {since, staged, files}: Options,
  io: Io
): Promise<Changed | undefined> {
  if (since === undefined && !staged) return undefined
  const {changesSince, stagedIn} = await import('./changes.ts')
  const cwd = realpathSync(io.cwd())
  const lines = new Map<string, readonly Range[]>()
  if (since !== undefined) {
    const changes = await changesSince(since, cwd)
    const linesOf = ({path}: Input) => changes.get(realpathSync(path))
    const inputs = work.inputs.filter(input => linesOf(input) !== undefined)
    for (const input of inputs) lines.set(input.name, linesOf(input) ?? [])
    return {inputs, lines}
  }
  const wanted = selection(work, files, cwd)
  const inputs = (await stagedIn(cwd)).filter(({path}) => wanted(path))
  const named = inputs.map(each => ({...each, name: nameOf(each.path, '', cwd)}))
  for (const each of named) lines.set(each.name, each.lines)
  return {inputs: named, lines}
}

/** Whether a staged file is among those named, or in a folder that is; where none is named, all of a known kind. */
function selection(
  {inputs, admits}: Work,
  files: readonly string[],
  cwd: string
): (path: string) => boolean {
  const matching = new Set(inputs.map(({path}) => path))
  const named = files.map(each => resolve(cwd, each))
  return path =>
    named.includes(path) ||
    matching.has(path) ||
    ((files.length === 0 || named.some(folder => isIn(path, folder))) && admits?.(path) === true)
}

function isIn(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
}

function onLines({messages, accepted, ...report}: FileReport, lines: Changed['lines']): FileReport {
  const ranges = lines.get(report.file) ?? []
  return {
    ...report,
    messages: messages.filter(each => touches(each, ranges)),
    accepted: accepted.filter(each => touches(each, ranges))
  }
}

interface Desk extends Ears {
  placeOf(report: FileReport): BaselinePlace
  readonly cwd: string
}

function placesIn(work: Work, cwd: string): Desk['placeOf'] {
  const nowhere = {path: '', isNamed: false, isThere: false}
  return ({file}) => work.baseline?.(resolve(cwd, file)) ?? nowhere
}

function withBaselines(reports: readonly FileReport[], desk: Desk): FileReport[] {
  return byBaseline(reports, desk).flatMap(({place, name, reports: some}) => {
    if (!place.isThere && !place.isNamed) return some
    const reading = readBaseline(place.path, name)
    if ('failure' in reading) {
      desk.fail(reading.failure)
      return some
    }
    const {reports: settled, stale} = settle(some, reading.baseline, siteOf(place.path, desk.cwd))
    if (stale > 0) desk.note(staleSentence(stale, name))
    return settled
  })
}

function written(reports: readonly FileReport[], desk: Desk): FileReport[] {
  for (const {place, name, reports: some} of byBaseline(reports, desk)) {
    const reading = place.isThere ? readBaseline(place.path, name) : {baseline: new Map()}
    const site = siteOf(place.path, desk.cwd)
    const baseline = 'baseline' in reading ? renewed(some, reading.baseline, site) : undefined
    const failure =
      'failure' in reading ? reading.failure : baseline && writeBaseline(place.path, name, baseline)
    if (failure !== undefined) desk.fail(failure)
    else
      desk.note(`Wrote ${counted([...(baseline?.values() ?? [])].flat().length)} to \`${name}\`.`)
  }
  return []
}

function byBaseline(
  reports: readonly FileReport[],
  desk: Desk
): {place: BaselinePlace; name: string; reports: FileReport[]}[] {
  const groups = new Map<string, {place: BaselinePlace; name: string; reports: FileReport[]}>()
  for (const report of reports) {
    const place = desk.placeOf(report)
    const name = nameOf(place.path, place.path, desk.cwd)
    const group = groups.get(place.path) ?? {place, name, reports: []}
    group.reports.push(report)
    groups.set(place.path, group)
  }
  return [...groups.values()]
}

function counted(number: number): string {
  return number === 1 ? '1 known finding' : `${number} known findings`
}

function staleSentence(number: number, name: string): string {
  const what = number === 1 ? '1 finding that is' : `${number} findings that are`
  return `\`${name}\` lists ${what} no longer there. Renew it with \`ordval baseline\`.`
}
