import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {parse} from 'yaml'
import {appended} from './append.ts'
import {failure} from './failure.ts'
import {isThere, readSource} from './files.ts'
import type {Integration, Template} from './templates.ts'
import {replaceFile} from './write.ts'

/** What became of a file, in one sentence, and the lines that a person has to add. */
export interface Step {
  readonly file: string
  readonly outcome: 'written' | 'left' | 'failed'
  readonly sentence: string
  readonly lines?: string
}

/** An integration of which a sign was found. */
export type Found = Integration & Template

/** Those of which a sign is in the folder, in their order. */
export function integrationsIn(folder: string, integrations: readonly Integration[]): Found[] {
  return integrations.flatMap(each => {
    const sign = each.signs.find(name => holds(folder, name))
    return sign === undefined ? [] : [{...each, file: each.file ?? sign.replace(/#.*/, '')}]
  })
}

function holds(folder: string, sign: string): boolean {
  const [file = '', key] = sign.split('#')
  const path = join(folder, file)
  if (key === undefined) return isThere(path)
  try {
    const value: unknown = parse(readFileSync(path, 'utf8'))
    return typeof value === 'object' && value !== null && key in value
  } catch {
    return false
  }
}

/** Puts a file where none is, adds to it where that changes no other byte, or says what to add; overwrites nothing. */
export function install(wish: Template, folder: string): Step {
  const {file, what, text, executable = false} = wish
  const path = join(folder, file)
  if (isThere(path)) return extended(wish, path)
  try {
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, text, {flag: 'wx', mode: executable ? 0o755 : 0o644})
    return {file, outcome: 'written', sentence: `Wrote \`${file}\`: ${what}.`}
  } catch (error) {
    return {file, outcome: 'failed', sentence: failure('write', file, error)}
  }
}

function extended({file, what, text, append = false, title}: Template, path: string): Step {
  const left = {file, outcome: 'left'} as const
  const reading = readSource(path)
  const purpose = title === undefined ? 'what is missing' : `for ${title}`
  const byHand: Step = {
    ...left,
    sentence: `Left \`${file}\` as it is. Add ${purpose}:`,
    lines: text
  }
  if ('reason' in reading) return byHand
  const {source: before} = reading
  if (before.includes(text)) return {...left, sentence: `Left \`${file}\` as it is.`}
  if (/\bordval\b/.test(before))
    return {...left, sentence: `Left \`${file}\` as it is: it names Ordval already.`}
  const after = append ? appended(before, text) : undefined
  if (after === undefined) return byHand
  const reason = replaceFile(path, {before, after})
  if (reason === undefined)
    return {file, outcome: 'written', sentence: `Added to the end of \`${file}\`: ${what}.`}
  return {file, outcome: 'failed', sentence: `Cannot write \`${file}\`: ${reason}`, lines: text}
}
