import type {Settings} from './check.ts'
import type {Lexicon} from './lexicon.ts'
import type {Pattern} from './pattern.ts'
import {plainReadings} from './plain-reading.ts'
import {mayHold, type Quest} from './source-gate.ts'
import {fits, type View} from './walk.ts'
import type {Wing} from './wing.ts'
import {tokenise} from './words.ts'

/** Whether there may be something to find, or to say, in a source; where not, a check of it would bring nothing. */
export function isPromising(source: string, {lexicon, severity, optional}: Settings): boolean {
  const isOptional = [...(optional ?? []), ...Object.keys(severity ?? {})].length > 0
  return (
    lexicon.wings.some(wing => mayFit(source, wing, isOptional)) || declaresOther(source, lexicon)
  )
}

function mayFit(source: string, {gate, isWanted, patternOf}: Wing, isOptional: boolean): boolean {
  if (!gate) return true
  const quest: Quest = {
    isOptional,
    isWanted: number => isWanted(number, isOptional),
    mayFit: (numbers, run) => {
      const readings = run === undefined ? undefined : plainReadings(run)
      if (!readings) return true
      const patterns = numbers.flatMap(number => {
        const pattern = patternOf(number)
        return pattern ? [pattern] : []
      })
      return readings.some(text => fitsAny(text, patterns))
    }
  }
  return mayHold(source, gate, quest)
}

function fitsAny(text: string, patterns: readonly Pattern[]): boolean {
  const view: View = {text, tokens: tokenise(text)}
  return view.tokens.some((_, at) => patterns.some(pattern => fits(pattern, view, at, () => true)))
}

const declaration = /(?:\blang(?:uage)?|\blocale)["']?\s*[=:]\s*["']?([a-z]+)/gi

/** Whether a text declares a language that is not in play, which a reader should know. */
function declaresOther(source: string, {languages}: Lexicon): boolean {
  if (!/lang|locale/i.test(source)) return false
  const tags = [...source.matchAll(declaration)].map(([, tag = '']) => tag.toLowerCase())
  return tags.some(tag => !languages.some(each => each.tag === tag))
}
