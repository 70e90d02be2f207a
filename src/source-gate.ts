import {type Accept, scan} from './automaton.ts'
import {candidatesIn, type Gate} from './gate.ts'
import {unwrapped} from './letters.ts'

/** What is looked for. */
export interface Quest {
  /** Whether optional terms are. */
  readonly isOptional: boolean
  /** Whether one of the patterns fits a run of lines as it stands, if that can be told. */
  mayFit(run: string, patterns: readonly number[]): boolean
}

/**
 * Whether a discouraged term may stand in a source, whatever its markup, or a comment for Ordval.
 *
 * Where it says no, there is nothing to find.
 */
export function mayHold(source: string, gate: Gate, quest: Quest): boolean {
  const text = unwrapped(source)
  if (isOdd(text)) return true
  const {words, weights, table} = gate
  const runs = runsOf(text)
  const accept: Accept = final => weights[final] === '1' || (quest.isOptional && weights[final] === '2')
  for (let from = 0; from < text.length; ) {
    const at = scan(words, text, {from, table, accept})
    if (at < 0) break
    const run = runs(at)
    if (quest.mayFit(run.text, candidatesIn(gate, run.text))) return true
    from = Math.max(run.end, at + 1)
  }
  return false
}

/** A run of lines as a parser could read it; nothing where that takes a parser. */
export function plainReadings(run: string): readonly string[] | undefined {
  if (/<[A-Za-z!?/]|&[#A-Za-z]|\\|\[\^|\]\[|^\uFEFF?(?:---|\+\+\+)/.test(run)) return undefined
  const text = run.replace(/^[ \t]*(?:>[ \t]*)+/gm, '')
  if (/[\p{L}\p{N}][*_~[\]]+[\p{L}\p{N}]/u.test(text)) return undefined
  const bare = text.replace(/\]\([^()\s<>]*\)/g, ']')
  if (bare.includes('](')) return undefined
  const readings = [bare.replace(/[*_~[\]]/g, '')]
  // What is a link in Markdown is text in plain text.
  return bare === text ? readings : [...readings, text]
}

/** The run of lines between blank ones around an offset; no block reaches over a blank line but in some HTML and in front matter. */
function runsOf(text: string): (at: number) => {readonly text: string; readonly end: number} {
  if (/<(?:pre|script|style|textarea|[!?])/i.test(text)) return () => ({text, end: text.length})
  const front = /^\uFEFF?(?:---|\+\+\+)[^\S\n]*\n[\s\S]*?\n(?:---|\+\+\+|\.\.\.)[^\S\n]*(?:\n|$)/.exec(text)
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

/** References that stand for a sign, which part words as it does. */
const signs =
  'nbsp|amp|lt|gt|quot|apos|mdash|hellip|laquo|raquo|lsquo|rsquo|ldquo|rdquo|bdquo|sbquo|copy|reg|trade|euro|bull|sect|para|deg|times|larr|rarr|ensp|emsp|thinsp'

/** What may stand in a word, as in `letters.ts`, but for brackets that open. */
const joint = '[*_~\\\\)\\]\\p{M}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF·\\-‐‑–]'

/** What must be in a source for a joint that the gate does not follow, and the joint. */
const joints: readonly (readonly [string, RegExp])[] = [
  // A character reference that may be a letter or a joint.
  ['&', new RegExp(`&(?!(?:${signs});)(?:#|[A-Za-z][A-Za-z\\d]*;)`)],
  // A tag inside a word.
  ['<', /[-‐‑\u00AD][*_~]*</],
  ['<', new RegExp(`(?<=[^\\s<>]<)(?:"[^"]*"|'[^']*'|[^'">])*>+(?:<[^>]*>)*${joint}*\\p{L}`, 'u')],
  // The end of a link inside a word, or a hyphen there, which may be at the end of its line.
  ['](', new RegExp(`\\)[\\[]*${joint}*\\[?\\p{L}|\\](?![([])${joint}*\\p{L}|[-‐‑\\u00AD][*_~]*\\]`, 'u')],
  ['][', new RegExp(`\\](?![([])${joint}*\\p{L}|\\]\\[[^\\]\\n]*\\]\\[|[-‐‑\\u00AD][*_~]*\\]`, 'u')],
  // Escapes in front matter.
  ['\\', /^\uFEFF?(?:---|\+\+\+)/]
]

/** Whether a source joins letters in ways that the gate does not follow, or speaks to Ordval. */
function isOdd(source: string): boolean {
  if (/ordval/i.test(source)) return true
  return joints.some(([sign, where]) => source.includes(sign) && where.test(source))
}
