import {LineCounter, type Node, parseDocument} from 'yaml'
import type {Place, Report} from './problem.ts'

/** A YAML file, and how to tell where a node of it stands. */
export interface YamlFile {
  readonly root: Node | null
  place(node: Node | null): Place
}

const sizeLimit = 2_000_000

/**
 * Reads YAML.
 *
 * Returns nothing when the text is no YAML at all; every problem is reported with its place.
 */
export function readYaml(text: string, file: string, report: Report): YamlFile | undefined {
  const start = {file, line: 1, column: 1}
  if (text.length > sizeLimit) {
    report({
      place: start,
      what: 'Unexpected size',
      remedy: `expected at most ${sizeLimit} characters`
    })
    return undefined
  }
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
  const at = (offset: number): Place => {
    const {line, col} = lines.linePos(offset)
    return {file, line: Math.max(line, 1), column: Math.max(col, 1)}
  }
  for (const error of document.errors) {
    report({place: at(error.pos[0]), what: 'Cannot read this YAML', remedy: remedy(error.message)})
  }
  if (document.errors.length > 0) return undefined
  return {root: document.contents, place: node => (node?.range ? at(node.range[0]) : start)}
}

function remedy(message: string): string {
  return `expected valid YAML: ${message.split('\n', 1)[0]}`
}
