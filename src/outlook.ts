import type {Lexicon} from './lexicon.ts'
import type {Pattern} from './pattern.ts'
import {mayHold, plainReadings} from './source-gate.ts'
import {longest, type View} from './walk.ts'
import type {Wing} from './wing.ts'
import {tokenise} from './words.ts'

/** Whether there may be something to find, or to say, in a source; where not, a check of it would bring nothing. */
export function isPromising(source: string, lexicon: Lexicon, isOptional: boolean): boolean {
  return (
    lexicon.wings.some(wing => mayFit(source, wing, isOptional)) || declaresOther(source, lexicon)
  )
}

function mayFit(source: string, {gate, patternOf}: Wing, isOptional: boolean): boolean {
  if (!gate) return true
  return mayHold(source, gate, {
    isOptional,
    mayFit: (run, numbers) => {
      const patterns = numbers.flatMap(number => {
        const pattern = patternOf(number)
        return pattern ? [pattern] : []
      })
      const readings = patterns.length > 0 ? plainReadings(run) : []
      return readings === undefined || readings.some(text => fitsAny(text, patterns))
    }
  })
}

function fitsAny(text: string, patterns: readonly Pattern[]): boolean {
  const view: View = {text, tokens: tokenise(text)}
  return view.tokens.some((_, at) => patterns.some(pattern => longest(pattern, view, at)))
}

const declaration = /\blang(?:uage)?["']?\s*[=:]\s*["']?([a-z]+)/gi

/** Whether a text declares a language that is not in play, which a reader should know. */
function declaresOther(source: string, {languages}: Lexicon): boolean {
  if (!/lang/i.test(source)) return false
  const tags = [...source.matchAll(declaration)].map(([, tag = '']) => tag.toLowerCase())
  return tags.some(tag => !languages.some(each => each.tag === tag))
}
