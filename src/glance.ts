import {resolve} from 'node:path'
import {builtin} from '#data'
import {declaresOther} from './declaration.ts'
import {hasConfigAbove, isFile, readSource} from './files.ts'
import {gateOf} from './gate.ts'
import {isSought} from './item.ts'
import {summary} from './reporter.ts'
import {linesThatMayHold, type Quest} from './source-gate.ts'

/** Options that change nothing where nothing is found. */
const idle = new Set(['--no-config', '--no-baseline', '--no-color', '--color', '--show-accepted'])

/**
 * What to say of files in which there is nothing to find, with as little code as that takes.
 *
 * Nothing where only a whole run can tell, or where the arguments are more than names of files.
 */
export function glance(argv: readonly string[], cwd: string): string | undefined {
  const files = argv.filter(arg => !idle.has(arg))
  // No command has a dot.
  if (files.length === 0 || !files.every(name => /^[^-].*[./\\]/.test(name))) return undefined
  const paths = files.map(file => resolve(cwd, file))
  const mayHaveConfig = !argv.includes('--no-config') && hasConfigAbove(paths, cwd)
  if (mayHaveConfig || !paths.every(path => isFile(path) && isClean(path))) return undefined
  const english = builtin.dictionaries.find(({tag}) => tag === 'en')
  return english && summary([], english.messages)
}

function isClean(path: string): boolean {
  const {stock} = builtin
  const reading = readSource(path)
  if (!stock || 'reason' in reading) return false
  const quest: Quest = {
    isOptional: false,
    isWanted: number => isSought(stock.item(number), false),
    mayFit: () => true
  }
  const {source} = reading
  const {done: isEmpty} = linesThatMayHold(source, gateOf(stock.gate), quest).next()
  return isEmpty === true && !declaresOther(source, stock.tags)
}
