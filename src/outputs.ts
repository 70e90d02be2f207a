import {resolve} from 'node:path'
import type {Options} from './options.ts'

/** A report to write. */
export interface Output {
  readonly format: string
  /** Standard output where there is none. */
  readonly file?: string
  /** Whether it is added to what the file holds. */
  readonly isAdded?: boolean
}

type Asked = Pick<Options, 'format' | 'output'>

/** Reads `text,sarif=report.sarif`: what goes where. Throws a `RangeError` whose message is a sentence. */
export function outputsOf({format, output}: Asked): Output[] {
  const outputs = format.split(',').map(part => {
    const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(part.trim()) ?? []
    if (file === '') throw new RangeError(`Name the file after \`${name}=\` in \`--format\`.`)
    return {format: name, ...(file === undefined ? {} : {file})}
  })
  const open = outputs.filter(({file}) => file === undefined)
  if (open.length > 1) throw new RangeError(crowded(open))
  if (output !== undefined && open.length === 0) {
    throw new RangeError('Each report in `--format` has a file: leave out `--output`.')
  }
  const placed = outputs.map(each =>
    each.file === undefined && output !== undefined ? {...each, file: output} : each
  )
  const files = placed.flatMap(({file}) => file ?? [])
  const paths = files.map(file => resolve(file))
  const twice = files.find((_, index) => paths.indexOf(paths[index] ?? '') !== index)
  if (twice !== undefined)
    throw new RangeError(`Two reports go to \`${twice}\`: name another file for one.`)
  return placed
}

/** On GitHub a run has a page of its own, which the annotations do not fill. */
export function withJobSummary(
  outputs: readonly Output[],
  {GITHUB_STEP_SUMMARY: file}: Readonly<Record<string, string | undefined>>
): Output[] {
  const hasPage = file && outputs.some(({format}) => format === 'github')
  return hasPage ? [...outputs, {format: 'markdown', file, isAdded: true}] : [...outputs]
}

function crowded(open: readonly Output[]): string {
  const [, {format = ''} = {}] = open
  return `Only one report can go to standard output: name a file for the others, as in \`${format}=report.${format}\`.`
}
