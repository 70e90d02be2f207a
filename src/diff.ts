/** Lines that changed, 1-based, both ends included; where lines were only taken out, `to` is the line before `from`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The changed lines of the new side of a unified diff with the prefix `b/`, by path. */
export function changedLines(diff: string): Map<string, Range[]> {
  const changes = new Map<string, Range[]>()
  const lines = diff.split('\n')
  let path: string | undefined
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.startsWith('diff --git ')) path = undefined
    else if (line.startsWith('+++ ')) path = newPath(line.slice(4))
    else if (line.startsWith('Binary files ')) addWhole(line, changes)
    const size = hunk.exec(line)
    if (!size) continue
    const {ranges, end} = readHunk(lines, at + 1, size)
    at = end - 1
    if (path === undefined) continue
    const known = changes.get(path) ?? []
    known.push(...ranges)
    changes.set(path, known)
  }
  return changes
}

/** Whether a passage holds a changed line, or the seam where lines were taken out. */
export function touches(
  {line, endLine}: {readonly line: number; readonly endLine: number},
  ranges: readonly Range[]
): boolean {
  return ranges.some(({from, to}) => line <= to && endLine >= from)
}

const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

/** Reads as many lines as the head of a hunk says, since a line of text may look like a head. */
function readHunk(
  lines: readonly string[],
  start: number,
  [, removed = '1', first = '1', added = '1']: RegExpExecArray
): {ranges: Range[]; end: number} {
  const ranges: Range[] = []
  let [old, fresh] = [Number(removed), Number(added)]
  // An empty side is named by the line before it.
  let next = Number(first) + (fresh === 0 ? 1 : 0)
  let end = start
  while (old + fresh > 0 && end < lines.length) {
    const sign = lines[end]?.charAt(0)
    end++
    if (sign === '\\') continue
    if (sign !== '+') old--
    if (sign === '-') ranges.push({from: next, to: next - 1})
    else {
      if (sign === '+') ranges.push({from: next, to: next})
      fresh--
      next++
    }
  }
  return {ranges, end}
}

/** A text that git's attributes call binary: nothing tells which of its lines changed. */
function addWhole(line: string, changes: Map<string, Range[]>): void {
  const [, name] = / and ("?b\/.*) differ$/.exec(line) ?? []
  const path = name === undefined ? undefined : newPath(name)
  if (path !== undefined) changes.set(path, [{from: 1, to: Number.POSITIVE_INFINITY}])
}

/** Git ends a name that holds a space with a tab, and quotes one that holds what a terminal could obey. */
function newPath(name: string): string | undefined {
  const plain = /^"(.*)"\t?$/.test(name) ? unquoted(name) : name.replace(/\t$/, '')
  return plain.startsWith('b/') ? plain.slice(2) : undefined
}

const named: Readonly<Record<string, string>> = {
  ...{a: '\u0007', b: '\b', t: '\t', n: '\n'},
  ...{v: '\v', f: '\f', r: '\r'}
}

function unquoted(name: string): string {
  return name
    .replace(/^"|"\t?$/g, '')
    .replace(/\\(?:([0-7]{3})|(.))/g, (_, octal: string | undefined, letter = '') =>
      octal === undefined
        ? (named[letter] ?? letter)
        : String.fromCharCode(Number.parseInt(octal, 8))
    )
}
