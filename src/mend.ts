import {applyFixes, met} from './apply.ts'
import type {Result} from './check.ts'
import {disturbed} from './disturbance.ts'
import type {Document} from './document.ts'
import type {Fix, Message} from './message.ts'

/** How a text is checked and read. */
export interface Road {
  check(source: string): Result
  parse(source: string): Document
  /** Whether a fix is asked for, such as a safe one. */
  wants(fix: Fix): boolean
}

/** A text after its fixes. */
export interface Mended {
  readonly text: string
  /** What is found in `text`. */
  readonly result: Result
  /** How many findings were fixed. */
  readonly count: number
  /** How many of them had to wait for another fix that they overlapped. */
  readonly waited: number
  /** Findings of `text` whose fix was left out, since it would bring a new finding or change more than words. */
  readonly withheld: readonly Message[]
}

/** A fix that is left after so many rounds stays out. */
const rounds = 8

/** Fixes a text until nothing is left to fix; a fix that would bring a new finding or break markup stays out. */
export function mend(source: string, road: Road): Mended {
  let {text, result} = {text: source, result: road.check(source)}
  const counts: number[] = []
  for (let round = 0; round < rounds; round++) {
    const done = mendOnce(text, result, road)
    if (!done) break
    counts.push(done.count)
    text = done.text
    result = done.result
  }
  const [first = 0, ...later] = counts
  const waited = later.reduce((sum, count) => sum + count, 0)
  return {text, result, count: first + waited, waited, withheld: fixable(result, road)}
}

/** One round of fixes, without those that turn out to disturb something; nothing where none can go in. */
function mendOnce(
  text: string,
  result: Result,
  road: Road
): Pick<Mended, 'text' | 'result' | 'count'> | undefined {
  let wanted = fixable(result, road)
  if (wanted.length === 0) return undefined
  const before = {result, document: road.parse(text)}
  while (wanted.length > 0) {
    const edits = wanted.map(({fix}) => fix?.edits ?? [])
    const applied = applyFixes(text, edits)
    const messages = wanted.filter((_, number) => applied.taken.has(number))
    const after = {result: road.check(applied.text), document: road.parse(applied.text)}
    const guilty = disturbed(before, after, {...applied, messages})
    if (guilty.size === 0) return {text: applied.text, result: after.result, count: messages.length}
    wanted = wanted.filter(each => !guilty.has(each))
  }
  return undefined
}

/** The findings with a fix that is asked for, stands in the author's own words and touches no other finding. */
function fixable({messages, accepted}: Result, {wants}: Road): Message[] {
  const isWanted = ({fix, context}: Message): boolean =>
    fix !== undefined && context === 'narrator' && wants(fix)
  const others = [...accepted, ...messages.filter(each => !isWanted(each))].sort(
    (a, b) => a.start - b.start
  )
  return messages
    .filter(isWanted)
    .filter(({fix}) => !fix?.edits.some(edit => met(edit, others).length > 0))
}
