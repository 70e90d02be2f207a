// For more than these the parser of Markdown takes quadratic time, and nobody writes them.
const most = {lines: 20_000, indent: 200, containers: 100, nesting: 300}

/** Whether a source is nested so deep, or has so many lines in one block, that no parser should see it. */
export function isExtreme(source: string): boolean {
  let block = emptyBlock
  for (const line of source.split(/\r\n?|\n/)) {
    block = line.trim() === '' ? emptyBlock : extend(block, line)
    if (block.lines > most.lines || hasDeepPrefix(line)) return true
    if (block.emphasis > most.nesting || block.brackets > most.nesting) return true
  }
  return false
}

const containers = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t]))*/

function hasDeepPrefix(line: string): boolean {
  const content = line.trimStart()
  if (line.length - content.length > most.indent)
    return /^(?:>|[-*+]\s|\d{1,9}[.)]\s)/.test(content)
  if (line.length < most.containers || /^[-*\s]*$/.test(line)) return false
  const [prefix = ''] = containers.exec(line.slice(0, most.containers * 4)) ?? []
  return (prefix.match(/[^\s\d]/g) ?? []).length > most.containers
}

/** Lines without a blank one between them, and how deep emphasis and brackets are at their end. */
interface Lines {
  readonly lines: number
  readonly emphasis: number
  readonly brackets: number
}

const emptyBlock: Lines = {lines: 0, emphasis: 0, brackets: 0}

function extend(block: Lines, line: string): Lines {
  let {emphasis, brackets} = block
  for (const {0: mark, index} of line.matchAll(/[*_~]+|[[\]]/g)) {
    if (mark === '[') brackets++
    else if (mark === ']') brackets = Math.max(0, brackets - 1)
    else if (emphasis > 0 && index > 0 && line[index - 1] !== ' ') emphasis--
    else if (/\S/.test(line.charAt(index + mark.length))) emphasis++
    if (Math.max(emphasis, brackets) > most.nesting) break
  }
  return {lines: block.lines + 1, emphasis, brackets}
}
