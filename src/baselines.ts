import {resolve} from 'node:path'
import {type Baseline, renewed, settle} from './baseline.ts'
import {readBaseline, siteOf, writeBaseline} from './baseline-file.ts'
import {nameOf} from './files.ts'
import type {Ears} from './judge.ts'
import type {BaselinePlace, Work} from './plain-work.ts'
import type {FileReport} from './reporter.ts'
import {counted} from './terminal.ts'

/** What reports are compared with. */
export interface Desk extends Ears {
  readonly work: Work
  readonly cwd: string
}

/** Accepts what the baseline of each file knows, and says what it lists in vain. */
export function acceptKnown(reports: readonly FileReport[], desk: Desk): readonly FileReport[] {
  const settled = new Map<string, FileReport>()
  for (const {place, name, some} of byBaseline(reports, desk)) {
    const baseline = place.isThere || place.isNamed ? read(place, name, desk) : undefined
    if (!baseline) continue
    const {reports: known, stale} = settle(some, baseline, siteOf(place.path, desk.cwd))
    for (const report of known) settled.set(report.file, report)
    if (stale > 0) desk.note(staleSentence(stale, name))
  }
  return reports.map(report => settled.get(report.file) ?? report)
}

/** Writes the baselines of what was found, and leaves nothing to report. */
export function writeKnown(reports: readonly FileReport[], desk: Desk): readonly FileReport[] {
  for (const {place, name, some} of byBaseline(reports, desk)) {
    const old = place.isThere ? read(place, name, desk) : new Map()
    if (!old) continue
    const baseline = renewed(some, old, siteOf(place.path, desk.cwd))
    const failure = writeBaseline(place.path, name, baseline)
    if (failure === undefined) desk.note(writtenSentence(baseline, name))
    else desk.fail(failure)
  }
  return []
}

interface Group {
  readonly place: BaselinePlace
  /** How sentences call it. */
  readonly name: string
  readonly some: FileReport[]
}

function byBaseline(reports: readonly FileReport[], {work, cwd}: Desk): Iterable<Group> {
  const groups = new Map<string, Group>()
  for (const report of reports) {
    const place = work.baseline?.(resolve(cwd, report.file))
    if (!place) continue
    const {path} = place
    const group = groups.get(path) ?? {place, name: nameOf(path, path, cwd), some: []}
    group.some.push(report)
    groups.set(path, group)
  }
  return groups.values()
}

function read({path}: BaselinePlace, name: string, desk: Desk): Baseline | undefined {
  const reading = readBaseline(path, name)
  if ('baseline' in reading) return reading.baseline
  desk.fail(reading.failure)
  return undefined
}

function writtenSentence(baseline: Baseline, name: string): string {
  const number = [...baseline.values()].flat().length
  return `Wrote ${counted(number, 'known finding')} to \`${name}\`.`
}

function staleSentence(number: number, name: string): string {
  const what = `${counted(number, 'finding')} that ${number === 1 ? 'is' : 'are'}`
  return `\`${name}\` lists ${what} no longer there. Renew it with \`ordval baseline\`.`
}
