import {writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import type {Baseline, Site} from './baseline.ts'
import {failure, firstLine} from './failure.ts'
import {isThere, pathFrom, readSource} from './files.ts'
import {numbered} from './identity.ts'

/** A baseline on disk: `{"schema": 1, "files": {"a.md": ["concept/rule: a b [words] c d", …]}}`. */
type BaselineReading = {readonly baseline: Baseline} | {readonly failure: string}

/** Reads a baseline; failures are one sentence. */
export function readBaseline(path: string, name: string): BaselineReading {
  const reading = readSource(path)
  if ('reason' in reading) return {failure: `Cannot read \`${name}\`: ${reading.reason}`}
  try {
    return {baseline: parse(reading.source.replace(/^\uFEFF/, ''))}
  } catch (error) {
    const remedy = 'Bring back a whole one, or delete it and write a new one with `ordval baseline`'
    return {failure: `Cannot read \`${name}\`: it is no baseline (${firstLine(error)}). ${remedy}.`}
  }
}

/** Writes a baseline, sorted; returns one sentence where that fails. */
export function writeBaseline(path: string, name: string, baseline: Baseline): string | undefined {
  const files = [...baseline].sort(([a], [b]) => (a < b ? -1 : 1))
  const lists = files.map(([file, prints]) => [file, numbered([...prints].sort())])
  const text = JSON.stringify({schema: 1, files: Object.fromEntries(lists)}, null, 2)
  try {
    writeFileSync(path, `${text}\n`)
    return undefined
  } catch (error) {
    return failure('write', name, error)
  }
}

/** How a baseline at `path` calls files that reports name from `cwd`. */
export function siteOf(path: string, cwd: string): Site {
  const folder = dirname(path)
  return {
    pathOf: file => pathFrom(folder, resolve(cwd, file)),
    isGone: file => !isThere(join(folder, file))
  }
}

function parse(text: string): Baseline {
  const value: unknown = JSON.parse(text)
  if (!isMap(value) || !('schema' in value)) throw new TypeError('`schema` is missing')
  if (value.schema !== 1) throw new TypeError('a newer Ordval wrote it')
  if (!isMap(value.files)) throw new TypeError('`files` is missing')
  const entries = Object.entries(value.files).map(([file, prints]) => {
    if (!isTexts(prints)) throw new TypeError(`\`${file}\` has no list of findings`)
    return [file, prints.map(print => print.replace(/ #\d+$/, ''))] as const
  })
  return new Map(entries)
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(each => typeof each === 'string')
}
