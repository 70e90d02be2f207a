import type {Settings} from './check.ts'
import {declaresOther} from './declaration.ts'
import type {Span} from './document.ts'
import {type Gate, placesOf} from './gate.ts'
import type {Pattern} from './pattern.ts'
import {plainReadings} from './plain-reading.ts'
import {linesThatMayHold, type Quest} from './source-gate.ts'
import {fits, type View} from './walk.ts'
import type {Wing} from './wing.ts'
import {tokenise} from './words.ts'

/** A source as long as that is worth parsing in parts. */
const large = 50_000

/** Where there may be something to find, or to say, in order; nothing where that may be anywhere. */
export function outlookOn(source: string, settings: Settings): readonly Span[] | undefined {
  if (source.length < large) return isPromising(source, settings) ? undefined : []
  const spans = [...promising(source, settings)].sort((a, b) => a.start - b.start)
  return spans.length === 0 && declaresUnknown(source, settings) ? undefined : spans
}

/** Whether there may be something to find, or to say, in a source; where not, a check of it would bring nothing. */
export function isPromising(source: string, settings: Settings): boolean {
  return promising(source, settings).next().done !== true || declaresUnknown(source, settings)
}

function declaresUnknown(source: string, {lexicon: {languages}}: Settings): boolean {
  const tags = languages.map(({tag}) => tag)
  return declaresOther(source, tags)
}

function* promising(source: string, {lexicon, severity, optional}: Settings): Generator<Span> {
  const isOptional = [...(optional ?? []), ...Object.keys(severity ?? {})].length > 0
  for (const wing of lexicon.wings) {
    const {gate} = wing
    if (gate) yield* linesThatMayHold(source, gate, questFor({...wing, gate}, isOptional))
    else yield {start: 0, end: source.length}
  }
}

function questFor(wing: Gated, isOptional: boolean): Quest {
  return {
    isOptional,
    isWanted: number => wing.isWanted(number, isOptional),
    mayFit: (numbers, run) => {
      const readings = run === undefined ? undefined : plainReadings(run)
      return readings?.some(text => fitsAny(text, numbers, wing)) ?? true
    }
  }
}

type Gated = Wing & {readonly gate: Gate}

/** Whether one of the patterns fits a text, of which only what stands around their rarest words is cut into words. */
function fitsAny(text: string, numbers: readonly number[], {gate, patternOf}: Gated): boolean {
  const patterns = numbers.map(number => patternOf(number) ?? [])
  const places = placesOf(gate, text, numbers)
  return partsWith(places, text, borderOf(patterns)).some(part => isOneIn(part, patterns))
}

/** The parts of a text between borders that hold one of the places, which are in order. */
function partsWith(places: readonly number[], text: string, border: RegExp): string[] {
  const parts: string[] = []
  let [start, next] = [0, 0]
  for (const end of [...Array.from(text.matchAll(border), ({index}) => index), text.length]) {
    const first = next
    while ((places[next] ?? Number.POSITIVE_INFINITY) <= end) next++
    if (next > first) parts.push(text.slice(start, end))
    start = end
  }
  return parts
}

function isOneIn(text: string, patterns: readonly Pattern[]): boolean {
  const view: View = {text, tokens: tokenise(text)}
  return view.tokens.some((_, at) => patterns.some(pattern => fits(pattern, view, at, () => true)))
}

/** Where no gap of a pattern reaches over: behind marks that none names. */
function borderOf(patterns: readonly Pattern[]): RegExp {
  const marks = [...'.!?:;|'].filter(mark => !patterns.some(pattern => names(pattern, mark)))
  return marks.length > 0 ? new RegExp(`(?<=[${marks.join('')}])\\s+`, 'g') : /$^/g
}

function names(pattern: Pattern, mark: string): boolean {
  return pattern.some(step =>
    step.kind === 'group'
      ? step.rows.some(row => names(row, mark))
      : step.kind === 'slot' && step.words.has(mark)
  )
}
