import {resolve} from 'node:path'
import {builtin} from '#data'
import {declaresOther} from './declaration.ts'
import {hasConfigAbove, isFile, readSource} from './files.ts'
import {type Gate, gateOf} from './gate.ts'
import {isSought} from './item.ts'
import type {Stock} from './lexicon.ts'
import {summary} from './reporter.ts'
import {linesThatMayHold, type Quest} from './source-gate.ts'

/** A glance spares the start, which is nothing beside many files, and a whole run would read them again. */
const mostFiles = 8

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
  if (files.length === 0 || files.length > mostFiles) return undefined
  if (!files.every(name => /^[^-].*[./\\]/.test(name))) return undefined
  const paths = files.map(file => resolve(cwd, file))
  const mayHaveConfig = !argv.includes('--no-config') && hasConfigAbove(paths, cwd)
  if (mayHaveConfig || !paths.every(isFile)) return undefined
  const {stock} = builtin
  const gate = stock && gateOf(stock.gate)
  if (!gate || !paths.every(path => isClean(path, gate, stock))) return undefined
  const english = builtin.dictionaries.find(({tag}) => tag === 'en')
  return english && summary([], english.messages)
}

function isClean(path: string, gate: Gate, stock: Stock): boolean {
  const reading = readSource(path)
  if ('reason' in reading) return false
  const quest: Quest = {
    isOptional: false,
    isWanted: number => isSought(stock.item(number), false),
    mayFit: () => true
  }
  const {done: isEmpty} = linesThatMayHold(reading.source, gate, quest).next()
  return isEmpty === true && !declaresOther(reading.source, stock.tags)
}
