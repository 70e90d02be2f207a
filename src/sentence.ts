import type {Root} from 'nlcst'
import retextEnglish from 'retext-english'
import retextLatin from 'retext-latin'
import {unified} from 'unified'
import type {Span} from './document.ts'

const parsers = {
  english: unified().use(retextEnglish).freeze(),
  latin: unified().use(retextLatin).freeze()
}

export type Parser = keyof typeof parsers

/** Cuts text into sentences; offsets are of the text. */
export function sentences(text: string, parser: Parser): Span[] {
  const root = parsers[parser].parse(text) as Root
  return root.children
    .flatMap(node => (node.type === 'ParagraphNode' ? node.children : []))
    .flatMap(({type, position}) => {
      const start = position?.start.offset
      const end = position?.end.offset
      return type === 'SentenceNode' && start !== undefined && end !== undefined
        ? [{start, end}]
        : []
    })
}
