import {type Accept, scan} from './automaton.ts'
import {candidatesIn, type Gate, type Wanted} from './gate.ts'
import {unwrapped} from './letters.ts'
import {signs} from './plain-reading.ts'

/** What is looked for. */
export interface Quest {
  /** Whether optional terms are. */
  readonly isOptional: boolean
  readonly isWanted: Wanted
  /** Whether one of the patterns may fit a run of lines, which is not given where it was changed. */
  mayFit(patterns: readonly number[], run: string | undefined): boolean
}

/**
 * Whether a discouraged term may stand in a source, whatever its markup, or a comment for Ordval.
 *
 * Where it says no, there is nothing to find.
 */
export function mayHold(source: string, gate: Gate, quest: Quest): boolean {
  const text = unwrapped(source)
  if (gate.isOpen || isOdd(text)) return true
  const {words, weights, table} = gate
  const runs = runsOf(text)
  const accept: Accept = final =>
    weights[final] === '1' || (quest.isOptional && weights[final] === '2')
  for (let from = 0; from < text.length; ) {
    const at = scan(words, text, {from, table, accept})
    if (at < 0) break
    const run = runs(at)
    const found = candidatesIn(gate, run.text, quest.isWanted)
    if (found.length > 0 && quest.mayFit(found, text === source ? run.text : undefined)) return true
    from = Math.max(run.end, at + 1)
  }
  return false
}

/** The run of lines between blank ones around an offset; no block reaches over a blank line but in some HTML and in front matter. */
function runsOf(text: string): (at: number) => {readonly text: string; readonly end: number} {
  if (/<(?:pre|script|style|textarea|[!?])/i.test(text)) return () => ({text, end: text.length})
  const front =
    /^\uFEFF?(?:---|\+\+\+)[^\S\n]*\n[\s\S]*?\n(?:---|\+\+\+|\.\.\.)[^\S\n]*(?:\n|$)/.exec(text)
  const opening = front?.[0].length ?? 0
  return at => {
    if (at < opening) return {text: text.slice(0, opening), end: opening}
    const start = Math.max(opening, lastBlankLine(text, at))
    blank.lastIndex = at
    const end = blank.exec(text)?.index ?? text.length
    return {text: text.slice(start, end), end}
  }
}

const blank = /\n[ \t]*\r?\n/g

function lastBlankLine(text: string, before: number): number {
  for (let at = text.lastIndexOf('\n', before - 1); at > 0; ) {
    const above = text.lastIndexOf('\n', at - 1)
    if (/^[ \t]*\r?$/.test(text.slice(above + 1, at))) return at
    at = above
  }
  return 0
}

/** What may stand in a word, as in `letters.ts`, but for brackets that open. */
const joint = '[*_~\\\\)\\]\\p{M}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF·\\-‐‑–]'

const outer = joint.replace(')\\]', '')

/** What must be in a source for a joint that the gate does not follow, and the joint. */
const joints: readonly (readonly [string, RegExp])[] = [
  // A character reference that may be a letter or a joint.
  ['&', new RegExp(`&(?!(?:${signs});)(?:#|[A-Za-z][A-Za-z\\d]*;)`)],
  // A tag inside a word.
  ['<', /[-‐‑\u00AD][*_~]*</],
  [
    '<',
    new RegExp(
      `(?<=[^\\s<>]<)(?:!--[^]*?--|(?:"[^"]*"|'[^']*'|[^'">])*)>+(?:<[^>]*>)*${joint}*\\p{L}`,
      'u'
    )
  ],
  // The end of a link inside a word, or a hyphen there, which may be at the end of its line.
  ['](', new RegExp(`\\]\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)${outer}*\\[?\\p{L}`, 'u')],
  ['](', new RegExp(`\\](?![([])${joint}*\\p{L}|[-‐‑\\u00AD][*_~]*\\]`, 'u')],
  // A destination whose end the line above cannot tell.
  ['](', /\]\((?:[^()]*\([^()]*\(|[^()]*\\[()]|\s*<[^>\n]*[()]|[^()]*["'][^)]*\()/],
  [
    '][',
    new RegExp(`\\](?![([])${joint}*\\p{L}|\\]\\[[^\\]\\n]*\\]\\[|[-‐‑\\u00AD][*_~]*\\]`, 'u')
  ],
  // Escapes in front matter.
  ['\\', /^\uFEFF?(?:---|\+\+\+)/]
]

/** Whether a source joins letters in ways that the gate does not follow, or speaks to Ordval. */
function isOdd(source: string): boolean {
  if (/ordval/i.test(source)) return true
  return joints.some(([sign, where]) => source.includes(sign) && where.test(source))
}
